"""Sentences of rule files: their `{names}` are filled from plan and unit, and checked when they are read."""

from __future__ import annotations

from collections.abc import Callable
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator

from docgen.messages import say

NAMES = frozenset(
    {
        "loai",
        "don_vi",
        "tinh",
        "loai_tinh",
        "ke_hoach",
        "ke_hoach_co_ngay",
        "ke_hoach_day_du",
        "trich_yeu_rieng",
        "co_quan_dau_moi",
        "dau_moi",
        "co_quan",
        "lanh_dao",
        "ten_co_quan",
        "thanh_vien",
        "ra_lenh",
        "cap_tren",
    }
)
"""What every sentence may use."""

OF_UNIT = frozenset({"loai", "don_vi", "tinh", "loai_tinh", "ky_hieu", "chu_quan", "nguoi_dung_dau"})
"""What the names of a body are made of (`don-vi.yaml`)."""


def _only(*own: str, common: bool = True) -> Callable[[str], str]:
    known = frozenset(own) | (NAMES if common else frozenset())

    def check(text: str) -> str:
        try:
            used = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        except ValueError:
            used = {text}
        if not used <= known:
            told = ", ".join(sorted(used - known))
            names = ", ".join(sorted(known))
            raise ValueError(say("nothing fills the name {told}; known here: {names}", told=told, names=names))
        return text

    return check


Amended = Annotated[str, AfterValidator(_only("cu", "moi", common=False))]
Amending = Annotated[str, AfterValidator(_only("ke_hoach_cu", "ke_hoach_cu_co_ngay"))]
Own = Annotated[str, AfterValidator(_only(*OF_UNIT, common=False))]
Conditioned = Annotated[str, AfterValidator(_only("dieu_kien"))]
Sentence = Annotated[str, AfterValidator(_only())]
Opening = Annotated[str, AfterValidator(_only("ngoai_ubnd"))]
Pointer = Annotated[str, AfterValidator(_only("dieu_khoan"))]
Assigned = Annotated[str, AfterValidator(_only("phong", "viec", common=False))]
Supported = Annotated[str, AfterValidator(_only("chu_tri", "viec", common=False))]
Accompanied = Annotated[str, AfterValidator(_only("co_quan", "viec", common=False))]
Gathered = Annotated[str, AfterValidator(_only("co_quan", "viec", "dieu_khoan"))]
Contributed = Annotated[str, AfterValidator(_only("viec"))]
Pointed = Annotated[str, AfterValidator(_only("trich_yeu"))]
Requested = Annotated[str, AfterValidator(_only("viec", common=False))]
Timed = Annotated[str, AfterValidator(_only("tu", "den", "nguyen_van", common=False))]
