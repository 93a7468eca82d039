"""The ends of paragraphs: which come and go, and that no insertion runs over one that was there before."""

from __future__ import annotations

import copy
import re
from collections.abc import Mapping
from itertools import pairwise

from lxml import etree

from docgen.comparing.atoms import typed
from docgen.comparing.weaving import MOVED
from docgen.files.ooxml import W
from docgen.word.change_marks import ChangeMarks, as_deleted

P, TABLE = f"{W}p", f"{W}tbl"
_INS, _DEL, _RUN, _TEXT = (f"{W}{name}" for name in ("ins", "del", "r", "t"))
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

    Where the next paragraph begins with an insertion too, LibreOffice takes both and the end between them for one,
    and rejecting it joins what were two paragraphs.
    """
    for one, other in pairwise(made):
        if one.tag == other.tag == P and _last(one, _INS) is not None and _first(other, _INS):
            _close(one, marks)


def _close(paragraph: etree._Element, marks: ChangeMarks) -> None:
    come = _last(paragraph, _INS)
    before = come.getprevious() if come is not None else None
    if come is None or before is None:
        return
    if before.tag == _DEL:
        come.addnext(before)
    elif before.tag == _RUN and len(before) and before[-1].tag == _TEXT:
        text = before[-1].text or ""
        word = _LAST_WORD.search(text)
        if word is None:
            return
        again = copy.deepcopy(before)
        for each in [child for child in again if child.tag != f"{W}rPr"]:
            again.remove(each)
        again.append(typed(word[0]))
        gone = marks.change("del")
        gone.append(as_deleted(copy.deepcopy(again)))
        come.insert(0, again)
        come.addnext(gone)
        before[-1].text = text[: word.start()]


def _last(paragraph: etree._Element, tag: str) -> etree._Element | None:
    """The last thing in a paragraph whose own end was there before, if it is of this kind."""
    if not len(paragraph) or paragraph[-1].tag != tag:
        return None
    marked = any(paragraph.find(f"{W}pPr/{W}rPr/{kind}") is not None for kind in (_INS, _DEL))
    return None if marked else paragraph[-1]


def _first(paragraph: etree._Element, tag: str) -> bool:
    return next((each.tag == tag for each in paragraph if each.tag != f"{W}pPr"), False)
