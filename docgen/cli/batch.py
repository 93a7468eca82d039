"""`docgen batch`: the directives of many units in one run."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import FrameType

import click

import docgen
from docgen import Costs, CostStage, Form, IssueDate, Result
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import print_json, tell
from docgen.messages import say

KINDS = docgen.unit_kinds()
SHOWN = 20
REDRAWN = 0.1  # seconds


@worded_commands.command(
    "batch", help=say("Make the directives of all communes of the province, or of those named.")
)
@options.plan
@options.form
@options.date
@options.no_decisions
@worded_commands.option("--kind", type=click.Choice(sorted(KINDS)), help=say("only units of this kind"))
@worded_commands.option(
    "--unit", "named", multiple=True, metavar="SLUG|CODE|NAME", help=say("only this unit (may be repeated)")
)
@worded_commands.option(
    "--everywhere", is_flag=True, help=say("the communes of the whole country, not of one province")
)
@worded_commands.option(
    "-o", "folder", type=click.Path(path_type=Path), required=True, metavar="DIR", help=say("where to write")
)
@worded_commands.option(
    "--resume/--anew",
    default=True,
    help=say("leave what the same input has made already (default), or make all anew"),
)
@worded_commands.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help=say("processes to use (default: the cores)")
)
@worded_commands.option(
    "--backend", metavar="NAME", help=say("hand the work to another engine: loky, dask=ADDRESS")
)
@worded_commands.option(
    "--zip", "archived", type=click.Path(path_type=Path), metavar="FILE", help=say("one archive of all files")
)
@worded_commands.option("--profile", is_flag=True, help=say("tell where the time went"))
@options.annex
@options.issue
@options.template
@options.force
@options.pdf
@options.as_json
def command(
    plan_name: str | None,
    form: Form | None,
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
    annex: bool | None,
    issue: bool,
    template_file: Path | None,
    force: bool,
    as_pdf: bool,
    as_json: bool,
) -> int:
    """Make every directive, tell the progress, write the summary; a unit that fails stops no other."""
    signal.signal(signal.SIGTERM, _interrupt)
    today = docgen.this_day()
    units = docgen.choose_units(
        plan_name,
        kind=None if kind is None else KINDS[kind],
        named=named,
        everywhere=everywhere,
        on=today if date is None else date.nearest(today),
    )
    options.refuse_unheeded(docgen.read_plan(plan_name))
    try:
        with _progress(len(units), shown=not as_json and sys.stderr.isatty()) as watch:
            outcome = docgen.cascade_all(
                units,
                folder,
                plan_name,
                form=form,
                date=date,
                today=today,
                with_decisions=not no_decisions,
                template=template_file,
                force=force,
                resume=resume,
                by_province=everywhere,
                jobs=jobs or os.cpu_count() or 1,
                backend=backend,
                archive=archived,
                annex=annex,
                issue=issue,
                watch=watch,
            )
    except KeyboardInterrupt:
        tell(say("stopped; what is made stays: run the same command again to go on"), err=True)
        return LOOK
    if as_pdf:
        _write_pdfs(folder, outcome.results, force)
    counts = {"made": outcome.made, "failed": outcome.failed, "kept": outcome.kept}
    if as_json:
        print_json(outcome.told)
    else:
        tell(say("{made} made, {failed} failed, {kept} kept; see {file}", file=outcome.table, **counts))
        tell(str(docgen.specs_used()))
    _tell(outcome.results)
    if outcome.table_kept:
        tell(_kept(outcome.table), err=True)
    if profile:
        _tell_costs(outcome.costs, len(units))
    looked_for = outcome.failed or outcome.kept or outcome.table_kept
    return LOOK if looked_for or any(result.figures.findings for result in outcome.results) else DONE


@contextlib.contextmanager
def _progress(total: int, shown: bool) -> Iterator[Callable[[Result], None] | None]:
    """What is to be told of each result, so that a bar on the terminal moves; None where none is shown."""
    if not shown:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress

    # No thread of its own that refreshes the bar: processes are forked while it shows.
    with Progress(console=Console(stderr=True), auto_refresh=False) as progress:
        bar, done, drawn = progress.add_task(say("making the documents"), total=total), 0, 0.0

        def watch(_: Result) -> None:
            nonlocal done, drawn
            done += 1
            # To draw the bar takes as long as to make eight documents.
            late = time.monotonic() - drawn > REDRAWN
            progress.update(bar, completed=done, refresh=late or done == total)
            drawn = time.monotonic() if late else drawn

        yield watch


def _tell(results: Sequence[Result]) -> None:
    """Say what failed and what was left alone, as far as a person reads on."""
    failed = [f"{result.name} ({result.code}): {result.error}" for result in results if result.error is not None]
    kept = [_kept(Path(result.file)) for result in results if result.kept and result.file is not None]
    lines = [*failed, *kept]
    for line in lines[:SHOWN]:
        tell(line, err=True)
    if len(lines) > SHOWN:
        tell(say("… and {count} more, told in the summary", count=len(lines) - SHOWN), err=True)


def _write_pdfs(folder: Path, results: Sequence[Result], force: bool) -> None:
    """The PDF of each document that stands, beside it. Raises DocgenError where LibreOffice is not there."""
    for file in (folder / result.file for result in results if result.file is not None and result.error is None):
        docgen.write_all({file.with_suffix(".pdf"): docgen.to_pdf(file.read_bytes())}, force=force, keep=True)


def _kept(file: Path) -> str:
    return say("{file}: changed by a person, left as it is; add --force to replace it", file=file)


def _tell_costs(costs: Costs, units: int) -> None:
    """Say what was done once for the plan, and what each unit cost on average."""
    tell(say("once for the plan: {time} ms", time=f"{costs[CostStage.PLAN] * 1000:.0f}"), err=True)
    names = {
        CostStage.LOOKING: say("look whether it is done"),
        CostStage.DRAFTING: say("draft"),
        CostStage.FILLING: say("fill and pack"),
        CostStage.WRITING: say("write"),
    }
    for stage, name in names.items():
        time = f"{costs[stage] * 1000 / max(units, 1):.3f}"
        tell(say("for each unit: {name} {time} ms", name=name, time=time), err=True)


def _interrupt(_number: int, _frame: FrameType | None) -> None:
    """End a run that is told to end as Ctrl-C does."""
    raise KeyboardInterrupt
