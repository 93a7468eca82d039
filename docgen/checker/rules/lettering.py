"""The one font, its colour, and sizes that go together (PL1.I.I.4; PL1.I.V)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator
from colorsys import rgb_to_hls

from docgen.anatomy.document_part import Part
from docgen.anatomy.paragraph_pieces import Piece, piece
from docgen.checker.checked_document import Subject
from docgen.checker.repair import Repair, SetRun, retyped
from docgen.checker.rule import Find, Hit
from docgen.checker.running_text import search
from docgen.messages import Figure, say
from docgen.model.finding import Severity
from docgen.text.line_search import Wanted
from docgen.word.document import Run
from docgen.word.formatting import Borders

_SIGNS = re.compile(r"symbol|wingdings|webdings|cambria math|mt extra|marlett", re.IGNORECASE)
_MARKS = (Part.URGENCY, Part.SECRECY, Part.CIRCULATION, Part.DRAFT, Part.COPY_FORM, Part.DIGITAL_SIGNATURE)
_NO_BORDERS = Borders()
_DARK = 0x33
_WHITE, _GREY = 0.97, 0.15
_HUES = (0.06, 0.19, 0.47, 0.7, 0.9)
"""Where, on a circle of 1 that begins with red, the next colour by name begins."""

_NAMES = (
    Part.NATIONAL_TITLE,
    Part.MOTTO,
    Part.PARENT_AUTHORITY,
    Part.ISSUING_AUTHORITY,
    Part.PLACE_AND_DATE,
    Part.KIND,
    Part.AUTHORITY,
    Part.SIGNER_NAME,
    Part.RECIPIENTS_LABEL,
    Part.ABSTRACT,
    Part.SUBJECT_LINE,
)
_WIDE_GAP = re.compile(r"(?<![^\W\d_])(?!(?:ngày|tháng|năm)\b)[^\W_]+\.?[ \u00a0]{2,5}[^\W_]+(?![^\W\d_])")
_WIDE_IN_TEXT = Wanted.of(
    r"(?<![^\W\d_])(?!(?:[Nn]gày|tháng|năm)\b)[^\W\d_]{2,}[,;]?(?:  ) ?(?!ngày\b|tháng\b|năm\b)(?=[^\W\d_]{2})"
)
_WIDE = re.compile(r"[ \u00a0][ \u00a0]")
_BLANKS = re.compile(r"[ \u00a0]+")
"""More than one blank inside a name; behind ngày, tháng, năm they leave room for figures."""


def _font(subject: Subject) -> Iterator[Hit]:
    """Times New Roman throughout (PL1.I.I.4); the signs of symbol fonts are no letters."""
    wanted = subject.decree.font.name
    for sheet in subject.sheets:
        for filled in sheet.filled:
            by_font: dict[str, list[Run]] = {}
            for run, start, end in filled.piece.runs:
                fonts = run.format.fonts
                asian = fonts.east_asia != wanted and fonts.may_be_asian(run.text)
                if fonts.ascii == fonts.high_ansi == wanted and not asian:
                    continue
                letters = filter(str.isalnum, dict.fromkeys(run.text[start:end]))
                for font in dict.fromkeys(map(fonts.of, letters)):
                    if font.casefold().strip() != wanted.casefold() and not _SIGNS.match(font):
                        by_font.setdefault(font, []).append(run)
            for font, runs in by_font.items():
                repairs = tuple(SetRun(run.at, font=wanted) for run in runs if run.at is not None)
                yield Hit(_words(filled.piece, runs[0]), font, wanted, repairs, heading=filled.heading)


def _words(whole: Piece, run: Run) -> Piece:
    start = 0
    for each in whole.paragraph.runs:
        if each is run:
            break
        start += len(each.text)
    return piece(whole.paragraph, max(start, whole.start), min(start + len(run.text), whole.end))


def _color(subject: Subject) -> Iterator[Hit]:
    """Letters are black (PL1.I.I.4); only marks of urgency are red (PL1.I.III.2)."""
    for sheet in subject.sheets:
        for filled in sheet.filled:
            by_color: dict[str, list[Run]] = {}
            for run, start, end in filled.piece.runs if filled.part not in _MARKS else ():
                if run.text[start:end].strip() and not is_black(run.format.color):
                    by_color.setdefault(run.format.color, []).append(run)
            for color, runs in by_color.items():
                repairs = tuple(SetRun(run.at, color=subject.decree.font.color) for run in runs if run.at)
                yield Hit(filled.piece, color_name(color), say("black"), repairs, heading=filled.heading)


def _urgency_mark(subject: Subject) -> Iterator[Hit]:
    """A mark of urgency is bright red, in a single frame (PL1.I.III.2b); the stamp of an office may give both."""
    for sheet in subject.headed:
        for words in sheet.pieces(Part.URGENCY):
            colors = {format_.color for format_ in words.formats()}
            if all(is_black(color) for color in colors):
                yield Hit(words, say("black"), say("red"))
            inside = [each for each in sheet.filled if _within(each.piece) == _within(words)]
            framed = words.paragraph.format.borders != _NO_BORDERS or (_within(words) and len(inside) == 1)
            if not framed:
                yield Hit(words, say("no frame"), say("a single frame"))


def _within(words: Piece) -> tuple[tuple[str, int], ...]:
    return words.paragraph.place.steps[:-1]


def is_black(color: str) -> bool:
    """Whether six hexadecimal digits are black, or near it; what is no such colour is the text's own."""
    if len(color) != 6:
        return True
    try:
        return max(bytes.fromhex(color)) <= _DARK
    except ValueError:
        return True


