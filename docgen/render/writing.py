"""Writes a file whole or not at all, and never over what a person has changed."""

from __future__ import annotations

import contextlib
import os
import threading
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.render.sealing import is_untouched


def write(path: Path, data: bytes, force: bool = False) -> None:
    """Put `data` at `path`, making its folder; the old file stays as it was until the new one is safe on disk.

    Raises DocgenError where the file there is not docgen's own untouched work (unless `force`), and where the
    folder or the disk refuses; then nothing is left behind.
    """
    if path.is_dir():
        raise DocgenError(Fault(say("this is a folder, not a file"), say("name a file in it"), str(path)))
    if path.exists() and not force and not is_untouched(path):
        raise DocgenError(
            Fault(
                say("the file was changed since docgen wrote it, or docgen did not write it"),
                say("choose another name, or add --force to replace it"),
                str(path),
            )
        )
    try:
        _replace(path.resolve(), data)
    except OSError as error:
        raise DocgenError(
            Fault(
                say("the file cannot be written: {why}", why=error.strerror or str(error)),
                say("close it where it is open; check the folder, your rights to it and the free space"),
                str(path),
            )
        ) from None


def _replace(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".docgen-{os.getpid()}-{threading.get_ident()}.tmp")
    try:
        with temporary.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
