"""Plan 209 as a spec: word for word what the province printed, and typed as the cascade needs it."""

import re
from collections import Counter
from pathlib import Path

import pytest

from docgen.model.clause_names import walk
from docgen.model.plan import Plan, Role, SectionKind
from docgen.model.timing import TimingKind
from docgen.spec.load import load
from docgen.spec.workspace import shipped
from docgen.text.markup import runs
from docgen.text.normalize import clean
from docgen.text.xmlchars import faulty

SPEC = shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml")
SCAN = Path(__file__).parents[3] / "shared" / "seeds" / "000_23965a4060caa01e.txt"

# All that may differ between the scan and the spec.
LEFT_BLANK = {
    "Số: /KH-UBND": "Số: 209/KH-UBND",
    "Thái Nguyên, ngày tháng 5 năm 2026": "Thái Nguyên, ngày 15 tháng 5 năm 2026",
}
CONTINUED = ("trên địa bàn tỉnh Thái Nguyên, giai", "động khởi nghiệp,", "đồng thời gửi Sở", "đề án có liên quan")
NOTE = "¹"

TASKS = [
    *(f"III.1.{n}" for n in range(1, 6)),
    *(f"III.2.{n}" for n in range(1, 5)),
    *(f"III.3.{n}" for n in range(1, 4)),
    *(f"III.4.{n}" for n in range(1, 5)),
    *("III.5.1.1", "III.5.1.2", "III.5.1.3", "III.5.2.1", "III.5.2.2", "III.5.3.1", "III.5.3.2"),
    *("III.6.1", "III.6.2", "III.7.1", "III.7.2"),
    *(f"III.8.{n}" for n in range(1, 5)),
]


@pytest.fixture(scope="module")
def plan():
    return load(SPEC, Plan)


@pytest.fixture(scope="module")
def clauses(plan):
    return {placed.id: placed.clause for placed in walk(plan)}


@pytest.fixture(scope="module")
def assigned(clauses):
    return {id_: clause for id_, clause in clauses.items() if clause.assignments()}


@pytest.mark.skipif(not SCAN.exists(), reason="the scan of plan 209 is not beside this checkout")
def test_the_spec_says_what_the_scan_says_word_for_word(plan):
    assert list(printed(plan)) == mended(SCAN.read_text(encoding="utf-8"))


def mended(scan):
    lines, notes, continued, filled = [], [], [], []
    for line in filter(None, scan.split("\n")):
        if line.startswith(NOTE):
            notes.append(line)
        elif line.startswith(CONTINUED):
            lines[-1] += f" {line}"
            continued.append(line)
        else:
            filled += [line] if line in LEFT_BLANK else []
            lines.append(LEFT_BLANK.get(line, line))
    assert (len(notes), len(continued), len(filled)) == (1, len(CONTINUED), len(LEFT_BLANK))
    return [line.replace(NOTE, "[^1]") for line in lines] + notes


def printed(plan):
    issued = plan.issued_on
    yield f"Số: {plan.number}"
    yield f"{plan.place_name}, ngày {issued.day} tháng {issued.month} năm {issued.year}"
    yield plan.kind.upper()
    yield plan.abstract
    yield from (basis.text for basis in plan.legal_bases if not basis.in_opening)
    yield from plan.opening
    for section in plan.sections:
        yield f"{section.number} {section.title}"
        yield from section.text.splitlines()
        for clause in section.clauses:
            yield from printed_clause(clause, plan.labels)
    yield from plan.closing
    yield "Nơi nhận:"
    yield from (f"- {recipient};" for recipient in plan.recipients[:-1])
    yield f"- {plan.recipients[-1]}"
    yield from plan.signature.authority
    yield plan.signature.name
    yield from (f"{NOTE} {text}" for text in plan.footnotes.values())


def printed_clause(clause, labels):
    first, *others = ([clause.title] if clause.title else []) + clause.text.splitlines()
    yield f"{clause.number} {first}"
    yield from others
    marks = iter(["a) ", "b) ", "c) ", "d) "] if clause.lettered else ["- "] * 4)
    if clause.content_label:
        yield f"{next(marks)}{clause.content_label}:"
    for below in clause.clauses:
        yield from printed_clause(below, labels)
    usual = {Role.IMPLEMENT: labels.implement, Role.LEAD: labels.lead, Role.SUPPORT: labels.support}
    for role, line in clause.assignments():
        yield f"{next(marks)}{line.label or usual[role]}: {line.printed}"
    if clause.timing:
        yield f"{next(marks)}{labels.timing}: {clause.timing.text}."


def test_it_is_the_plan_that_the_ward_cites(plan):
    assert str(plan.number) == "209/KH-UBND"
    assert str(plan.issued_on) == "2026-05-15"
    assert plan.issuer == "Ủy ban nhân dân tỉnh Thái Nguyên"
    assert plan.signature.authority == ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_the_sections_are_known_for_what_they_are(plan):
    assert [(section.number, section.kind) for section in plan.sections] == [
        ("I.", SectionKind.PURPOSE),
        ("II.", SectionKind.TARGETS),
        ("III.", SectionKind.TASKS),
        ("IV.", SectionKind.FUNDING),
        ("V.", SectionKind.ORGANISATION),
    ]


