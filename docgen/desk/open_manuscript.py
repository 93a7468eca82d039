"""A document that is being written: its manuscript in `drafts/`, as the command line drafts it, read each time."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import docgen
from docgen import DocgenError, Fault, PartedManuscript
from docgen.desk.current_request import Visit
from docgen.desk.history import digest
from docgen.desk.state import ASIDE
from docgen.messages import say

FOLDER, ENDING = "drafts", ".md"
LEFT_OUT = f"{ASIDE}/left-out"
"""Where is told what a former document had that has no place in its manuscript."""


@dataclass(frozen=True)
class OpenManuscript:
    """A manuscript as its file has it now."""

    name: str
    place: Path
    text: str
    parted: PartedManuscript

    @property
    def subject(self) -> str:
        """The name under which the notebook keeps what was done to it."""
        return f"{FOLDER}/{self.name}"

    @property
    def address(self) -> str:
        """Where its page is."""
        return f"/write/{self.name}"

    @property
    def state(self) -> str:
        """A short name of this state of it."""
        return digest(self.text)

    @property
    def title(self) -> str:
        """Its kind and what it is about."""
        front = self.parted.front
        number = f" {front.number}" if front.number else ""
        return f"{self.parted.kind.name}{number}: {front.abstract}" if front.abstract else self.parted.kind.name


def open_manuscript(visit: Visit) -> OpenManuscript:
    """The manuscript that the address names. Raises DocgenError where it is not there, or cannot be read."""
    return manuscript_named(visit, visit.path("name"))


def manuscript_named(visit: Visit, name: str) -> OpenManuscript:
    """The manuscript of this name; a name is never a path. Raises DocgenError."""
    place = places(visit).get(name)
    if place is None:
        problem = say("there is no such document here")
        raise DocgenError(Fault(problem, say("choose one of those that are listed")))
    return read_manuscript(place, visit.workspace.folders[0])


def read_manuscript(place: Path, home: Path) -> OpenManuscript:
    """The manuscript in the file `place`, which faults name from `home` on. Raises DocgenError."""
    try:
        text = place.read_text(encoding="utf-8-sig")
        return OpenManuscript(place.stem, place, text, parted(text))
    except UnicodeDecodeError:
        faults = [Fault(say("the file is not UTF-8 text"), say("save it again as UTF-8"))]
    except DocgenError as error:
        faults = list(error.faults)
    shown = place.relative_to(home).as_posix()
    raise DocgenError([fault._replace(file=shown) for fault in faults])


def parted(text: str) -> PartedManuscript:
    """The head and the body of a manuscript. Raises DocgenError with every fault of the head."""
    return docgen.part_manuscript(f"{text}\n")  # a text of one line would be taken for the name of a file


def left_out(home: Path, shown: OpenManuscript) -> tuple[str, ...]:
    """The lines of the former document that have no place in this one."""
    try:
        told = json.loads((home / LEFT_OUT / f"{shown.name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    return tuple(told)


def places(visit: Visit) -> dict[str, Path]:
    """The manuscripts of this person's folder by name, the one changed last first."""
    found = (visit.workspace.folders[0] / FOLDER).glob(f"*{ENDING}")
    return {each.stem: each for each in sorted(found, key=lambda each: each.stat().st_mtime, reverse=True)}


def new_place(folder: Path, kind: str) -> Path:
    """Where a new document of this kind is kept in `folder`: cong-van-1.md, cong-van-2.md …"""
    taken = {each.stem for each in folder.glob(f"*{ENDING}")}
    name = next(name for number in range(1, len(taken) + 2) if (name := f"{kind}-{number}") not in taken)
    return folder / f"{name}{ENDING}"
