"""The 29 kinds of administrative document and their abbreviations (Điều 7 and PL3.I of Decree 30)."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from docgen.model.base_model import Model
from docgen.spec.load import load_shipped
from docgen.text.normalize import folded

Pattern = Annotated[re.Pattern[str], BeforeValidator(re.compile)]
Dispensable = Literal[
    "so_ky_hieu",
    "trich_yeu",
    "ke_trich_yeu",
    "dia_danh_ngay",
    "noi_nhan",
    "don_vi_luu",
    "nhu_tren",
    "ket_thuc",
    "quyen_han",
]
Unwritten = Literal[
    "so_ky_hieu", "dia_danh_ngay", "trich_yeu", "ke_trich_yeu", "noi_nhan", "don_vi_luu", "ket_thuc", "quyen_han"
]
Numbering = Literal["la_ma", "so", "dieu"]


class Family(StrEnum):
    """Kinds that are laid out by one template: with a name of the kind, without, signed by two, and copies."""

    NAMED = "co_ten_loai"
    LETTER = "thu"
    TWO_SIDED = "hai_ben"
    COPY = "ban_sao"


class Feature(Model):
    """What a document of a kind must have: a part by its name, a line of some words, or so many who sign."""

    part: str = Field(default="", alias="phan")
    line: Pattern | None = Field(default=None, alias="loi")
    """A folded line that matches whole."""
    near: Pattern | None = Field(default=None, alias="gan")
    """A folded line that is meant so, and miswritten."""
    signers: int = Field(default=0, alias="nguoi_ky")
    missing: str = Field(alias="thieu")
    """What to write where it is missing."""
    customary: bool = Field(default=False, alias="thong_le")
    """Whether practice asks for it, and neither the decree nor its samples."""


class Kind(Model):
    """A kind of document; công văn and thư công have no abbreviation."""

    name: str = Field(alias="ten")
    other_names: tuple[str, ...] = Field(default=(), alias="ten_khac")
    """Names by which documents of this kind go on the page: a thư công is a thư chúc mừng, a thư khen."""
    abbreviation: str | None = Field(default=None, alias="viet_tat")
    without: tuple[Dispensable, ...] = Field(default=(), alias="khong")
    """Components that the decree or its samples do not want of this kind."""
    unwritten: tuple[Unwritten, ...] = Field(default=(), alias="khong_soan")
    """Components that a draft of this kind leaves out where nobody has written them in its head."""
    addressees: Literal["phai", "duoc", "chua_ro", "khong"] = Field(default="khong", alias="kinh_gui")
    """Whether `Kính gửi` must stand, may stand, is seen and not ruled on, or may not."""
    features: tuple[Feature, ...] = Field(default=(), alias="phai_co")
    family: Family = Field(default=Family.NAMED, alias="ho")
    """The template that documents of this kind are laid out by."""
    numbering: Numbering = Field(default="la_ma", alias="danh_so")
    """How headings are numbered: I., 1., 1.1.; 1., 1.1.; or Chương, Mục, Điều."""
    formula: str = Field(default="", alias="cong_thuc")
    """The centred line between the legal bases and the body."""
    call: str = Field(default="", alias="goi")
    """The centred line before the addressees, in place of `Kính gửi:`; may name `{co_quan}`."""

    parties: tuple[str, ...] = Field(default=(), alias="ben_ky")
    """What stands above the signatures of two, the left one first."""
    printed: str = Field(default="", alias="ten_in")
    """The line of its name on the page, where that is not its name in capitals."""
    attachable: bool = Field(default=False, alias="duoc_ban_hanh_kem")
    """Whether another document may issue it, whose number it then bears in place of its own (PL3, mẫu 1.3)."""
    announces: str = Field(default="", alias="mo_loi")
    """What its issuer does in the sentence that opens it, where it carries out another document."""
    below: tuple[str, ...] = Field(default=(), alias="duoi_chu_ky")
    """What stands below the signature, for others to fill in."""

    @property
    def has_competence(self) -> bool:
        """Whether a line of the competent authority stands before its legal bases."""
        return self.asks("competence")

    def asks(self, part: str) -> bool:
        """Whether a document of this kind must have a part."""
        return any(feature.part == part for feature in self.features)

    @property
    def title(self) -> str:
        """The line of its name as it is printed."""
        return self.printed or self.name.upper()

    @property
    def signers(self) -> int:
        """How many sign."""
        return max((feature.signers for feature in self.features), default=0) or 1


class Kinds(Model):
    """All kinds, and the kinds of copies, in the decree's order."""

    basis: str = Field(alias="theo")
    documents: tuple[Kind, ...] = Field(alias="van_ban")
    copies: tuple[Kind, ...] = Field(alias="ban_sao")
    electronic_copy: str = Field(alias="ban_sao_dien_tu")
    """What stands on an electronic copy: `{hinh_thuc}`, `{co_quan}` and the `{thoi_gian}` of its signature."""

    @cached_property
    def by_name(self) -> tuple[tuple[str, Kind], ...]:
        """The kinds of document by their folded names, the longest name first."""
        named = ((folded(name), kind) for kind in self.documents for name in (kind.name, *kind.other_names))
        return tuple(sorted(named, key=lambda pair: len(pair[0]), reverse=True))

    @property
    def every(self) -> tuple[Kind, ...]:
        """The documents, then the copies."""
        return (*self.documents, *self.copies)

    def by_abbreviation(self, abbreviation: str) -> Kind | None:
        """The kind whose abbreviation is exactly this one (`QyĐ` is not `QYĐ`), or None."""
        return next((kind for kind in self.every if kind.abbreviation == abbreviation), None)


def kinds() -> Kinds:
    """The kinds of the decree."""
    return load_shipped(Kinds, "specs", "decree", "kinds.yaml")
