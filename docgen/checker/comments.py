"""The same file with Word comments at the words concerned, and nothing else changed (ECMA-376, 17.13.4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from lxml import etree

from docgen.checker.changeable_file import Changeable
from docgen.checker.decree_citation import written_out
from docgen.checker.rule import Hit
from docgen.checker.rule_run import Breach
from docgen.checker.run_letters import Cutter
from docgen.files.ooxml import SPACE, W
from docgen.messages import say
from docgen.model.finding import Severity

_AUTHOR, _INITIALS = "docgen", "dg"
_MAIN = "word/document.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_REPEATED = 8
"""A fault that shows everywhere is commented at so many places at most."""


def annotated(path: Path, faults: Sequence[Breach]) -> bytes:
    """The file at `path` with a comment for each fault at its words; raises DocgenError where it cannot hold any.

    Faults of the page and of headers, where Word knows no comments, stand at the first words of the text.
    """
    package = Changeable(path)
    main = package.related("", "officeDocument") or _MAIN
    marks = _Marks(package, main)
    for fault in faults:
        for order, hit in enumerate(fault.hits[:_REPEATED]):
            marks.put(hit, _lines(fault, hit, first=order == 0))
    marks.finish()
    return package.saved()


def _lines(fault: Breach, hit: Hit, first: bool) -> Iterator[str]:
    finding = fault.finding
    yield f"{severity_name(finding.severity)}. {say('Rule: {rule}', rule=finding.message)}"
    if finding.found:
        yield say("Found: {found}", found=finding.found)
    if finding.expected:
        yield say("Wanted: {expected}", expected=finding.expected)
    if hit.words is None or not hit.words.paragraph.at.part.endswith("document.xml"):
        yield say("Place: {place}", place=finding.place)
    yield say("Basis: {basis} ({rule})", basis=written_out(finding.basis), rule=finding.rule)
    if first and len(fault.hits) > _REPEATED:
        count = len(fault.hits)
        yield say("The same in {count} places; the first {shown} are marked.", count=count, shown=_REPEATED)


def severity_name(severity: Severity) -> str:
    """What a person calls a severity."""
    return {
        Severity.ERROR: say("Error"),
        Severity.WARNING: say("Warning"),
        Severity.INFO: say("For information"),
    }[severity]


class _Marks:
    """Puts comments into a package."""

    def __init__(self, package: Changeable, main: str) -> None:
        self._package, self._main, self._cutter = package, main, Cutter()
        body = package.root(main)
        self._first = next((each for each in body.iter(f"{W}p") if each.find(f".//{W}t") is not None), None)
        self._part, self._comments = self._opened()
        self._next = 1 + max((int(each.get(f"{W}id", "0")) for each in self._comments), default=-1)
        self._wanted: list[tuple[int, Hit]] = []

    def put(self, hit: Hit, lines: Iterable[str]) -> None:
        """Keep a comment for the words of a hit."""
        self._comments.append(_comment(self._next, lines))
        self._wanted.append((self._next, hit))
        self._next += 1

    def finish(self) -> None:
        """Mark the words of all comments: runs are looked up before any is cut."""
        runs = {number: self._runs(hit) for number, hit in self._wanted}
        for number, hit in self._wanted:
            start, end = self._ends(hit, runs[number])
            if start is None or end is None:
                continue
            start.addprevious(etree.Element(f"{W}commentRangeStart", {f"{W}id": str(number)}))
            closing = etree.Element(f"{W}commentRangeEnd", {f"{W}id": str(number)})
            end.addnext(closing)
            closing.addnext(_reference(number))

    def _runs(self, hit: Hit) -> list[tuple[etree._Element, int, int]]:
        if hit.words is None or hit.words.paragraph.at.part != self._main:
            return []
        return [
            (self._package.element(run.at), start, end)
            for run, start, end in hit.words.runs
            if run.at is not None and run.at.part == self._main
        ]

    def _ends(
        self, hit: Hit, spans: list[tuple[etree._Element, int, int]]
    ) -> tuple[etree._Element | None, etree._Element | None]:
        if not spans:
            paragraph = self._first
            if hit.words is not None and hit.words.paragraph.at.part == self._main:
                paragraph = self._package.element(hit.words.paragraph.at)
            runs = [] if paragraph is None else paragraph.findall(f"{W}r")
            return (runs[0], runs[-1]) if runs else (None, None)
        return self._cutter.stretch(*spans[0])[0], self._cutter.stretch(*spans[-1])[1]

    def _opened(self) -> tuple[str, etree._Element]:
        known = self._package.related(self._main, "comments")
        if known is not None and self._package.has(known):
            return known, self._package.root(known)
        part = "word/comments.xml"
        root = etree.Element(f"{W}comments", nsmap={"w": W[1:-1]})
        self._package.add(part, root, _TYPE, _RELATION, self._main)
        return part, root


def _comment(number: int, lines: Iterable[str]) -> etree._Element:
    comment = etree.Element(f"{W}comment")
    for name, value in (("id", str(number)), ("author", _AUTHOR), ("initials", _INITIALS)):
        comment.set(W + name, value)
    for line in lines:
        run = etree.SubElement(etree.SubElement(comment, f"{W}p"), f"{W}r")
        text = etree.SubElement(run, f"{W}t", {SPACE: "preserve"})
        text.text = line
    return comment


def _reference(number: int) -> etree._Element:
    run = etree.Element(f"{W}r")
    etree.SubElement(run, f"{W}commentReference", {f"{W}id": str(number)})
    return run
