"""`docgen compare`: what became of a Word file, as tracked changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import docgen
from docgen import IssueDate
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, print_findings, tell
from docgen.messages import say


@worded_commands.command(
    "compare", help=say("Show what became of a Word file, as tracked changes in the newer one.")
)
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", required=True, help=say("where to write")
)
@worded_commands.option("--author", default="docgen", metavar="NAME", help=say("whose changes they are"))
@worded_commands.option("--date", type=options.DateOption(), help=say("the day of the changes; none unless given"))
@options.force
def command(old: Path, new: Path, output: Path, author: str, date: IssueDate | None, force: bool) -> int:
    """Compare two files."""
    target = docgen.check_output(output, ".docx")
    day = date and date.day
    if date is not None and not day:
        raise click.UsageError(say("the day of the changes needs its day: {example}", example="2026-06-15"))
    when = dt.date(date.year, date.month, day) if date is not None and date.month and day else None
    result = docgen.compare(old, new, author=author, date=when)
    piped = deliver([(target, result.data)], read=(old, new), force=force)
    told = say(
        "{inserted} words come, {deleted} go, {moved} paragraphs are moved",
        inserted=result.inserted,
        deleted=result.deleted,
        moved=result.moved,
    )
    tell(told, err=piped)
    if not piped:
        print_findings(result.findings)
    return LOOK if result.findings else DONE
