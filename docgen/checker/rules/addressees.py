"""`Kính gửi` and the bodies named there (PL1.I.II.9a)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part
from docgen.checker.checked_document import Subject, is_letter, kind_of
from docgen.checker.recipient_entries import entries
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.messages import say
from docgen.model.finding import Severity

_LISTED = re.compile(r":\s*[-–]\s*\w")
_LABEL = re.compile(r"(?i:k[ií]nh\s*g\w{1,2}i)\s*:?")


def _addressees_scope(subject: Subject) -> Iterator[Hit]:
    """`Kính gửi` stands on công văn, tờ trình and báo cáo only, and never lacks on a công văn (PL1.I.II.9)."""
    for sheet in subject.issued:
        label, kind = sheet.first(Part.ADDRESSEES_LABEL), kind_of(sheet)
        if label is None and is_letter(sheet) and sheet.first(Part.SUBJECT_LINE) is not None:
            yield Hit(sheet.first(Part.SUBJECT_LINE), say("missing"), "Kính gửi: …")
        elif label is not None and kind is not None and kind.addressees in ("khong", "chua_ro"):
            severity = Severity.WARNING if kind.addressees == "chua_ro" else None
            yield Hit(label, "Kính gửi", say("none"), severity=severity)


def _addressees_label(subject: Subject) -> Iterator[Hit]:
    """`Kính gửi:` in small letters with its colon (PL1.I.II.9)."""
    wanted = subject.decree.components.addressees.prefix
    for sheet in subject.headed:
        for words in sheet.pieces(Part.ADDRESSEES_LABEL):
            for found, match in search(_LABEL, words):
                if match[0].rstrip() != wanted:
                    mends = retyped(found, wanted) if match[0].casefold().rstrip() == wanted.casefold() else ()
                    yield Hit(found, match[0].strip(), wanted, mends)
                break


def _addressees_list(subject: Subject) -> Iterator[Hit]:
    """Two addressees or more: each on its own line, `- ` first, `;` last, the final one `.` (PL1.I.II.9)."""
    component = subject.decree.components.addressees
    for sheet in subject.headed:
        listed = [each for each in entries(sheet, Part.ADDRESSEES) if each.text]
        label = sheet.first(Part.ADDRESSEES_LABEL)
        if listed and label is not None and _LISTED.search(label.said):
            yield Hit(label, label.said, say("“Kính gửi:” on a line of its own"), severity=Severity.WARNING)
        if len(listed) < 2 or not any(each.dashed for each in listed):
            continue
        for order, entry in enumerate(listed):
            wanted = component.block_end if order == len(listed) - 1 else component.line_end
            if not entry.text.startswith("- "):
                yield Hit(entry.pieces[0], f"“{entry.text[:2]}”" if entry.dashed else say("no hyphen"), "“- ”")
            if not entry.text.endswith(wanted):
                yield Hit(entry.pieces[-1], f"“{entry.text[-1:]}”", f"“{wanted}”")


def _addressees_in_full(subject: Subject) -> Iterator[Hit]:
    """Addressees give their full names (PL1.I.II.9; practice)."""
    for phrase, short in subject.decree.parent_abbreviations.phrases.items():
        begins = re.compile(rf"(?:(?<=^)|(?<=[-:] ))\s*{short}\b")
        for sheet in subject.headed:
            for words in sheet.pieces(Part.ADDRESSEES_LABEL, Part.ADDRESSEES):
                for found, _ in search(begins, words):
                    yield Hit(found, short, phrase)


FINDS: dict[str, Find] = {
    "kinh-gui-pham-vi": _addressees_scope,
    "kinh-gui-chu-dau": _addressees_label,
    "kinh-gui-danh-sach": _addressees_list,
    "kinh-gui-viet-tat": _addressees_in_full,
}
"""How each rule of this part finds its faults."""
