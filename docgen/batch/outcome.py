"""A whole batch, and what came of it: the documents, the table, the summary, the archive."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from docgen.batch.batch_run import run, settle
from docgen.batch.folder import Folder, refused
from docgen.batch.job import Job, Result
from docgen.batch.stage_times import Costs
from docgen.batch.summary import JSON, TABLE, Summary
from docgen.errors import DocgenError, Fault
from docgen.files.outputs import STANDARD_OUTPUT, check_output, looks_like_file
from docgen.files.seals import is_untouched
from docgen.files.zip_writer import bears_own_directory, chunks, member
from docgen.messages import say
from docgen.register import Entry

_OF_FILES = (".docx", ".doc", ".pdf", ".zip", ".xlsx", ".json", ".md", ".yaml", ".yml", ".txt")


class Outcome(NamedTuple):
    """What came of a batch. `told`: the same as `summary.json` has it."""

    results: tuple[Result, ...]
    made: int
    failed: int
    kept: int
    table: Path
    table_kept: bool
    """Whether a person has changed the table, so that it was left alone."""
    told: dict[str, Any]
    costs: Costs


def batch(
    job: Job,
    entries: Sequence[Entry],
    jobs: int = 1,
    backend: str | None = None,
    archived: Path | None = None,
    watch: Callable[[Result], None] | None = None,
) -> Outcome:
    """Make every directive, with table, summary and, if named, an archive; `watch` is told of each as it comes.

    A unit that fails stops no other. Raises DocgenError where the folder, the plan, a rule or the backend refuses.
    What is made stands and is on record even where the run is interrupted.
    """
    costs, place = Costs(), Folder(job.folder)
    if looks_like_file(job.folder) and job.folder.suffix.casefold() in _OF_FILES:
        problem, hint = say("a batch writes a folder of documents"), say("write {name}", name=job.folder.stem)
        raise DocgenError(Fault(problem, hint, str(job.folder)))
    if job.folder == STANDARD_OUTPUT:
        raise DocgenError(Fault(say("a batch writes a folder of documents"), say("name a folder"), "-o"))
    if archived is not None:
        _check_archive(check_output(archived, ".zip"))
    with place.held():
        untouched = is_untouched(job.folder / TABLE)
        table_theirs = not untouched and place.is_a_person_s(TABLE)
        table_kept = table_theirs and not job.force
        gathered = Summary(job, place.aside, tabled=untouched or table_kept)
        with contextlib.closing(run(job, entries, jobs, backend, costs)) as results:
            for result in results:
                gathered.add(result)
                if watch is not None:
                    watch(result)
        told = gathered.json_file()
        table = gathered.table(changed=not place.holds(JSON, told))
        # The table first: where it is not there whole, summary.json does not yet say so.
        if table is not None and table_theirs and not table_kept:
            place.set_aside(TABLE)
        place.put_all({JSON: told} if table is None or table_kept else {TABLE: table, JSON: told})
        settle(place)
        if archived is not None:
            names = (result.file for result in gathered.results if result.file is not None)
            _archive(archived, job.folder, names)
    return Outcome(
        tuple(gathered.results),
        **gathered.counts(),
        table=job.folder / TABLE,
        table_kept=table_kept,
        told=gathered.told(),
        costs=costs,
    )


def _check_archive(target: Path) -> None:
    """Raise DocgenError where `target` is a file that is no archive of a batch, which is not replaced."""
    if target.exists() and not bears_own_directory(target):
        problem = say("there is a file of this name that is no archive of docgen's")
        raise DocgenError(Fault(problem, say("choose another name"), str(target)))


def _archive(target: Path, folder: Path, names: Iterable[str]) -> None:
    """Pack the files of these names from `folder` into `target`; raises DocgenError where that cannot be written.

    An older archive is replaced; any other file is not. One file at a time is in memory.
    """
    _check_archive(target)
    temporary = target.with_name(f".{target.name}.{os.urandom(6).hex()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        own = re.compile(rf"\.{re.escape(target.name)}\.[0-9a-f]{{12}}\.tmp")
        for left in target.parent.iterdir():
            if own.fullmatch(left.name):
                left.unlink()  # of a run that was killed
        # A .docx is a zip itself: storing it costs nothing and packing it again gains nothing.
        packed = (member(name, (folder / name).read_bytes(), deflate=False) for name in names)
        with temporary.open("xb") as file:
            file.writelines(chunks(packed, sealed=True))
        temporary.replace(target)
    except OSError as error:
        raise refused(error, target) from None
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
