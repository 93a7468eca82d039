"""A .docx as a source text: printed numbers, merged cells, footnotes, text boxes, old fonts, accepted changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from docgen.anatomy import source_text
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.stamps import is_arrival, is_stamp
from docgen.importing.legacy_encodings import encoding_of, in_unicode
from docgen.importing.outside_text import outside, untold
from docgen.importing.printed_lines import mend
from docgen.importing.soft_breaks import split_at_breaks
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.text import markup
from docgen.text.normalize import clean
from docgen.word.document import Block, Document, Paragraph, Run, Table, paragraphs
from docgen.word.document_reader import read

_BREAK = re.compile(r"[\n\f\v]+")
_LABELLED = 2
"""Cells in a row that are a label and its value."""


def read_word(path: Path, rules: Rules) -> source_text.SourceText:
    """The source text of a .docx, .docm or .dotx; raises DocgenError where it cannot be read."""
    return source_text_of(read(path, beside=True), rules)


def source_text_of(document: Document, rules: Rules) -> source_text.SourceText:
    """The source text that a Word document is."""
    ignored = rules.regex(any_of(rules.reading.ignored))
    numbers = _note_numbers(document)
    reader = _Reader(numbers, LabelFinder(rules))
    blocks: list[source_text.Block] = []
    for block in reader.blocks(document.blocks):
        if isinstance(block, source_text.Paragraph) and ignored.fullmatch(block.text):
            reader.leave_out(block.text, block.place, say("added by signing, scanning or printing"))
        else:
            blocks.append(block)
    if blocks and isinstance(blocks[0], source_text.Table):
        blocks[:1] = _head(blocks[0])
    mended, findings = mend(blocks)
    if document.tracked_changes:
        findings.append(
            Finding(
                rule="theo-doi-sua-doi",
                severity=Severity.WARNING,
                place="",
                message=say(
                    "the file carries {count} tracked changes; it was read as if all were accepted",
                    count=document.tracked_changes,
                ),
            )
        )
    notes = {
        numbers[note.id]: " ".join(_text(each, {}).strip() for each in paragraphs(note.blocks)).strip()
        for note in document.notes
        if note.id in numbers
    }
    if hidden := [each for paragraph in document.paragraphs() if (each := _hidden(paragraph))]:
        findings.append(
            Finding(
                rule="chu-an",
                severity=Severity.WARNING,
                place=hidden[0].place,
                message=say("the file holds hidden text in {count} places; it was left out", count=len(hidden)),
                found=hidden[0].text[:120],
            )
        )
    findings += untold(document)
    left_out = (*reader.left_out, *hidden, *outside(document, numbers))
    return source_text.SourceText(tuple(mended), notes, tuple(findings), left_out=left_out)


def _note_numbers(document: Document) -> dict[str, str]:
    """The notes in the order in which the text calls them, counted from 1."""
    called = dict.fromkeys(note for paragraph in document.paragraphs() for note in paragraph.notes)
    known = {note.id for note in document.notes}
    return {note: str(number) for number, note in enumerate((each for each in called if each in known), start=1)}


class _Reader:
    """Goes through the blocks of a document; what is no part of it is left out with its reason."""

    def __init__(self, numbers: Mapping[str, str], labels: LabelFinder) -> None:
        self._numbers, self._labels = numbers, labels
        self.left_out: list[source_text.LeftOut] = []

    def leave_out(self, text: str, place: str, reason: str) -> None:
        """Note that `text` is no part of the document."""
        self.left_out.append(source_text.LeftOut(text, place, reason))

    def blocks(self, blocks: Sequence[Block]) -> Iterator[source_text.Block]:
        """The paragraphs and tables of `blocks`, with what stands in their text boxes."""
        for block in blocks:
            if isinstance(block, Table):
                if max((len(row.cells) for row in block.rows), default=0) == 1:
                    for row in block.rows:
                        yield from self.blocks(row.cells[0].blocks)
                else:
                    yield _table(block, self._numbers)
                continue
            emphatic = _emphatic(block)
            for text in split_at_breaks(_text(block, self._numbers), self._labels, apart=emphatic):
                yield source_text.Paragraph(text, str(block.place), emphatic)
            for box in block.boxes:
                yield from self._boxed(list(self.blocks(box.blocks)))

    def _boxed(self, inside: Sequence[source_text.Block]) -> Iterator[source_text.Block]:
        """What stands in a text box; a stamp there must not part the task that it lies on from what follows."""
        text = " ".join(each.text for each in inside if isinstance(each, source_text.Paragraph))
        if text and (is_stamp(text) or is_arrival(text)):
            self.leave_out(text, inside[0].place, say("a stamp"))
        else:
            yield from inside


def _hidden(paragraph: Paragraph) -> source_text.LeftOut | None:
    """The hidden words of a paragraph."""
    text = clean("".join(run.text for run in paragraph.hidden)).strip()
    return source_text.LeftOut(text, str(paragraph.place), say("hidden text")) if text else None


def _head(table: source_text.Table) -> Iterator[source_text.Block]:
    """The table that a document opens with, its letterhead; what stands across it is the title."""
    for row in table.rows:
        if len(set(row)) == 1 and row[0]:
            for line in row[0].split("\n"):
                yield source_text.Paragraph(line, table.place, True)
        else:
            yield source_text.Table((row,), table.place)


def _table(table: Table, numbers: Mapping[str, str]) -> source_text.Table:
    """The cells of `table` on its grid; what is merged stands in each of the fields that it covers."""
    width = max((cell.column + cell.span for row in table.rows for cell in row.cells), default=0)
    rows: list[tuple[str, ...]] = []
    for row in table.rows:
        texts = [""] * width
        for cell in row.cells:
            text = "\n".join(_cell_lines(cell.blocks, numbers))
            if cell.continues and rows:
                text = rows[-1][cell.column]
            texts[cell.column : cell.column + cell.span] = [text] * cell.span
        rows.append(tuple(texts))
    places = tuple(str(table.place.within("row", number)) for number in range(1, len(rows) + 1))
    return source_text.Table(tuple(rows), str(table.place), places)


def _cell_lines(blocks: Sequence[Block], numbers: Mapping[str, str]) -> Iterator[str]:
    """The lines of a cell; each row of a table inside it is one, two cells a label and its value."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = [" ".join(_cell_lines(cell.blocks, numbers)) for cell in row.cells if not cell.continues]
                if filled := [cell for cell in cells if cell]:
                    yield (": " if len(filled) == _LABELLED else "; ").join(filled)
            continue
        inside = (block, *(each for box in block.boxes for each in paragraphs(box.blocks)))
        yield from (line.strip() for each in inside for line in _BREAK.split(_text(each, numbers)) if line.strip())


