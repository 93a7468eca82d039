"""`docgen cascade`: a plan becomes the directive of one unit."""

from __future__ import annotations

import json
from pathlib import Path

import click

import docgen
from docgen import Directive, Form, IssueDate, SpecsUsed
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, pdf_of, pictures_of, print_json, print_summary, tell
from docgen.messages import say


@worded_commands.command(
    "cascade", help=say("Make the directive of one commune: its công văn, or its own kế hoạch.")
)
@options.unit
@options.plan
@options.form
@options.date
@options.number
@options.no_decisions
@worded_commands.option(
    "--strict", is_flag=True, help=say("exit with 1 while a clause waits for a person's decision")
)
@options.annex
@options.issue
@options.template
@options.force
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE|DIR", help=say("where to write")
)
@worded_commands.option(
    "--trace",
    "trace_file",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("explain every sentence (.md, .json)"),
)
@worded_commands.option(
    "--annotate",
    "annotated",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("a second .docx with comments"),
)
@options.pdf
@options.preview
@worded_commands.option(
    "--package",
    "package",
    type=click.Path(path_type=Path),
    metavar="ZIP",
    help=say("the document, the plan sent along and their contents in one zip, for the document system"),
)
@worded_commands.option(
    "--enclose",
    "enclosed",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help=say("the plan as it was received, for --package (default: the file of --plan)"),
)
@options.as_json
def command(
    query: str | None,
    plan_name: str | None,
    form: Form | None,
    date: IssueDate | None,
    number: str,
    no_decisions: bool,
    strict: bool,
    annex: bool | None,
    issue: bool,
    template_file: Path | None,
    force: bool,
    output: Path | None,
    trace_file: Path | None,
    annotated: Path | None,
    as_pdf: bool,
    preview: Path | None,
    package: Path | None,
    enclosed: Path | None,
    as_json: bool,
) -> int:
    """Cascade one plan onto one unit, write what was asked for, and say what is left to decide."""
    if as_json and docgen.STANDARD_OUTPUT in (output, trace_file, annotated):
        raise click.UsageError(say("standard output takes one thing: --json, or one file"))
    if issue and annotated is not None:
        raise click.UsageError(say("--issue leaves out what --annotate adds: write one of the two"))
    if enclosed is not None and package is None:
        raise click.UsageError(say("--enclose goes with --package"))
    reading = docgen.read(plan_name)
    surveyed = docgen.survey(reading.plan, reading.findings)
    today = docgen.this_day()
    unit = options.unit_of(query, surveyed.plan, date=date, today=today, with_decisions=not no_decisions)
    decisions = None if no_decisions else docgen.read_decisions(surveyed, unit)
    specs = docgen.specs_used(surveyed.plan, None if no_decisions else unit)
    directive = docgen.cascade(
        surveyed, unit, decisions=decisions, form=form, date=date, number=number, year=today.year
    )
    # Where the plan gives the unit nothing there is no letter to sign; the account says why.
    target = docgen.place_for(directive, output) if directive.sections else None
    files = []
    if target is not None:
        docx = docgen.render(directive, template_file, annex=annex, issue=issue)
        files.append((target, docx))
        if as_pdf:
            files.append(pdf_of(target, docx))
        if package is not None:
            source = enclosed or _plan_file(plan_name)
            others = [(path.name, data) for path, data in files[1:]]
            packed = docgen.pack(directive, docx, _name(target, directive), plan_file=source, others=others)
            files.append((docgen.check_output(package, ".zip"), packed))
        if preview is not None:
            files += pictures_of(preview, docx)
        if annotated is not None:
            files.append((docgen.check_output(annotated, ".docx"), docgen.annotate(directive, docx)))
    if trace_file is not None:
        docgen.check_output(trace_file, ".md", ".json")
        files.append((trace_file, docgen.seal_text(_traced(directive, trace_file, target, specs))))
    options.refuse_unheeded(surveyed.plan)
    given = (_plan_file(plan_name), template_file, enclosed)
    piped = deliver(files, read=given, force=force, quiet=as_json)
    if as_json:
        print_json(docgen.list_directive(directive, target, specs))
    else:
        tell(str(specs), err=piped)
        print_summary(directive, err=piped)
    waits = strict and directive.coverage.unresolved
    return LOOK if directive.findings or waits else DONE


def _plan_file(plan_name: str | None) -> Path | None:
    """The file that was given for the plan; None where that is a spec, which nobody sends along."""
    given = Path(plan_name or "")
    return given if given.is_file() and given.suffix.casefold() not in (".yaml", ".yml") else None


def _name(target: Path, directive: Directive) -> str:
    """What the document is called in the package."""
    return (docgen.place_for(directive) if target == docgen.STANDARD_OUTPUT else target).name


def _traced(directive: Directive, file: Path, target: Path | None, specs: SpecsUsed) -> str:
    if file.suffix.casefold() == ".json":
        return json.dumps(docgen.list_directive(directive, target, specs), ensure_ascii=False, indent=1) + "\n"
    return docgen.trace(directive, specs)
