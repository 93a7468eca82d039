"""The ends of paragraphs: which come and go, and that no insertion runs over one that was there before."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from itertools import pairwise

from lxml import etree

from docgen.comparing.atoms import typed
from docgen.comparing.paragraph_diff import MOVED
from docgen.files.ooxml import W
from docgen.word.change_marks import ChangeMarks, as_deleted

P, TABLE = f"{W}p", f"{W}tbl"
_INS, _DEL, _RUN, _TEXT = (f"{W}{name}" for name in ("ins", "del", "r", "t"))
_POINTS = ("Start", "End", "proofErr")
_LAST_WORD = re.compile(r"\S+\s*$|\s+$")


def mark_ends(made: list[etree._Element], states: list[str], moved: Mapping[int, str], marks: ChangeMarks) -> None:
    """Tell which ends of paragraphs come and go.

    What stands right before a table, or last, has nothing to be joined to: the end of the paragraph before goes
    instead, and its own stays.
    """
    ends = list(states)
    for at, block in enumerate(made):
        stays = at + 1 == len(made) or made[at + 1].tag == TABLE
        if not (states[at] and block.tag == P and stays):
            continue
        first = at
        while first and made[first - 1].tag == P and states[first - 1] == states[at]:
            first -= 1
        if first and made[first - 1].tag == P and not states[first - 1]:
            ends[first - 1], ends[at] = states[at], ""
            if states[at] == "del":
                _look_like(block, made[first - 1])
    for at, (block, end) in enumerate(zip(made, ends, strict=True)):
        if end and block.tag == P:
            marks.mark_paragraph(block, MOVED[end] if at in moved else end)


def _look_like(block: etree._Element, other: etree._Element) -> None:
    """Give a paragraph the properties of another, whose words its end will hold."""
    own, properties = block.find(f"{W}pPr"), other.find(f"{W}pPr")
    if own is not None:
        block.remove(own)
    if properties is not None:
        block.insert(0, copy.deepcopy(properties))
        for section in block[0].findall(f"{W}sectPr"):
            block[0].remove(section)


def part_insertions(made: list[etree._Element], marks: ChangeMarks) -> None:
    """Let a word that was there before, deleted and inserted anew, close an insertion at the end of a paragraph.

    Where the next paragraph begins with an insertion too, or is an inserted one without words, LibreOffice takes
    both and the end between them for one, and rejecting it joins what were two paragraphs.
    """
    for one, other in pairwise(made):
        if one.tag == other.tag == P and _last_insertion(one) is not None and _begins_inserted(other):
            _close(one, marks)


def _close(paragraph: etree._Element, marks: ChangeMarks) -> None:
    come = _last_insertion(paragraph)
    before = _content(paragraph)[-2:-1]
    if come is None or not before:
        return
    if before[0].tag == _DEL:
        come.addnext(before[0])
    elif before[0].tag == _RUN and len(before[0]) and before[0][-1].tag == _TEXT:
        text = before[0][-1].text or ""
        word = _LAST_WORD.search(text)
        if word is None:
            return
        again = copy.deepcopy(before[0])
        for each in [child for child in again if child.tag != f"{W}rPr"]:
            again.remove(each)
        again.append(typed(word[0]))
        gone = marks.change("del")
        gone.append(as_deleted(copy.deepcopy(again)))
        come.insert(0, again)
        come.addnext(gone)
        before[0][-1].text = text[: word.start()]


def _content(paragraph: etree._Element) -> list[etree._Element]:
    """What stands in a paragraph, without its properties and the points of bookmarks and the like."""
    return [each for each in paragraph if each.tag != f"{W}pPr" and not str(each.tag).endswith(_POINTS)]


def _last_insertion(paragraph: etree._Element) -> etree._Element | None:
    """The insertion at the end of a paragraph whose own end was there before."""
    content = _content(paragraph)
    return content[-1] if content and content[-1].tag == _INS and not _changes(paragraph, _INS, _DEL) else None


def _begins_inserted(paragraph: etree._Element) -> bool:
    content = _content(paragraph)
    return content[0].tag == _INS if content else _changes(paragraph, _INS)


def _changes(paragraph: etree._Element, *kinds: str) -> bool:
    """Whether the end of a paragraph comes or goes."""
    return any(paragraph.find(f"{W}pPr/{W}rPr/{kind}") is not None for kind in kinds)
