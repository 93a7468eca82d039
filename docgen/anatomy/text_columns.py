"""Two columns in one line of text, by tab stops or by spaces: headers and signature blocks without a table."""

from __future__ import annotations

import re
from itertools import islice

from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.anatomy.part_words import Words
from docgen.text.normalize import folded

READ = 300
"""How much of a piece is folded for matching; no pattern looks further."""
# Tabs, or three blanks and more: it begins with the few signs that the search leaps to.
_GAP = re.compile("[\t \u00a0](?:(?<=\t)\t*|(?<!\t)[ \u00a0]{2,})")
_GAPS = 12
"""How many gaps of a line are tried as the one between two columns."""
_NAME_WORDS = range(2, 8)


def columns(line: Piece, words: Words) -> list[Piece]:
    """A line that tabs or spaces divide into the two columns of a header or of a signature block."""
    for match in islice(_GAP.finditer(line.text), _GAPS):
        at = line.start + match.start()
        left, right = piece(line.paragraph, line.start, at), piece(line.paragraph, at, line.end)
        if left.text and right.text and _side_by_side(left, right, words):
            return [left, right]
    return [line]


def _side_by_side(left: Piece, right: Piece, words: Words) -> bool:
    left_text, right_text = folded(left.text[:READ]), folded(right.text[:READ])
    if any(each.fullmatch(right_text) for each in (words.national_title, words.motto, words.place_and_date)):
        return True
    if words.recipients_label.fullmatch(left_text):
        return right.in_capitals
    signs = words.signing_prefix.fullmatch(right_text) or words.post.fullmatch(right_text)
    closes = words.archive.fullmatch(left_text) and is_name(right.text)
    return bool(words.addressee.fullmatch(left_text) and ((signs and right.in_capitals) or closes))


def is_name(text: str) -> bool:
    """Whether a text can be a person's name: a few words, each with a capital, before it a title or none."""
    parts = text.replace(".", ". ").split()
    return (
        len(parts) in _NAME_WORDS
        and not any(letter.isdigit() for letter in text)
        and all(part[0].isupper() or part[0] in "-–." for part in parts)
    )
