"""What a Word file holds beside the text that was read: deleted words, comments, drawings, files inside the file.

It does not ask the reader how it reads. The words of the file's parts are set against those that were read; what
is not among them is named, with the kind of place it stands in.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

from lxml import etree

from docgen.files.ooxml import MATH, WP, A, V, W
from docgen.files.package import Package

_TEXTS = (f"{W}t", f"{W}delText", f"{MATH}t", f"{A}t")
_PARAGRAPHS = frozenset({f"{W}p", f"{A}p"})
_DELETED = frozenset({f"{W}del", f"{W}moveFrom"})
_EMBEDDED = ("aFChunk", "subDocument", "oleObject", "package")
_DRAWN = ("diagramData", "chart")


class UnreadKind(StrEnum):
    """Where words stand that are no part of the text."""

    DELETED = "deleted"
    COMMENT = "comment"
    DRAWING = "drawing"
    DESCRIPTION = "description"
    EMBEDDED = "embedded"
    """The text is the name of the part, which is not opened."""
    TEXT = "text"
    """In no such place: text that the reader did not reach."""


class UnreadText(NamedTuple):
    """Words of the file that are not among those read."""

    text: str
    kind: UnreadKind


def unread(package: Package, read: Iterable[str]) -> tuple[UnreadText, ...]:
    """What the parts of `package` hold beside `read`, the texts that were read, hidden ones among them."""
    known = _KnownTexts(read)
    found: list[UnreadText] = []
    relations = list(package.relations(package.main).values())
    notes = [each.target for each in relations if each.kind in ("footnotes", "endnotes")]
    for root in map(package.root, (package.main, *notes)):
        found += _beside(root, known) if root is not None else ()
    for relation in relations:
        if relation.external:
            continue
        if relation.kind in _EMBEDDED:
            found.append(UnreadText(relation.target, UnreadKind.EMBEDDED))
        elif relation.kind in _DRAWN and (text := _whole(package.root(relation.target), f"{A}t")):
            found.append(UnreadText(text, UnreadKind.DRAWING))
        elif relation.kind == "comments" and (comments := package.root(relation.target)) is not None:
            texts = (_whole(each, f"{W}t", " ") for each in comments.iter(f"{W}comment"))
            found += [UnreadText(text, UnreadKind.COMMENT) for text in texts if text]
    return tuple(dict.fromkeys(found))


class _KnownTexts:
    """The texts that were read, to look others up in: blanks do not count."""

    def __init__(self, read: Iterable[str]) -> None:
        texts = [_bare(text) for text in read]
        self._whole, self._all = frozenset(texts), "\n".join(texts)

    def holds(self, text: str) -> bool:
        """Whether `text` was read, as a whole or inside another."""
        bare = _bare(text)
        return bare in self._whole or bare in self._all


def _beside(root: etree._Element, known: _KnownTexts) -> Iterator[UnreadText]:
    """What a part holds that is not among the texts `known`."""
    for kind, pieces in _paragraphs(root):
        if kind is not UnreadKind.DELETED and known.holds("".join(pieces)):
            continue
        left = pieces if kind is UnreadKind.DELETED else [each for each in pieces if not known.holds(each)]
        if text := " ".join("".join(left).split()):
            yield UnreadText(text, kind)
    for element in root.iter(f"{V}textpath", f"{WP}docPr"):
        art = element.tag == f"{V}textpath"
        text = element.get("string" if art else "descr") or ""
        if text.strip():
            yield UnreadText(" ".join(text.split()), UnreadKind.DRAWING if art else UnreadKind.DESCRIPTION)


def _paragraphs(root: etree._Element) -> Iterable[tuple[UnreadKind, list[str]]]:
    """The texts of each paragraph, those deleted apart."""
    found: dict[tuple[etree._Element, UnreadKind], list[str]] = {}
    for node in root.iter(*_TEXTS):
        if not node.text:
            continue
        kind = UnreadKind.DRAWING if node.tag == f"{A}t" else UnreadKind.TEXT
        holder = node.getparent()
        while holder is not None and holder.tag not in _PARAGRAPHS:
            if holder.tag in _DELETED:
                kind = UnreadKind.DELETED
            holder = holder.getparent()
        found.setdefault((root if holder is None else holder, kind), []).append(node.text)
    return ((kind, pieces) for (_, kind), pieces in found.items())


def _whole(root: etree._Element | None, tag: str, between: str = "; ") -> str:
    texts = (each.text or "" for each in root.iter(tag)) if root is not None else ()
    return between.join(text.strip() for text in texts if text.strip())


def _bare(text: str) -> str:
    return "".join(text.split()).replace("\u00ad", "")
