"""The figures of plan 209 against the công văn that phường Bắc Kạn really issued."""

import difflib
import re
from pathlib import Path

import pytest
from rapidfuzz.fuzz import partial_ratio

import docgen
from docgen.model.directive import Form
from docgen.text.normalize import clean

REAL = Path(__file__).parents[3] / "shared" / "seeds" / "004_e8df6fc692ab4bbd.txt"
CLAUSES = (
    *("III.1.1", "III.1.2", "III.1.5", "III.2.1", "III.2.2", "III.3.1", "III.4.4", "III.5.1.1", "III.5.1.3"),
    *("III.5.2.2", "III.5.3.1", "III.5.3.2", "III.7.1", "IV.3", "V.4-1", "V.4-2", "V.4-3", "V.4-4"),
)


@pytest.fixture(scope="module")
def real():
    if not REAL.is_file():
        pytest.skip("the real công văn lies beside the checkout, in ../shared/seeds")
    lines = [
        " ".join(clean(line).replace("**", "").split()) for line in REAL.read_text(encoding="utf-8").splitlines()
    ]
    return [line for line in lines if line]


@pytest.fixture(scope="module")
def instructions(real):
    """The real instructions with their departments."""
    found, department = [], ""
    for line in real:
        if heading := re.fullmatch(r"\d\. (.+)", line):
            department = heading[1]
        elif department and line.startswith("- ") and line[2:5] not in ("Như", "Lưu"):
            found.append((department, line[2:]))
    assert len(found) == 11
    return found


@pytest.fixture(scope="module")
def ruled(plan_209, ward):
    """By the rules alone."""
    return docgen.cascade(plan_209, ward)


@pytest.fixture(scope="module")
def as_decided(plan_209, ward):
    return docgen.cascade(plan_209, ward, decisions=docgen.read_decisions(plan_209, ward))


def test_with_the_wards_decisions_every_line_is_the_real_one(real, as_decided):
    frame = as_decided.frame
    lines = [f"V/v {frame.subject}", f"Kính gửi: {'; '.join(frame.addressees)}", frame.opening]
    for number, section in enumerate(as_decided.sections, 1):
        lines += [f"{number}. {section.name}", *(f"- {item.text}" for item in section.items)]
    lines += [*frame.closing, "Nơi nhận:", *(f"- {each};" for each in frame.recipients), f"- {frame.archive}"]
    lines += [*frame.signature.authority, frame.signature.name]
    start = next(at for at, line in enumerate(real) if line.startswith("V/v"))
    assert lines == real[start:]


def alike(text, item):
    ratio = difflib.SequenceMatcher(None, text, item.text, autojunk=False).ratio()
    return max(ratio, partial_ratio(text, item.text) / 100 if len(item.sources) > 1 else 0)


def test_by_the_rules_alone_nine_of_eleven_reach_the_right_department_nearly_in_its_words(instructions, ruled):
    items = {section.name: section.items for section in ruled.sections}
    best = [max((alike(text, item) for item in items.get(name, ())), default=0) for name, text in instructions]
    assert sum(ratio >= 0.85 for ratio in best) >= 9, best


def test_by_the_rules_alone_the_letter_is_of_a_length_a_head_of_department_reads(ruled):
    lengths = [len(item.text.split()) for section in ruled.sections for item in section.items]
    assert 11 <= len(lengths) <= 15
    assert all(20 <= length <= 65 for length in lengths), lengths


def test_the_eighteen_clauses_are_accounted_for(ruled, as_decided):
    for made in (ruled, as_decided):
        told = made.coverage
        assert told.addressed == CLAUSES
        elsewhere = {each.clause.partition("#")[0] for each in (*told.omitted, *told.unresolved)}
        assert set(CLAUSES) <= {*told.covered, *elsewhere}
    assert ruled.coverage.omitted == ()
    assert all(each.reason for each in as_decided.coverage.omitted)


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("unit", ["phuong-bac-kan", "xa-dinh-hoa"])
def test_the_directive_by_the_rules_alone_is_as_kept(golden, told, plan_209, unit, form):
    made = docgen.cascade(plan_209, docgen.read_unit(unit, plan_209.plan), form=form)
    golden(f"{form.value}-209-kh-ubnd-{unit}.txt", told(made))
