"""What a folder's batches have made so far: one line for each file, from what it was made and what it was then.

Lines are added as soon as their files stand, so that a run that is killed leaves an account of nearly all it did.
A line that was cut off counts for nothing. When a run ends, the lines are put in order.
"""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Callable, Collection, Iterable
from pathlib import Path
from typing import NamedTuple

from docgen.batch.job import Figures

_HEAD, _TAIL = b'{"file": "', b"]}\n"


class Record(NamedTuple):
    """One file: its name, the digest of what it was made from, its own digest, its figures."""

    file: str
    inputs: str
    digest: str
    figures: Figures


def read(path: Path) -> dict[str, Record]:
    """The records of a manifest by file, the last one of each; none where there is no manifest."""
    records: dict[str, Record] = {}
    with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
        for line in file:
            record = _record(line) if line.startswith(_HEAD) and line.endswith(_TAIL) else None
            if record is not None:
                records[record.file] = record
    return records


def damaged(path: Path) -> int:
    """How many lines of a manifest say nothing: cut off, or changed since. Raises OSError where there is none."""
    with path.open("rb") as file:
        return sum(1 for line in file if line.strip() and _record(line) is None)


def add(path: Path, records: Iterable[Record]) -> None:
    """Add these records, in one piece."""
    lines = b"".join(map(_line, records))
    if lines:
        # Behind a line that was cut off, a new one begins.
        with path.open("ab") as file:
            file.write(b"\n" + lines if file.tell() and not _is_whole(path) else lines)


def settled(path: Path, names: Callable[[Iterable[str]], Collection[str]]) -> bytes:
    """The whole manifest in the order of the files' names; `names` tells which there are in some folders."""
    lines: dict[str, bytes] = {}
    with contextlib.suppress(FileNotFoundError), path.open("rb") as file:
        for line in file:
            # Whole as it was written; to read each line's JSON for that would take a fiftieth of a run.
            if line.startswith(_HEAD) and line.endswith(_TAIL) and b'"' in line[len(_HEAD) :]:
                lines[line[len(_HEAD) : line.index(b'"', len(_HEAD))].decode("utf-8", "replace")] = line
    standing = names({name.rpartition("/")[0] for name in lines})
    return b"".join(lines[name] for name in sorted(lines) if name in standing)


def _is_whole(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def _line(record: Record) -> bytes:
    # First the name, told by a slug, so that nothing in it is escaped.
    held = {"file": record.file, "inputs": record.inputs, "digest": record.digest, "figures": record.figures}
    return json.dumps(held, ensure_ascii=False).encode() + b"\n"


def _record(line: bytes) -> Record | None:
    try:
        value = json.loads(line)
        figures = Figures.read(value["figures"])
        record = Record(value["file"], value["inputs"], value["digest"], figures)
        return record if all(type(text) is str for text in record[:3]) else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
