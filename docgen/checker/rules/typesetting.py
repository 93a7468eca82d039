"""How body text is set: size, slant, indent, gaps, lines, and the mark at its end (PL1.I.II.6e)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from docgen.anatomy.document_part import Filled, Part
from docgen.anatomy.paragraph_pieces import piece
from docgen.checker.alignment import without_blanks
from docgen.checker.checked_document import BODY, Subject, before_signature, kind_of
from docgen.checker.paragraphs import body_of, body_paragraphs, first_line, lines, neighbours
from docgen.checker.repair import SetParagraph, SetRun
from docgen.checker.required_looks import alignment_name, size
from docgen.checker.rule import Find, Hit
from docgen.decree.measure import Measure
from docgen.messages import Figure, say
from docgen.model.finding import Severity
from docgen.text.normalize import folded

_TO_FILL_IN = re.compile(r"[.…_]{6}|…{2}")
"""A line of a form to be filled in, which the decree's own samples set without an indent."""
_NOTE = re.compile(r"\W*(?:đơn vị(?: tính)?|đvt|nguồn|ghi chú) ?:")
"""What stands by a table and belongs to it."""
_BROKEN = re.compile(r"\n\s*(?P<label>(?:\d{1,2}\.|[a-zđ]\)|[-+•])\s+\S)")
_PARTS = (Part.BODY, Part.CLAUSE, Part.POINT)
_REMARK = 12
_ONE_LINE = 1.05
_CM = 1440 / 2.54
_TOLERANCE, _BLANK = 0.05, 0.13
_SLACK = 2
_SINGLE, _OF_SIZE, _SPACING_SLACK = 240, 1.15, 0.06
_RUNNING = (*BODY, Part.ARTICLE, Part.TITLED_CLAUSE)


def _size(subject: Subject) -> Iterator[Hit]:
    """Body text: 13–14 (PL1.I.II.6e; PL1.I.V.6)."""
    wanted = subject.decree.components.body.size
    for sheet, paragraphs in zip(subject.headed, subject.paragraphs, strict=True):
        by_size = _by_size(paragraphs, wanted)
        usual = max(by_size, key=lambda each: len(by_size[each]), default=None)
        for filled in before_signature(sheet):
            text = filled.part in (*BODY, Part.TITLED_CLAUSE) and not filled.piece.paragraph.place.steps[:-1]
            hits = tuple(size(filled, wanted, usual=usual)) if text else ()
            if hits and not _NOTE.match(folded(filled.piece.text)):
                yield from hits


def _size_once(subject: Subject) -> Iterator[Hit]:
    """The body is of one size (PL1.I.V, footnote: sizes are raised or lowered together)."""
    wanted = subject.decree.components.body.size
    for paragraphs in subject.paragraphs:
        by_size = _by_size(paragraphs, wanted)
        usual = max(by_size, key=lambda each: len(by_size[each]), default=0.0)
        for size_, few in by_size.items():
            for filled in few if size_ != usual else ():
                found, expected = (say("size {given} pt", given=str(Figure(each))) for each in (size_, usual))
                yield Hit(filled.piece, found, expected, heading=filled.heading)


def _by_size(paragraphs: Iterable[Filled], wanted: Measure) -> dict[float, list[Filled]]:
    """The paragraphs of the body by their size, as far as it is one that the decree has."""
    found: dict[float, list[Filled]] = {}
    for filled in body_of(paragraphs):
        sizes = {format_.size for format_ in filled.piece.formats()}
        if len(sizes) == 1 and wanted.holds(min(sizes)):
            found.setdefault(min(sizes), []).append(filled)
    return found


def _broken_inside(subject: Subject) -> Iterator[Hit]:
    """A clause or a point begins a paragraph of its own (PL1.I.II.6e): behind a mere line break it has neither
    indent nor gap, and the line above is drawn apart.
    """
    for filled in body_paragraphs(subject):
        for match in _BROKEN.finditer(filled.piece.paragraph.text):
            paragraph = filled.piece.paragraph
            words = piece(paragraph, match.start("label"), len(paragraph.text))
            yield Hit(words, say("a line break"), say("a paragraph of its own"), heading=filled.heading)
            break


def _upright(subject: Subject) -> Iterator[Hit]:
    """Body text is upright (PL1.I.II.6e); a word or a remark in brackets may be italic."""
    for filled in body_paragraphs(subject):
        text = filled.piece.said
        slanted = filled.piece.every(lambda format_: format_.italic)
        if filled.part in _PARTS and slanted and not text.startswith("(") and len(text.split()) > _REMARK:
            runs = (run for run, _, _ in filled.piece.runs if run.at is not None)
            repairs = tuple(SetRun(run.at, italic=False) for run in runs if run.at is not None)
            yield Hit(filled.piece, say("italic"), say("upright"), repairs, heading=filled.heading)


def _justified(subject: Subject) -> Iterator[Hit]:
    """Body text is justified on both sides (PL1.I.II.6e); a single line shows no difference."""
    for filled in body_paragraphs(subject):
        given = filled.piece.paragraph.format.alignment
        heading = given == "center" and filled.piece.every(lambda format_: format_.bold or format_.italic)
        if given not in ("justify", "distribute") and lines(filled) > _ONE_LINE and not heading:
            repairs = (SetParagraph(filled.piece.paragraph.at, alignment="justify"),)
            expected = alignment_name("justify")
            yield Hit(filled.piece, alignment_name(given), expected, repairs, heading=filled.heading)


