"""The times that plans give their tasks."""

from __future__ import annotations

import pytest

from docgen.model.timing import Timing, TimingKind


def timing(text: str) -> Timing:
    return Timing.model_validate(text)


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("Thường xuyên", TimingKind.ONGOING, None, None),
        ("thường xuyên, hằng năm.", TimingKind.ONGOING, None, None),
        ("Hằng năm", TimingKind.YEARLY, None, None),
        ("Định kỳ hàng năm", TimingKind.YEARLY, None, None),
        ("Năm 2027", TimingKind.YEAR, 2027, 2027),
        ("2027", TimingKind.YEAR, 2027, 2027),
        ("Từ năm 2027", TimingKind.FROM_YEAR, 2027, None),
        ("Từ năm 2027 trở đi", TimingKind.FROM_YEAR, 2027, None),
        ("Từ năm 2027 đến năm 2030", TimingKind.PERIOD, 2027, 2030),
        ("từ 2027 đến hết năm 2030", TimingKind.PERIOD, 2027, 2030),
        ("Giai đoạn 2026 - 2030", TimingKind.PERIOD, 2026, 2030),
        ("2026–2030", TimingKind.PERIOD, 2026, 2030),
        ("Đến hết năm 2030", TimingKind.UNTIL, None, 2030),
        ("Trước năm 2028", TimingKind.BEFORE, None, 2028),
        ("Hoàn thành trước năm 2028", TimingKind.BEFORE, None, 2028),
        ("Thu\u031bo\u031b\u0300ng xuye\u0302n", TimingKind.ONGOING, None, None),
        ("Năm\u00a02027", TimingKind.YEAR, 2027, 2027),
    ],
)
def test_known_forms(text, kind, start, end):
    read = timing(text)
    assert (read.kind, read.start, read.end) == (kind, start, end)
    assert read.text == text


@pytest.mark.parametrize(
    "text",
    [
        "Quý II/2026",
        "Trước ngày 05/12",
        "Tháng 6/2026",
        "Thường xuyên và khi có yêu cầu",
        "Năm 2027 và năm 2029",
        "Năm thứ hai",
        "Khi có hướng dẫn",
    ],
)
def test_other_wordings_stay_as_they_are_and_bind(text):
    read = timing(text)
    assert (read.kind, read.text, read.start, read.end) == (TimingKind.OTHER, text, None, None)
    assert read.dated


def test_only_a_standing_duty_is_not_dated():
    assert not timing("Thường xuyên").dated
    assert timing("Hằng năm").dated
    assert timing("Từ năm 2027").dated


def test_a_time_is_written_as_it_was_read():
    assert timing(" Từ năm 2027. ").model_dump() == "Từ năm 2027."
