"""`docgen follow roll-up`: who has what, over all directives in a folder."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import deliver, print_findings, print_json, tell
from docgen.messages import say


@spoken.command(
    "roll-up",
    help=say("Tell for a province which unit gave which clause to which department, and why others were left."),
)
@click.argument("folder", type=click.Path(path_type=Path))
@options.plan_of_sheet
@spoken.option(
    "--today", type=options.DayOption(), help=say("tell how tracking sheets in the folder stand on this day")
)
@options.outputs(say("write .xlsx, .html (may be repeated; default: both, in the folder)"))
@options.force
@options.as_json
def command(
    folder: Path,
    plan_name: str | None,
    today: dt.date | None,
    outputs: tuple[Path, ...],
    force: bool,
    as_json: bool,
) -> int:
    """Roll one folder up."""
    if not folder.is_dir():
        raise click.UsageError(say("“{file}” is no folder", file=folder))
    targets = outputs or (folder / "tong-hop-don-vi.xlsx", folder / "tong-hop-don-vi.html")
    for target in targets:
        docgen.check_output(target, ".xlsx", ".html")
    found = docgen.roll_up(folder, plan=plan_name, today=today)
    makers = {".xlsx": docgen.roll_up_workbook, ".html": docgen.roll_up_page}
    piped = deliver(
        [(target, makers[target.suffix.casefold()](found)) for target in targets], force=force, quiet=as_json
    )
    if as_json:
        print_json(docgen.list_roll_up(found))
        return LOOK if found.findings else DONE
    rolled = found.rolled
    counted = say(
        "{units} units, {clauses} clauses, {untaken} of them taken by no unit",
        units=len(rolled.takings),
        clauses=len(rolled.clauses),
        untaken=len(rolled.untaken),
    )
    tell(counted, err=piped)
    if not piped:
        print_findings(found.findings)
    return LOOK if found.findings else DONE
