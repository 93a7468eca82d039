"""The newer of two Word files, with all that became of the older one as tracked changes."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

from lxml import etree

from docgen.comparing.settled import settle
from docgen.comparing.stories import compare_stories, says
from docgen.errors import DocgenError, Fault
from docgen.files.office_parts import Parts, xml_bytes
from docgen.files.ooxml import W
from docgen.files.package import Package
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.word.ink import Ink

_OTHER = ("header", "footer", "footnotes", "endnotes")
_TRACKED = tuple(f"{W}{name}" for name in ("ins", "del", "moveFrom", "moveTo"))


class Compared(NamedTuple):
    """A Word file with tracked changes, and what of the older one they cannot show."""

    data: bytes
    inserted: int
    """How many words and other things are in the newer one alone."""
    deleted: int
    findings: tuple[Finding, ...]


def compared(old: Path, new: Path, author: str, date: dt.date | None) -> Compared:
    """Compare the bodies of two Word files; raises DocgenError where one cannot be read.

    All else (styles, headers, notes) is the newer one's; where it says something else there, that is told.
    """
    older, newer = (_opened(path) for path in (old, new))
    root = newer.root
    findings = [*_told_tracked(old, older.root), *_told_tracked(new, root), *_told_elsewhere(older, newer)]
    for each in (older.root, root):
        settle(each)
    ink = Ink.beyond([root], author, date)
    bodies = [each.find(f"{W}body") for each in (older.root, root)]
    if bodies[0] is not None and bodies[1] is not None:
        compare_stories(bodies[0], bodies[1], ink)
    if count := ink.counts["rooted"]:
        problem = say("{count} pictures, notes or objects of the older file cannot be shown", count=count)
        findings.append(_finding(problem))
    parts = newer.parts | {newer.main: xml_bytes(root)}
    data = contained({name: member(name, part) for name, part in parts.items()})
    return Compared(data, ink.counts["ins"], ink.counts["del"], tuple(findings))


class _Opened(NamedTuple):
    main: str
    root: etree._Element
    parts: Parts
    others: dict[str, str]
    """What headers, footers and notes say, by their kind."""


def _opened(path: Path) -> _Opened:
    try:
        with Package(path) as package:
            root = package.root(package.main)
            assert root is not None  # or Package would have refused
            kinds: dict[str, list[str]] = {}
            for relation in package.relations(package.main).values():
                part = package.root(relation.target) if relation.kind in _OTHER else None
                if part is not None:
                    kinds.setdefault(relation.kind, []).append(says(part))
            parts = unpacked(path)
            if b"purl.oclc.org/ooxml/wordprocessingml" in parts[package.main]:
                problem = say(
                    "the file is written in the strict variant of Office Open XML, which docgen only reads"
                )
                raise DocgenError(Fault(problem, say("save it in Word as an ordinary .docx first")))
            others = {kind: "\n".join(sorted(texts)).strip() for kind, texts in kinds.items()}
            return _Opened(package.main, root, parts, others)
    except DocgenError as error:
        raise DocgenError([fault._replace(file=fault.file or str(path)) for fault in error.faults]) from None


def _told_tracked(path: Path, root: etree._Element) -> list[Finding]:
    if next(root.iter(*_TRACKED), None) is None:
        return []
    return [_finding(say("the file has tracked changes already; they are taken as accepted"), path.name)]


def _told_elsewhere(older: _Opened, newer: _Opened) -> list[Finding]:
    names = {
        "header": say("the headers differ; they are the newer file's, without a mark"),
        "footer": say("the footers differ; they are the newer file's, without a mark"),
        "footnotes": say("the footnotes differ; they are the newer file's, without a mark"),
        "endnotes": say("the endnotes differ; they are the newer file's, without a mark"),
    }
    return [_finding(names[kind]) for kind in _OTHER if older.others.get(kind, "") != newer.others.get(kind, "")]


def _finding(message: str, place: str = "") -> Finding:
    return Finding(rule="so-sanh", severity=Severity.WARNING, message=message, place=place)
