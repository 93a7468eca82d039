"""Units that are no more since 1 July 2025, by name (`specs/check/danh-sach/`): what may only be told as past."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.spec.load import load_shipped
from docgen.text.normalize import folded


class _Former(Model):
    names: tuple[str, ...] = Field(alias="ten")


def former_provinces() -> tuple[str, ...]:
    """Names of provinces that are in the register no longer."""
    return _listed("tinh-cu.yaml")


def former_cities() -> frozenset[str]:
    """Folded names of the cities below a province, of which there are none now."""
    return frozenset(map(folded, _listed("thanh-pho-cu.yaml")))


def _listed(file: str) -> tuple[str, ...]:
    return load_shipped(_Former, "specs", "check", "danh-sach", file).names
