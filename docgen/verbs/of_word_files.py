"""Verbs of Word files as they were given: the text that a reader sees, what became of one in another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from docgen.comparing.comparison import Compared, compared
from docgen.files.given_documents import on_disk
from docgen.word import laid_text as laid
from docgen.word.document_reader import read
from docgen.word.laid_text import LaidBlock


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


def laid_text(document: str | Path | bytes, marks: Sequence[str] = ()) -> tuple[LaidBlock, ...]:
    """The text of a Word file, or of its bytes, with sides, weights, indents and tables; raises DocgenError.

    Where one of the texts of `marks` stands first, it bears the number that it has among them, from 1.

    >>> import docgen
    >>> head, *_ = docgen.laid_text(docgen.render(docgen.read_plan("209-kh-ubnd")))
    >>> head.rows[0][1].blocks[0].text
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
    """
    with on_disk(document) as path:
        return laid.marked(laid.laid_text(read(path)), marks)
