"""Plan 209 from its seed text, page breaks and all, is the spec that was made by hand."""

from __future__ import annotations

import pytest

from docgen.importing.reading import read_plan_file
from docgen.messages import speak
from docgen.model.plan import Clause, Plan
from docgen.spec.load import load
from docgen.spec.workspace import shipped

SEED = "seeds/000_23965a4060caa01e.txt"


@pytest.fixture(scope="module")
def reading(shared, in_force):
    speak("en")
    return read_plan_file(shared / SEED, in_force)


@pytest.fixture(scope="module")
def spec() -> Plan:
    return load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)


def without_places(clause: Clause) -> Clause:
    return clause.model_copy(
        update={"place": None, "clauses": tuple(without_places(below) for below in clause.clauses)}
    )


def as_spec(plan: Plan) -> Plan:
    """`plan` without the places it came from, which a spec made by hand does not carry."""
    sections = tuple(
        section.model_copy(update={"clauses": tuple(map(without_places, section.clauses))})
        for section in plan.sections
    )
    return plan.model_copy(update={"sections": sections})


def test_everything_printed_is_read_word_for_word(reading, spec):
    # The seed leaves number and day open; the spec has them from the ward's công văn.
    expected = spec.model_copy(update={"number": reading.plan.number, "issued_on": reading.plan.issued_on})
    assert as_spec(reading.plan) == expected


def test_what_is_open_stays_open_and_is_told(reading):
    assert str(reading.plan.number) == "/KH-UBND"
    assert str(reading.plan.issued_on) == "2026-05"
    assert {"so-ky-hieu", "ngay-ban-hanh"} <= {finding.rule for finding in reading.findings}


def test_each_paragraph_that_the_page_end_cut_is_told_with_its_place(reading):
    cuts = [finding for finding in reading.findings if finding.rule == "doan-dut"]
    assert [cut.found.split(" / ")[1].split()[0] for cut in cuts] == ["động", "đồng", "đề"]
    assert all(cut.place.startswith("line ") for cut in cuts)


def test_every_clause_says_where_it_came_from(reading):
    def all_clauses(clauses):
        for clause in clauses:
            yield clause
            yield from all_clauses(clause.clauses)

    assert all(clause.place for section in reading.plan.sections for clause in all_clauses(section.clauses))