def color_name(color: str) -> str:
    """What a person calls a colour of six hexadecimal digits, with these behind it."""
    red, green, blue = (each / 255 for each in bytes.fromhex(color))
    hue, light, strength = rgb_to_hls(red, green, blue)
    if light > _WHITE:
        return say("white")
    if strength < _GREY:
        return say("grey (#{color})", color=color.upper())
    names = (say("red"), say("yellow"), say("green"), say("blue"), say("violet"), say("red"))
    return f"{names[bisect(_HUES, hue)]} (#{color.upper()})"


def _size_pairing(subject: Subject) -> Iterator[Hit]:
    """Sizes move together in one document: 12 with 13, or 13 with 14 (PL1.I.V, footnote. The decree's own
    samples break it).
    """
    for sheet in subject.headed:
        title, motto = sheet.first(Part.NATIONAL_TITLE), sheet.first(Part.MOTTO)
        if title is None or motto is None:
            continue
        sizes = (next(title.formats()).size, next(motto.formats()).size)
        pairs = [(pair.national_title, pair.motto) for pair in subject.decree.pairings.pairs]
        if not any(first.holds(sizes[0]) and second.holds(sizes[1]) for first, second in pairs):
            # The size that belongs to that of the Quốc hiệu, once this is one that the decree has.
            _, fitting = min(pairs, key=lambda pair: abs(pair[0].low - sizes[0]))
            runs = (run.at for run, _, _ in motto.runs)
            repairs = tuple(SetRun(at, size=fitting.low) for at in runs if at is not None)
            expected = "; ".join(_sizes(first.low, second.low) for first, second in pairs)
            yield Hit(motto, _sizes(*sizes), expected, repairs)


def _sizes(title: float, motto: float) -> str:
    return f"Quốc hiệu {Figure(title)} pt, Tiêu ngữ {Figure(motto)} pt"


def _blanks(subject: Subject) -> Iterator[Hit]:
    """The words of a name stand one blank apart (PL1.I.II.1, II.2, II.7); gaps to fill in are no names.

    In running text, whose lines are justified, nobody sees it: told for information, and mended.
    """
    for sheet in subject.headed:
        for words in sheet.pieces(*_NAMES):
            for found, _ in search(_WIDE_GAP, words) if _WIDE.search(words.text) else ():
                yield Hit(words, f"“{found.text}”", f"“{_BLANKS.sub(' ', found.text)}”", _closed(found))
    for wide in subject.running_text.matches(_WIDE_IN_TEXT):
        if wide.filled.part not in _NAMES:
            repairs, heading = _closed(wide.words), wide.filled.heading
            yield Hit(wide.words, say("two blanks"), say("one blank"), repairs, Severity.INFO, heading=heading)


def _closed(words: Piece) -> tuple[Repair, ...]:
    return retyped(words, _BLANKS.sub(" ", words.text))


FINDS: dict[str, Find] = {
    "khoang-trang-thua": _blanks,
    "phong-chu": _font,
    "mau-chu": _color,
    "do-khan-khung-mau": _urgency_mark,
    "cap-co-chu": _size_pairing,
}
"""How each rule of this part finds its faults."""
