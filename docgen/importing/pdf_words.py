"""The words and rulings on a page of a PDF, with where they stand (points from the left and the top)."""

from __future__ import annotations

import ctypes
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

import pypdfium2.raw as raw

from docgen.importing.legacy_encodings import encoding_of, in_unicode

_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_TOKEN = re.compile(r"\S+")
_CALL = re.compile(r"(?P<word>.*?[^\W\d]\W{0,3})(?P<call>\d{1,2})(?P<rest>\W{0,2})|(?P<lone>\d{1,2})")
# Brackets and stops keep their own look; the word between has one.
_SIGNS = re.compile(r"^\W+(?=\w)|\w.*\w|\w|\W+")
_SMALLER = 0.8
_RAISED_BY = 0.12
_THIN = 2.5
_FONT_NAME = 128


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its box and its look. `size` is the height of its font's box."""

    pieces: tuple[tuple[str, bool], ...]
    """Its text, cut where italics begin or end."""
    left: float
    right: float
    top: float
    bottom: float
    size: float
    bold: bool

    @property
    def text(self) -> str:
        """The whole word."""
        return "".join(text for text, _ in self.pieces)

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Ruling:
    """A drawn line, as its thin box."""

    left: float
    right: float
    top: float
    bottom: float

    @property
    def lies(self) -> bool:
        """Whether it runs across the page."""
        return self.right - self.left > self.bottom - self.top

    @property
    def across(self) -> tuple[float, float]:
        """From where to where it runs across."""
        return self.left, self.right

    @property
    def down(self) -> tuple[float, float]:
        """From where to where it runs down."""
        return self.top, self.bottom


def words(page: Any) -> list[Word]:
    """The words on `page` in the order of the file."""
    textpage = page.get_textpage()
    try:
        return list(_words(textpage, page.get_height()))
    finally:
        textpage.close()


def rulings(page: Any) -> list[Ruling]:
    """The straight lines drawn on `page`, the edges of boxes among them."""
    height = page.get_height()
    found: list[Ruling] = []
    for drawn in page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH], max_depth=3):
        left, bottom, right, top = drawn.get_bounds()
        box = Ruling(left, right, height - top, height - bottom)
        if min(right - left, top - bottom) <= _THIN:
            found.append(box)
        elif _is_outlined(drawn):
            found += [
                replace(box, bottom=box.top),
                replace(box, top=box.bottom),
                replace(box, right=box.left),
                replace(box, left=box.right),
            ]
    return found


def _is_outlined(drawn: Any) -> bool:
    """Whether a box is drawn with a line around it, not only filled: what is filled may mark mere text."""
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(drawn, fill, stroke)
    return bool(stroke.value)


def _words(textpage: Any, height: float) -> Iterator[Word]:
    text = textpage.get_text_range()
    if len(text) != textpage.count_chars():
        text = "".join(chr(raw.FPDFText_GetUnicode(textpage, at) or 32) for at in range(textpage.count_chars()))
    text = text.replace("\x02", "-").replace("\ufffe", "-")
    boxes = _Boxes(textpage, height)
    previous = -1
    for token in _TOKEN.finditer(text):
        left, top, right, bottom = boxes.loose(token.start())
        if len(token[0]) > 1:
            right = boxes.loose(token.end() - 1)[2]
        pieces = list(_pieces(token[0], token.start(), boxes))
        call = _CALL.fullmatch(token[0])
        if call is not None:
            word, lone = call["word"] or "", call["lone"]
            figure = token.end() - 1 if lone else token.start() + call.start("call")
            around = [each for each in (previous, _next(text, token)) if each >= 0]
            beside = [each for each in around if boxes.share_line(figure, each)] if lone else [token.start()]
            if beside and all(boxes.is_raised(figure, at) for at in beside):
                raised = f"{(lone or call['call']).translate(_RAISED)}{call['rest'] or ''}"
                pieces = [*([(word, pieces[0][1])] if word else []), (raised, False)]
                _, top, _, bottom = boxes.loose(beside[-1])
        previous = token.start()
        bold = boxes.face(token.start()).bold
        yield Word(tuple(pieces), left, right, top, bottom, bottom - top, bold)


def _next(text: str, token: re.Match[str]) -> int:
    following = _TOKEN.search(text, token.end())
    return following.start() if following else -1


def _pieces(token: str, start: int, boxes: _Boxes) -> Iterator[tuple[str, bool]]:
    """The word and the signs before and behind it, each with whether it is in italics."""
    spans = [(0, len(token))] if token.isalnum() else [piece.span() for piece in _SIGNS.finditer(token)]
    for begin, end in spans:
        face = boxes.face(start + begin)
        yield in_unicode(token[begin:end], face.old), face.italic


@dataclass(frozen=True, slots=True)
class _Face:
    """What the name of a font says; `old` is the name where it is one of an old encoding."""

    italic: bool
    bold: bool
    old: str


@cache
def _face(name: str) -> _Face:
    look = name.lower()
    return _Face("italic" in look or "oblique" in look, "bold" in look, name if encoding_of(name) else "Unicode")


class _Boxes:
    """The boxes and fonts of the characters of a page, asked for one by one."""

    def __init__(self, textpage: Any, height: float) -> None:
        self._textpage, self._height = textpage, height
        self._rectangle = raw.FS_RECTF()
        self._name = ctypes.create_string_buffer(_FONT_NAME)

    def loose(self, at: int) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of the box that the font gives the character."""
        rectangle = self._rectangle
        raw.FPDFText_GetLooseCharBox(self._textpage, at, rectangle)
        return rectangle.left, self._height - rectangle.top, rectangle.right, self._height - rectangle.bottom

    def is_raised(self, at: int, beside: int) -> bool:
        """Whether the character is smaller than the one beside it and stands above its line."""
        height = self._height_of(beside)
        return self._height_of(at) < _SMALLER * height and self._rise(at, beside) > _RAISED_BY * height

    def share_line(self, at: int, beside: int) -> bool:
        """Whether the characters stand on one line, one raised or not."""
        return abs(self._rise(at, beside)) < self._height_of(beside)

    def _height_of(self, at: int) -> float:
        _, top, _, bottom = self.loose(at)
        return bottom - top

    def _rise(self, at: int, beside: int) -> float:
        """How far the line that the character stands on lies above that of the one beside it."""
        across, own, other = ctypes.c_double(), ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(self._textpage, at, across, own)
        raw.FPDFText_GetCharOrigin(self._textpage, beside, across, other)
        return own.value - other.value

    def face(self, at: int) -> _Face:
        """What its font is."""
        raw.FPDFText_GetFontInfo(self._textpage, at, self._name, _FONT_NAME, None)
        return _face(self._name.value.decode("utf-8", "replace"))
