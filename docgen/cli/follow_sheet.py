"""`docgen follow sheet`: the tracking sheet of a directive, new or brought up to date."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import docgen
from docgen import Form
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import deliver, print_findings, print_json, tell
from docgen.messages import say


@spoken.command(
    "sheet",
    help=say("Make the tracking sheet of a directive, or add new tasks to one that people have filled in."),
)
@options.unit
@options.plan
@options.form
@options.no_decisions
@spoken.option(
    "--today", type=options.DayOption(), help=say("the day that the colours go by (default: the clock)")
)
@spoken.option("--restore", is_flag=True, help=say("add the tasks again whose rows were deleted"))
@spoken.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write"))
@options.as_json
def command(
    query: str | None,
    plan_name: str | None,
    form: Form | None,
    no_decisions: bool,
    today: dt.date | None,
    restore: bool,
    output: Path | None,
    as_json: bool,
) -> int:
    """Make or refresh a tracking sheet; what people have written in it stays."""
    reading = docgen.read(plan_name)
    surveyed = docgen.survey(reading.plan, reading.findings)
    unit = docgen.read_unit(
        options.unit_named(query),
        surveyed.plan,
        today=today or docgen.this_day(),
        with_decisions=not no_decisions,
    )
    decisions = None if no_decisions else docgen.read_decisions(surveyed, unit)
    directive = docgen.cascade(surveyed, unit, decisions=decisions, form=form)
    options.refuse_unheeded(surveyed.plan)
    beside = docgen.place_for(directive)
    target = output or beside.with_name(f"theo-doi-{beside.stem.partition('-')[2]}.xlsx")
    docgen.check_output(target, ".xlsx")
    if as_json and target == docgen.STANDARD_OUTPUT:
        raise click.UsageError(say("standard output takes one thing: --json, or one file"))
    there = target.exists()
    made = docgen.tracking_sheet(directive, target, today=today, restore=restore)
    # What people have written in it is in what is written now.
    files = [] if made.file is None else [(target, made.file)]
    piped = deliver(files, force=there, quiet=as_json)
    if as_json:
        added = [task.key for task in made.added]
        findings = [finding._asdict() for finding in made.findings]
        print_json({"file": target.as_posix(), "added": added, "findings": findings})
        return LOOK if made.findings else DONE
    told = say("{count} tasks added", count=len(made.added))
    tell(told if files else say("{file}: nothing to add", file=target), err=piped)
    if not piped:
        print_findings(made.findings)
    return LOOK if made.findings else DONE
