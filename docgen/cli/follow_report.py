"""`docgen follow report`: the báo cáo on a plan from its tracking sheet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import deliver, pdf_of, print_findings
from docgen.messages import say


@spoken.command(
    "report",
    help=say(
        "Draft the report on a plan from its tracking sheet, as Word (.docx) or as plain text to go on with (.md)."
    ),
)
@click.argument("file", type=click.Path(path_type=Path))
@options.plan_of_sheet
@options.today
@spoken.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write"))
@options.force
@options.pdf
def command(
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
