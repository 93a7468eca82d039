"""Files of other programs (.doc, .rtf, .odt) by way of LibreOffice, which converts them to .docx."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from docgen.errors import DocgenError, Fault
from docgen.messages import say

ENDINGS = frozenset({".doc", ".rtf", ".odt"})
_SECONDS = 120


@contextmanager
def as_docx(path: Path) -> Iterator[Path]:
    """A .docx made of the file at `path`, gone afterwards; raises DocgenError where LibreOffice lacks or fails."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise DocgenError(
            Fault(
                say("LibreOffice is needed to read a file of this kind, and is not installed"),
                say("install it (Debian: apt-get install libreoffice-writer), or save the file as .docx in Word"),
                str(path),
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        # A name and a profile of its own: no lock, no other run, no setting of the user's comes into play.
        source = Path(folder, f"source{path.suffix.lower()}")
        try:
            shutil.copyfile(path, source)
        except OSError as error:
            problem = say("the file cannot be read: {why}", why=error.strerror or "")
            raise DocgenError(Fault(problem, "", str(path))) from None
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(Path(folder, "out")), str(source)]
        try:
            subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
        except (subprocess.SubprocessError, OSError):
            _refuse(path)
        converted = Path(folder, "out", "source.docx")
        if not converted.is_file():
            _refuse(path)
        yield converted


def _refuse(path: Path) -> NoReturn:
    raise DocgenError(
        Fault(
            say("LibreOffice cannot read the file; it may be damaged or protected by a password"),
            say("open it in Word, and save it as .docx"),
            str(path),
        )
    )
