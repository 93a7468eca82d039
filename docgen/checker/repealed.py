"""Documents that no longer hold (`specs/check/danh-sach/het-hieu-luc.yaml`), by their numbers, with the day."""

from __future__ import annotations

import datetime as dt
from functools import cache

from pydantic import Field

from docgen.model.base import Model
from docgen.model.identity import IssueDate
from docgen.spec.load import load
from docgen.spec.places import shipped


class Repealed(Model):
    """One document: its number, the day from which it holds no more, and what stands in its place."""

    number: str = Field(alias="so")
    until: dt.date = Field(alias="het")
    instead: str = Field(default="", alias="thay")


class _Listed(Model):
    checked_on: IssueDate = Field(alias="ra_soat_den")
    documents: tuple[Repealed, ...] = Field(alias="van_ban")


@cache
def repealed() -> dict[str, Repealed]:
    """The documents that no longer hold, by number."""
    listed = load(shipped("specs", "check", "danh-sach", "het-hieu-luc.yaml"), _Listed)
    return {each.number: each for each in listed.documents}
