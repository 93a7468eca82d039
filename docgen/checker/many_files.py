"""Many files in one call: all cores, each worker holding one file at a time, results in the order asked for."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from docgen.checker.chosen_rules import Settings, settings
from docgen.checker.regime import RegimeFound, standing
from docgen.checker.rule_run import examine, findings, open_subject
from docgen.errors import DocgenError, Fault
from docgen.messages import LANGUAGES, speak
from docgen.model.finding import Finding
from docgen.spec.workspace import Workspace
from docgen.word.libreoffice_conversion import word_file

_ALONE = 12
"""Fewer files than this are done sooner than a second process has started."""
_CHUNK = 4


@dataclass(frozen=True, slots=True)
class Checked:
    """A file with its findings, or with the reason why it could not be read."""

    file: Path
    findings: tuple[Finding, ...] = ()
    faults: tuple[Fault, ...] = ()
    standing: RegimeFound | None = None
    """Under which regime it stands, and why."""


@dataclass(frozen=True, slots=True)
class Call:
    """What to run, in words that cross from process to process."""

    only: tuple[str, ...] = ()
    skip: tuple[str, ...] = ()
    workspace: Workspace = field(default_factory=Workspace)
    language: str = LANGUAGES[0]
    regime: str = ""

    def settings(self) -> Settings:
        """The rules and the decree. Raises DocgenError."""
        place = self.workspace
        return settings(self.only, self.skip, place.places("rules"), place.settings, self.regime)


def check_many(files: Sequence[Path], call: Call, jobs: int | None = None) -> Iterator[Checked]:
    """Each file's findings in the order of `files`; an unreadable one stops no other. Raises DocgenError."""
    chosen = call.settings()
    workers = min(jobs or os.cpu_count() or 1, len(files))
    if workers < 2 or len(files) < _ALONE:
        yield from (check_one(file, chosen) for file in files)
        return
    with ProcessPoolExecutor(workers, initializer=_start, initargs=(call,)) as pool:
        yield from pool.map(_check, files, chunksize=_CHUNK)


def check_one(file: Path, chosen: Settings) -> Checked:
    """One file's findings, or why it could not be read."""
    try:
        with word_file(file) as readable:
            subject = open_subject(readable, chosen.decree)
            stands = standing(subject, chosen.regime)
            found = findings(examine(subject, chosen.rules, stands.regime.id))
            return Checked(file, found, standing=stands)
    except DocgenError as error:
        return Checked(file, faults=error.faults)


_chosen: list[Settings] = []


def _start(call: Call) -> None:
    speak(call.language)
    _chosen.append(call.settings())
    # A file that is read leaves nothing to the collector, but one that cannot be read may: so it comes seldom.
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)
    gc.enable()


def _check(file: Path) -> Checked:
    return check_one(file, _chosen[-1])
