"""`docgen amend`: a plan that was amended, and what each unit has to change."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from pathlib import Path
from typing import Any, NamedTuple

import click

import docgen
from docgen import Amendment, Change, ClauseChange, Decision, DocgenError, Fault, IssueDate
from docgen.cli import DONE, LOOK, options, spoken, tell_faults
from docgen.cli.output import deliver, print_json, tell
from docgen.messages import say

_LONGEST, _AROUND = 160, 40


class _Row(NamedTuple):
    """What became of one unit: what it has to pass on and where it is written, or why that cannot be told."""

    unit: str
    found: Amendment | None
    file: Path | None = None
    faults: tuple[Fault, ...] = ()


@spoken.command("amend", help=say("Say what an amended plan changes for units, and write their letters."))
@click.argument("old")
@click.argument("new")
@spoken.option("--unit", "named", multiple=True, metavar="SLUG|CODE|NAME", help=say("a unit; more may be named"))
@spoken.option("--all", "every", is_flag=True, help=say("all units of the province"))
@options.date
@options.number
@options.force
@spoken.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE|DIR", help=say("where to write"))
@spoken.option(
    "--whole",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("the unit's whole directive, with what changes as tracked changes"),
)
@spoken.option("--yes", is_flag=True, help=say("keep the decisions that stay in force for the newer plan"))
@options.as_json
def command(
    old: str,
    new: str,
    named: tuple[str, ...],
    every: bool,
    date: IssueDate | None,
    number: str,
    force: bool,
    output: Path | None,
    whole: Path | None,
    yes: bool,
    as_json: bool,
) -> int:
    """Set two forms of a plan side by side, and write what the units have to pass on."""
    _check(named, every, output, whole, number)
    before, after = (docgen.survey(each.plan, each.findings) for each in map(docgen.read, (old, new)))
    changes = docgen.compare_plans(before.plan, after.plan)
    units = [entry.code for entry in docgen.choose_units(new)] if every else list(named)
    units = units or [options.unit_named(None, say("add --unit NAME, or --all"))]
    if len(units) == 1:
        found = docgen.amend(before, after, docgen.read_unit(units[0], after.plan), date=date, number=number)
        rows = [_row(found, output)]
    else:
        every_row = docgen.amend_all(before, after, units, date=date)
        rows = [
            _Row(name, None, faults=each.faults) if isinstance(each, DocgenError) else _row(each, output)
            for name, each in every_row
        ]
    files = [
        (row.file, docgen.render(row.found.letter, issue=True))
        for row in rows
        if row.file is not None and row.found is not None and row.found.letter is not None
    ]
    if whole is not None:
        files.append((docgen.check_output(whole, ".docx"), _tracked(rows[0])))
    piped = deliver(files, force=force, quiet=as_json)
    if yes:
        _keep(after, rows)
    if as_json:
        print_json(_listed(changes, rows))
    else:
        _tell(changes, rows, kept=yes, err=piped)
    waits = any(row.faults or (row.found is not None and row.found.reopened) for row in rows)
    return LOOK if waits else DONE


def _check(named: tuple[str, ...], every: bool, output: Path | None, whole: Path | None, number: str) -> None:
    if named and every:
        raise click.UsageError(say("--all names every unit: leave out --unit"))
    one = not every and len(named) <= 1
    if not one and (whole is not None or number or (output is not None and output.suffix)):
        raise click.UsageError(say("--whole, --number and a file's name are for one unit"))


def _row(found: Amendment, output: Path | None) -> _Row:
    place = None if found.letter is None else _place(found.letter, output)
    return _Row(found.new.unit.full_name, found, place)


def _place(letter: docgen.Directive, output: Path | None) -> Path:
    place = docgen.place_for(letter, output)
    return place if place == output else place.with_name(f"sua-doi-{place.name}")


def _tracked(row: _Row) -> bytes:
    if row.found is None or not (row.found.old.sections and row.found.new.sections):
        raise DocgenError(Fault(say("the unit has no directive to either plan, so that none can be compared")))
    before, after = (docgen.render(each, issue=True) for each in (row.found.old, row.found.new))
    return docgen.compare(before, after).data


def _keep(after: docgen.Survey, rows: list[_Row]) -> None:
    for row in rows:
        if row.found is not None and row.found.decisions is not None:
            docgen.write_decisions(row.found.decisions, after, row.found.new.unit)


def _tell(changes: tuple[ClauseChange, ...], rows: list[_Row], *, kept: bool, err: bool) -> None:
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
            _show(each.before, each.after, err)
    for row in rows:
        _tell_row(row, kept=kept, err=err)
    quiet = [row.unit for row in rows if row.found is not None and row.found.letter is None]
    if quiet:
        tell(say("Nothing changes for: {units}", units=", ".join(quiet)), err=err)


def _tell_row(row: _Row, *, kept: bool, err: bool) -> None:
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
        _show(each.about.before, each.about.after, err)
    if row.found.decisions is not None and not kept:
        tell(f"  {say('Nothing is written yet; add --yes to keep the decisions that stay in force.')}", err=err)


def _show(before: str, after: str, err: bool) -> None:
    """The lines that differ; of long ones what stands round the first place where they do."""
    old, new = before.split("\n"), after.split("\n")
    gone, come = ([line for line in lines if line not in others] for lines, others in ((old, new), (new, old)))
    at = 0
    if len(gone) == len(come) == 1:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(gone[0], come[0], strict=False))
        at = max(0, len(list(alike)) - _AROUND)
    for sign, lines in (("-", gone), ("+", come)):
        for line in filter(None, lines):
            cut = line[at : at + _LONGEST]
            tell(f"    {sign} {'…' if at else ''}{cut}{'…' if at + _LONGEST < len(line) else ''}", err=err)


def _word(change: Change) -> str:
    return {
        Change.SAME: say("the same"),
        Change.CHANGED: say("changed"),
        Change.NEW: say("new"),
        Change.ENDED: say("ended"),
    }[change]


def _listed(changes: tuple[ClauseChange, ...], rows: list[_Row]) -> dict[str, Any]:
    return {
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
