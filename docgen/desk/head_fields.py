"""The head of a document as fields of a form, and what a person typed into them as values of its manuscript."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import docgen
from docgen import PartedManuscript
from docgen.desk.typed_dates import as_kept, as_shown
from docgen.messages import say

_DATE = "ngay"
_LINES = ("kinh_gui", "can_cu", "noi_nhan")
_FIRST = ("so", _DATE, "trich_yeu", *_LINES)
"""What nearly every document has; the rest is in a part of the form that is opened."""
_KIND, _SIGNERS = "loai", "nguoi_ky"
Values = dict[str, Any]


class HeadField(NamedTuple):
    """A field: its key in the head, what it is called, what stands in it, whether it takes several lines."""

    key: str
    label: str
    value: str
    has_lines: bool
    is_first: bool


def head_fields(parted: PartedManuscript) -> list[HeadField]:
    """The fields of the head of this kind of document, without who signs."""
    values, names = values_of(parted), _names()
    keys = [key for key in docgen.keys_of_head(parted.front.kind) if key in names]
    keys.sort(key=lambda key: _FIRST.index(key) if key in _FIRST else len(_FIRST))
    return [HeadField(key, names[key], _shown(key, values[key]), key in _LINES, key in _FIRST) for key in keys]


def signer_fields(parted: PartedManuscript) -> list[tuple[str, str]]:
    """For each who signs a document of this kind: the lines of authority, and the name."""
    told = values_of(parted)[_SIGNERS] or []
    known = [("\n".join(each["quyen_han"]), each["ho_ten"]) for each in told]
    return [*known, *[("", "")] * (parted.kind.signers - len(known))]


def values_of(parted: PartedManuscript) -> Values:
    """The values of a head by their keys; what is empty is None."""
    told = parted.front.model_dump(mode="json", by_alias=True)
    return {key: value or None for key, value in told.items() if key != _KIND}


def values_typed(form: Mapping[str, str]) -> Values:
    """The values of a head as they were typed into its fields; what the form does not have is not there."""
    found: Values = {}
    for key in _names():
        if key in form:
            lines = [" ".join(line.split()) for line in form[key].splitlines() if line.strip()]
            found[key] = (lines if key in _LINES else " ".join(lines)) or None
    if found.get(_DATE):
        found[_DATE] = as_kept(found[_DATE])
    signers = []
    for at in range(sum(key.startswith(f"{_SIGNERS}-name-") for key in form)):
        authority = [line.strip() for line in form.get(f"{_SIGNERS}-{at}", "").splitlines() if line.strip()]
        name = " ".join(form.get(f"{_SIGNERS}-name-{at}", "").split())
        if authority or name:
            signers.append({"quyen_han": authority, "ho_ten": name})
    if f"{_SIGNERS}-name-0" in form:
        found[_SIGNERS] = signers or None
    return found


def _shown(key: str, value: Any) -> str:
    if value is None:
        return ""
    if key == _DATE:
        return as_shown(value)
    return "\n".join(value) if isinstance(value, list) else str(value)


def _names() -> dict[str, str]:
    return {
        "don_vi": str(say("Unit")),
        "co_quan": str(say("Issued by, where it is not the unit (a department, or a full name)")),
        "co_quan_chu_quan": str(say("Body above it")),
        "soan_thao": str(say("Drafted by (the short name of the department)")),
        "so": str(say("Number")),
        "ky_hieu": str(say("Symbol; empty: made of the kind and the body")),
        _DATE: str(say("Date")),
        "dia_danh": str(say("Place; empty: that of the unit")),
        "trich_yeu": str(say("Subject (without V/v)")),
        "ten_in": str(say("Name on the page, such as THƯ CHÚC MỪNG")),
        "thuc_hien": str(say("Carries out (the number of a known plan, or written out)")),
        "tra_loi": str(say("Answers (written out)")),
        "kem_theo": str(say("Issued by another document (its kind, number, date and body)")),
        "kinh_gui": str(say("To (one body a line)")),
        "tham_quyen": str(say("Competent authority; empty: the body's name")),
        "can_cu": str(say("Legal bases (one a line)")),
        "noi_nhan": str(say("Recipients (one a line, without Lưu; empty: the usual ones)")),
        "luu": str(say("Behind the word Lưu, such as VT, VHXH")),
        "khan": str(say("Urgency: KHẨN, THƯỢNG KHẨN or HỎA TỐC")),
        "mat": str(say("Secrecy: MẬT, TỐI MẬT or TUYỆT MẬT")),
    }
