"""Verbs of the text of a Word file as a reader sees it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen.files.given import on_disk
from docgen.word import laid_text as laid
from docgen.word.document_reader import read
from docgen.word.laid_text import LaidBlock


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
