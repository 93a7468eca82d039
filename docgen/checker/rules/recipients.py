"""`Nơi nhận` and the copy that is kept (PL1.I.II.9b)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Part, SheetRole
from docgen.checker.checked_document import Subject, kind_of
from docgen.checker.recipient_entries import entries
from docgen.checker.repair import retyped
from docgen.checker.rule import Find, Hit
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean, folded

_PREFIX = "- "
_ENDS = "-–—;.,: "
_KEPT = re.compile(r"(?i:\W*lưu\W*VT)\W*(?P<unit>.*?)[\s.;,]*")


def _recipients_missing(subject: Subject) -> Iterator[Hit]:
    """Every document says who receives it (PL1.I.II.9)."""
    for sheet in subject.issued:
        kind = kind_of(sheet)
        wanted = sheet.role is not SheetRole.ATTACHED and (kind is None or "noi_nhan" not in kind.without)
        if wanted and sheet.first(Part.RECIPIENTS_LABEL) is None:
            near = sheet.first(Part.AUTHORITY) or sheet.filled[-1].piece
            yield Hit(near, say("missing"), subject.decree.components.recipients_label.text)


def _recipients_label_words(subject: Subject) -> Iterator[Hit]:
    """`Nơi nhận:` on a line of its own, with its colon (PL1.I.II.9)."""
    wanted = subject.decree.components.recipients_label.text
    for sheet in subject.headed:
        for words in sheet.pieces(Part.RECIPIENTS_LABEL):
            shown = " ".join(clean(words.shown).split())
            if shown != wanted and not folded(shown).startswith(folded(wanted) + " "):
                mends = retyped(words, wanted) if shown.casefold() == wanted.casefold() else ()
                yield Hit(words, shown, wanted, mends)


def _recipients_level(subject: Subject) -> Iterator[Hit]:
    """`Nơi nhận:` stands level with the line of authority and post (PL1.I.II.9); two who sign leave it below."""
    for sheet in subject.issued:
        label, post = sheet.first(Part.RECIPIENTS_LABEL), sheet.first(Part.AUTHORITY)
        kind = kind_of(sheet)
        if label is None or post is None or (kind is not None and kind.signers > 1):
            continue
        free = len(label.paragraph.place.steps) == len(post.paragraph.place.steps) == 1
        if free and label.paragraph is not post.paragraph:
            yield Hit(label, say("on another line"), say("level with the post"))


def _recipients_list(subject: Subject) -> Iterator[Hit]:
    """Each recipient on its own line, `- ` first, `;` last (PL1.I.II.9)."""
    wanted = subject.decree.components.recipients
    for sheet in subject.headed:
        listed = entries(sheet, Part.RECIPIENTS)
        archived = sheet.first(Part.ARCHIVE) is not None
        for order, entry in enumerate(listed):
            if not entry.text.startswith(wanted.prefix) and not entry.text.startswith("+"):
                sign = entry.text[: len(entry.text) - len(entry.text.lstrip("-–—* "))]
                yield Hit(entry.pieces[0], f"“{sign}”" if sign else say("no hyphen"), f"“{wanted.prefix}”")
            last = order == len(listed) - 1 and not archived
            if not entry.text.endswith((wanted.line_end, ":")) and not last:
                yield Hit(entry.pieces[-1], f"“{entry.text[-1:]}”", f"“{wanted.line_end}”")


def _archive_line(subject: Subject) -> Iterator[Hit]:
    """The last line: `- Lưu: VT, <drafting unit>.` with its colon, comma and full stop (PL1.I.II.9)."""
    wanted = _PREFIX + subject.decree.archive.text
    stop = subject.decree.components.recipients.block_end
    bare = wanted.rstrip(", ") + stop
    for sheet in subject.issued:
        label, lines = sheet.first(Part.RECIPIENTS_LABEL), sheet.pieces(Part.ARCHIVE)
        if label is not None and not lines:
            yield Hit(label, say("missing"), f"{wanted}….")
        for words in lines[-1:]:
            text = entries(sheet, Part.ARCHIVE)[-1].text
            if "…" in text or ".." in text:
                continue  # a form to be filled in
            if text == bare and (kind := kind_of(sheet)) is not None and "don_vi_luu" in kind.without:
                continue
            if text == bare:
                yield Hit(words, text, f"{wanted}….", severity=Severity.WARNING)
            elif not text.startswith(wanted) or not text.endswith(stop):
                match = _KEPT.fullmatch(text)
                unit = match["unit"] if match is not None else ""
                yield Hit(words, text, f"{wanted}{unit or '…'}{stop}")


def _as_above(subject: Subject) -> Iterator[Hit]:
    """With Kính gửi the first recipient is `- Như trên;`; without it there is none (PL1.I.II.9)."""
    words = subject.decree.as_above.text
    for sheet in subject.issued:
        listed = sheet.pieces(Part.RECIPIENTS)
        label, kind = sheet.first(Part.RECIPIENTS_LABEL), kind_of(sheet)
        above = [each for each in listed if folded(words) in folded(each.said)]
        if label is None or (kind is not None and "nhu_tren" in kind.without):
            continue
        for each in above[:1]:
            if words not in each.said:
                yield Hit(each, each.said, f"- {words};", severity=Severity.WARNING)
        if sheet.first(Part.ADDRESSEES_LABEL) is not None:
            # Where Kính gửi itself does not belong, that alone is told.
            wanted = kind is None or kind.addressees != "khong"
            if wanted and (not listed or listed[0] not in above):
                severity = Severity.WARNING if above else None
                yield Hit(listed[0] if listed else label, say("missing"), f"- {words};", severity=severity)
        elif above and kind is not None and not kind.asks(Part.ADDRESSEES_LABEL):
            # Where Kính gửi itself is missing, that alone is told.
            yield Hit(above[0], words, say("none"))


def _recipients_twice(subject: Subject) -> Iterator[Hit]:
    """Bodies named in Kính gửi are covered by `Như trên`; nobody is listed twice (PL1.I.II.9; practice)."""
    for sheet in subject.headed:
        named = [words.said for words in sheet.pieces(Part.ADDRESSEES)]
        label = sheet.first(Part.ADDRESSEES_LABEL)
        named.append(label.said.partition(":")[2] if label is not None else "")
        addressed = {folded(name).strip(_ENDS) for name in named} - {""}
        listed: set[str] = set()
        for words in sheet.pieces(Part.RECIPIENTS):
            name = folded(words.said).strip(_ENDS)
            if name in addressed:
                yield Hit(words, words.said, say("covered by “Như trên”"))
            elif name in listed and any(map(str.isalpha, name)):
                yield Hit(words, words.said, say("listed once"))
            listed.add(name)


FINDS: dict[str, Find] = {
    "noi-nhan": _recipients_missing,
    "noi-nhan-chu-dau": _recipients_label_words,
    "noi-nhan-ngang-hang": _recipients_level,
    "noi-nhan-dau-cau": _recipients_list,
    "luu-vt": _archive_line,
    "nhu-tren": _as_above,
    "noi-nhan-trung": _recipients_twice,
}
"""How each rule of this part finds its faults."""
