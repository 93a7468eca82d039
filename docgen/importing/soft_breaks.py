"""Manual line breaks inside a paragraph of Word: most only wrap, some part what should be two paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.marks import mark_of
from docgen.importing.broken_headings import OPEN, goes_on
from docgen.text.markup import plain
from docgen.text.sentence_end import is_ended

_BREAK = re.compile(r"[\n\f\v]+")
_LONGEST_HEADING = 60


def split_at_breaks(text: str, labels: LabelFinder, *, apart: bool) -> list[str]:
    """The paragraphs that `text` is: it is parted where a mark or label follows, behind a heading and a colon.

    `apart` says that each line stands for itself, as in centred text, but for a numbered heading that goes on.
    """
    pieces = [piece.strip() for piece in _BREAK.split(text) if piece.strip()]
    found: list[str] = []
    for piece in pieces:
        on = bool(found) and goes_on(plain(found[-1]).strip(), plain(piece))
        if on or (found and not apart and _runs_on(found, piece, labels)):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return found


def _runs_on(found: Sequence[str], piece: str, labels: LabelFinder) -> bool:
    before, after = plain(found[-1]).strip(), plain(piece)
    if mark_of(piece) is not None or labels.lines(piece) or before.isupper() != after.isupper():
        return False
    if after[:1].islower() or OPEN.search(before):
        return True
    if before.endswith(":") or labels.lines(found[-1]):
        return False
    return is_ended(before) or len(before) > _LONGEST_HEADING
