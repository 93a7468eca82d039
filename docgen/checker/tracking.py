"""Repairs shown as tracked changes, for a person to accept or reject one by one (ECMA-376, 17.13.5)."""

from __future__ import annotations

import copy
from pathlib import Path

from lxml import etree

from docgen.checker.changeable_file import Changeable
from docgen.files.ooxml import SPACE, W
from docgen.word.change_marks import ChangeMarks

_AUTHOR = "docgen"
_LOOK = f"{W}rPr"
_TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_KINDS = {"p": "pPr", "r": "rPr", "sectPr": "sectPr", "tr": "trPr"}
"""Elements that a repair may set something on, and where their properties stand."""
_NOT_OLD = frozenset(
    W + name
    for name in (
        *("rPr", "sectPr", "headerReference", "footerReference", "ins", "del"),
        *("pPrChange", "rPrChange", "sectPrChange", "trPrChange"),
    )
)
"""What an account of former properties does not hold (CT_PPrBase, CT_SectPrBase, CT_TrPrBase)."""


def tracked(before: Path, after: Path) -> bytes:
    """The file at `after`, which repairs made of the one at `before`, with all that they did as tracked changes.

    Both have the same paragraphs, runs and sections: repairs set properties and type words anew, nothing else.
    What stands in a tracked insertion stays part of that. No dates: the same files give the same bytes.
    """
    old, new = Changeable(before), Changeable(after)
    parts = [part for part in new.parts if old.has(part) and old.read(part) != new.read(part)]
    marks = ChangeMarks.beyond(map(new.root, parts), _AUTHOR)
    for part in parts:
        for tag, properties in _KINDS.items():
            pairs = zip(old.root(part).iter(W + tag), [*new.root(part).iter(W + tag)], strict=True)
            for one, two in pairs:
                if tag != "r":
                    _tell_properties(one, two, properties, marks)
                elif not _is_tracked(two):
                    _tell_run(one, two, marks)
    return new.saved()


def _is_tracked(run: etree._Element) -> bool:
    return any(each.tag in _TRACKED for each in run.iterancestors())


def _tell_properties(one: etree._Element, two: etree._Element, name: str, marks: ChangeMarks) -> None:
    """Keep in the properties of `two` those of `one`, where they differ and no account of older ones stands."""
    before, after = (each if each.tag == W + name else each.find(W + name) for each in (one, two))
    if after is None or after.find(f"{W}{name}Change") is not None:
        return
    former, present = _plain(before, name), _plain(after, name)
    if etree.tostring(former) != etree.tostring(present):
        change = marks.change(f"{name}Change")
        change.append(former)
        after.append(change)


def _plain(properties: etree._Element | None, name: str) -> etree._Element:
    """A copy of properties without what no account of them holds, so that two of them can be compared."""
    plain = etree.Element(W + name)
    for each in properties if properties is not None else ():
        if each.tag not in _NOT_OLD:
            plain.append(copy.deepcopy(each))
            plain[-1].tail = None
    return plain


def _tell_run(one: etree._Element, two: etree._Element, marks: ChangeMarks) -> None:
    """Mark what a run says and looks like anew; a run with new words is cut round them."""
    before, after = ([each for each in run if each.tag != _LOOK] for run in (one, two))
    if not any(_differ(left, right) for left, right in zip(before, after, strict=True)):
        _tell_properties(one, two, "rPr", marks)
        return
    laid = [_run_like(two)]
    for left, right in zip(before, after, strict=True):
        if not _differ(left, right):
            laid[-1].append(right)
            continue
        old, new = left.text or "", right.text or ""
        start = _common(old, new)
        end = _common(old[start:][::-1], new[start:][::-1])
        _write(laid[-1], "t", new[:start])
        for name, like, tag, words in (
            ("del", one, "delText", old[start : len(old) - end]),
            ("ins", two, "t", new[start : len(new) - end]),
        ):
            if words:
                laid.append(marks.change(name))
                _write(etree.SubElement(laid[-1], f"{W}r"), tag, words)
                _look_like(laid[-1][0], like)
        laid.append(_run_like(two))
        _write(laid[-1], "t", new[len(new) - end :])
    for piece in laid:
        if piece.tag != f"{W}r" or any(each.tag != _LOOK for each in piece):
            two.addprevious(piece)
            if piece.tag == f"{W}r":
                _tell_properties(one, piece, "rPr", marks)
    parent = two.getparent()
    if parent is not None:
        parent.remove(two)


def _common(one: str, two: str) -> int:
    """With how many same letters both begin."""
    return next(
        (at for at, (left, right) in enumerate(zip(one, two, strict=False)) if left != right),
        min(len(one), len(two)),
    )


def _differ(left: etree._Element, right: etree._Element) -> bool:
    return left.tag == f"{W}t" and left.text != right.text


def _run_like(run: etree._Element) -> etree._Element:
    made = etree.Element(f"{W}r")
    _look_like(made, run)
    return made


def _look_like(made: etree._Element, run: etree._Element) -> None:
    look = run.find(_LOOK)
    if look is not None:
        made.insert(0, copy.deepcopy(look))


def _write(run: etree._Element, tag: str, words: str) -> None:
    if words:
        etree.SubElement(run, W + tag, {SPACE: "preserve"}).text = words
