"""One zip of all files of a batch, byte-identical for the same files: fixed dates, the order of the results."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable
from pathlib import Path

from docgen.batch.folder import refused
from docgen.errors import DocgenError, Fault
from docgen.files.zip_writer import bears_own_directory, chunks, member
from docgen.messages import say


def check(target: Path) -> None:
    """Raise DocgenError where `target` is a file that is no archive of a batch, which is not replaced."""
    if target.exists() and not bears_own_directory(target):
        problem = say("there is a file of this name that is no archive of docgen's")
        raise DocgenError(Fault(problem, say("choose another name"), str(target)))


def archive(target: Path, folder: Path, names: Iterable[str]) -> None:
    """Pack the files of these names from `folder` into `target`; raises DocgenError where that cannot be written.

    An older archive is replaced; any other file is not. One file at a time is in memory.
    """
    check(target)
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
