"""A spec that was written is read back as the same plan, and says where a person must look."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.importing.spec_writing import write_spec
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Assignment, Clause, Plan, Remark, Section, SectionKind
from docgen.model.timing import Timing
from docgen.spec.load import load, parse
from docgen.spec.workspace import shipped

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cn")) | st.sampled_from("\n#:-'\"*[]{}&!|>%@` "), max_size=200
)
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp")), min_size=1, max_size=40)


def made(model, **fields):
    """A model by the English names of its fields; hypothesis would infer the Vietnamese ones beside them."""
    return st.fixed_dictionaries(fields).map(lambda values: model(**values))


def clauses(children):
    return made(
        Clause,
        number=st.sampled_from(["", "1.", "1.1.", "a)", "-", "đ)", "01"]),
        title=st.none() | WORDS,
        text=TEXT,
        clauses=st.lists(children, max_size=2).map(tuple) if children is not None else st.just(()),
        lead=st.none()
        | made(Assignment, bodies=st.lists(WORDS, max_size=3).map(tuple), verbatim=st.none() | WORDS),
        timing=st.none() | WORDS.map(str.strip).filter(bool).map(Timing.model_validate),
        remarks=st.lists(made(Remark, label=WORDS, text=TEXT), max_size=1).map(tuple),
        place=st.none() | st.just("line 3"),
    )


PLANS = made(
    Plan,
    number=st.just("209/KH-UBND"),
    issuer=WORDS,
    abstract=WORDS,
    opening=st.lists(TEXT, max_size=2).map(tuple),
    sections=st.lists(
        made(
            Section,
            number=st.sampled_from(["I.", "Phụ lục"]),
            kind=st.sampled_from(SectionKind),
            title=WORDS,
            clauses=st.lists(clauses(clauses(None)), max_size=3).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
)


@settings(max_examples=200)
@given(PLANS)
def test_what_was_written_is_read_back(plan):
    assert parse(write_spec(plan), "plan.yaml", Plan) == plan


def test_plan_209_is_written_as_it_is_kept():
    plan = load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)
    assert parse(write_spec(plan), "209.yaml", Plan) == plan


def test_a_finding_stands_as_a_comment_above_the_clause_it_is_about():
    plan = Plan(
        number="1/KH-UBND",
        issuer="Sở Y tế",
        abstract="x",
        sections=(
            Section(title="y", clauses=(Clause(text="một", place="line 1"), Clause(text="hai", place="line 2"))),
        ),
    )
    there = Finding(rule="x", severity=Severity.WARNING, place="line 2", message="look here", found="hai # : '")
    nowhere = Finding(rule="x", severity=Severity.WARNING, place="", message="the day is open")
    lines = write_spec(plan, [there, nowhere], "plan.docx").splitlines()
    assert lines[0] == "# Read from plan.docx by docgen import."
    assert "#   the day is open" in lines
    at = next(index for index, line in enumerate(lines) if line.strip() == "- noi_dung: hai")
    assert [line.strip() for line in lines[at - 2 : at]] == ["# look here (line 2)", "#   “hai # : '”"]


def test_long_texts_are_folded_and_no_line_runs_off_the_screen():
    plan = load(shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml"), Plan)
    assert max(map(len, write_spec(plan).splitlines())) <= 125
