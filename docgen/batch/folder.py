"""The folder that a batch writes into: one batch at a time, each file whole or not at all.

What is not yet a result stands in `.docgen/`, where nobody takes it for one. A file gets its name once it is all
there, so a run may be killed at any moment. No file is forced onto the disk by itself, which takes up to 2 ms, as
long as four documents: what a power cut tears is seen by its broken container and made again.
"""

from __future__ import annotations

import contextlib
import io
import os
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.render.sealing import is_untouched

_DOCUMENT = ".docx"


class Folder:
    """A folder of results. `aside` is what docgen keeps there for itself."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.aside = path / ".docgen"
        self.manifest = self.aside / "manifest.jsonl"

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Hold the folder for one batch; raises DocgenError where another holds it or it cannot be written."""
        from filelock import FileLock, Timeout

        try:
            self.aside.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.aside / "lock", timeout=3)
            with lock:
                self._sweep()  # what a run that was killed has left
                try:
                    yield
                finally:
                    self._sweep()
        except Timeout:
            raise DocgenError(
                Fault(
                    say("another docgen batch is writing into this folder"),
                    say("wait until it ends, or name another folder"),
                    str(self.path),
                )
            ) from None
        except OSError as error:
            raise refused(error, self.path) from None

    def _sweep(self) -> None:
        for left in (*self.aside.glob("*.tmp"), *self.aside.glob("tmp*")):
            with contextlib.suppress(OSError):  # on Windows, a file that is open still
                left.unlink()

    def put(self, name: str, data: bytes) -> None:
        """Put a file into the folder, in the place of an older one; raises OSError, then nothing has changed."""
        # Plain calls of the system: pathlib and io take twice their time.
        temporary, target = os.path.join(self.aside, f"{os.getpid()}.tmp"), os.path.join(self.path, name)  # noqa: PTH118
        try:
            handle = os.open(temporary, os.O_CREAT | os.O_WRONLY | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
            try:
                rest = memoryview(data)
                while rest:
                    rest = rest[os.write(handle, rest) :]
            finally:
                os.close(handle)
            try:
                os.replace(temporary, target)  # noqa: PTH105
            except FileNotFoundError:  # the first file of its province
                Path(target).parent.mkdir(exist_ok=True)
                os.replace(temporary, target)  # noqa: PTH105
        except BaseException:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
            raise

    def put_all(self, files: Mapping[str, bytes]) -> bool:
        """Put files into the folder, and tell whether one of them was not there just so; raises DocgenError."""
        changed = False
        for name, data in files.items():
            try:
                if not (self.path / name).is_file() or (self.path / name).read_bytes() != data:
                    self.put(name, data)
                    changed = True
            except OSError as error:
                raise refused(error, self.path / name) from None
        return changed

    def names(self) -> set[str]:
        """The names of all documents in the folder and in the folders of provinces."""
        # Listed, not asked for one by one: a tenth of the time.
        found: set[str] = set()
        with contextlib.suppress(FileNotFoundError):
            for entry in os.scandir(self.path):
                if entry.name.endswith(_DOCUMENT):
                    found.add(entry.name)
                elif entry.name != self.aside.name and entry.is_dir():
                    below = (each for each in os.listdir(entry) if each.endswith(_DOCUMENT))  # noqa: PTH208
                    found.update(f"{entry.name}/{each}" for each in below)
        return found

    def is_a_person_s(self, name: str) -> bool:
        """Whether the file of this name is one that a person has changed or put there."""
        path = self.path / name
        return path.exists() and not is_untouched(path) and not _is_torn(path)


def refused(error: OSError, path: Path) -> DocgenError:
    """What to tell of a folder or a disk that refuses."""
    return DocgenError(
        Fault(
            say("the file cannot be written: {why}", why=error.strerror or str(error)),
            say("check the folder, your rights to it and the free space, then run the same command again"),
            str(path),
        )
    )


def _is_torn(path: Path) -> bool:
    """Whether a power cut left only part of a document: no program can open it, so nobody has worked in it."""
    data = path.read_bytes()
    if not data.strip(b"\0"):
        return True
    return data.startswith(b"PK\3\4") and not zipfile.is_zipfile(io.BytesIO(data))