def _text(paragraph: Paragraph, numbers: Mapping[str, str]) -> str:
    """The text of a paragraph behind its printed number, in the markup of specs."""
    pieces: list[markup.StyledText] = []
    start = 0
    calls = [*zip(paragraph.notes_at, paragraph.notes, strict=True), (len(paragraph.text), "")]
    for at, note in calls:
        pieces += _styled(_between(paragraph.runs, start, at))
        if note in numbers:
            pieces.append(markup.StyledText("", footnote=numbers[note]))
        start = at
    label = paragraph.label
    printed = f"{in_unicode(label.text, label.format.fonts.high_ansi)} " if label is not None else ""
    return f"{markup.escape(clean(printed))}{markup.written(pieces)}"


def _between(runs: Sequence[Run], start: int, end: int) -> Iterator[tuple[str, Run]]:
    """What stands in `runs` from letter `start` to letter `end`, with the run of each piece."""
    at = 0
    for run in runs:
        piece = run.text[max(start - at, 0) : max(end - at, 0)]
        if piece:
            yield piece, run
        at += len(run.text)


def _styled(pieces: Iterable[tuple[str, Run]]) -> Iterator[markup.StyledText]:
    """`pieces` in Unicode, neighbours joined first: an old encoding may part a letter from its mark."""
    for (italic, font), group in groupby(pieces, key=lambda piece: _look(*piece)):
        yield markup.StyledText(clean(in_unicode("".join(text for text, _ in group), font)), italic)


def _look(text: str, run: Run) -> tuple[bool, str]:
    """Whether a run is in italics, and the font of an old encoding that it is set in."""
    fonts = {run.format.fonts.of(letter) for letter in set(text)} | {run.format.fonts.ascii}
    return run.format.italic, next((font for font in sorted(fonts) if encoding_of(font)), "Unicode")


def _emphatic(paragraph: Paragraph) -> bool:
    runs = [run for run in paragraph.runs if run.text.strip()]
    return bool(runs) and (paragraph.format.alignment == "center" or all(run.format.bold for run in runs))
