"""Verbs of comparisons: what became of a Word file, as tracked changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from docgen.comparing.comparison import Compared, compared
from docgen.files.given import on_disk


def compare(
    old: str | Path | bytes, new: str | Path | bytes, *, author: str = "docgen", date: dt.date | None = None
) -> Compared:
    """The newer of two Word files, with what became of the older as tracked changes of `author` on `date`.

    All accepted, it says what `new` says; all rejected, what `old` says. A paragraph that stands elsewhere is
    marked as moved where a date is given. What cannot be shown is told in `findings`. Raises DocgenError where a
    file cannot be read.

    >>> import docgen
    >>> docx = docgen.render(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.compare(docx, docx)[1:]
    (0, 0, 0, ())
    """
    with on_disk(old) as before, on_disk(new) as after:
        return compared(before, after, author, date)
