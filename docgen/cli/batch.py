"""`docgen batch`: the directives of many units in one run."""

from __future__ import annotations

import json
from pathlib import Path

import click

import docgen
from docgen import batch
from docgen.cli import DONE, LOOK, options
from docgen.cli.output import print_json
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.unit import UnitKind
from docgen.units import Entry, find, province_of, slug, units

KINDS = {slug(kind.value): kind for kind in UnitKind}


@click.command("batch", help=say("Make the directives of all communes of the province, or of those named."))
@options.plan
@options.form
@options.date
@options.no_decisions
@click.option("--kind", type=click.Choice(sorted(KINDS)), help=say("only units of this kind"))
@click.option(
    "--unit", "named", multiple=True, metavar="SLUG|CODE|NAME", help=say("only this unit (may be repeated)")
)
@click.option(
    "-o", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR", help=say("where to write")
)
@click.option("--jobs", type=click.IntRange(min=1), default=1, metavar="N", help=say("processes to use"))
@click.option(
    "--zip", "archive", type=click.Path(path_type=Path), metavar="FILE", help=say("one archive of all files")
)
@options.template
@options.force
@options.as_json
def command(
    plan_name: str | None,
    form: Form,
    date: IssueDate | None,
    no_decisions: bool,
    kind: str | None,
    named: tuple[str, ...],
    folder: Path,
    jobs: int,
    archive: Path | None,
    template_file: Path | None,
    force: bool,
    as_json: bool,
) -> int:
    """Make every directive, tell the progress, write the summary; a unit that fails stops no other."""
    job = batch.Job(plan_name, folder, form, date, not no_decisions, template_file, force)
    results = _run(job, _entries(plan_name, kind, named), jobs, quiet=as_json)
    told = batch.summary(job, results)
    files = {folder / "summary.json": (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()}
    if archive is not None:
        files[archive] = batch.archived(folder, results)
    docgen.write_all(files, force=True)
    if as_json:
        print_json(told)
    else:
        click.echo(say("{made} made, {failed} failed; see {file}", file=folder / "summary.json", **_counts(told)))
        for result in results:
            if result.error is not None:
                click.echo(f"{result.name} ({result.code}): {result.error}", err=True)
    return LOOK if told["failed"] or any(result.findings for result in results) else DONE


def _run(job: batch.Job, entries: list[Entry], jobs: int, quiet: bool) -> list[batch.Result]:
    """The results, with a progress bar on a terminal."""
    from rich.console import Console
    from rich.progress import track

    console = Console(stderr=True)
    results = batch.run(job, entries, jobs)
    hidden = quiet or not console.is_terminal
    return list(track(results, say("making the documents"), len(entries), console=console, disable=hidden))


def _entries(plan_name: str | None, kind: str | None, named: tuple[str, ...]) -> list[Entry]:
    """The units asked for, each once, in the order of the register."""
    plan = docgen.read_plan(plan_name)
    province = province_of(plan.issuer)
    if province is None:
        problem = say("it is not known of which province “{issuer}” is", issuer=plan.issuer)
        raise DocgenError(Fault(problem, say("write co_quan_ban_hanh with the province's name"), plan_name or ""))
    codes: set[str] = set()
    faults: list[Fault] = []
    for query in named:
        try:
            codes.add(find(query, province.code).code)
        except DocgenError as error:
            faults += error.faults
    if faults:
        raise DocgenError(faults)
    chosen = units(province, None if kind is None else KINDS[kind])
    return [entry for entry in chosen if not named or entry.code in codes]


def _counts(told: dict[str, object]) -> dict[str, object]:
    return {"made": told["made"], "failed": told["failed"]}
