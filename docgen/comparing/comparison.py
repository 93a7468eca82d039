"""The newer of two Word files, with all that became of the older one as tracked changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from docgen.comparing.accepted_changes import settle
from docgen.comparing.attached_parts import Attached
from docgen.comparing.stories import compare_stories, says
from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import xml_bytes
from docgen.files.ooxml import WP, V, W
from docgen.files.package import Package
from docgen.files.seals import reseal
from docgen.files.zip_reader import unpacked
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.word.change_marks import ChangeMarks

_OTHER = ("header", "footer", "footnotes", "endnotes")
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


_Named = tuple[str, etree._Element]
_TYPE = f"{V}shapetype"


class Compared(NamedTuple):
    """A Word file with tracked changes, and what of the older one they cannot show."""

    data: bytes
    inserted: int
    """How many words are in the newer one alone; what is no word counts where it changes by itself."""
    deleted: int
    moved: int
    """How many paragraphs stand elsewhere in it, word for word."""
    findings: tuple[Finding, ...]


def compared(old: Path, new: Path, author: str, date: dt.date | None) -> Compared:
    """Compare what two Word files say: body, headers, footers, notes; raises DocgenError where one cannot be read.

    All else (styles) is the newer one's. Where one has a header or a note more, that is told.
    """
    older, newer = (_opened(path) for path in (old, new))
    root = newer.root
    findings = [*_told_tracked(old, older.root), *_told_tracked(new, root)]
    for opened in (older, newer):
        for name, each in opened.stories():
            settle(each)
            opened.attached.name(each, name)
    findings += _told_elsewhere(older, newer)
    marks = ChangeMarks.beyond([each for _, each in newer.stories()], author, date)
    bodies = [each.find(f"{W}body") for each in (older.root, root)]
    if bodies[0] is not None and bodies[1] is not None:
        compare_stories(bodies[0], bodies[1], marks)
    compared_parts = [((older.main, older.root), (newer.main, root))]
    for kind in _OTHER:
        for (other, before), (name, after) in _pairs(older, newer, kind):
            if says(before) != says(after):
                for one, two in zip(_stories(before), _stories(after), strict=True):
                    compare_stories(one, two, marks)
                compared_parts.append(((other, before), (name, after)))
    if count := marks.counts["noted"]:
        findings.append(_finding(say("{count} notes of the older file cannot be shown", count=count)))
    parts = newer.attached.parts
    for (other, _), (name, each) in compared_parts:
        _name_apart(each)
        newer.attached.number(each, name, older.attached, other)
        parts[name] = xml_bytes(each)
    return Compared(
        reseal(parts), marks.counts["ins"], marks.counts["del"], marks.counts["moved"], tuple(findings)
    )


class _Opened(NamedTuple):
    main: str
    root: etree._Element
    attached: Attached
    others: dict[str, list[_Named]]
    """Headers, footers and notes by their kind, each under the name of its part."""

    def stories(self) -> list[_Named]:
        """The body and all of them."""
        return [(self.main, self.root), *(each for named in self.others.values() for each in named)]


def _opened(path: Path) -> _Opened:
    try:
        with Package(path) as package:
            root = package.root(package.main)
            assert root is not None  # or Package would have refused
            kinds: dict[str, list[_Named]] = {}
            for relation in package.relations(package.main).values():
                part = package.root(relation.target) if relation.kind in _OTHER else None
                if part is not None:
                    kinds.setdefault(relation.kind, []).append((relation.target, part))
            parts = unpacked(path)
            if b"purl.oclc.org/ooxml/wordprocessingml" in parts[package.main]:
                problem = say(
                    "the file is written in the strict variant of Office Open XML, which docgen only reads"
                )
                raise DocgenError(Fault(problem, say("save it in Word as an ordinary .docx first")))
            relations = {name: package.relations(name) for name in package.names}
            return _Opened(package.main, root, Attached(parts, relations), kinds)
    except DocgenError as error:
        raise DocgenError([fault._replace(file=fault.file or str(path)) for fault in error.faults]) from None


def _told_tracked(path: Path, root: etree._Element) -> list[Finding]:
    if next(root.iter(*_TRACKED), None) is None:
        return []
    return [_finding(say("the file has tracked changes already; they are taken as accepted"), path.name)]


def _stories(root: etree._Element) -> list[etree._Element]:
    """A header is one story; of notes each is one."""
    notes = [each for each in root if each.tag in (f"{W}footnote", f"{W}endnote")]
    return notes or [root]


def _pairs(older: _Opened, newer: _Opened, kind: str) -> list[tuple[_Named, _Named]]:
    """Parts of a kind side by side, where both files have as many, with as many notes."""
    pairs = list(zip(older.others.get(kind, ()), newer.others.get(kind, ()), strict=False))
    alike = all(len(_stories(one)) == len(_stories(two)) for (_, one), (_, two) in pairs)
    return pairs if alike and len(older.others.get(kind, ())) == len(newer.others.get(kind, ())) else []


def _said(opened: _Opened, kind: str) -> str:
    return "\n".join(sorted(says(root) for _, root in opened.others.get(kind, ()))).strip()


def _told_elsewhere(older: _Opened, newer: _Opened) -> list[Finding]:
    names = {
        "header": say("the headers differ; they are the newer file's, without a mark"),
        "footer": say("the footers differ; they are the newer file's, without a mark"),
        "footnotes": say("the footnotes differ; they are the newer file's, without a mark"),
        "endnotes": say("the endnotes differ; they are the newer file's, without a mark"),
    }
    differ = (kind for kind in _OTHER if _said(older, kind) != _said(newer, kind))
    return [_finding(names[kind]) for kind in differ if not _pairs(older, newer, kind)]


def _finding(message: str, place: str = "") -> Finding:
    return Finding(rule="so-sanh", severity=Severity.WARNING, message=message, place=place)


def _name_apart(root: etree._Element) -> None:
    """Give each further shape, or type of shape, of one name in a part a name of its own (VML asks for it).

    What stands beside a type in the same drawing refers to it by its name, and goes on doing so. Drawings have
    numbers, which must differ too.
    """
    numbered = [each for each in root.iter(f"{WP}docPr") if each.get("id", "").isdecimal()]
    last = max((int(each.get("id", "")) for each in numbered), default=0)
    known: set[int] = set()
    for each in numbered:
        number = int(each.get("id", ""))
        if number in known:
            last += 1
            each.set("id", str(last))
        known.add(number)
    every = [each for each in root.iter(f"{V}*") if each.get("id")]
    taken = {each.get("id", "") for each in every}
    seen: set[str] = set()
    for each in every:
        name = each.get("id", "")
        if name not in seen:
            seen.add(name)
            continue
        number = next(at for at in range(2, len(every) + 2) if f"{name}_{at}" not in taken)
        own = f"{name}_{number}"
        taken.add(own)
        seen.add(own)
        each.set("id", own)
        drawing = each.getparent()
        if each.tag == _TYPE and drawing is not None:
            for shape in drawing.iter(f"{V}*"):
                if shape.get("type") == f"#{name}":
                    shape.set("type", f"#{own}")
