"""One zip of all files of a batch, byte-identical for the same files: fixed dates, the order of the results."""

from __future__ import annotations

import contextlib
import glob
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

from docgen.batch.folder import refused
from docgen.errors import DocgenError, Fault
from docgen.files.zip_writer import chunks, member
from docgen.messages import say

_NO_CLOCK = (1980, 1, 1, 0, 0, 0)


def check(target: Path) -> None:
    """Raise DocgenError where `target` is a file that is no archive of a batch, which is not replaced."""
    if target.exists() and not _is_archive(target):
        problem = say("there is a file of this name that is no archive of docgen's")
        raise DocgenError(Fault(problem, say("choose another name"), str(target)))


def archive(target: Path, folder: Path, names: Iterable[str]) -> None:
    """Pack the files of these names from `folder` into `target`; raises DocgenError where that cannot be written.

    An older archive is replaced; any other file is not. One file at a time is in memory.
    """
    check(target)
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        for left in target.parent.glob(f".{glob.escape(target.name)}.*.tmp"):
            left.unlink()  # of a run that was killed
        with temporary.open("wb") as file:
            # A .docx is a zip itself: storing it costs nothing and packing it again gains nothing.
            file.writelines(chunks(member(name, (folder / name).read_bytes(), deflate=False) for name in names))
        temporary.replace(target)
    except OSError as error:
        raise refused(error, target) from None
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()


def _is_archive(path: Path) -> bool:
    """Whether a file is a zip of Word files without a clock, as this module writes it."""
    try:
        with zipfile.ZipFile(path) as file:
            listed = file.infolist()
            return all(each.filename.endswith(".docx") and each.date_time == _NO_CLOCK for each in listed)
    except (OSError, zipfile.BadZipFile):
        return False
