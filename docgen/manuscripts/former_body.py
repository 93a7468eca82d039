"""The body of a Word file as the Markdown of a manuscript: what bears a number keeps it, looks stay, notes too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from unicodedata import normalize

from docgen.anatomy.document_part import Filled, Part
from docgen.anatomy.paragraph_pieces import Piece
from docgen.text.markup import StyledText, written
from docgen.word.document import Block, Cell, Paragraph, Table

_LADDER = (
    Part.PART,
    Part.CHAPTER,
    Part.DIVISION,
    Part.SUBDIVISION,
    Part.LETTERED_SECTION,
    Part.SECTION,
    Part.TITLED_CLAUSE,
    Part.SUBCLAUSE,
    Part.ARTICLE,
)
"""What becomes a heading where it stands out, the highest first."""
_ALWAYS = frozenset(_LADDER[:6])
IN_BODY = frozenset((*_LADDER, Part.DIVISION_TITLE, Part.CLAUSE, Part.POINT, Part.BULLET, Part.BODY, Part.TABLE))
_SIGNS = re.compile(r"[`_<>~|]")
_AT_START = re.compile(r"(?P<mark>#+|[-+](?=\s)|\d+(?=[.)]))(?P<rest>[.)]?)")
_END = re.compile(r"\s*(?:\./\.|/\.)\s*$")


def body_of(blocks: Iterable[Block], filled: Mapping[int, Sequence[Filled]]) -> str:
    """The parts of a body among `blocks` as Markdown; `filled` has the parts of each paragraph by its identity."""
    reading = _Reading(filled)
    told = list(reading.paragraphs(blocks))
    text = "\n\n".join(filter(None, told))
    return _END.sub(".", text)


def footnotes_of(notes: Mapping[str, str]) -> str:
    """The footnotes, by their marks, as Markdown."""
    return "\n".join(f"[^{mark}]: {_safe(text)}" for mark, text in notes.items())


def mark_of(note: str) -> str:
    """The mark of a note of a paragraph, such as `footnote 2`."""
    return note.rpartition(" ")[2]


class _Reading:
    def __init__(self, filled: Mapping[int, Sequence[Filled]]) -> None:
        self._filled = filled
        parts = {each.part for pieces in filled.values() for each in pieces if _is_heading(each)}
        used = [part for part in _LADDER if part in parts]
        self._depths = {part: depth for depth, part in enumerate(used, start=1)}

    def paragraphs(self, blocks: Iterable[Block]) -> Iterator[str]:
        """Each paragraph, heading and table of the body."""
        title = ""
        for block in blocks:
            if isinstance(block, Table):
                yield self._table(block)
                continue
            for each in self._filled.get(id(block), ()):
                if each.part is Part.DIVISION_TITLE and title:
                    yield f"{title} {_inline(each.piece)}"
                    title = ""
                    continue
                if title:
                    yield title
                title = ""
                told = self._told(each)
                if each.part in _LADDER[:4]:
                    title = told  # its title stands in the next line
                else:
                    yield told
        if title:
            yield title

    def _told(self, each: Filled) -> str:
        if each.part not in IN_BODY:
            return ""
        if _is_heading(each):
            number = "." if each.part in _LADDER[:4] and not each.piece.printed.endswith(".") else ""
            return f"{'#' * self._depths[each.part]} {_safe(each.piece.printed)}{number}"
        label = each.piece.paragraph.label
        text = _inline(each.piece)
        if label is not None and each.piece.printed != each.piece.text:
            text = f"{_safe(label.text)} {text}"
        if text.startswith("- "):
            return text
        return _AT_START.sub(_held, text, count=1) if _AT_START.match(text) else text

    def _table(self, table: Table) -> str:
        """A table of the body; the tables that hold the head and the signature are none."""
        parts = {each.part for row in table.rows for cell in row.cells for each in self._in(cell)}
        if Part.TABLE not in parts:
            inside = (self.paragraphs(cell.blocks) for row in table.rows for cell in row.cells)
            return "\n\n".join(text for texts in inside for text in texts if text)
        width = max(cell.column + cell.span for row in table.rows for cell in row.cells)
        rows = []
        for row in table.rows:
            cells = [""] * width
            for cell in row.cells:
                cells[cell.column] = " ".join(_inline(each.piece) for each in self._in(cell))
            rows.append(f"| {' | '.join(cells)} |")
        return "\n".join((rows[0], "|---" * width + "|", *rows[1:]))

    def _in(self, cell: Cell) -> Iterator[Filled]:
        for block in cell.blocks:
            if isinstance(block, Paragraph):
                yield from self._filled.get(id(block), ())


def _is_heading(each: Filled) -> bool:
    return each.part in _ALWAYS or (each.part in _LADDER and each.piece.every(lambda look: look.bold))


def _held(found: re.Match[str]) -> str:
    """What begins a heading, an item or a numbered item of Markdown, made text: the number stays the writer's."""
    mark, rest = found["mark"], found["rest"]
    return f"{mark}\\{rest}" if mark.isdecimal() else f"\\{mark}{rest}"


def _inline(piece: Piece) -> str:
    """The words with their bold and italic, and the marks of their notes."""
    notes = {at: mark_of(note) for at, note in zip(piece.paragraph.notes_at, piece.paragraph.notes, strict=True)}
    parts: list[StyledText] = []
    at = piece.start
    for run, start, end in piece.runs:
        text = run.text[start:end]
        cuts = [place - at for place in sorted(notes) if at < place <= at + len(text)]
        begin = 0
        for cut in cuts:
            parts.append(StyledText(_spaced(text[begin:cut]), run.format.italic, bold=run.format.bold))
            parts.append(StyledText("", footnote=notes[at + cut]))
            begin = cut
        parts.append(StyledText(_spaced(text[begin:]), run.format.italic, bold=run.format.bold))
        at += len(text)
    return _SIGNS.sub(r"\\\g<0>", written(parts))


def _safe(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", written([StyledText(_spaced(text))]))


def _spaced(text: str) -> str:
    return re.sub(r"\s", " ", normalize("NFC", text))
