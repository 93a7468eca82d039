"""The few words and measures of the decree in force that every document needs, without the rest of the profile.

Typing all of the profile takes 12 ms, a twentieth of a whole `docgen cascade`; a test holds the two together.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from docgen.decree.measure import Measure
from docgen.spec import yaml
from docgen.spec.load import read_text
from docgen.spec.workspace import shipped


class ProfileExcerpt(NamedTuple):
    """What the decree in force prints in every document, by the names of `docgen.decree.profile`."""

    number_prefix: str
    subject_prefix: str
    end_mark: str
    two_line_names: tuple[str, ...]
    short_rule: float
    """The line under names, as a share of the text above it."""
    first_line: int
    """The first-line indent, in twips."""
    smallest_date: float
    """The least size of place and date, in points."""


@cache
def excerpt() -> ProfileExcerpt:
    """The wording of the newest decree, read once."""
    files = shipped("specs", "decree").glob("nd*.yaml")
    newest: Any = max((yaml.read(read_text(path), str(path))[0] for path in files), key=_since)
    components, chosen = newest["thanh_phan"], newest["chon"]
    return ProfileExcerpt(
        number_prefix=components["so_ky_hieu"]["dau"],
        subject_prefix=components["trich_yeu_cong_van"]["dau"],
        end_mark=newest["ket_thuc_noi_dung"]["loi"],
        two_line_names=tuple(newest["ten_hai_dong"]["cac_ten"]),
        short_rule=Measure.model_validate(chosen["ke_ngan"]).low,
        first_line=Measure.model_validate(chosen["thut_dong_dau"]).twips,
        smallest_date=Measure.model_validate(components["dia_danh_ngay"]["co_chu"]).low,
    )


def _since(decree: dict[str, Any]) -> str:
    return str(decree["hieu_luc_tu"])
