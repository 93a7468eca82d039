"""`docgen amend`: a plan that was amended, and what each unit has to change."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen import Amendment, Consolidation, DocgenError, Fault, IssueDate
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.amended import UnitRow, listed, tell_all, tell_instructions
from docgen.cli.output import deliver, print_json, tell
from docgen.messages import say


@worded_commands.command("amend", help=say("Say what an amended plan changes for units, and write their letters."))
@click.argument("old")
@click.argument("new")
@worded_commands.option(
    "--unit", "named", multiple=True, metavar="SLUG|CODE|NAME", help=say("a unit; more may be named")
)
@worded_commands.option("--all", "every", is_flag=True, help=say("all units of the province"))
@options.date
@options.number
@options.force
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE|DIR", help=say("where to write")
)
@worded_commands.option(
    "--whole",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("the unit's whole directive, with what changes as tracked changes"),
)
@worded_commands.option(
    "--consolidated",
    "keep",
    type=click.Path(path_type=Path),
    metavar="SPEC",
    help=say("the plan as amended, where the newer one only says what changes"),
)
@worded_commands.option(
    "--yes", is_flag=True, help=say("keep the decisions that stay in force for the newer plan")
)
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
    keep: Path | None,
    yes: bool,
    as_json: bool,
) -> int:
    """Set two forms of a plan side by side, and write what the units have to pass on."""
    _check(named, every, output, whole, number)
    today = docgen.this_day()
    before, after, consolidation = _read(old, new)
    origins = {} if consolidation is None else consolidation.origins
    changes = docgen.compare_plans(before.plan, after.plan, origins)
    units = [entry.code for entry in docgen.choose_units(old)] if every else list(named)
    if len(units) <= 1:
        hint = say("add --unit NAME, or --all")
        unit = options.unit_of(next(iter(units), None), after.plan, date=date, today=today, hint=hint)
        found = docgen.amend(before, after, unit, date=date, number=number, origins=origins)
        rows = [_row(found, output)]
    else:
        every_row = docgen.amend_all(before, after, units, date=date, today=today, origins=origins)
        rows = [
            UnitRow(name, None, faults=each.faults) if isinstance(each, DocgenError) else _row(each, output)
            for name, each in every_row
        ]
    files = [
        (row.file, docgen.render(row.found.letter, issue=True))
        for row in rows
        if row.file is not None and row.found is not None and row.found.letter is not None
    ]
    if whole is not None:
        files.append((docgen.check_output(whole, ".docx"), _tracked(rows[0])))
    if keep is not None:
        files.append(_spec(keep, consolidation))
    options.refuse_unheeded(before.plan, after.plan)
    piped = deliver(files, force=force, quiet=as_json)
    kept = _kept(after, rows) if yes else []
    if as_json:
        print_json(listed(changes, rows, consolidation))
    else:
        if consolidation is not None:
            tell_instructions(consolidation, kept=keep is not None, err=piped)
        tell_all(changes, rows, kept=yes, err=piped)
        for place in dict.fromkeys(kept if len(kept) == 1 else (each.parent for each in kept)):
            tell(say("written: {file}", file=place), err=piped)
    waits = bool(consolidation and consolidation.findings) or any(
        row.faults or (row.found is not None and row.found.reopened) for row in rows
    )
    return LOOK if waits else DONE


def _read(old: str, new: str) -> tuple[docgen.Survey, docgen.Survey, Consolidation | None]:
    """Both plans; the newer one made of the older where its file only says what changes."""
    reading = docgen.read(old)
    before = docgen.survey(reading.plan, reading.findings)
    found = docgen.consolidate(before.plan, new)
    if isinstance(found, Consolidation):
        return before, docgen.survey(found.plan, reading.findings), found
    return before, docgen.survey(found.plan, found.findings), None


def _spec(target: Path, consolidation: Consolidation | None) -> tuple[Path, bytes]:
    if consolidation is None:
        raise click.UsageError(say("--consolidated is for a plan that only says what changes: this one is whole"))
    text = docgen.spec_text(docgen.Reading(consolidation.plan, consolidation.findings))
    return docgen.check_output(target, ".yaml", ".yml"), text.encode()


def _check(named: tuple[str, ...], every: bool, output: Path | None, whole: Path | None, number: str) -> None:
    if named and every:
        raise click.UsageError(say("--all names every unit: leave out --unit"))
    one = not every and len(named) <= 1
    if not one and (whole is not None or number or (output is not None and output.suffix)):
        raise click.UsageError(say("--whole, --number and a file's name are for one unit"))


def _row(found: Amendment, output: Path | None) -> UnitRow:
    place = None if found.letter is None else _place(found.letter, output)
    return UnitRow(found.new.unit.full_name, found, place)


def _place(letter: docgen.Directive, output: Path | None) -> Path:
    place = docgen.place_for(letter, output)
    return place if place == output else place.with_name(f"sua-doi-{place.name}")


def _tracked(row: UnitRow) -> bytes:
    if row.found is None or not (row.found.old.sections and row.found.new.sections):
        raise DocgenError(Fault(say("the unit has no directive to either plan, so that none can be compared")))
    before, after = (docgen.render(each, issue=True) for each in (row.found.old, row.found.new))
    return docgen.compare(before, after).data


def _kept(after: docgen.Survey, rows: list[UnitRow]) -> list[Path]:
    """Keep the decisions that stay in force; returns the files."""
    places = []
    for row in rows:
        if row.found is not None and row.found.decisions is not None:
            docgen.write_decisions(row.found.decisions, after, row.found.new.unit)
            places.append(docgen.place_for_decisions(after, row.found.new.unit))
    return places
