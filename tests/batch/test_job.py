import datetime as dt
from pathlib import Path

import pytest

import docgen
from docgen.batch.job import Figures, Job, Result
from docgen.errors import DocgenError, Fault
from docgen.model.identity import IssueDate
from docgen.register.lookup import entry
from docgen.spec.workspace import Workspace

TODAY = dt.date(2026, 6, 15)


def job(**given):
    return Job(Workspace(), None, Path("all"), **given)


def test_where_nothing_is_said_a_batch_heeds_decisions_and_what_stands_and_replaces_nothing():
    plain = job()
    assert (plain.decisions, plain.resume) == (True, True)
    assert (plain.force, plain.by_province) == (False, False)


@pytest.mark.parametrize(
    ("given", "year", "day"),
    [
        ({}, None, None),
        ({"today": TODAY}, 2026, TODAY),
        ({"date": IssueDate(year=2025, month=2, day=3)}, None, dt.date(2025, 2, 3)),
        ({"date": IssueDate(year=2025, month=2, day=3), "today": TODAY}, 2026, dt.date(2025, 2, 3)),
        ({"date": IssueDate(year=2026), "today": TODAY}, 2026, TODAY),
        ({"date": IssueDate(year=2027), "today": TODAY}, 2026, dt.date(2027, 1, 1)),
    ],
    ids=str,
)
def test_year_and_day_are_those_of_the_date_as_far_as_it_is_known(given, year, day):
    assert (job(**given).year, job(**given).day) == (year, day)


@pytest.mark.parametrize(
    "values",
    [[["A"], 0, [], [], 0], [["A", "B"], 3, ["III.1"], ["IV.2"], 1], [[], 1, [], [], 2]],
    ids=str,
)
def test_figures_come_back_from_json(values):
    departments, items, omitted, unresolved, findings = values
    assert Figures.read(values) == (tuple(departments), items, tuple(omitted), tuple(unresolved), findings)


@pytest.mark.parametrize("wrong", [-1, True, 1.0, "1", None, []], ids=repr)
@pytest.mark.parametrize("place", [1, 4])
def test_what_is_no_count_is_refused(wrong, place):
    values = [["A"], 1, [], [], 1]
    values[place] = wrong
    with pytest.raises(TypeError):
        Figures.read(values)


@pytest.mark.parametrize("wrong", ["A", 1, None, [1], ["A", None], [["A"]]], ids=repr)
@pytest.mark.parametrize("place", [0, 2, 3])
def test_what_are_no_names_is_refused(wrong, place):
    values = [["A"], 1, ["III.1"], ["III.2"], 1]
    values[place] = wrong
    with pytest.raises(TypeError):
        Figures.read(values)


@pytest.mark.parametrize("values", [[["A"], 1, [], []], [["A"], 1, [], [], 1, 1]], ids=len)
def test_too_few_or_too_many_are_no_figures(values):
    with pytest.raises(TypeError):
        Figures.read(values)


def test_figures_tell_what_a_directive_comes_to():
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directive = docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    figures = Figures.of(directive)
    assert figures.departments == tuple(section.name for section in directive.sections)
    assert len(set(figures.departments)) == len(figures.departments) > 1
    assert figures.items == sum(len(section.items) for section in directive.all_sections())
    assert figures.omitted == tuple(each.clause for each in directive.coverage.omitted)
    assert figures.unresolved == tuple(each.clause for each in directive.coverage.unresolved)
    assert figures.findings == len(directive.findings)


@pytest.mark.parametrize("error", [Fault("wrong", "mend it", "a.yaml"), DocgenError(Fault("wrong", "mend it"))])
def test_a_unit_that_failed_is_named_and_has_no_file(error):
    known = entry("phuong-bac-kan")
    failed = Result.failed(known, error)
    assert failed == Result(known.code, "phuong-bac-kan", known.full_name, error=str(error))
    assert "wrong" in failed.error and failed.file is None
    assert not failed.kept and not failed.stood