def _indent(subject: Subject) -> Iterator[Hit]:
    """The first line is indented 1 cm or 1.27 cm (PL1.I.II.6e). Bullets below the levels of the decree
    may stand deeper.
    """
    wanted = subject.decree.components.body.first_line
    for filled in body_paragraphs(subject):
        start = first_line(filled) / _CM
        format_ = filled.piece.paragraph.format
        # Who indents by blanks cannot come nearer than one blank.
        slack = _BLANK if " " in filled.piece.paragraph.text[: filled.piece.start] else _TOLERANCE
        right = any(each.holds(start, slack) for each in wanted)
        if right or format_.alignment in ("center", "right") or _TO_FILL_IN.search(filled.piece.text):
            continue
        deep = filled.part in (Part.BULLET, Part.SUBCLAUSE) and start > wanted[0].low
        blanks = without_blanks(filled.piece)
        plain = format_.left == 0 and filled.piece.paragraph.label is None and blanks is not None
        yield Hit(
            filled.piece,
            say("{length} cm", length=Figure(start)),
            say("{lengths} cm", lengths=" / ".join(str(Figure(each.low)) for each in wanted)),
            (SetParagraph(filled.piece.paragraph.at, first_line=wanted[-1].twips), *(blanks or ()))
            if plain
            else (),
            Severity.WARNING if deep else None,
            heading=filled.heading,
        )


def _indent_once(subject: Subject) -> Iterator[Hit]:
    """Of the two indents a document uses one throughout (PL1.I.II.6e)."""
    wanted = subject.decree.components.body.first_line
    by_indent: dict[int, list[Filled]] = {}
    for filled in body_paragraphs(subject):
        start = first_line(filled) / _CM
        for at, each in enumerate(wanted):
            if each.holds(start, _TOLERANCE) and filled.piece.paragraph.format.left == 0:
                by_indent.setdefault(at, []).append(filled)
    if len(by_indent) > 1:
        usual = max(by_indent, key=lambda at: len(by_indent[at]))
        for at, few in by_indent.items():
            for filled in few if at != usual else ():
                found, expected = (say("{length} cm", length=Figure(wanted[each].low)) for each in (at, usual))
                repairs = (SetParagraph(filled.piece.paragraph.at, first_line=wanted[usual].twips),)
                yield Hit(filled.piece, found, expected, repairs, heading=filled.heading)


def _gap(subject: Subject) -> Iterator[Hit]:
    """At least 6 pt between paragraphs (PL1.I.II.6e). Programs differ in adding the gaps of neighbours,
    so their sum counts.
    """
    wanted = subject.decree.components.body.paragraph_gap
    for above, filled in neighbours(subject):
        upper, lower = above.piece.paragraph.format, filled.piece.paragraph.format
        alike = upper.style == lower.style
        gap = (0 if upper.contextual_spacing and alike else upper.after) + (
            0 if lower.contextual_spacing and alike else lower.before
        )
        if gap < wanted.twips - _SLACK:
            tight = True if (upper.contextual_spacing or lower.contextual_spacing) and alike else None
            at = filled.piece.paragraph.at
            repairs = (SetParagraph(at, before=max(lower.before, wanted.twips), own_gap=tight),)
            found, expected = say("{gap} pt", gap=Figure(gap / 20)), say("at least {gap}", gap=wanted)
            yield Hit(filled.piece, found, expected, repairs, heading=filled.heading)


def _spacing(subject: Subject) -> Iterator[Hit]:
    """Lines from single to one and a half apart (PL1.I.II.6e). Exact points within that band are told
    only for information.
    """
    wanted = subject.decree.components.body.line_spacing
    for filled in body_paragraphs(subject):
        format_ = filled.piece.paragraph.format
        single = _SINGLE
        if format_.line_rule != "auto":
            single = round(next(filled.piece.formats()).size * _OF_SIZE * 20)
        lines = format_.line / single
        if format_.line_rule == "atLeast" and lines <= wanted.high:
            continue
        held = wanted.holds(lines, _SPACING_SLACK)
        if held and format_.line_rule == "auto":
            continue
        found = say("{count} lines", count=Figure(lines))
        if format_.line_rule != "auto":
            found = say("exactly {gap} pt", gap=Figure(format_.line / 20))
        nearest = wanted.high if lines > wanted.high else wanted.low
        repairs = () if held else (SetParagraph(filled.piece.paragraph.at, line=round(nearest * _SINGLE)),)
        severity = Severity.INFO if held else None
        expected = say("{range} lines", range=wanted)
        yield Hit(filled.piece, found, expected, repairs, severity, heading=filled.heading)


def _end_mark(subject: Subject) -> Iterator[Hit]:
    """The body ends with `./.` (all samples of PL3)."""
    mark = subject.decree.end_mark.text
    for sheet in subject.issued:
        kind = kind_of(sheet)
        if (kind is not None and "ket_thuc" in kind.without) or sheet.first(Part.AUTHORITY) is None:
            continue
        body = [filled for filled in sheet.filled if filled.part in (*_RUNNING, Part.TABLE, Part.SECTION)]
        if not body or body[-1].part not in _RUNNING or any(each.piece.said.endswith(mark) for each in body[-3:]):
            continue
        last = body[-1].piece
        yield Hit(
            piece(last.paragraph, max(last.end - 1, last.start), last.end), f"… {last.said.split()[-1]}", mark
        )


FINDS: dict[str, Find] = {
    "noi-dung-co-chu": _size,
    "noi-dung-co-chu-thong-nhat": _size_once,
    "noi-dung-chu-dung": _upright,
    "noi-dung-ngat-dong": _broken_inside,
    "noi-dung-canh-deu": _justified,
    "noi-dung-thut-dong": _indent,
    "noi-dung-thut-dong-thong-nhat": _indent_once,
    "noi-dung-cach-doan": _gap,
    "noi-dung-cach-dong": _spacing,
    "ket-thuc": _end_mark,
}
"""How each rule of this part finds its faults."""
