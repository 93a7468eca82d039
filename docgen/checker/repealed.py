"""Documents that no longer hold (`specs/check/danh-sach/het-hieu-luc.yaml`), by their numbers, with the day."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from docgen.model.base import Model
from docgen.model.identity import IssueDate
from docgen.spec.load import load_shipped


class Repealed(Model):
    """One document: its number, the day from which it holds no more, and what stands in its place."""

    number: str = Field(alias="so")
    until: dt.date = Field(alias="het")
    instead: str = Field(default="", alias="thay")
    verified: bool = Field(default=False, alias="doi_chieu")
    """Whether day and successor were held against a source; what was not is told as such."""


class _Listed(Model):
    checked_on: IssueDate = Field(alias="ra_soat_den")
    documents: tuple[Repealed, ...] = Field(alias="van_ban")


def repealed(number: str) -> Repealed | None:
    """The document of this number, if it no longer holds."""
    listed = load_shipped(_Listed, "specs", "check", "danh-sach", "het-hieu-luc.yaml")
    return next((each for each in listed.documents if each.number == number), None)
