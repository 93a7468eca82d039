"""What stands behind the signature: annexes, whether their heading says Phụ lục or anything else (PL1.III.1)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from docgen.anatomy.column_lines import lines_of, pieces
from docgen.anatomy.marks import mark_of
from docgen.anatomy.part_words import words
from docgen.anatomy.source_text import Block, Paragraph, Table
from docgen.anatomy.stamps import is_stamp
from docgen.anatomy.titles import is_attached
from docgen.text.markup import plain
from docgen.text.normalize import folded

_APPENDIX = re.compile(
    r"\W*(?P<label>phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d+[a-z]?|[A-Z]))?)\W*(?P<title>.*)", re.I | re.S
)
_GAP = re.compile(r"\S\s{3,}\S")
_SHORTEST_TITLE = 8
_BLANK = re.compile(r"[.…]{6,}|_{4,}")
_BLANKS = 3
_UNNUMBERED = "Phụ lục"


@dataclass
class Annex:
    """What stands behind the signature under one heading of lines; `references` say what it is attached to."""

    label: str
    title: str
    references: list[Paragraph] = field(default_factory=list)
    headings: list[Block] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)

    @property
    def is_form(self) -> bool:
        """Whether it is a form to be filled in: it has dotted blanks, or a letterhead of its own."""
        lines = lines_of([*self.headings, *self.blocks])
        blanks = sum(bool(_BLANK.search(line)) for line in lines)
        return blanks >= _BLANKS or any(words().national_title.fullmatch(folded(plain(line))) for line in lines)


def heads_annex(block: Block) -> bool:
    """Whether a line is the heading of a numbered annex (`PHỤ LỤC II`)."""
    return isinstance(block, Paragraph) and _heading_of(block) is not None


def _heading_of(block: Paragraph) -> re.Match[str] | None:
    """The heading, which may stand at the right of other words (`ĐƠN VỊ: …      Phụ lục I`)."""
    for piece in pieces([block]):
        found = _APPENDIX.fullmatch(plain(piece).strip())
        if found is not None and (found["label"].isupper() or not found["title"] or block.emphatic):
            return found
    return None


def annexes(blocks: Sequence[Block]) -> list[Annex]:
    """What stands behind the signature, parted at the headings of numbered annexes and at titles behind tables."""
    found: list[Annex] = []
    for block in blocks:
        if isinstance(block, Paragraph) and (heading := _heading_of(block)) is not None:
            found.append(Annex(heading["label"], heading["title"].strip(" .:"), headings=[block]))
            beside = [each for each in pieces([block]) if heading[0] not in plain(each)]
            found[-1].blocks += [replace(block, text=each) for each in beside]
            continue
        if not found or (isinstance(block, Paragraph) and _heads_next(block, found[-1])):
            found.append(Annex(_UNNUMBERED, ""))
        if is_attached(block):
            assert isinstance(block, Paragraph)
            found[-1].references.append(block)
        elif isinstance(block, Paragraph) and not found[-1].blocks and _titles(block, found[-1]):
            found[-1].title = f"{found[-1].title} {plain(block.text).strip()}".strip()
            found[-1].headings.append(block)
        else:
            found[-1].blocks.append(block)
    return found


def _heads_next(block: Paragraph, annex: Annex) -> bool:
    """Whether another annex without a number of its own begins: a title in capitals behind a table."""
    behind_table = bool(annex.blocks) and isinstance(annex.blocks[-1], Table)
    return annex.label == _UNNUMBERED and behind_table and is_title(block)


def is_title(block: Block) -> bool:
    """Whether a line is a title in capitals."""
    if not isinstance(block, Paragraph):
        return False
    text = plain(block.text).strip()
    return len(text) > _SHORTEST_TITLE and text.isupper() and not is_stamp(text) and mark_of(text) is None


def _titles(block: Paragraph, annex: Annex) -> bool:
    text = plain(block.text).strip()
    columns = _GAP.search(text) is not None
    return not columns and mark_of(text) is None and (text.isupper() or block.emphatic or not annex.title)
