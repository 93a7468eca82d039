"""Writes a file whole or not at all, and never over what a person has changed."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.errors import DocgenError, Fault, reason_of
from docgen.files.seals import is_untouched
from docgen.messages import say

_OWN = os.urandom(6).hex()  # with process and thread: no other writes under this name, on whichever machine


def write(path: Path, data: bytes, force: bool = False) -> None:
    """Put `data` at `path`, making its folder; the old file stays as it was until the new one is safe on disk.

    Raises DocgenError where the file there is not docgen's own untouched work (unless `force`), and where the
    folder or the disk refuses; then nothing is left behind.
    """
    write_all({path: data}, force)


def write_all(files: Mapping[Path, bytes], force: bool = False, keep: bool = False) -> dict[Path, Path]:
    """The same for several files that belong together: none is written where one of them must not be.

    `keep`: what a person has changed and `force` replaces is kept beside; the result says where, by the file.
    """
    staged: list[tuple[Path, Path]] = []
    kept: dict[Path, Path] = {}
    path = Path()
    try:
        faults = [fault for path in files for fault in _refusals(path, force)]
        if faults:
            raise DocgenError(faults)
        for path, data in files.items():
            staged.append((_stage(path.resolve(), data, len(staged)), path))
        if keep:
            for path in files:
                if path.exists() and not is_untouched(path):
                    kept[path] = set_aside(path.resolve())
        while staged:
            temporary, path = staged[0]
            temporary.replace(path.resolve())
            staged.pop(0)
        return kept
    except (OSError, RuntimeError) as error:  # the latter for links that lead into one another
        raise DocgenError(
            Fault(
                say("the file cannot be written: {why}", why=reason_of(error)),
                say("close it where it is open; check the folder, your rights to it and the free space"),
                str(path),
            )
        ) from None
    finally:
        for temporary, path in staged:  # those that did not take their places
            with contextlib.suppress(OSError):
                temporary.unlink()
                if path in kept:
                    kept[path].unlink()


def set_aside(path: Path) -> Path:
    """Keep what stands at `path` beside it, as `a~1.docx`, or the next number that is free; raises OSError."""
    number = 1
    while (beside := path.with_name(f"{path.stem}~{number}{path.suffix}")).exists():
        number += 1
    try:
        beside.hardlink_to(path)
    except FileExistsError:
        return set_aside(path)  # another was quicker
    except OSError:  # a disk that knows no links
        shutil.copy2(path, beside)
    return beside


def is_aside(path: Path) -> bool:
    """Whether `path` was kept beside a file that stands, as `set_aside` does."""
    name, _, number = path.stem.rpartition("~")
    return bool(name) and number.isdigit() and path.with_stem(name).exists()


def put(target: Path, data: bytes, aside: Path) -> None:
    """Put `data` at `target` in the place of an older file; raises OSError, then nothing has changed.

    What is not whole yet stands in `aside`, on the same disk. Nothing is forced onto the disk, which takes up to
    2 ms: a power cut may tear the file, so this is for what can be seen to be torn and made again.
    """
    # Plain calls of the system: pathlib and io take twice their time.
    temporary = os.path.join(aside, f"{_OWN}-{os.getpid()}-{threading.get_ident()}.tmp")  # noqa: PTH118
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY | getattr(os, "O_BINARY", 0), 0o666)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(handle, rest) :]
        finally:
            os.close(handle)
        try:
            os.replace(temporary, target)  # noqa: PTH105
        except FileNotFoundError:  # the first file of its folder
            target.parent.mkdir(exist_ok=True)
            os.replace(temporary, target)  # noqa: PTH105
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108
        raise


def _refusals(path: Path, force: bool) -> Iterator[Fault]:
    above = next((each for each in path.parents if each.exists()), path.parent)
    if above.exists() and not above.is_dir():
        yield Fault(say("this is no folder: nothing can be put into it"), say("choose another name"), str(above))
    elif path.is_dir():
        yield Fault(say("this is a folder, not a file"), say("name a file in it"), str(path))
    elif path.exists() and not path.is_file():
        yield Fault(say("this is a pipe or a device, not a file"), say("choose another name"), str(path))
    elif path.exists() and not force and not is_untouched(path):
        yield Fault(
            say("the file was changed since docgen wrote it, or docgen did not write it"),
            say("choose another name, or add --force to replace it"),
            str(path),
        )


def _stage(target: Path, data: bytes, number: int) -> Path:
    """Bring `data` safely onto the disk that will hold `target`, under a name of its own."""
    target.parent.mkdir(parents=True, exist_ok=True)
    temporary = target.with_name(f".docgen-{_OWN}-{os.getpid()}-{threading.get_ident()}-{number}.tmp")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise
    return temporary
