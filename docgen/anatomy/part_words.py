"""The words by which the parts of a document are known (`specs/decree/parts.yaml`), compiled."""

from __future__ import annotations

import re
from functools import cached_property
from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from docgen.decree.kinds import kinds
from docgen.decree.profile import profile
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.spec.load import load_shipped
from docgen.text.normalize import bare_letters, folded

_SLIPS = 3
"""How many letters may be wrong, missing or one too many; no other line of a head comes so near."""


class FixedLine:
    """What is matched as a pattern is, but for a few letters: a slip is told as a slip, not as a missing line."""

    def __init__(self, pattern: re.Pattern[str], wording: str) -> None:
        self._pattern = pattern
        self._wanted = bare_letters(wording)
        self._length = len(wording)

    def fullmatch(self, text: str) -> bool:
        """Whether a folded line is this one."""
        return self._pattern.fullmatch(text) is not None or self._is_near(text)

    def _is_near(self, text: str) -> bool:
        if len(text) > self._length + 2 * _SLIPS or 2 * len(text) < self._length:  # most lines
            return False
        if "a" <= text[:1] <= "z" and text[0] != self._wanted[0]:  # most of the others
            return False
        bare = bare_letters(text)
        if 2 * len(bare) > len(self._wanted) and self._wanted.startswith(bare):  # the end is missing
            return True
        if abs(len(bare) - len(self._wanted)) > _SLIPS or bare[:1] != self._wanted[:1]:
            return False
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.distance(bare, self._wanted, score_cutoff=_SLIPS) <= _SLIPS


def _compiled(value: Any) -> Any:
    patterns = value if isinstance(value, list) else [value]
    try:
        return re.compile("|".join(f"(?:{pattern})" for pattern in patterns))
    except (re.error, TypeError) as error:
        raise ValueError(say("not a regular expression: {why}", why=str(error))) from None


Pattern = Annotated[re.Pattern[str], BeforeValidator(_compiled)]


class Words(Model):
    """One pattern for each part; a folded line belongs to a part when it matches whole."""

    title_pattern: Pattern = Field(alias="quoc_hieu")
    motto_pattern: Pattern = Field(alias="tieu_ngu")
    number: Pattern = Field(alias="so_ky_hieu")
    digital_signature: Pattern = Field(alias="chu_ky_so")
    place_and_date: Pattern = Field(alias="dia_danh_ngay")
    subject_line: Pattern = Field(alias="trich_yeu_cong_van")
    body_name: Pattern = Field(alias="ten_co_quan")
    unit_name: Pattern = Field(alias="don_vi_hanh_chinh")
    open_name: Pattern = Field(alias="ten_con_do")
    secrecy: Pattern = Field(alias="do_mat")
    urgency: Pattern = Field(alias="do_khan")
    draft: Pattern = Field(alias="du_thao")
    copy_form: Pattern = Field(alias="ban_sao")
    other_kind: Pattern = Field(alias="ten_loai_khac")
    deciding: Pattern = Field(alias="loai_quyet_dinh")
    abstract: Pattern = Field(alias="trich_yeu")
    addressees: Pattern = Field(alias="kinh_gui")
    addressee: Pattern = Field(alias="noi_gui")
    legal_basis: Pattern = Field(alias="can_cu")
    plain_basis: Pattern = Field(alias="can_cu_ro")
    resolution: Pattern = Field(alias="quyet_dinh")
    wired: Pattern = Field(alias="dien")
    part: Pattern = Field(alias="phan")
    chapter: Pattern = Field(alias="chuong")
    division: Pattern = Field(alias="muc")
    subdivision: Pattern = Field(alias="tieu_muc")
    article: Pattern = Field(alias="dieu")
    section: Pattern = Field(alias="muc_lon")
    lettered_section: Pattern = Field(alias="muc_chu")
    clause: Pattern = Field(alias="khoan")
    subclause: Pattern = Field(alias="khoan_nho")
    point: Pattern = Field(alias="diem")
    bullet: Pattern = Field(alias="gach_dau_dong")
    recipients_label: Pattern = Field(alias="nhan_noi_nhan")
    archive: Pattern = Field(alias="luu")
    signing_prefix: Pattern = Field(alias="quyen_han")
    post: Pattern = Field(alias="chuc_vu")
    signed: Pattern = Field(alias="da_ky")
    signer_name: Pattern = Field(alias="cho_ho_ten")
    drafter_mark: Pattern = Field(alias="ky_hieu_nguoi_soan")
    address: Pattern = Field(alias="dia_chi")
    appendix: Pattern = Field(alias="phu_luc")
    reference: Pattern = Field(alias="kem_theo")
    typed_rule: Pattern = Field(alias="duong_go")

    @cached_property
    def national_title(self) -> FixedLine:
        """The Quốc hiệu."""
        return FixedLine(self.title_pattern, profile().components.national_title.text)

    @cached_property
    def motto(self) -> FixedLine:
        """The Tiêu ngữ."""
        return FixedLine(self.motto_pattern, profile().components.motto.text)

    @cached_property
    def kind(self) -> re.Pattern[str]:
        """A line that begins with the name of a kind of document."""
        names = "|".join(re.escape(name) for name, _ in kinds().by_name)
        return re.compile(rf"(?:{names})\b.{{0,60}}")

    @cached_property
    def circulation(self) -> re.Pattern[str]:
        """A mark that limits circulation."""
        return re.compile("|".join(re.escape(folded(text)) for text in profile().circulation.texts))


def words() -> Words:
    """The words of the decree's parts."""
    return load_shipped(Words, "specs", "decree", "parts.yaml")
