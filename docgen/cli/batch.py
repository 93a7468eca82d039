"""`docgen batch`: the directives of many units in one run."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import FrameType

import click

import docgen
from docgen.batch import archive
from docgen.batch.costs import Costs, Stage
from docgen.batch.folder import Folder
from docgen.batch.job import Job, Result
from docgen.batch.running import run, settle
from docgen.batch.summary import JSON, TABLE, Summary
from docgen.cli import DONE, LOOK, options
from docgen.cli.output import print_json
from docgen.errors import DocgenError, Fault
from docgen.files.sealing import is_untouched
from docgen.messages import say
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.unit import UnitKind
from docgen.register import Entry, Province, find, province_of, slug, units

KINDS = {slug(kind.value): kind for kind in UnitKind}
SHOWN = 20
REDRAWN = 0.1  # seconds


@click.command("batch", help=say("Make the directives of all communes of the province, or of those named."))
@options.plan
@options.form
@options.date
@options.no_decisions
@click.option("--kind", type=click.Choice(sorted(KINDS)), help=say("only units of this kind"))
@click.option(
    "--unit", "named", multiple=True, metavar="SLUG|CODE|NAME", help=say("only this unit (may be repeated)")
)
@click.option("--everywhere", is_flag=True, help=say("the communes of the whole country, not of one province"))
@click.option(
    "-o", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR", help=say("where to write")
)
@click.option(
    "--resume/--anew",
    default=True,
    help=say("leave what the same input has made already (default), or make all anew"),
)
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help=say("processes to use (default: the cores)"))
@click.option("--backend", metavar="NAME", help=say("hand the work to another engine: loky, dask=ADDRESS"))
@click.option(
    "--zip", "archived", type=click.Path(path_type=Path), metavar="FILE", help=say("one archive of all files")
)
@click.option("--profile", is_flag=True, help=say("tell where the time went"))
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
    everywhere: bool,
    folder: Path,
    resume: bool,
    jobs: int | None,
    backend: str | None,
    archived: Path | None,
    profile: bool,
    template_file: Path | None,
    force: bool,
    as_json: bool,
) -> int:
    """Make every directive, tell the progress, write the summary; a unit that fails stops no other."""
    signal.signal(signal.SIGTERM, _interrupt)
    job = Job(plan_name, folder, form, date, not no_decisions, template_file, force, resume, everywhere)
    entries, costs = _entries(plan_name, kind, named, everywhere), Costs()
    if archived is not None:
        archive.check(archived)
    place = Folder(folder)
    with place.held():
        try:
            untouched = is_untouched(folder / TABLE)
            table_kept = not (force or untouched) and place.is_a_person_s(TABLE)
            gathered = Summary(job, place.aside, tabled=untouched or table_kept)
            _run(job, entries, jobs or os.cpu_count() or 1, backend, costs, gathered, quiet=as_json)
        except KeyboardInterrupt:
            click.echo(say("stopped; what is made stays: run the same command again to go on"), err=True)
            return LOOK
        results, counts = gathered.results, gathered.counts()
        told = gathered.json_file()
        table = gathered.table(changed=not place.holds(JSON, told))
        # The table first: where it is not there whole, summary.json does not yet say so.
        place.put_all({JSON: told} if table is None or table_kept else {TABLE: table, JSON: told})
        settle(place)
    if archived is not None:
        archive.archive(archived, folder, (result.file for result in results if result.file is not None))
    if as_json:
        print_json(gathered.told())
    else:
        click.echo(say("{made} made, {failed} failed, {kept} kept; see {file}", file=folder / TABLE, **counts))
    _tell(results)
    if table_kept:
        click.echo(_kept(folder / TABLE), err=True)
    if profile:
        _tell_costs(costs, len(entries))
    looked_for = counts["failed"] or counts["kept"] or table_kept
    return LOOK if looked_for or any(result.figures.findings for result in results) else DONE


def _run(
    job: Job,
    entries: Sequence[Entry],
    jobs: int,
    backend: str | None,
    costs: Costs,
    summary: Summary,
    quiet: bool,
) -> None:
    """Run, and gather the results in `summary`, shown on a terminal as they come."""
    with contextlib.closing(run(job, entries, jobs, backend, costs)) as results:
        if quiet or not sys.stderr.isatty():
            for result in results:
                summary.add(result)
        else:
            _show(results, len(entries), summary)


def _show(results: Iterable[Result], total: int, summary: Summary) -> None:
    from rich.console import Console
    from rich.progress import Progress

    # No thread of its own that refreshes the bar: processes are forked while it shows.
    with Progress(console=Console(stderr=True), auto_refresh=False) as progress:
        bar, shown = progress.add_task(say("making the documents"), total=total), 0.0
        for done, result in enumerate(results, start=1):
            summary.add(result)
            # To draw the bar takes as long as to make eight documents.
            late = time.monotonic() - shown > REDRAWN
            progress.update(bar, completed=done, refresh=late or done == total)
            shown = time.monotonic() if late else shown


def _tell(results: Sequence[Result]) -> None:
    """Say what failed and what was left alone, as far as a person reads on."""
    failed = [f"{result.name} ({result.code}): {result.error}" for result in results if result.error is not None]
    kept = [_kept(Path(result.file)) for result in results if result.kept and result.file is not None]
    lines = [*failed, *kept]
    for line in lines[:SHOWN]:
        click.echo(line, err=True)
    if len(lines) > SHOWN:
        click.echo(say("… and {count} more, told in the summary", count=len(lines) - SHOWN), err=True)


def _kept(file: Path) -> str:
    return say("{file}: changed by a person, left as it is; add --force to replace it", file=file)


def _tell_costs(costs: Costs, units: int) -> None:
    """Say what was done once for the plan, and what each unit cost on average."""
    click.echo(say("once for the plan: {time} ms", time=f"{costs[Stage.PLAN] * 1000:.0f}"), err=True)
    names = {
        Stage.LOOKING: say("look whether it is done"),
        Stage.DRAFTING: say("draft"),
        Stage.FILLING: say("fill and pack"),
        Stage.WRITING: say("write"),
    }
    for stage, name in names.items():
        time = f"{costs[stage] * 1000 / max(units, 1):.3f}"
        click.echo(say("for each unit: {name} {time} ms", name=name, time=time), err=True)


def _entries(plan_name: str | None, kind: str | None, named: tuple[str, ...], everywhere: bool) -> list[Entry]:
    """The units asked for, each once, in the order of the register."""
    province = None if everywhere else _province(plan_name)
    within = None if province is None else province.code
    asked: dict[str, str] = {}
    faults: list[Fault] = []
    for query in named:
        try:
            unit = find(query, within)
            asked[unit.code] = unit.full_name
        except DocgenError as error:
            faults += error.faults
    if faults:
        raise DocgenError(faults)
    chosen = units(province, None if kind is None else KINDS[kind])
    if missed := asked.keys() - {entry.code for entry in chosen}:
        names = ", ".join(asked[code] for code in sorted(missed))
        raise DocgenError(Fault(say("not of the kind asked for: {names}", names=names), say("leave out --kind")))
    return [entry for entry in chosen if not named or entry.code in asked]


def _province(plan_name: str | None) -> Province:
    plan = docgen.read_plan(plan_name)
    province = province_of(plan.issuer)
    if province is None:
        problem = say("it is not known of which province “{issuer}” is", issuer=plan.issuer)
        hint = say("write co_quan_ban_hanh with the province's name, or add --everywhere for the whole country")
        raise DocgenError(Fault(problem, hint, plan_name or ""))
    return province


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """End a run that is told to end as Ctrl-C does."""
    raise KeyboardInterrupt
