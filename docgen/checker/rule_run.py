"""Running the rules over a file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from docgen.anatomy.document_part import SheetRole
from docgen.anatomy.paragraph_pieces import Piece
from docgen.anatomy.part_finding import sheets
from docgen.checker.checked_document import Subject
from docgen.checker.regime import standing
from docgen.checker.rule import Area, Hit, Rule
from docgen.decree.profile import Profile, profile
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.word.document_reader import read

_SHOWN, _FEW = 60, 20


@dataclass(frozen=True, slots=True)
class Breach:
    """A finding, with the rule it comes from and every place that shows it."""

    rule: Rule
    finding: Finding
    hits: tuple[Hit, ...]


def open_subject(path: Path, decree: Profile | None = None) -> Subject:
    """The document in a file, ready to be checked; raises DocgenError where it cannot be read."""
    document = read(path)
    found = sheets(document)
    copies = tuple(sheet for sheet in found if sheet.role is SheetRole.COPY)
    return Subject(document, copies or found, decree or profile())


def examine(subject: Subject, rules: Iterable[Rule], asked: str = "") -> tuple[Breach, ...]:
    """Every fault that `rules` find, in their order; one that shows in many places is told once.

    Of a document under other rules than Decree 30's, faults of the file alone; `asked` is a regime by its id.
    """
    legacy = subject.legacy is not None
    checked = standing(subject, asked).regime.checked
    faults: list[Breach] = []
    for rule in rules:
        if (legacy and not rule.on_any_font) or not (checked or rule.area is Area.FILE):
            continue
        same: dict[tuple[str, str, Severity | None], list[Hit]] = {}
        for hit in rule.find(subject):
            same.setdefault((hit.found, hit.expected, hit.severity), []).append(hit)
        faults.extend(Breach(rule, _finding(rule, hits, subject.decree), tuple(hits)) for hits in same.values())
    return tuple(faults)


def findings(faults: Sequence[Breach]) -> tuple[Finding, ...]:
    """What the faults say."""
    return tuple(fault.finding for fault in faults)


def _finding(rule: Rule, hits: Sequence[Hit], decree: Profile) -> Finding:
    first = hits[0]
    place = place_of(first)
    if len(hits) > 1:
        place = say("{place}, and {count} more places", place=place, count=len(hits) - 1)
    return Finding(
        rule=rule.id,
        severity=first.severity or rule.severity,
        place=place,
        message=rule.title(decree),
        expected=first.expected,
        found=first.found,
        basis=rule.clause(decree),
    )


def place_of(hit: Hit) -> str:
    """Where a fault stands, as a person finds it: the place, the nearest heading, the words."""
    if hit.words is None:
        return hit.place or say("the whole file")
    parts = [hit.place or str(hit.words.paragraph.place)]
    words = _quoted(hit.words)
    if hit.heading and len(hit.words.paragraph.place.steps) == 1 and hit.heading.rstrip("…") not in words:
        parts.append(say("under “{heading}”", heading=hit.heading))
    if words:
        parts.append(f"“{words}”")
    return ", ".join(parts)


def _quoted(words: Piece) -> str:
    """The words, cut where they are long, with some around them where they are few."""
    text = " ".join(words.printed.split())
    if len(text) > _SHOWN:
        return f"{text[:_SHOWN].rstrip()}…"
    if len(text) < _FEW:
        whole = words.paragraph.text
        start, end = max(words.start - _FEW, 0), words.end + _FEW
        before = "…" if start and whole[:start].strip() else ""
        text = " ".join(f"{before}{whole[start:end]}{'…' if whole[end:].strip() else ''}".split())
    return text
