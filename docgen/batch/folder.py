"""The folder that a batch writes into: one batch at a time, each file whole or not at all.

What is not yet a result stands in `.docgen/`, where nobody takes it for one. A file gets its name once it is all
there, so a run may be killed at any moment. No file is forced onto the disk by itself, which takes up to 2 ms, as
long as four documents: what a power cut tears is seen by its broken container and made again.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import zipfile
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from docgen.errors import DocgenError, Fault, reason_of
from docgen.files import writing
from docgen.files.seals import is_untouched
from docgen.messages import say

_DOCUMENT = ".docx"
_REPORT = "loi-"
_TEMPORARY = re.compile(r"[0-9a-f]{12}-\d+-\d+\.tmp|tmp[a-z0-9_]{8}")
"""Files of docgen's own that are not whole yet, and those of the library that writes tables."""


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
            if linked := [path for path in (self.aside, *self.aside.iterdir()) if path.is_symlink()]:
                problem = say("this is a link: what docgen keeps for itself would be written elsewhere")
                raise DocgenError(Fault(problem, say("take it away"), str(linked[0])))
            lock = FileLock(self.aside / "lock", timeout=3)
            with lock:
                self._sweep()  # what a run that was killed has left
                for told in self.reports():
                    told.unlink(missing_ok=True)
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
        for left in (each for each in self.aside.iterdir() if _TEMPORARY.fullmatch(each.name)):
            with contextlib.suppress(OSError):  # on Windows, a file that is open still
                left.unlink()

    def put(self, name: str, data: bytes) -> None:
        """Put a file into the folder, in the place of an older one; raises OSError, then nothing has changed."""
        writing.put(self.path / name, data, self.aside)

    def set_aside(self, name: str) -> None:
        """Keep beside it a file that will be replaced; raises OSError."""
        writing.set_aside(self.path / name)

    def drop(self, name: str) -> None:
        """Take away a file that a unit has from an earlier run, unless a person has changed it."""
        with contextlib.suppress(OSError):
            if not self.is_a_person_s(name):
                (self.path / name).unlink()

    def report(self, code: str, text: str) -> str:
        """Keep what is to be told of a unit that failed; returns where, as seen from the folder."""
        path = self.aside / f"{_REPORT}{code}.txt"
        with contextlib.suppress(OSError):
            path.write_text(text, encoding="utf-8", errors="replace")
        return path.relative_to(self.path).as_posix()

    def put_all(self, files: Mapping[str, bytes]) -> None:
        """Put files into the folder, one after the other; what is there already is left. Raises DocgenError."""
        for name, data in files.items():
            try:
                if not self.holds(name, data):
                    self.put(name, data)
            except OSError as error:
                raise refused(error, self.path / name) from None

    def holds(self, name: str, data: bytes) -> bool:
        """Whether a file of this name is there and has just this in it."""
        return (self.path / name).is_file() and (self.path / name).read_bytes() == data

    def names(self, folders: Iterable[str] = ("",)) -> set[str]:
        """The names of all documents in these of its folders; those that are not there have none."""
        # Listed, not asked for one by one: a tenth of the time.
        found: set[str] = set()
        for folder in folders:
            with contextlib.suppress(OSError):
                listed = (each for each in os.listdir(self.path / folder) if each.endswith(_DOCUMENT))  # noqa: PTH208
                found.update(f"{folder}/{each}" if folder else each for each in listed)
        return found

    def is_a_person_s(self, name: str) -> bool:
        """Whether the file of this name is one that a person has changed or put there."""
        path = self.path / name
        return path.exists() and not is_untouched(path) and not self.is_torn(name)

    def is_torn(self, name: str) -> bool:
        """Whether a power cut left only part of the document of this name: nobody can have worked in it."""
        return _is_torn(self.path / name)

    def reports(self) -> list[Path]:
        """What was kept of units that failed in the last run."""
        return sorted(self.aside.glob(f"{_REPORT}*.txt"))


def refused(error: OSError, path: Path) -> DocgenError:
    """What to tell of a folder or a disk that refuses."""
    return DocgenError(
        Fault(
            say("the file cannot be written: {why}", why=reason_of(error)),
            say("check the folder, your rights to it and the free space, then run the same command again"),
            str(path),
        )
    )


def _is_torn(path: Path) -> bool:
    """Whether a power cut left only part of a document: no program can open it, so nobody has worked in it."""
    data = path.read_bytes()
    if not data.strip(b"\0"):
        return True
    if not data.startswith(b"PK\3\4"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as file:
            return file.testzip() is not None  # its end may be there, and zeros in its middle
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError):
        return True
