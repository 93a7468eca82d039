"""`docgen cascade`: a plan becomes the directive of one unit."""

from __future__ import annotations

import json
from pathlib import Path

import click

import docgen
from docgen import Directive, DocgenError, Fault, Form, IssueDate
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import print_json, print_summary
from docgen.messages import say


@spoken.command("cascade", help=say("Make the directive of one commune: its công văn, or its own kế hoạch."))
@spoken.option("--unit", "query", required=True, metavar="SLUG|CODE|NAME", help=say("the commune"))
@options.plan
@options.form
@options.date
@options.no_decisions
@spoken.option("--strict", is_flag=True, help=say("exit with 1 while a clause waits for a person's decision"))
@options.template
@options.force
@spoken.option("-o", "output", type=click.Path(path_type=Path), metavar="FILE|DIR", help=say("where to write"))
@spoken.option(
    "--trace",
    "trace_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("explain every sentence (.md, .json)"),
)
@spoken.option(
    "--annotate",
    "annotated",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("a second .docx with comments"),
)
@options.as_json
def command(
    query: str,
    plan_name: str | None,
    form: Form,
    date: IssueDate | None,
    no_decisions: bool,
    strict: bool,
    template_file: Path | None,
    force: bool,
    output: Path | None,
    trace_file: Path | None,
    annotated: Path | None,
    as_json: bool,
) -> int:
    """Cascade one plan onto one unit, write what was asked for, and say what is left to decide."""
    reading = docgen.read(plan_name)
    surveyed = docgen.survey(reading.plan, reading.findings)
    unit = docgen.read_unit(query, surveyed.plan)
    decisions = None if no_decisions else docgen.read_decisions(surveyed, unit)
    directive = docgen.cascade(surveyed, unit, decisions=decisions, form=form, date=date)
    target = docgen.place_for(directive, output)
    written = {target: docgen.render(directive, template_file)}
    if annotated is not None:
        written[annotated] = docgen.annotate(directive, written[target])
    if trace_file is not None:
        written[trace_file] = docgen.seal_text(_traced(directive, trace_file, target))
    docgen.write_all(written, force=force)
    if as_json:
        print_json(docgen.list_directive(directive, target))
    else:
        print_summary(directive, list(written))
    waits = strict and directive.coverage.unresolved
    return LOOK if directive.findings or waits else DONE


def _traced(directive: Directive, file: Path, target: Path) -> str:
    match file.suffix.casefold():
        case ".json":
            return json.dumps(docgen.list_directive(directive, target), ensure_ascii=False, indent=1) + "\n"
        case ".md":
            return docgen.trace(directive)
        case other:
            problem = say("a trace is written as .md or .json, not as “{suffix}”", suffix=other)
            raise DocgenError(Fault(problem, say("name the file so"), str(file)))