def test_eight_groups_hold_thirty_one_tasks(plan, assigned):
    assert [group.number for group in plan.sections[2].clauses] == [f"{n}." for n in range(1, 9)]
    assert list(assigned) == TASKS
    assert len(TASKS) == 31


def test_every_other_clause_has_the_name_by_which_people_cite_it(clauses):
    assert [id_ for id_ in clauses if id_.startswith(("I.", "II.", "IV.", "V."))] == [
        *("I.1", "I.2", "I.3"),
        *("II.1", "II.2", "II.2-1", "II.2-2", "II.2-3"),
        *("IV.1", "IV.1-1", "IV.1-2", "IV.2", "IV.3"),
        *("V.1", "V.1-1", "V.1-2", "V.1-3", "V.1-4", "V.2", "V.3"),
        *("V.4", "V.4-1", "V.4-2", "V.4-3", "V.4-4", "V.5"),
        *("V.6", "V.6-1", "V.6-2", "V.6-3", "V.7", "V.7-1", "V.7-2", "V.7-3"),
    ]


def test_headings_over_deeper_tasks_carry_no_duty_of_their_own(clauses):
    headings = [clauses[f"III.5.{n}"] for n in (1, 2, 3)]
    assert all(heading.title and not heading.text and not heading.assignments() for heading in headings)


def test_each_task_has_one_who_answers_for_it(assigned):
    for id_, task in assigned.items():
        assert (task.lead is None) != (task.implement is None), id_


def test_each_body_is_a_single_one_and_none_is_left_out(assigned):
    lines = [line for task in assigned.values() for _, line in task.assignments()]
    known = {body for line in lines for body in line.bodies}
    for line in lines:
        rest = line.printed
        for body in line.bodies:
            assert ";" not in body
            assert not any(body.startswith(f"{other}{joint}") for other in known for joint in (", ", " và "))
            before, found, rest = rest.partition(body)
            assert found and before in ("", "; ", ", ", " và "), line
        assert rest in (".", "")


def test_the_bodies_name_the_communes_where_the_plan_does(assigned):
    communes = "UBND các xã, phường"
    named = [
        id_ for id_, task in assigned.items() if any(communes in line.bodies for _, line in task.assignments())
    ]
    assert named == [
        *("III.1.1", "III.1.2", "III.1.5", "III.2.1", "III.2.2", "III.3.1", "III.4.4"),
        *("III.5.1.1", "III.5.1.3", "III.5.2.2", "III.5.3.1", "III.5.3.2", "III.7.1"),
    ]


def test_every_task_has_a_typed_time(assigned):
    assert Counter(task.timing.kind for task in assigned.values()) == {
        TimingKind.ONGOING: 16,
        TimingKind.YEARLY: 1,
        TimingKind.YEAR: 3,
        TimingKind.FROM_YEAR: 5,
        TimingKind.PERIOD: 6,
    }
    assert (assigned["III.2.4"].timing.start, assigned["III.2.4"].timing.end) == (2027, 2027)
    assert (assigned["III.5.1.3"].timing.start, assigned["III.5.1.3"].timing.end) == (2027, None)
    assert (assigned["III.8.1"].timing.start, assigned["III.8.1"].timing.end) == (2027, 2030)


def test_sub_items_stand_under_their_label_before_the_lettered_lines(clauses):
    task = clauses["III.5.1.2"]
    assert task.lettered and task.content_label
    assert [id_ for id_ in clauses if id_.startswith("III.5.1.2-")] == [f"III.5.1.2-{n}" for n in (1, 2, 3)]


def test_the_seven_responsibilities_name_their_bodies(plan):
    responsibilities = plan.sections[4].clauses
    assert len(responsibilities) == 7
    for responsibility in responsibilities:
        assert responsibility.actors
        assert all(actor in responsibility.title and ";" not in actor for actor in responsibility.actors)
        assert bool(responsibility.text) != bool(responsibility.clauses)
    assert [len(responsibility.actors) for responsibility in responsibilities] == [1, 1, 1, 2, 1, 4, 2]


def test_the_one_footnote_is_called_at_the_task_it_explains(plan, clauses):
    called = [(id_, run.footnote) for id_, clause in clauses.items() for run in runs(clause.text) if run.footnote]
    assert called == [("III.3.2", "1")]
    assert list(plan.footnotes) == ["1"]


def test_italics_stand_where_the_plan_has_them(plan, clauses):
    def italic(text):
        return [run.text for run in runs(text) if run.italic]

    headings = [id_ for id_, clause in clauses.items() if italic(clause.title or "")]
    assert headings == ["III.5.2"]
    assert not any(italic(clause.text) for clause in clauses.values())
    assert italic(plan.closing[0]) == ["qua Sở Khoa học và Công nghệ tổng hợp"]


def test_the_opening_itself_names_both_bases(plan):
    assert len(plan.legal_bases) == 2
    for basis in plan.legal_bases:
        assert basis.in_opening
        assert re.search(r"số \S+ ngày \S+", basis.text)[0] in plan.opening[0]


def test_the_file_is_in_the_normal_form():
    text = SPEC.read_text(encoding="utf-8")
    assert clean(text) == text
    assert not faulty(text)
