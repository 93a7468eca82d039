"""A paragraph as atoms: words, blanks and signs, and what is one thing (a field, a picture, a call of a note)."""

from __future__ import annotations

import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml import etree

from docgen.files.ooxml import MATH, MC, SPACE, R, W

_LOOK = f"{W}rPr"
# A letter with its marks, where these are signs of their own (NFD), belongs to the word.
_WORDS = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+|\s|.", re.DOTALL)
_SIGNS = {f"{W}{name}": sign for name, sign in {"tab": "\t", "cr": "\n", "noBreakHyphen": "\u2011"}.items()}
_BREAKS = {"page": "\f", "column": "\v"}
_STAND_IN = f"{MC}Fallback"
_UNSEEN = frozenset(f"{W}{name}" for name in ("lastRenderedPageBreak", "annotationRef", "commentReference"))
_CONTAINERS = frozenset(f"{W}{name}" for name in ("hyperlink", "smartTag", "customXml", "dir", "bdo"))

_Piece = tuple[etree._Element | None, Any]
"""A run, and a word or an element that stands in it; without a run an element that stands by itself."""


@dataclass(slots=True)
class Atom:
    """One thing in a paragraph. `key` is what it says; "" for what is not seen (a bookmark)."""

    key: str
    pieces: list[_Piece]
    around: etree._Element | None
    """The hyperlink that it stands in."""
    noted: bool = False
    """Whether it calls a note, which stands in a part of its file that all notes share."""

    def runs(self) -> list[etree._Element]:
        """Runs that hold it alone, made anew: most atoms are only looked at, and need none."""
        return [copy.deepcopy(thing) if run is None else _run(run, thing) for run, thing in self.pieces]


def atoms_of(paragraph: etree._Element) -> list[Atom]:
    """All that stands in a paragraph, in order; the paragraph itself stays as it is."""
    return list(_with_fields(_walk(paragraph, None)))


def _walk(parent: etree._Element, around: etree._Element | None) -> Iterator[Atom]:
    for child in parent:
        if child.tag == f"{W}r":
            yield from _of_run(child, around)
        elif child.tag in _CONTAINERS:
            yield from _walk(child, child if child.tag == f"{W}hyperlink" else around)
        elif str(child.tag).startswith(MATH):
            yield Atom("".join(map(str, child.itertext())) or "∑", [(None, child)], around)
        elif child.tag not in (f"{W}pPr", f"{W}smartTagPr", f"{W}customXmlPr"):
            yield Atom("", [(None, child)], around)


def _of_run(run: etree._Element, around: etree._Element | None) -> Iterator[Atom]:
    for child in run:
        if child.tag == _LOOK:
            continue
        if child.tag == f"{W}t":
            for word in _WORDS.findall(child.text or ""):
                yield Atom(word, [(run, word)], around)
            continue
        noted = child.tag in (f"{W}footnoteReference", f"{W}endnoteReference")
        yield Atom(_key(child), [(run, child)], around, noted)


def _key(child: etree._Element) -> str:
    tag = str(child.tag)
    if tag == f"{W}br":
        return _BREAKS.get(child.get(f"{W}type", ""), "\n")
    if tag == f"{W}sym":
        return "\0sym" + "".join(map(str, child.attrib.values()))
    key = _SIGNS.get(tag, "" if tag in _UNSEEN else f"\0{etree.QName(child).localname}")
    return key + "".join(_shown(child)) if key.startswith("\0") else key


def _shown(element: etree._Element) -> Iterator[str]:
    """The words in a drawing, with the ends of paragraphs, and what it leads to; not what stands in for it."""
    if element.tag == _STAND_IN:
        return
    yield from (str(value) for name, value in element.attrib.items() if str(name).startswith(R))
    if element.tag == f"{W}t":
        yield element.text or ""
    yield _SIGNS.get(str(element.tag), "")
    for child in element:
        yield from _shown(child)
    if element.tag == f"{W}p":
        yield "\n"


def typed(text: str) -> etree._Element:
    """A text of a run."""
    made = etree.Element(f"{W}t", {SPACE: "preserve"})
    made.text = text
    return made


def like(element: etree._Element) -> etree._Element:
    """An empty element of this name, with the prefixes known there.

    One may stand in a value alone (`Requires="wps"`), where lxml does not see it used.
    """
    return etree.Element(element.tag, nsmap={name: uri for name, uri in element.nsmap.items() if name})


def _run(run: etree._Element, thing: Any) -> etree._Element:
    made = like(run)
    look = run.find(_LOOK)
    if look is not None:
        made.append(copy.deepcopy(look))
    child = typed(thing) if isinstance(thing, str) else copy.deepcopy(thing)
    child.tail = None
    made.append(child)
    return made


def _with_fields(atoms: Iterator[Atom]) -> Iterator[Atom]:
    """A whole field is one atom; a piece of one that goes on in another paragraph is not seen."""
    held: list[Atom] = []
    depth = 0
    for atom in atoms:
        mark = _field_mark(atom)
        depth += {"begin": 1, "end": -1}.get(mark, 0)
        if depth < 0:
            depth = 0
        if depth or (held and mark == "end"):
            held.append(atom)
            if not depth:
                yield _field(held)
                held = []
        else:
            yield _unseen(atom)
    yield from map(_unseen, held)


def _unseen(atom: Atom) -> Atom:
    if atom.key.startswith(("\0fldChar", "\0instrText")):
        atom.key = ""
    return atom


def _field_mark(atom: Atom) -> str:
    thing = atom.pieces[0][1]
    return thing.get(f"{W}fldCharType", "") if atom.key == "\0fldChar" else ""


def _field(held: list[Atom]) -> Atom:
    pieces = [piece for atom in held for piece in atom.pieces]
    says = "".join(map(_words, (thing for _, thing in pieces)))
    return Atom(f"\0field {says}", pieces, held[0].around, any(atom.noted for atom in held))


def _words(thing: Any) -> str:
    if isinstance(thing, str):
        return thing
    return "".join(each.text or "" for each in thing.iter(f"{W}instrText", f"{W}t"))
