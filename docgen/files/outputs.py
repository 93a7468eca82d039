"""Names of files to be written: what will be in a file decides its ending, and no two results bear one name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say

STANDARD_OUTPUT = Path("-")
"""The name that stands for standard output."""
_FORBIDDEN = '<>:"|?*\\'
_OF_WINDOWS = re.compile(r"(?:con|prn|aux|nul|com[1-9]|lpt[1-9])(?:\.|$)", re.IGNORECASE)
"""Names that Windows keeps for devices, whatever ending they have."""


def check_output(path: Path, *endings: str) -> Path:
    """`path`, for a file of a kind with one of these endings; `-` is standard output.

    Raises DocgenError that says what to write instead.
    """
    faults = list(_faults(path, endings))
    if faults:
        raise DocgenError(faults)
    return path


def check_distinct(paths: Iterable[Path], read: Iterable[str | Path | None] = ()) -> None:
    """Raise DocgenError where two of the files to be written have one name, or one has that of a file `read`."""
    taken = {Path(os.path.realpath(each)) for each in read if each is not None}
    seen: set[Path] = set()
    for path in paths:
        key = path if path == STANDARD_OUTPUT else Path(os.path.realpath(path))
        if key in taken:
            problem = say("this file is read, and never written to")
            raise DocgenError(Fault(problem, say("choose another name"), str(path)))
        if key in seen:
            problem = say("two results would be written to this name")
            raise DocgenError(Fault(problem, say("give each a name of its own"), str(path)))
        seen.add(key)


def looks_like_file(path: Path) -> bool:
    """Whether a name that may be a folder's is meant for a file: it has an ending, and is no folder yet."""
    return any(letter.isalpha() for letter in path.suffix) and not path.is_dir()


def _faults(path: Path, endings: tuple[str, ...]) -> Iterator[Fault]:
    if path == STANDARD_OUTPUT:
        return
    ending = path.suffix.casefold()
    if ending not in endings:
        right = " / ".join(path.stem + each for each in endings) if path.stem else ", ".join(endings)
        problem = say(
            "the file will be {right}, not {wrong}", right=" / ".join(endings), wrong=ending or path.name
        )
        yield Fault(problem, say("write {name}", name=right), str(path))
    if wrong := [sign for sign in path.name if sign in _FORBIDDEN or not sign.isprintable()]:
        problem = say("a name cannot hold {signs}", signs=" ".join(map(ascii, dict.fromkeys(wrong))))
        yield Fault(problem, say("choose another name"), str(path))
    elif _OF_WINDOWS.match(path.name):
        yield Fault(say("Windows keeps this name for a device"), say("choose another name"), str(path))
