"""Every date of a plan: those of five real plans were counted by hand; two other programs read the calendar."""

import datetime as dt
from pathlib import Path

import ics
import openpyxl
import pytest
import vobject
import yaml

import docgen
from docgen.following.deadline_files import rule_of
from docgen.following.due_date import Recurrence

COUNTED = yaml.safe_load((Path(__file__).parent / "dates_of_plans.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def found():
    return docgen.deadlines("209-kh-ubnd")


@pytest.fixture(scope="module")
def calendar(found):
    return docgen.deadline_calendar(found).decode()


@pytest.mark.parametrize("name", COUNTED)
def test_the_dates_are_those_counted_by_hand(name, corpus):
    found = docgen.deadlines("209-kh-ubnd" if name == "209-kh-ubnd" else corpus(name))
    told = [[each.clause, each.due.kind.value, each.day or "-"] for each in found.deadlines]
    assert [[*map(str, each)] for each in told] == [[*map(str, each)] for each in COUNTED[name]]


def test_the_same_input_gives_the_same_bytes(found, calendar):
    again = docgen.deadlines("209-kh-ubnd")
    assert docgen.deadline_calendar(again).decode() == calendar
    assert docgen.deadline_table(again) == docgen.deadline_table(found)


def test_a_first_program_reads_each_event_on_its_day(found, calendar):
    read = ics.Calendar(calendar)
    days = sorted(each.day for each in found.deadlines if each.day)
    assert sorted(event.begin.date() for event in read.events) == days
    assert all(event.all_day for event in read.events)
    triggers = {tuple(sorted(alarm.trigger.days for alarm in event.alarms)) for event in read.events}
    assert triggers == {(-7, -3, -1)}


def test_a_second_program_reads_what_comes_again(found, calendar):
    read = vobject.readOne(calendar)
    yearly = [event for event in read.vevent_list if "05/12" in event.description.value]
    (event,) = yearly
    assert [day.date() for day in event.getrruleset(addRDate=True)] == [
        dt.date(year, 12, 5) for year in range(2026, 2031)
    ]
    assert len(read.vevent_list) == sum(each.day is not None for each in found.deadlines)
    assert len({each.uid.value for each in read.vevent_list}) == len(read.vevent_list)


@pytest.mark.parametrize(
    ("again", "first", "second", "third"),
    [
        (Recurrence(tuple(range(1, 13)), 30), "2026-01-30", "2026-02-28", "2026-03-30"),
        (Recurrence((6, 12), -1), "2026-06-30", "2026-12-31", "2027-06-30"),
        (Recurrence((3, 6, 9, 12), 31), "2026-03-31", "2026-06-30", "2026-09-30"),
        (Recurrence((2,), 29), "2026-02-28", "2027-02-28", "2028-02-29"),
        (Recurrence(()), "2026-01-02", "2026-01-09", "2026-01-16"),
    ],
)
def test_the_rule_of_a_calendar_means_the_days_that_are_meant(again, first, second, third):
    from dateutil.rrule import rrulestr
    from icalendar import vRecur

    rule = vRecur(rule_of(again, 2029)).to_ical().decode()
    start = dt.datetime.combine(again.next(dt.date(2026, 1, 1)), dt.time())
    days = list(rrulestr(rule, dtstart=start))
    assert [str(day.date()) for day in days[:3]] == [first, second, third]
    assert days[-1].year == 2029


def test_the_spreadsheet_has_a_row_for_each_and_no_formula(found, tmp_path):
    (tmp_path / "han.xlsx").write_bytes(docgen.deadline_table(found))
    sheet = openpyxl.load_workbook(tmp_path / "han.xlsx").active
    rows = list(sheet.iter_rows(min_row=2))
    assert len(rows) == len(found.deadlines)
    assert {cell.data_type for row in rows for cell in row} <= {"s", "n", "d"}
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref


def test_the_directives_of_a_folder_give_theirs_in_the_order_of_days(tmp_path):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    for name in ("phuong-bac-kan", "xa-dinh-hoa"):
        directive = docgen.cascade(
            surveyed, docgen.read_unit(name, surveyed.plan), date=docgen.IssueDate.model_validate("2026-06-05")
        )
        (tmp_path / f"{name}.docx").write_bytes(docgen.render(directive))
    (tmp_path / "hong.docx").write_bytes(b"PK\3\4")
    found = docgen.deadlines(tmp_path)
    assert [finding.place for finding in found.findings] == ["hong.docx"]
    assert len({each.document for each in found.deadlines}) == 2
    days = [each.day for each in found.deadlines if each.day]
    assert days == sorted(days) and dt.date(2026, 12, 5) in days


def test_a_folder_without_a_word_file_is_told(tmp_path):
    with pytest.raises(docgen.DocgenError, match="no Word file"):
        docgen.deadlines(tmp_path)
