"""One zip of all files of a batch, byte-identical for the same files: fixed dates, the order of the results."""

from __future__ import annotations

import contextlib
import os
import zipfile
from collections.abc import Iterable
from pathlib import Path

from docgen.batch.folder import refused
from docgen.errors import DocgenError, Fault
from docgen.messages import say


def archive(target: Path, folder: Path, names: Iterable[str]) -> None:
    """Pack the files of these names from `folder` into `target`; raises DocgenError where that cannot be written.

    An older archive is replaced; any other file is not. One file at a time is in memory.
    """
    if target.exists() and not zipfile.is_zipfile(target):
        raise DocgenError(
            Fault(say("there is a file of this name that is no archive"), say("choose another name"), str(target))
        )
    temporary = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as file:
            for name in names:
                # A .docx is a zip itself: storing it costs nothing and packing it again gains nothing.
                file.writestr(zipfile.ZipInfo(name), (folder / name).read_bytes())
        temporary.replace(target)
    except OSError as error:
        raise refused(error, target) from None
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink()
