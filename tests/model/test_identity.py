"""Numbers, symbols and dates of issue."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from docgen.model.identity import DocumentNumber, IssueDate


def number(text: str) -> DocumentNumber:
    return DocumentNumber.model_validate(text)


def date(value: object) -> IssueDate:
    return IssueDate.model_validate(value)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("209/KH-UBND", ("209", "KH-UBND")),
        ("05/BNV-VP", ("05", "BNV-VP")),
        ("/UBND-VHXH", ("", "UBND-VHXH")),
        ("  209 / KH - UBND \n", ("209", "KH-UBND")),
        ("15a/QĐ-BNV", ("15a", "QĐ-BNV")),
        ("30/2020/NĐ-CP", ("30", "2020/NĐ-CP")),
        ("12/QyĐ-UBND", ("12", "QyĐ-UBND")),
        ("7/U\u0309BND", ("7", "\u1ee6BND")),
    ],
)
def test_a_number_and_its_symbol(text, parts):
    assert (number(text).number, number(text).symbol) == parts


@pytest.mark.parametrize(
    "text", ["", "209", "209/", "/", "KH-UBND", "209//KH", "hai/KH-UBND", "209/KH UBND", "209/KH-UBND, 5"]
)
def test_what_is_no_number_is_refused(text):
    with pytest.raises(ValidationError):
        number(text)


def test_a_number_is_written_as_it_was_read():
    assert str(number("209/KH-UBND")) == "209/KH-UBND"
    assert TypeAdapter(DocumentNumber).dump_python(number("/UBND-VHXH")) == "/UBND-VHXH"
    assert number("209/KH-UBND") == number(" 209/KH-UBND")


@pytest.mark.parametrize(
    ("value", "parts", "written"),
    [
        ("2026-06-15", (2026, 6, 15), "2026-06-15"),
        ("2026-06", (2026, 6, None), "2026-06"),
        ("2026", (2026, None, None), "2026"),
        (2026, (2026, None, None), "2026"),
        (dt.date(2026, 5, 1), (2026, 5, 1), "2026-05-01"),
        ("2028-02-29", (2028, 2, 29), "2028-02-29"),
    ],
)
def test_a_date_may_leave_day_and_month_open(value, parts, written):
    assert (date(value).year, date(value).month, date(value).day) == parts
    assert str(date(value)) == written


@pytest.mark.parametrize(
    "value",
    [
        *(
            "",
            "15/5/2026",
            "2026-5-15",
            "2026-13",
            "2026-00",
            "2026-02-30",
            "2026-06-00",
            "2027-02-29",
            "1900-01-01",
        ),
        *(True, 26, 2026.5, None, {"year": 2026, "day": 5}),
    ],
)
def test_what_no_calendar_has_is_refused(value):
    with pytest.raises(ValidationError):
        date(value)


@given(st.dates(min_value=dt.date(1945, 1, 1), max_value=dt.date(2199, 12, 31)))
def test_every_day_is_read_back(day):
    assert str(date(day)) == day.isoformat()
    assert date(str(date(day))) == date(day)


def test_editors_are_told_that_both_are_written_as_text():
    assert TypeAdapter(DocumentNumber).json_schema()["type"] == "string"
    assert TypeAdapter(IssueDate).json_schema()["type"] == ["string", "integer"]
