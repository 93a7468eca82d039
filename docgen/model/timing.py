"""Thời gian thực hiện: the time of a task, typed, with the plan's own words kept."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field, model_validator

from docgen.model.base_model import JsonSchema, Written


class TimingKind(StrEnum):
    """What sort of time a plan gives a task."""

    ONGOING = "thuong_xuyen"
    YEARLY = "hang_nam"
    YEAR = "nam"
    FROM_YEAR = "tu_nam"
    PERIOD = "giai_doan"
    UNTIL = "den"
    BEFORE = "truoc"
    OTHER = "khac"


_YEAR = r"(?:năm )?(\d{4})"
_FORMS: tuple[tuple[TimingKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(pattern, re.IGNORECASE))
    for kind, pattern in (
        (TimingKind.ONGOING, r"thường xuyên(?:,? h[ằà]ng năm)?"),
        (TimingKind.YEARLY, r"(?:định kỳ )?h[ằà]ng năm"),
        (TimingKind.PERIOD, rf"(?:giai đoạn )?(?:từ )?{_YEAR} ?(?:đến(?: hết)?|-|–) ?{_YEAR}"),
        (TimingKind.FROM_YEAR, rf"(?:bắt đầu )?từ {_YEAR}(?: trở đi)?"),
        (TimingKind.UNTIL, rf"(?:đến hết|đến|hết) {_YEAR}"),
        (TimingKind.BEFORE, rf"(?:hoàn thành )?trước {_YEAR}"),
        (TimingKind.YEAR, rf"(?:trong )?{_YEAR}"),
    )
)
_STARTS = {TimingKind.YEAR, TimingKind.FROM_YEAR, TimingKind.PERIOD}
_ENDS = {TimingKind.YEAR, TimingKind.PERIOD, TimingKind.UNTIL, TimingKind.BEFORE}


class Timing(Written):
    """A time as written (`text`), with its kind and its first and last calendar year where it has them.

    Built from a string; a wording that no form knows has the kind `khac` and stays word for word.
    """

    written: ClassVar[JsonSchema] = {"type": "string", "minLength": 1}

    text: str = Field(min_length=1)
    kind: TimingKind = TimingKind.OTHER
    start: int | None = None
    end: int | None = None

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        text = value.strip()
        plain = " ".join(unicodedata.normalize("NFC", text).split()).rstrip(".; ")
        for kind, form in _FORMS:
            match = form.fullmatch(plain)
            if match is not None:
                years = [int(year) for year in match.groups()]
                return {
                    "text": text,
                    "kind": kind,
                    "start": years[0] if kind in _STARTS else None,
                    "end": years[-1] if kind in _ENDS else None,
                }
        return {"text": text}

    def __str__(self) -> str:
        return self.text

    @property
    def dated(self) -> bool:
        """Whether the wording fixes a date or period that a directive must carry on (craft, point 20)."""
        return self.kind is not TimingKind.ONGOING
