"""Documents that no longer hold (`specs/check/danh-sach/het-hieu-luc.yaml`), by their numbers, with the day."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from docgen.model.base import Model
from docgen.model.identity import IssueDate
from docgen.spec.load import load_shipped
from docgen.text.normalize import folded


class Repealed(Model):
    """One document: its number, the day from which it holds no more, and what stands in its place."""

    number: str = Field(alias="so")
    until: dt.date = Field(alias="het")
    instead: str = Field(default="", alias="thay")
    name: str = Field(default="", alias="ten")
    """Of a law, which documents of administration cite by name and day, without its number (PL1.I.II.6a)."""
    passed_on: dt.date | None = Field(default=None, alias="ngay")
    verified: bool = Field(default=False, alias="doi_chieu")
    """Whether day and successor were held against a source; what was not is told as such."""


class _Listed(Model):
    checked_on: IssueDate = Field(alias="ra_soat_den")
    documents: tuple[Repealed, ...] = Field(alias="van_ban")


def repealed(number: str) -> Repealed | None:
    """The document of this number, if it no longer holds."""
    return next((each for each in _listed() if each.number == number), None)


def repealed_law(name: str, passed_on: dt.date | None) -> Repealed | None:
    """The law of this name that was passed on this day, if it no longer holds."""
    named = (each for each in _listed() if each.name and each.passed_on == passed_on)
    return next((each for each in named if folded(each.name) == folded(name)), None)


def _listed() -> tuple[Repealed, ...]:
    return load_shipped(_Listed, "specs", "check", "danh-sach", "het-hieu-luc.yaml").documents
