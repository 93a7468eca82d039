"""Stamps on a document: how urgent, how secret, a draft, a copy, when it came in (PL1.III.2 of Decree 30)."""

from __future__ import annotations

import re

from docgen.anatomy.part_words import words
from docgen.text.markup import plain
from docgen.text.normalize import folded

_LONGEST = 4
_LONGEST_SMALL = 12
_ARRIVAL = re.compile(
    r"(?:công văn |văn bản )?đến\b\W*(?:giờ\b.{0,12})?(?:số\b.{0,24})?(?:ngày\b.{0,24})?(?:chuyển\b.{0,40})?"
)
_LETTERS = re.compile(r"[^\W\d_]{2}")


def is_stamp(text: str) -> bool:
    """Whether a line is a stamp alone: urgency, secrecy, draft, copy, limited circulation."""
    bare = " ".join(plain(text).split()).strip(" .:*")
    if not bare.isupper() and len(bare) > _LONGEST_SMALL:  # "Dự thảo báo cáo" is a task
        return False
    known, line = words(), folded(bare)
    patterns = (known.urgency, known.secrecy, known.draft, known.copy_form, known.circulation)
    return bool(line) and any(pattern.fullmatch(line) for pattern in patterns)


def is_arrival(text: str) -> bool:
    """Whether a text is the stamp of the office that received the document (`ĐẾN Số: … Ngày: … Chuyển: …`)."""
    return bool(_ARRIVAL.fullmatch(folded(plain(text)).strip()))


def unstamped(text: str) -> str:
    """`text` without the stamp, or the dirt of a scan, that stands before it on the same line."""
    pieces = re.split(r"\s{2,}|\t+", text.strip())
    while len(pieces) > 1 and (is_stamp(pieces[0]) or not _LETTERS.search(pieces[0])):
        pieces = pieces[1:]
    own = " ".join(pieces).split()
    for count in range(min(_LONGEST, len(own) - 1), 0, -1):
        stamp = " ".join(own[:count])
        if stamp.isupper() and (
            words().urgency.fullmatch(folded(stamp)) or words().secrecy.fullmatch(folded(stamp))
        ):
            return " ".join(own[count:])
    return " ".join(own)
