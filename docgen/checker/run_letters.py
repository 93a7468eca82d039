"""The text of a run (`w:r`) addressed letter by letter, as the reader counts it: cutting runs, typing anew."""

from __future__ import annotations

import copy
from unicodedata import combining

from lxml import etree

from docgen.files.ooxml import SPACE, W

_ONE = frozenset(W + name for name in ("tab", "ptab", "cr", "br", "noBreakHyphen", "softHyphen", "sym"))
_FIELD = frozenset(W + name for name in ("fldChar", "instrText", "ruby"))


class Cutter:
    """Cuts runs so that any stretch of their text stands in runs of its own; each cut is remembered."""

    def __init__(self) -> None:
        self._segments: dict[etree._Element, list[tuple[etree._Element, int]]] = {}

    def stretch(self, run: etree._Element, start: int, end: int) -> tuple[etree._Element, etree._Element]:
        """The first and the last run that hold the letters of `run`, as it was, from `start` to `end`.

        A run with a field in it stays whole, and so does a letter with its loose marks.
        """
        segments = self._segments.setdefault(run, [(run, _length(run))])
        letters = "".join(_letters(element) for element, _ in segments)
        while 0 < start < len(letters) and combining(letters[start]):
            start -= 1
        while end < len(letters) and combining(letters[end]):
            end += 1
        if any(child.tag in _FIELD for child in run) or not 0 <= start < end <= sum(size for _, size in segments):
            return segments[0][0], segments[-1][0]
        self._cut(segments, start)
        self._cut(segments, end)
        inside, at = [], 0
        for element, size in segments:
            if start <= at < end:
                inside.append(element)
            at += size
        return inside[0], inside[-1]

    def _cut(self, segments: list[tuple[etree._Element, int]], at: int) -> None:
        begin = 0
        for order, (element, size) in enumerate(segments):
            if begin < at < begin + size:
                rest = _split(element, at - begin)
                segments[order : order + 1] = [(element, at - begin), (rest, begin + size - at)]
                return
            begin += size


def retype(run: etree._Element, start: int, old: str, new: str) -> bool:
    """Put `new` in the place of `old`, which must stand there as typed text; whether that was done."""
    if any(child.tag in _FIELD for child in run):
        return False
    at, left, done = 0, old, False
    changes: list[tuple[etree._Element, str]] = []
    for child in run:
        size = _size(child)
        if left and at + size > start + len(old) - len(left):
            if child.tag != f"{W}t":
                return False
            text, first = _text(child), start + len(old) - len(left) - at
            taken = text[first : first + len(left)]
            if taken != left[: len(taken)]:
                return False
            left = left[len(taken) :]
            changes.append((child, text[:first] + ("" if done else new) + text[first + len(taken) :]))
            done = True
        at += size
    if left or not done:
        return False
    for child, text in changes:
        _write(child, text)
    return True


def _letters(run: etree._Element) -> str:
    """One character for each letter and each sign."""
    return "".join(_text(child) if child.tag == f"{W}t" else " " * _size(child) for child in run)


def _length(run: etree._Element) -> int:
    return sum(_size(child) for child in run)


def _size(child: etree._Element) -> int:
    return len(_text(child)) if child.tag == f"{W}t" else int(child.tag in _ONE)


def _text(child: etree._Element) -> str:
    text = (child.text or "").replace("\n", " ").replace("\r", "")
    return text if child.get(SPACE) == "preserve" else text.strip()


def _write(child: etree._Element, text: str) -> None:
    child.text = text
    if text != text.strip():
        child.set(SPACE, "preserve")


def _split(run: etree._Element, at: int) -> etree._Element:
    """Move what stands from `at` on into a new run of the same properties behind it."""
    rest = etree.Element(run.tag)
    properties = run.find(f"{W}rPr")
    if properties is not None:
        rest.append(copy.deepcopy(properties))
    begin = 0
    for child in list(run):
        size = _size(child)
        if child is properties:
            continue
        if begin >= at:
            rest.append(child)
        elif begin + size > at:
            text = _text(child)
            behind = etree.SubElement(rest, child.tag)
            _write(behind, text[at - begin :])
            _write(child, text[: at - begin])
        begin += size
    run.addnext(rest)
    return rest
