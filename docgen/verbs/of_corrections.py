"""Verbs of corrections: what a person mends in a plan that was read, kept in its spec."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen.files.writing import write
from docgen.importing import spec_writing
from docgen.importing.correcting import corrected, with_section_kind
from docgen.model.plan import Plan
from docgen.model.timing import Timing
from docgen.spec.load import read_text


def correct_clause(
    plan: Plan,
    clause: str,
    *,
    text: str | None = None,
    timing: str | None = None,
    lead: Sequence[str] | None = None,
    implement: Sequence[str] | None = None,
    support: Sequence[str] | None = None,
) -> Plan:
    """`plan` with the clause of this name mended: its words, its time, who leads, does, supports.

    What is None stays as it is; what is empty is taken away. Raises DocgenError where the plan has no such clause.

    >>> import docgen
    >>> plan = docgen.correct_clause(docgen.read_plan("209-kh-ubnd"), "III.1.1", timing="Năm 2027")
    >>> str(docgen.survey(plan).clauses["III.1.1"].clause.timing)
    'Năm 2027'
    """
    named = {"lead": lead, "implement": implement, "support": support}
    changes: dict[str, object] = {}
    if text is not None:
        changes["text"] = text
    if timing is not None:
        changes["timing"] = Timing.model_validate(timing) if timing.strip() else None
    return corrected(plan, clause, changes, {key: tuple(each) for key, each in named.items() if each is not None})


def correct_section(plan: Plan, number: int, kind: str) -> Plan:
    """`plan` with its section `number` (from 0) said to be for another thing: muc_tieu, nhiem_vu, to_chuc …

    Raises DocgenError for a section or a kind that there is not.

    >>> import docgen
    >>> docgen.correct_section(docgen.read_plan("209-kh-ubnd"), 0, "khac").sections[0].kind.value
    'khac'
    """
    return with_section_kind(plan, number, kind)


def revise_spec(file: str | Path, plan: Plan) -> None:
    """Make the spec in `file` say `plan`: only what differs is written anew, comments stay where they are.

    Raises DocgenError where the file is no spec, or refuses.

    >>> import docgen
    >>> from pathlib import Path
    >>> plan = docgen.read_plan("209-kh-ubnd")
    >>> written = docgen.write_spec(docgen.read("209-kh-ubnd"), "209.docx", "plan.yaml")
    >>> docgen.revise_spec("plan.yaml", docgen.correct_section(plan, 0, "khac"))
    >>> docgen.read_plan("plan.yaml").sections[0].kind.value
    'khac'
    """
    path = Path(file)
    write(path, spec_writing.revise_spec(read_text(path), plan).encode(), force=True)
