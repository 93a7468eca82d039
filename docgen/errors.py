"""What stops the work: a fault names the file and place, what is wrong, and what to write instead."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple, TypeVar

from docgen.messages import say

_SHOWN = 300
_TOLD = 20
"""Faults that one error tells as text; a person mends those first."""


class Fault(NamedTuple):
    """One thing that is wrong. `message` and `hint` are whole sentences, worded where they are shown.

    `line` counts from 1; `path` is the key's path in a spec, such as `phan[2].muc[0].thoi_gian`.
    """

    message: str
    hint: str = ""
    file: str = ""
    line: int | None = None
    path: str = ""

    def __str__(self) -> str:
        place = ":".join(part for part in (_near(self.file), str(self.line or "")) if part)
        where = " ".join(part for part in (place, f"[{self.path}]" if self.path else "") if part)
        return "\n    → ".join(
            part for part in (f"{where}: {self.message}" if where else f"{self.message}", f"{self.hint}") if part
        )


def _near(file: str) -> str:
    """The file by the shorter name that it has in the working folder."""
    return file.removeprefix(f"{Path.cwd()}{os.sep}")


class DocgenError(Exception):
    """The input or the call is wrong. Carries every fault, not the first."""

    def __init__(self, faults: Sequence[Fault] | Fault) -> None:
        self.faults: tuple[Fault, ...] = (faults,) if isinstance(faults, Fault) else tuple(faults)
        super().__init__(self.faults)  # as given, so that it crosses from a worker process whole

    def __str__(self) -> str:
        told = [str(fault) for fault in self.faults[:_TOLD]]
        more = len(self.faults) - len(told)
        return "\n".join([*told, say("… and {count} more", count=more)] if more else told)

    def in_file(self, file: str | Path) -> DocgenError:
        """The same faults, each in `file`, for a caller who knows which it is."""
        return DocgenError([fault._replace(file=str(file)) for fault in self.faults])


T = TypeVar("T")


def attempt(work: Callable[[], T], faults: list[Fault]) -> T | None:
    """What `work` returns; None where it raises DocgenError, whose faults join `faults`, to be told together."""
    try:
        return work()
    except DocgenError as error:
        faults += error.faults
        return None


_REASONS = {
    errno.EACCES: say("the rights to it are missing"),
    errno.EADDRINUSE: say("something else listens there already"),
    errno.EADDRNOTAVAIL: say("this machine has no such address"),
    errno.EEXIST: say("a file, or a device, stands where a folder is wanted"),
    errno.EISDIR: say("this is a folder, not a file"),
    errno.ELOOP: say("links lead into one another"),
    errno.ENAMETOOLONG: say("the name is too long"),
    errno.ENOENT: say("there is no such file"),
    errno.ENOSPC: say("the disk is full"),
    errno.ENOTDIR: say("a file, or a device, stands where a folder is wanted"),
    errno.EPERM: say("the rights to it are missing"),
    errno.EROFS: say("nothing can be written on this disk"),
}
"""What people see most, in their language; the system words the others."""


def reason_of(error: OSError | RuntimeError) -> str:
    """Why the system refused, in the language spoken; a RuntimeError is what Python makes of links in a ring."""
    if isinstance(error, RuntimeError):
        return _REASONS[errno.ELOOP]
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)


def fault_of(error: Exception) -> Fault:
    """What to tell of an error that nobody foresaw, for a person who can do nothing about the code."""
    if isinstance(error, DocgenError):
        return error.faults[0]
    if isinstance(error, OSError):
        problem = say("the file cannot be read or written: {why}", why=reason_of(error))
        name = error.filename if isinstance(error.filename, str) else ""
        return Fault(problem, say("check the name, the folder, your rights to it and the free space"), name)
    why = " ".join(f"{type(error).__name__}: {error}".split())
    return Fault(
        say("docgen itself has failed here: {why}", why=why[:_SHOWN]),
        say("run the same with --debug, and send what it prints, with the input, to whoever keeps docgen"),
    )
