"""How a component must look: size, weight, slant, capitals, place across the line, as the decree's data has it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from docgen.anatomy.part import Filled, Part
from docgen.anatomy.pieces import Piece
from docgen.checker.repair import Repair, SetParagraph, SetRun
from docgen.checker.rule import Find, Hit
from docgen.checker.subject import Subject
from docgen.decree.components import Component
from docgen.decree.measure import Measure
from docgen.messages import say
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
                yield from _alignment(filled, wanted.align)

    return find


def size(filled: Filled, wanted: Measure, severity: Severity | None = None) -> Iterator[Hit]:
    """A hit where letters are larger or smaller than `wanted`."""
    runs = _runs(filled.piece, lambda format_: not wanted.holds(format_.size))
    if runs:
        given = ", ".join(f"{each:g}" for each in sorted({run.format.size for run in runs}))
        nearest = wanted.high if runs[0].format.size > wanted.high else wanted.low
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


def _alignment(filled: Filled, wanted: str) -> Iterator[Hit]:
    paragraph = filled.piece.paragraph
    given = paragraph.format.alignment
    whole = paragraph.text.strip() == filled.piece.text and any(map(str.isalpha, filled.piece.text))
    shifted = paragraph.format.left + paragraph.format.first_line > _SHIFTED or "\t" in paragraph.text
    fits = given == wanted or (wanted == "left" and given in ("justify", "distribute"))
    # Beside other text on one line, or pushed over by an indent, a line may stand right all the same.
    if whole and not fits and not shifted:
        yield Hit(
            filled.piece,
            alignment_name(given),
            alignment_name(wanted),
            (SetParagraph(paragraph.at, alignment="center" if wanted == "center" else "left"),),
            heading=filled.heading,
        )


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


def _runs(piece: Piece, wrong: Callable[[RunFormat], bool]) -> list[Run]:
    """The runs whose letters look `wrong`; signs, dotted lines to fill in and raised marks do not count."""
    return [
        run
        for run, start, end in piece.runs
        if not run.format.vertical and wrong(run.format) and any(map(str.isalpha, run.text[start:end]))
    ]
