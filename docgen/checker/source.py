"""The Word file that is checked: the one named, or for an older .doc the .docx that LibreOffice makes of it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from docgen.word.conversion import ENDINGS, as_docx

_PROGRAMS = ("soffice", "libreoffice")


@contextmanager
def word_file(path: Path) -> Iterator[Path]:
    """The .docx to read for `path`. Without LibreOffice it is `path` itself, and reading it tells what to do."""
    if path.suffix.casefold() in ENDINGS and path.is_file() and any(map(shutil.which, _PROGRAMS)):
        with as_docx(path) as converted:
            yield converted
    else:
        yield path
