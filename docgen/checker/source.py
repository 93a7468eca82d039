"""The Word file that is checked: the one named, or for an older .doc the .docx that LibreOffice makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen.files.libreoffice import program
from docgen.word.libreoffice_conversion import ENDINGS, as_docx


@contextmanager
def word_file(path: Path) -> Iterator[Path]:
    """The .docx to read for `path`. Without LibreOffice it is `path` itself, and reading it tells what to do."""
    if path.suffix.casefold() in ENDINGS and path.is_file() and program() is not None:
        with as_docx(path) as converted:
            yield converted
    else:
        yield path
