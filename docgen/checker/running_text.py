"""Running text searched for what is written wrong, wherever its runs are cut and however its marks are typed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.checked_document import Subject
from docgen.checker.prose import FoundWords, Letters
from docgen.checker.repair import Repair, retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.rule_description import Miswriting

_INSIDE = re.compile(r"[\w,)”\"%]\s*$")
"""What stands before words in the middle of a sentence."""


def miswritten(patterns: Sequence[Miswriting], *, mends: bool = False) -> Find:
    """Finds what `patterns` find; `mends`: the right words may be put in their place."""

    def find(subject: Subject) -> Iterator[Hit]:
        for pattern in patterns:
            for found in subject.running_text.matches(pattern.wrong):
                if (found.match[0].isupper() and not pattern.capitals) or (
                    pattern.inside and not _INSIDE.search(found.before)
                ):
                    continue
                right = found.match.expand(pattern.right)
                repairs: tuple[Repair, ...] = retyped(found.words, right) if mends else ()
                shown, wanted = found.match[0].strip(), right.strip()
                if shown == wanted:
                    # Only blanks differ, which nobody sees without the words on both sides.
                    behind = _word_behind(found)
                    before = found.before.split(" ")[-1]
                    shown, wanted = (f"“{before}{each}{behind}”" for each in (found.match[0], right))
                yield Hit(found.words, shown, wanted, repairs, heading=found.filled.heading)

    return find


def _word_behind(found: FoundWords) -> str:
    whole = found.filled.piece
    return whole.paragraph.text[found.words.end : whole.end].partition(" ")[0] if found.words.end else ""


def search(pattern: re.Pattern[str], where: Piece) -> Iterator[tuple[Piece, re.Match[str]]]:
    """Every match in the words of a piece as composed letters, with the words as they are in the file."""
    letters = Letters(where.text)
    for match in pattern.finditer(letters.composed):
        start, end = letters.span(match.start(), match.end())
        yield piece(where.paragraph, where.start + start, where.start + end), match
