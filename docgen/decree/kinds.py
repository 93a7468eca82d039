"""The 29 kinds of administrative document and their abbreviations (Điều 7 and PL3.I of Decree 30)."""

from __future__ import annotations

import re
from functools import cache, cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from docgen.model.base import Model
from docgen.spec.load import load
from docgen.spec.places import shipped
from docgen.text.normalize import folded

Pattern = Annotated[re.Pattern[str], BeforeValidator(re.compile)]
Dispensable = Literal[
    "trich_yeu", "ke_trich_yeu", "dia_danh_ngay", "noi_nhan", "don_vi_luu", "nhu_tren", "ket_thuc", "quyen_han"
]
Family = Literal["co_ten_loai", "thu", "hai_ben"]
Numbering = Literal["la_ma", "so", "dieu"]


class Feature(Model):
    """What a document of a kind must have: a part by its name, a line of some words, or so many who sign."""

    part: str = Field(default="", alias="phan")
    line: Pattern | None = Field(default=None, alias="loi")
    """A folded line that matches whole."""
    signers: int = Field(default=0, alias="nguoi_ky")
    missing: str = Field(alias="thieu")
    """What to write where it is missing."""


class Kind(Model):
    """A kind of document; công văn and thư công have no abbreviation."""

    name: str = Field(alias="ten")
    abbreviation: str | None = Field(default=None, alias="viet_tat")
    without: tuple[Dispensable, ...] = Field(default=(), alias="khong")
    """Components that the decree or its samples do not want of this kind."""
    addressees: Literal["phai", "duoc", "chua_ro", "khong"] = Field(default="khong", alias="kinh_gui")
    """Whether `Kính gửi` must stand, may stand, is seen and not ruled on, or may not."""
    features: tuple[Feature, ...] = Field(default=(), alias="phai_co")
    family: Family = Field(default="co_ten_loai", alias="ho")
    """The template that documents of this kind are laid out by."""
    numbering: Numbering = Field(default="la_ma", alias="danh_so")
    """How headings are numbered: I., 1., 1.1.; 1., 1.1.; or Chương, Mục, Điều."""
    formula: str = Field(default="", alias="cong_thuc")
    """The centred line between the legal bases and the body."""
    call: str = Field(default="", alias="goi")
    """The centred line before the addressees, in place of `Kính gửi:`; may name `{co_quan}`."""

    parties: tuple[str, ...] = Field(default=(), alias="ben_ky")
    """What stands above the signatures of two, the left one first."""

    @property
    def has_competence(self) -> bool:
        """Whether a line of the competent authority stands before its legal bases."""
        return any(feature.part == "competence" for feature in self.features)

    @property
    def signers(self) -> int:
        """How many sign."""
        return max((feature.signers for feature in self.features), default=0) or 1


class Kinds(Model):
    """All kinds, and the kinds of copies, in the decree's order."""

    basis: str = Field(alias="theo")
    documents: tuple[Kind, ...] = Field(alias="van_ban")
    copies: tuple[Kind, ...] = Field(alias="ban_sao")

    @cached_property
    def by_name(self) -> tuple[tuple[str, Kind], ...]:
        """The kinds of document by their folded names, the longest name first."""
        named = ((folded(kind.name), kind) for kind in self.documents)
        return tuple(sorted(named, key=lambda pair: len(pair[0]), reverse=True))

    def by_abbreviation(self, abbreviation: str) -> Kind | None:
        """The kind whose abbreviation is exactly this one (`QyĐ` is not `QYĐ`), or None."""
        every = (*self.documents, *self.copies)
        return next((kind for kind in every if kind.abbreviation == abbreviation), None)


@cache
def kinds() -> Kinds:
    """The kinds of the decree, read once."""
    return load(shipped("specs", "decree", "kinds.yaml"), Kinds)
