"""What `docgen amend` tells: what became of each clause, of each instruction, and what each unit has to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from docgen import Amendment, Change, ClauseChange, Consolidation, Decision, Fault, InstructionOutcome
from docgen.cli import tell_faults
from docgen.cli.output import print_findings, show_difference, tell
from docgen.messages import say


class UnitRow(NamedTuple):
    """What became of one unit: what it has to pass on and where it is written, or why that cannot be told."""

    unit: str
    found: Amendment | None
    file: Path | None = None
    faults: tuple[Fault, ...] = ()


def tell_instructions(consolidation: Consolidation, *, kept: bool, err: bool) -> None:
    """How many instructions were carried out, and each place that a person must look at."""
    done = [each for each in consolidation.outcomes if not each.problem]
    tell(
        say(
            "Instructions: {count} understood, {done} carried out.",
            count=len(consolidation.outcomes),
            done=len(done),
        ),
        err=err,
    )
    print_findings(consolidation.findings, quoting=True, err=err)
    if not kept:
        tell(say("Add --consolidated FILE.yaml to keep the plan as amended."), err=err)


def tell_all(changes: Sequence[ClauseChange], rows: Sequence[UnitRow], *, kept: bool, err: bool) -> None:
    """What became of the clauses, and what each unit has to pass on or to decide."""
    counts = Counter(each.change for each in changes)
    tell(
        say(
            "Clauses: {same} the same, {changed} changed, {new} new, {ended} ended.",
            same=counts[Change.SAME],
            changed=counts[Change.CHANGED],
            new=counts[Change.NEW],
            ended=counts[Change.ENDED],
        ),
        err=err,
    )
    for each in changes:
        if each.change is not Change.SAME:
            tell(f"  {_word(each.change)} {each.new or each.old}", err=err)
            show_difference(each.before, each.after, err=err)
    quiet = []
    for row in rows:
        if row.found is not None and row.found.letter is None and not row.found.reopened:
            quiet.append(row.unit)
        else:
            _tell_row(row, err=err)
    if quiet:
        tell(say("Nothing changes for: {units}", units=", ".join(quiet)), err=err)
    if not kept and any(row.found is not None and row.found.decisions is not None for row in rows):
        tell(say("Nothing is written yet; add --yes to keep the decisions that stay in force."), err=err)


def _tell_row(row: UnitRow, *, err: bool) -> None:
    if row.found is None:
        tell_faults(row.faults)
        return
    items = Counter(each.change for each in row.found.items)
    told = say(
        "{unit}: {new} new items, {changed} changed, {ended} ended, {same} as they were",
        unit=row.unit,
        new=items[Change.NEW],
        changed=items[Change.CHANGED],
        ended=items[Change.ENDED],
        same=items[Change.SAME],
    )
    tell(told, err=err)
    for entry in row.found.letter.coverage.unresolved if row.found.letter is not None else ():
        tell(f"  {say('To decide')} {entry.clause}: {entry.reason}", err=err)
    for each in row.found.reopened:
        name = each.decision.clause if isinstance(each.decision, Decision) else each.decision.name
        tell(f"  {say('To decide anew')} {name}: {_word(each.about.change)} {each.about.old}", err=err)
        show_difference(each.about.before, each.about.after, err=err)


def _word(change: Change) -> str:
    return {
        Change.SAME: say("the same"),
        Change.CHANGED: say("changed"),
        Change.NEW: say("new"),
        Change.ENDED: say("ended"),
    }[change]


def listed(
    changes: Sequence[ClauseChange], rows: Sequence[UnitRow], consolidation: Consolidation | None
) -> dict[str, Any]:
    """The same for programs."""
    return {
        "instructions": [] if consolidation is None else [_instruction(each) for each in consolidation.outcomes],
        "findings": [] if consolidation is None else [each._asdict() for each in consolidation.findings],
        "clauses": [each._asdict() for each in changes if each.change is not Change.SAME],
        "units": [
            {
                "unit": row.unit,
                "file": None if row.file is None else str(row.file),
                "faults": [str(each) for each in row.faults],
                "items": []
                if row.found is None
                else [each._asdict() for each in row.found.items if each.change is not Change.SAME],
                "reopened": []
                if row.found is None
                else [
                    {"decision": each.decision.model_dump(mode="json", exclude_defaults=True)}
                    | {"about": each.about._asdict()}
                    for each in row.found.reopened
                ],
            }
            for row in rows
        ],
    }


def _instruction(outcome: InstructionOutcome) -> dict[str, Any]:
    order = outcome.instruction
    told = {"act": order.said.act.value, "place": order.place, "text": order.text}
    return {**told, "clauses": list(outcome.clauses), "problem": outcome.problem}
