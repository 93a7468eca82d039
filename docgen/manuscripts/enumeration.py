"""Headings and lists become the decree's levels, numbered where nobody numbered them (PL1.I.II.6c).

What bears a number keeps it: a heading `II. …`, a paragraph `a) …`. A list of Markdown has no numbers of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from docgen.decree.kinds import Numbering
from docgen.decree.profile import profile
from docgen.manuscripts.markdown import Element, Shape
from docgen.manuscripts.note_calls import UnshownText
from docgen.messages import say
from docgen.model.manuscript import Passage, PassageKind
from docgen.text.markup import plain
from docgen.text.numerals import arabic, roman

_COUNT = r"\s+(?:[IVXLC]+|\d+)"
_NUMBERED = re.compile(rf"(?:[IVXLC]+|\d+(?:\.\d+)*|[a-zđ])[.)](?=\s)|(?:Phần|Chương|Mục|Tiểu mục|Điều){_COUNT}\b")
_DIVISION = re.compile(rf"(?P<number>(?:Phần|Chương|Mục|Tiểu mục){_COUNT})[.:\s]*(?P<title>.*)", re.DOTALL)
_TYPED = re.compile(r"(?:[^\W\d_]+\s+){0,2}(?:\d+\.)*(?P<last>[IVXLC]+|\d+|[a-zđ])\b")
"""The last figure, numeral or letter of a number that a person has typed."""
_ARTICLE = re.compile(r"(?P<number>Điều\s+\d+\.)(?P<rest>\s.*)", re.DOTALL)
_LADDERS = {
    1: ("Điều",),
    2: ("Chương", "Điều"),
    3: ("Chương", "Mục", "Điều"),
    4: ("Phần", "Chương", "Mục", "Điều"),
}
"""What levels of headings stand for in a document of articles, by how many there are."""
_ARABIC = ("Mục", "Điều")
_WIDE = 7
"""A table of so many columns stands on a page laid across."""
_TOO_WIDE = 15
"""A table of so many columns has no room for its words even there."""


class Enumerator:
    """Numbers the elements of one body, or of one annex."""

    def __init__(self, elements: Sequence[Element], numbering: Numbering) -> None:
        self._elements, self._numbering = elements, numbering
        self._levels = sorted({each.depth for each in elements if each.shape is Shape.HEADING})
        self._counts: dict[str | int, int] = {}
        self._deepest = -1
        """The level of the heading above, from 0."""
        self.remarks = (*self._jumps(), *self._too_wide())

    def passages(self) -> Iterator[Passage]:
        """What is laid out, in reading order."""
        for each, following in zip(self._elements, (*self._elements[1:], None), strict=False):
            match each.shape:
                case Shape.HEADING:
                    yield from self._heading(each)
                case Shape.TABLE:
                    kind = PassageKind.WIDE_TABLE if _columns(each) >= _WIDE else PassageKind.TABLE
                    yield Passage(kind, each.text, each.line)
                case Shape.ITEM if _is_titled(each, following):
                    yield Passage(PassageKind.SUBHEADING, f"{self._mark(each)} {each.text}", each.line)
                case Shape.ITEM:
                    yield Passage(PassageKind.TEXT, f"{self._mark(each)} {each.text}", each.line, ends=True)
                case Shape.TEXT:
                    yield Passage(PassageKind.TEXT, self._article(each.text), each.line, ends=True)

    def _jumps(self) -> Iterator[UnshownText]:
        """Headings whose level comes without the one above it."""
        above = 0
        for each in self._elements:
            if each.shape is Shape.HEADING:
                if each.depth > above + 1 and above:
                    yield UnshownText(
                        each.line,
                        say("the heading jumps from level {one} to level {two}", one=above, two=each.depth),
                    )
                above = each.depth

    def _too_wide(self) -> Iterator[UnshownText]:
        for each in self._elements:
            if each.shape is Shape.TABLE and (count := _columns(each)) >= _TOO_WIDE:
                message = say("the table has {count} columns: its words break in the middle", count=count)
                yield UnshownText(each.line, message)

    def _heading(self, heading: Element) -> Iterator[Passage]:
        level = self._deepest = self._levels.index(heading.depth)
        text = heading.text
        if self._numbering == "dieu":
            yield from self._division(level, heading)
            return
        ladder = ("I.", "1.", "1.1.", "a)")[self._numbering == "so" :]
        if _NUMBERED.match(plain(text)):
            self._go_on_from(text, level, range(level + 1, len(self._levels)))
        else:
            text = f"{self._next(level, ladder)} {text}"
        kinds = (PassageKind.HEADING, PassageKind.SUBHEADING)
        yield Passage(PassageKind.HEADING if level == 0 else kinds[1], text, heading.line)

    def _next(self, level: int, ladder: Sequence[str]) -> str:
        """The next number of a level; the levels below begin anew."""
        count = self._count(level, range(level + 1, len(self._levels)))
        match ladder[min(level, len(ladder) - 1)]:
            case "I.":
                return f"{roman(count)}."
            case "1.":
                return f"{count}."
            case "1.1.":
                return f"{self._counts.get(level - 1, 1)}.{count}."
            case _:
                return _letter(count)

    def _count(self, name: str | int, begins_anew: Iterable[str | int] = ()) -> int:
        for below in begins_anew:
            self._counts.pop(below, None)
        self._counts[name] = self._counts.get(name, 0) + 1
        return self._counts[name]

    def _go_on_from(self, typed: str, name: str | int, begins_anew: Iterable[str | int] = ()) -> None:
        """Count on from a number that a person has typed, where it can be read."""
        found = _TYPED.match(plain(typed))
        self._count(name, begins_anew)
        if found is not None and (value := _value(found["last"])):
            self._counts[name] = value

    def _division(self, level: int, heading: Element) -> Iterator[Passage]:
        """A heading of a document of articles: Phần, Chương, Mục in two lines, Điều in one.

        Articles and chapters are counted through the whole document, the Mục of each chapter anew.
        """
        ladder = _LADDERS[min(len(self._levels), len(_LADDERS))]
        name, text = ladder[min(level, len(ladder) - 1)], heading.text
        anew = ("Mục",) if name == "Chương" else ()
        if _NUMBERED.match(plain(text)):
            self._go_on_from(text, name, anew)
        else:
            count = self._count(name, anew)
            text = f"{name} {count if name in _ARABIC else roman(count)}. {text}"
        divided = _DIVISION.fullmatch(text)
        if divided is None:
            yield Passage(PassageKind.SUBHEADING, text, heading.line)
            return
        yield Passage(PassageKind.PART, divided["number"], heading.line)
        if divided["title"]:
            yield Passage(PassageKind.TITLE, divided["title"], heading.line)

    def _article(self, text: str) -> str:
        """The number of an article bold, where only it is typed (PL1.I.II.6)."""
        found = _ARTICLE.fullmatch(text) if self._numbering == "dieu" else None
        if found is None:
            return text
        self._go_on_from(found["number"], "Điều")
        return f"**{found['number']}**{found['rest']}"

    def _mark(self, item: Element) -> str:
        if item.number is None:
            return "-" if item.depth == 1 else "+"
        numbered_above = self._deepest > 0 or (self._numbering == "so" and self._deepest == 0)
        lettered = item.depth > 1 or (numbered_above and self._numbering != "dieu")
        return _letter(item.number) if lettered else f"{item.number}."


def _columns(table: Element) -> int:
    return table.text.split("\n", 1)[0].count("\t") + 1


def _is_titled(item: Element, following: Element | None) -> bool:
    """Whether a numbered item is the title of those below it: its number and title are bold (PL1.I.II.6c)."""
    below = following is not None and following.shape is Shape.ITEM and following.depth > item.depth
    return below and item.depth == 1 and item.number is not None and plain(item.text)[-1:].isalnum()


def enumerate_all(
    elements: Iterable[Element], numbering: Numbering
) -> tuple[tuple[Passage, ...], tuple[UnshownText, ...]]:
    """The passages of a body or an annex, and what is wrong with its levels."""
    numbered = Enumerator(tuple(elements), numbering)
    return tuple(numbered.passages()), numbered.remarks


def _letter(number: int) -> str:
    letters = profile().point_letters.letters
    return f"{letters[number - 1]})" if 1 <= number <= len(letters) else f"{number})"


def _value(last: str) -> int:
    """What a figure, a Roman numeral or a letter counts; 0 for what counts nothing."""
    if last.isdecimal():
        return int(last)
    letters = profile().point_letters.letters
    if last in letters:
        return letters.index(last) + 1
    try:
        return arabic(last)
    except ValueError:
        return 0
