"""What a file is made from, as one digest: the same digest needs no making again."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple

from docgen.batch.job import Job
from docgen.model.plan import Plan
from docgen.register import Entry
from docgen.register.plans import folders_of, plan_path
from docgen.register.unit_assembly import DEFAULTS, default_departments
from docgen.spec.workspace import Workspace, shipped

_DATED = re.compile(rb"tu_ngay|den_ngay|ngay_ban_hanh")


class Stamp(NamedTuple):
    """A file at one moment: whoever reads it between two equal stamps reads one and the same content."""

    path: Path
    state: tuple[int, ...]

    @classmethod
    def of(cls, path: Path) -> Stamp:
        """The file as it is now; one that is not there has a stamp too."""
        try:
            found = path.stat()
        except OSError:
            return cls(path, ())
        return cls(path, (found.st_mtime_ns, found.st_ino, found.st_size))

    def holds(self) -> bool:
        """Whether the file is still the same."""
        return self == Stamp.of(self.path)


class Inputs:
    """The inputs of a job: common ones read once, those of a unit when it has its turn."""

    def __init__(self, job: Job, plan: Plan) -> None:
        places = job.workspace.places
        self._places, self._job = places("units"), job
        self._in_force: dict[tuple[str, str], bytes] = {}
        self._units = _by_name(places("units"))
        decided = [folder for folder, _ in folders_of(plan, job.workspace)] if job.decisions else []
        self._decisions = _by_name(decided)
        template = job.template or shipped("templates", f"{job.form.value}.docx")
        defaults = [path for folder in places("units") for path in _files(folder, DEFAULTS)]
        common = [plan_path(job.plan, job.workspace), template, *self.rules(job.workspace), *defaults]
        common += _files(shipped("specs", "decree"), "*.yaml")
        total = hashlib.sha256(
            repr(
                (version("docgen"), job.form.value, str(job.date), job.year, job.decisions, job.presentation)
            ).encode()
        )
        for path in common:
            total.update(_digest(_read(path)))
        self._common = total.digest()

    @staticmethod
    def rules(workspace: Workspace) -> list[Path]:
        """The files of rules in force."""
        return [path for folder in workspace.places("rules") for path in _files(folder, "*.yaml")]

    def own(self, entry: Entry) -> tuple[Stamp, ...]:
        """The files of a unit's own, each as it is now."""
        return tuple(Stamp.of(path) for path in self._own(entry))

    def digest(self, entry: Entry, own: Iterable[Stamp]) -> str:
        """All that the file of a unit is made from, with the files of its own."""
        total = hashlib.sha256(self._common)
        total.update("\0".join(_told(entry)).encode())
        total.update(self._departments(entry))
        for stamp in own:
            data = _read(stamp.path)
            total.update(_digest(data))
            if data is not None and _DATED.search(data):  # with another day it may say something else
                total.update(str(self._job.day).encode())
        return total.hexdigest()

    def _departments(self, entry: Entry) -> bytes:
        """The departments that units like this one have: not the day itself, with which most things stay."""
        key = (entry.kind.value, entry.province.code)
        if key not in self._in_force:
            found = default_departments(entry, self._places, self._job.day)
            self._in_force[key] = hashlib.sha256(repr(found).encode()).digest()
        return self._in_force[key]

    def _own(self, entry: Entry) -> list[Path]:
        known = (self._units, self._decisions)
        return [path for files in known for name in (entry.code, entry.slug) for path in files.get(name, ())]


def _told(entry: Entry) -> tuple[str, ...]:
    """All that the register says of a unit."""
    of = entry.province
    own = (entry.code, entry.kind.value, entry.name, entry.slug, entry.place_name)
    return (*own, of.code, of.kind, of.name, of.place_name)


def _by_name(places: Iterable[Path]) -> dict[str, list[Path]]:
    found: dict[str, list[Path]] = {}
    for folder in places:
        for path in _files(folder, "*.yaml"):
            found.setdefault(path.stem, []).append(path)
    return found


def _files(folder: Path, pattern: str) -> list[Path]:
    return sorted(folder.glob(pattern))


def _read(path: Path) -> bytes | None:
    """The file as it is now; None for one that cannot be read."""
    try:
        return path.read_bytes()
    except OSError:
        return None


def _digest(data: bytes | None) -> bytes:
    """A digest of a file; one that cannot be read differs from every one that can."""
    return b"-" * 32 if data is None else hashlib.sha256(data).digest()
