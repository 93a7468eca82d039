"""`docgen follow`: what comes after the letter: deadlines, tracking sheet, status, report, roll-up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

import docgen
from docgen import Form, SheetRow
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, pdf_of, print_findings, print_json, tell
from docgen.messages import say


@worded_commands.group("follow", help=say("Follow what was ordered: deadlines, tracking sheet, report, roll-up."))
def command() -> None:
    """The verbs of following."""


@command.command("deadlines", help=say("List every date of a plan, or of all directives in a folder."))
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@options.plan
@worded_commands.option(
    "--since", type=options.DayOption(), help=say("reckon what comes again from this day (default: the issue)")
)
@options.outputs(say("write .ics for a calendar, .xlsx for a spreadsheet (may be repeated)"))
@options.force
@options.as_json
def deadlines(
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


@command.command(
    "sheet",
    help=say("Make the tracking sheet of a directive, or add new tasks to one that people have filled in."),
)
@options.unit
@options.plan
@options.form
@options.no_decisions
@worded_commands.option(
    "--today", type=options.DayOption(), help=say("the day that the colours go by (default: the clock)")
)
@worded_commands.option("--restore", is_flag=True, help=say("add the tasks again whose rows were deleted"))
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write")
)
@options.as_json
def sheet(
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
    unit = options.unit_of(
        query,
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


@command.command("status", help=say("Tell how a tracking sheet stands: done, late, due within 7 days, untold."))
@click.argument("file", type=click.Path(path_type=Path))
@options.today
@options.as_json
def status(file: Path, today: dt.date | None, as_json: bool) -> int:
    """Read one sheet back."""
    filled = docgen.read_tracking(file)
    day = today or dt.date.today()
    stands = docgen.tracking_status(filled, day)
    if as_json:
        print_json(docgen.list_tracking(filled, stands))
    else:
        counted = say(
            "{total} tasks on {day}: {done} done, {late} late, {near} due within 7 days, {going} going on, "
            "{untold} without a status",
            total=len(stands.every),
            day=f"{day:%d/%m/%Y}",
            done=len(stands.done),
            late=len(stands.late),
            near=len(stands.near),
            going=len(stands.going),
            untold=len(stands.untold),
        )
        tell(counted)
        _tell(say("Late"), stands.late)
        _tell(say("Near"), stands.near)
        _tell(say("Done without a result"), stands.without_result)
        print_findings(filled.findings)
    return LOOK if filled.findings or stands.late else DONE


def _tell(title: str, rows: Sequence[SheetRow]) -> None:
    for row in rows:
        due = row.days["due"]
        day = f"{due:%d/%m/%Y}" if due is not None else "…"
        tell(f"  {title} {row.key or row.at} ({day}) {row.texts['department']}: {row.texts['task']}")


@command.command(
    "report",
    help=say(
        "Draft the report on a plan from its tracking sheet, as Word (.docx) or as plain text to go on with (.md)."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@options.plan_of_sheet
@options.today
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write")
)
@options.force
@options.pdf
def report(
    file: Path, plan_name: str | None, today: dt.date | None, output: Path | None, force: bool, as_pdf: bool
) -> int:
    """Draft one report."""
    target = docgen.check_output(output or file.with_name(f"bao-cao-{file.stem}.docx"), ".docx", ".md")
    report = docgen.progress_report(docgen.read_tracking(file), today or dt.date.today(), plan=plan_name)
    if target.suffix.casefold() == ".md":
        files = [(target, report.text.encode())]
    else:
        docx = docgen.draft(report.text).docx
        files = [(target, docx), *([pdf_of(target, docx)] if as_pdf else [])]
    deliver(files, force=force)
    print_findings(report.findings)
    return LOOK if report.findings else DONE


@command.command(
    "roll-up",
    help=say("Tell for a province which unit gave which clause to which department, and why others were left."),
)
@click.argument("folder", type=click.Path(path_type=Path))
@options.plan_of_sheet
@worded_commands.option(
    "--today", type=options.DayOption(), help=say("tell how tracking sheets in the folder stand on this day")
)
@options.outputs(say("write .xlsx, .html (may be repeated; default: both, in the folder)"))
@options.force
@options.as_json
def roll_up(
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
