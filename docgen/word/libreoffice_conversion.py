"""Files of other programs (.doc, .rtf, .odt) by way of LibreOffice, which converts them to .docx."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

from docgen.errors import DocgenError, Fault, reason_of
from docgen.files.libreoffice import ConversionError, converted, program
from docgen.messages import say

ENDINGS = frozenset({".doc", ".rtf", ".odt"})


@contextmanager
def as_docx(path: Path) -> Iterator[Path]:
    """A .docx made of the file at `path`, gone afterwards; raises DocgenError where LibreOffice lacks or fails."""
    if program() is None:
        raise DocgenError(
            Fault(
                say("LibreOffice is needed to read a file of this kind, and is not installed"),
                say("install it (Debian: apt-get install libreoffice-writer), or save the file as .docx in Word"),
                str(path),
            )
        )
    with contextlib.ExitStack() as kept:
        try:
            made = kept.enter_context(converted(path, "docx", "MS Word 2007 XML"))
        except OSError as error:
            problem = say("the file cannot be read: {why}", why=reason_of(error))
            raise DocgenError(Fault(problem, "", str(path))) from None
        except ConversionError:
            _refuse(path)
        yield made


def _refuse(path: Path) -> NoReturn:
    raise DocgenError(
        Fault(
            say("LibreOffice cannot read the file; it may be damaged or protected by a password"),
            say("open it in Word, and save it as .docx"),
            str(path),
        )
    )


@contextmanager
def word_file(path: Path) -> Iterator[Path]:
    """The .docx to read for `path`. Without LibreOffice it is `path` itself, and reading it tells what to do."""
    if path.suffix.casefold() in ENDINGS and path.is_file() and program() is not None:
        with as_docx(path) as made:
            yield made
    else:
        yield path
