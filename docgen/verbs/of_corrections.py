"""Verbs of corrections: what a person mends in a plan that was read, kept in its spec."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Sequence
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.files.writing import write, write_all
from docgen.importing import spec_writing
from docgen.importing.corrections_by_hand import corrected, identified, with_section_kind
from docgen.importing.importing import BASE_ENDING
from docgen.messages import say
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.timing import Timing
from docgen.register.decision_file import about_plan, decisions_moved
from docgen.register.plan_name import PlanName
from docgen.register.plans import plans
from docgen.spec.load import load, parse, read_text
from docgen.spec.workspace import Workspace


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


def correct_identity(plan: Plan, *, number: str, date: IssueDate | None, issuer: str) -> Plan:
    """`plan` with the number, date and issuer that name it; a number alone keeps the symbol, none is still open.

    Raises DocgenError with every fault.

    >>> import docgen
    >>> plan = docgen.read_plan("209-kh-ubnd")
    >>> str(docgen.correct_identity(plan, number="290", date=plan.issued_on, issuer=plan.issuer).number)
    '290/KH-UBND'
    """
    return identified(plan, number, date, issuer)


def revise_spec(file: str | Path, wanted: Plan | str, *, workspace: Workspace | None = None) -> Path:
    """Make the spec in `file` say the plan `wanted`, or have that text; returns where it stands then.

    Of a plan only what differs is written anew, comments stay where they are. With another number, date or issuer
    the spec moves to the name that these give it, and the plan as it was last read and what units have decided
    about it go along: first all is there anew, then the earlier files go. Raises DocgenError where the file or the
    text is no plan, another plan has that name already, or a file refuses.

    >>> import docgen
    >>> plan = docgen.read_plan("209-kh-ubnd")
    >>> written = docgen.write_spec(docgen.read("209-kh-ubnd"), "209.docx", "specs/plans/a.yaml")
    >>> docgen.revise_spec("specs/plans/a.yaml", docgen.correct_section(plan, 0, "khac")).name
    'a.yaml'
    >>> other = docgen.correct_identity(plan, number="290", date=plan.issued_on, issuer=plan.issuer)
    >>> docgen.revise_spec("specs/plans/a.yaml", other).name
    '290-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml'
    """
    path, place = Path(file), workspace or Workspace()
    text = wanted if isinstance(wanted, str) else spec_writing.revise_spec(read_text(path), wanted)
    earlier, plan = load(path, Plan), parse(text, str(path), Plan)
    target = path.with_name(f"{PlanName.of(plan).full}.yaml")
    if _named_alike(earlier, plan) or target == path:
        write(path, text.encode(), force=True)
        return path
    bearers = [known.path for known in plans(place) if known.name == target.stem and known.path != path]
    if target.exists() or any(load(bearer, Plan) != plan for bearer in bearers):
        problem = say(
            "another plan has this number, date and issuer already: {plan}", plan=PlanName.of(plan).cited
        )
        raise DocgenError(Fault(problem, say("look at that one; write here what this one's file says")))
    moved = decisions_moved(earlier, plan, place)
    base = path.with_name(path.name + BASE_ENDING)
    files = {new: words.encode() for new, (_, words) in moved.items()}
    if base.exists():
        files[target.with_name(target.name + BASE_ENDING)] = base.read_bytes()
    write_all({**files, target: text.encode()}, force=True)
    _take_away([path, base, *(old for old, _ in moved.values() if old.is_relative_to(place.new("decisions")))])
    return target


def decisions_about(text: str, plan: Plan) -> str:
    """A text of decisions that names `plan`, whatever number, date or issuer it had when they were made.

    One that may mean it already, or has a fault, stays as it is.

    >>> import docgen
    >>> text = "{ke_hoach: 290/KH-UBND, don_vi: xa-dinh-hoa}"
    >>> docgen.decisions_about(text, docgen.read_plan("209-kh-ubnd"))[:21]
    'ke_hoach: 209/KH-UBND'
    """
    return about_plan(text, plan)


def _named_alike(one: Plan, other: Plan) -> bool:
    return (one.number, one.issued_on, one.issuer) == (other.number, other.issued_on, other.issuer)


def _take_away(files: Iterable[Path]) -> None:
    """Files that stand under another name now, and folders that are empty without them."""
    for file in files:
        file.unlink(missing_ok=True)
        with contextlib.suppress(OSError):
            file.parent.rmdir()
