"""Files of other programs (.doc, .rtf, .odt) by way of LibreOffice, which converts them to .docx."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.readers.manuscript import Manuscript
from docgen.readers.word_file import read_word
from docgen.rules.ruleset import Rules

_SECONDS = 120


def read_office(path: Path, rules: Rules) -> Manuscript:
    """The manuscript in a .doc, .rtf or .odt; raises DocgenError without LibreOffice, or where it fails."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise DocgenError(
            Fault(
                say("LibreOffice is needed to read a file of this kind, and is not installed"),
                say("install it (Debian: apt-get install libreoffice-writer), or save the file as .docx in Word"),
            )
        )
    with tempfile.TemporaryDirectory() as folder:
        # A name and a profile of its own: no lock, no other run, no setting of the user's comes into play.
        source = Path(folder, f"plan{path.suffix.lower()}")
        shutil.copyfile(path, source)
        profile = Path(folder, "profile").as_uri()
        command = [program, f"-env:UserInstallation={profile}", "--headless", "--norestore", "--nolockcheck"]
        command += ["--convert-to", "docx:MS Word 2007 XML", "--outdir", str(Path(folder, "out")), str(source)]
        try:
            subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS)
        except (subprocess.SubprocessError, OSError):
            _refuse()
        converted = Path(folder, "out", "plan.docx")
        if not converted.is_file():
            _refuse()
        return read_word(converted, rules)


def _refuse() -> None:
    raise DocgenError(
        Fault(
            say("LibreOffice cannot read the file; it may be damaged or protected by a password"),
            say("open it in Word, and save it as .docx"),
        )
    )
