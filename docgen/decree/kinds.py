"""The 29 kinds of administrative document and their abbreviations (Điều 7 and PL3.I of Decree 30)."""

from __future__ import annotations

from functools import cache

from pydantic import Field

from docgen.model.base import Model
from docgen.spec.load import load
from docgen.spec.places import shipped


class Kind(Model):
    """A kind of document; công văn and thư công have no abbreviation."""

    name: str = Field(alias="ten")
    abbreviation: str | None = Field(default=None, alias="viet_tat")


class Kinds(Model):
    """All kinds, and the kinds of copies, in the decree's order."""

    basis: str = Field(alias="theo")
    documents: tuple[Kind, ...] = Field(alias="van_ban")
    copies: tuple[Kind, ...] = Field(alias="ban_sao")

    def by_abbreviation(self, abbreviation: str) -> Kind | None:
        """The kind whose abbreviation is exactly this one (`QyĐ` is not `QYĐ`), or None."""
        every = (*self.documents, *self.copies)
        return next((kind for kind in every if kind.abbreviation == abbreviation), None)


@cache
def kinds() -> Kinds:
    """The kinds of the decree, read once."""
    return load(shipped("specs", "decree", "kinds.yaml"), Kinds)
