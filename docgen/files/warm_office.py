"""LibreOffice kept running, so that a changed page is seen in a tenth of a second; started anew when it dies."""

from __future__ import annotations

import contextlib
import os
import subprocess
import tempfile
import threading
import time
from pathlib import Path
from subprocess import DEVNULL

from docgen.files.libreoffice import ConversionError, end, own_profile, program, timeless

_STARTING, _CONVERTING = 40.0, 30.0
_LOOK = 0.02
_HELD = "held.txt"


class WarmOffice:
    """One LibreOffice with a profile of its own. A document that it holds open keeps it from ending.

    A second call with the same profile hands its file to the one that runs, which takes 0.1 s where a process of
    its own takes 1.5 s. One conversion at a time; one that hangs is ended with the program, and told.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._made = 0

    @staticmethod
    def is_there() -> bool:
        """Whether this machine has LibreOffice."""
        return program() is not None

    def pdf(self, docx: bytes) -> bytes:
        """The PDF of a Word file; raises ConversionError where LibreOffice is not there, fails or hangs."""
        with self._lock:
            try:
                return self._converted(docx, self._running())
            except (ConversionError, OSError, subprocess.SubprocessError):
                self._end()
                raise ConversionError from None

    def close(self) -> None:
        """End the program and take its folder away."""
        with self._lock:
            self._end()

    def _running(self) -> Path:
        """The folder of the LibreOffice that runs; one that has died is started anew."""
        if self._process is not None and self._process.poll() is None and self._folder is not None:
            return Path(self._folder.name)
        self._end()
        if program() is None:
            raise ConversionError
        self._folder = tempfile.TemporaryDirectory(prefix="docgen-", ignore_cleanup_errors=True)
        folder = Path(self._folder.name)
        held = folder / _HELD
        held.write_text("\n", encoding="utf-8")
        profile = own_profile(folder)
        self._process = subprocess.Popen(
            [*_command(profile), str(held)],
            start_new_session=True,
            env=timeless(),
            stdin=DEVNULL,
            stdout=DEVNULL,
            stderr=DEVNULL,
        )
        # It listens once it has opened the document, and says so by the lock that it puts beside it.
        until = time.monotonic() + _STARTING
        while not (folder / f".~lock.{_HELD}#").exists():
            if self._process.poll() is not None or time.monotonic() > until:
                raise ConversionError
            time.sleep(_LOOK)
        return folder

    def _converted(self, docx: bytes, folder: Path) -> bytes:
        self._made += 1
        source = folder / f"{self._made}.docx"
        made = folder / f"{self._made}.pdf"
        source.write_bytes(docx)
        try:
            subprocess.run(
                [*_command(folder / "profile"), "--convert-to", "pdf", "--outdir", str(folder), str(source)],
                timeout=_CONVERTING,
                check=True,
                env=timeless(),
                stdin=DEVNULL,
                stdout=DEVNULL,
                stderr=DEVNULL,
            )
            return made.read_bytes()
        finally:
            for file in (source, made):
                with contextlib.suppress(OSError):
                    file.unlink()

    def _end(self) -> None:
        if self._process is not None:
            end(self._process)
        if self._folder is not None:
            self._folder.cleanup()
        self._process = self._folder = None


def _command(profile: Path) -> list[str]:
    known = program() or os.devnull
    return [known, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--nologo"]
