"""`docgen follow deadlines`: every date of a plan, or of all directives in a folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import deliver, print_findings, print_json, tell
from docgen.messages import say


@spoken.command("deadlines", help=say("List every date of a plan, or of all directives in a folder."))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@options.plan
@spoken.option(
    "--since", type=options.DayOption(), help=say("reckon what comes again from this day (default: the issue)")
)
@options.outputs(say("write .ics for a calendar, .xlsx for a spreadsheet (may be repeated)"))
@options.force
@options.as_json
def command(
    folder: Path | None,
    plan_name: str | None,
    since: dt.date | None,
    outputs: tuple[Path, ...],
    force: bool,
    as_json: bool,
) -> int:
    """List deadlines and write them."""
    if folder is not None and plan_name is not None:
        raise click.UsageError(say("name a folder, or a plan with --plan, not both"))
    if folder is not None and not folder.is_dir():
        raise click.UsageError(say("“{file}” is no folder; a plan is named with --plan", file=folder))
    for output in outputs:
        docgen.check_output(output, ".ics", ".xlsx")
    found = docgen.deadlines(folder or plan_name, since=since)
    makers = {".ics": docgen.deadline_calendar, ".xlsx": docgen.deadline_table}
    files = [(output, makers[output.suffix.casefold()](found)) for output in outputs]
    piped = deliver(files, force=force, quiet=as_json)
    if as_json:
        print_json(docgen.list_deadlines(found))
    elif not piped:
        for each in found.deadlines if not outputs else ():
            day = f"{each.day:%d/%m/%Y}" if each.day is not None else "…"
            tell(f"{day:<10}  {each.clause:<10} {each.due.words}: {each.text}")
        dated = sum(each.day is not None for each in found.deadlines)
        tell(say("{count} times, {dated} of them with a day", count=len(found.deadlines), dated=dated))
        print_findings(found.findings)
    return LOOK if found.findings else DONE
