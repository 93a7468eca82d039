"""How a component must look: size, weight, slant, capitals, place across the line, as the decree's data has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.anatomy.document_part import Filled, Part
from docgen.anatomy.paragraph_pieces import Piece
from docgen.checker.alignment import beside_others, centred_anew, centred_in_half, off_axis
from docgen.checker.checked_document import Subject
from docgen.checker.repair import Repair, SetParagraph, SetRun
from docgen.checker.rule import Find, Hit
from docgen.decree.components import Component
from docgen.decree.measure import Measure
from docgen.messages import Figure, say
from docgen.model.finding import Severity
from docgen.word.document import Run
from docgen.word.formatting import RunFormat


def look(*parts: Part, name: str = "", aligned: bool = True, cased: bool = True) -> Find:
    """Finds what in `parts` does not look as the component `name` (that of the first part) of the decree.

    `aligned=False` and `cased=False` leave the place across the line, or capitals, aside.
    """

    def find(subject: Subject) -> Iterator[Hit]:
        wanted: Component = getattr(subject.decree.components, name or parts[0].value)
        for filled in subject.filled(*parts):
            yield from size(filled, wanted.size)
            if wanted.bold is not None:
                yield from _weight(filled, wanted.bold)
            yield from _slant(filled, wanted.italic)
            if cased and wanted.capitals is not None:
                yield from _capitals(filled, wanted.capitals)
            if aligned and wanted.align in ("center", "left"):
                yield from _alignment(filled, wanted.align, subject)

    return find


def size(
    filled: Filled, wanted: Measure, severity: Severity | None = None, usual: float | None = None
) -> Iterator[Hit]:
    """A hit where letters are larger or smaller than `wanted`; `usual` is what they are made, else the nearest."""
    runs = _runs(filled.piece, lambda format_: not wanted.holds(format_.size))
    if runs:
        given = ", ".join(str(Figure(each)) for each in sorted({run.format.size for run in runs}))
        nearest = usual or (wanted.high if runs[0].format.size > wanted.high else wanted.low)
        yield Hit(
            filled.piece,
            say("size {given} pt", given=given),
            say("size {wanted}", wanted=wanted),
            tuple(SetRun(run.at, size=nearest) for run in runs if run.at is not None),
            severity,
            heading=filled.heading,
        )


def _weight(filled: Filled, bold: bool) -> Iterator[Hit]:
    runs = _runs(filled.piece, lambda format_: format_.bold is not bold)
    if runs:
        names = (say("bold"), say("not bold"))
        found, wanted = reversed(names) if bold else names
        repairs: tuple[Repair, ...] = tuple(SetRun(run.at, bold=bold) for run in runs if run.at is not None)
        yield Hit(filled.piece, found, wanted, repairs, heading=filled.heading)


def _slant(filled: Filled, italic: bool) -> Iterator[Hit]:
    runs = _runs(filled.piece, lambda format_: format_.italic is not italic)
    if runs:
        names = (say("italic"), say("upright"))
        found, wanted = reversed(names) if italic else names
        repairs: tuple[Repair, ...] = tuple(SetRun(run.at, italic=italic) for run in runs if run.at is not None)
        yield Hit(filled.piece, found, wanted, repairs, heading=filled.heading)


def _capitals(filled: Filled, capitals: bool) -> Iterator[Hit]:
    small = (say("small letters"), say("capitals"))
    if not any(letter.isalpha() for letter in filled.piece.text):
        return
    if filled.piece.in_capitals is not capitals and (capitals or len(filled.piece.text.split()) > 1):
        found, wanted = small if capitals else reversed(small)
        yield Hit(filled.piece, found, wanted, heading=filled.heading)


def _alignment(filled: Filled, wanted: str, subject: Subject) -> Iterator[Hit]:
    """Judged by where the words stand: what stands in the middle is centred, however that was done."""
    words = filled.piece
    if beside_others(words) or not any(map(str.isalpha, words.text)):
        return
    given = words.paragraph.format.alignment
    if wanted != "center":
        if given in ("center", "right") and not _pushed(words):
            repairs: tuple[Repair, ...] = (SetParagraph(words.paragraph.at, alignment="left"),)
            found = alignment_name(given)
            yield Hit(words, found, alignment_name(wanted), repairs, heading=filled.heading)
        return
    own_axis = _has_own_axis(filled)
    off = off_axis(words) if own_axis else None
    if off is None:
        if given == "center" or _pushed(words):
            return
        found = alignment_name(given)
    elif abs(off) <= _OFF or _share_an_axis(words, subject):
        return
    else:
        side = say("to the right") if off > 0 else say("to the left")
        found = say("{length} mm off the middle {side}", length=f"{abs(off) * 25.4 / 1440:.0f}", side=side)
        found = found if given == "center" else f"{alignment_name(given)}, {found}"
    # A post that no table holds goes to the middle of its half, not of the page.
    right = filled.part in _ON_THE_RIGHT
    repairs = centred_anew(words) if own_axis else centred_in_half(words, right=right)
    yield Hit(words, found, alignment_name(wanted), repairs, heading=filled.heading)


def _share_an_axis(words: Piece, subject: Subject) -> bool:
    """Whether all lines of a column of head or ending stand centred to each other; its edges nobody sees."""
    cell = words.paragraph.place.steps[:-1]
    column = (each.piece for each in subject.filled(*_IN_COLUMNS) if each.piece.paragraph.place.steps[:-1] == cell)
    offs = [off for each in column if (off := off_axis(each)) is not None] if cell else []
    return len(offs) > 1 and max(offs) - min(offs) <= _OFF


def _has_own_axis(filled: Filled) -> bool:
    """Whether a part is to stand in the middle of its column; without a table, two columns share the page."""
    return len(filled.piece.paragraph.place.steps) > 1 or filled.part not in _IN_COLUMNS


def _pushed(words: Piece) -> bool:
    """Whether an indent or a tab pushes a line over, so that it may stand right all the same."""
    format_ = words.paragraph.format
    return format_.left + format_.first_line > _SHIFTED or "\t" in words.paragraph.text


def alignment_name(alignment: str) -> str:
    """What a person calls an alignment."""
    return {
        "left": say("aligned left"),
        "right": say("aligned right"),
        "center": say("centred"),
        "justify": say("justified"),
        "distribute": say("justified"),
    }[alignment]


_SHIFTED = 300
_OFF = 400
"""Twips off the middle of a column (7 mm) that a reader sees."""
_ON_THE_RIGHT = (Part.NATIONAL_TITLE, Part.MOTTO, Part.PLACE_AND_DATE, Part.AUTHORITY, Part.SIGNER_NAME)
_IN_COLUMNS = (
    Part.NATIONAL_TITLE,
    Part.MOTTO,
    Part.PARENT_AUTHORITY,
    Part.ISSUING_AUTHORITY,
    Part.NUMBER,
    Part.PLACE_AND_DATE,
    Part.SUBJECT_LINE,
    Part.AUTHORITY,
    Part.SIGNER_NAME,
)


def _runs(piece: Piece, wrong: Callable[[RunFormat], bool]) -> list[Run]:
    """The runs whose letters or figures look `wrong`; signs, lines to fill in and raised marks do not count."""
    return [
        run
        for run, start, end in piece.runs
        if not run.format.vertical and wrong(run.format) and any(map(str.isalnum, run.text[start:end]))
    ]
