"""What stands inside a paragraph: runs of text, fields, notes, shapes (ECMA-376, 17.3.3, 17.16)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.files.ooxml import MATH, SPACE, W
from docgen.word import drawings, vml
from docgen.word.containers import content
from docgen.word.document import Run
from docgen.word.drawings import Shape
from docgen.word.effective_properties import Formatter, Layer
from docgen.word.location import Spot
from docgen.word.symbols import symbol

_SIGNS = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "\u00ad",
}
_BREAKS = {"page": "\f", "column": "\v"}


@dataclass(slots=True)
class Content:
    """What was found in a paragraph, in order, and the setting it was found in."""

    style: str
    layer: Layer
    width: int
    runs: list[Run] = field(default_factory=list)
    hidden: list[Run] = field(default_factory=list)
    shapes: list[Shape] = field(default_factory=list)
    fields: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    notes_at: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Field:
    code: str = ""
    in_result: bool = False


class InlineReader:
    """Reads the paragraphs of one part in order, because a field may begin in one and end in another."""

    def __init__(self, part: str, runs: Mapping[etree._Element, int], formatter: Formatter) -> None:
        self._part, self._runs, self._formatter = part, runs, formatter
        self._open: list[_Field] = []

    def read(self, elements: Iterable[etree._Element], into: Content) -> None:
        """Add what stands in the children of a `w:p` to `into`."""
        for element in content(elements):
            if element.tag == _RUN:
                self._run(element, into)
            elif element.tag == f"{W}fldSimple":
                self._open.append(_Field(element.get(f"{W}instr", ""), in_result=True))
                into.fields.append(_tidy(self._open[-1].code))
                self.read(element, into)
                self._open.pop()
            elif element.tag in (f"{MATH}oMath", f"{MATH}oMathPara"):
                self._keep("".join(text.text or "" for text in element.iter(f"{MATH}t")), None, None, into)

    def _run(self, run: etree._Element, into: Content) -> None:
        text, look = "", None
        for child in content(run):
            tag = str(child.tag)
            if tag == _PROPERTIES:
                look = child
            elif tag == _TEXT:
                text += _text(child)
            elif tag in _SIGNS:
                text += _SIGNS[tag]
            elif tag == f"{W}br":
                text += _BREAKS.get(child.get(f"{W}type", ""), "\n")
            elif tag == f"{W}sym":
                text += _symbol(child)
            elif tag == f"{W}fldChar":
                self._keep(text, run, look, into)
                text = ""
                self._field(child.get(f"{W}fldCharType", ""), into)
            elif tag == f"{W}instrText" and self._open:
                self._open[-1].code += child.text or ""
            elif tag == f"{W}drawing":
                into.shapes.extend(drawings.shapes(child))
            elif tag in (f"{W}pict", f"{W}object"):
                into.shapes.extend(vml.shapes(child, into.width))
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                self._keep(text, run, look, into)
                text = ""
                into.notes.append(note_id(child))
                into.notes_at.append(sum(len(each.text) for each in into.runs))
            elif tag == f"{W}ruby":
                self.read((each for base in child.iterchildren(f"{W}rubyBase") for each in base), into)
        self._keep(text, run, look, into)

    def _keep(self, text: str, run: etree._Element | None, look: etree._Element | None, into: Content) -> None:
        if text and (not self._open or all(field.in_result for field in self._open)):
            code = _tidy(self._open[-1].code) if self._open else ""
            at = Spot(self._part, "r", self._runs[run]) if run is not None else None
            read = Run(text, self._formatter.run(look, into.style, into.layer), at, code)
            # Hidden text is not printed: whoever reads the page must not see it among what is.
            (into.hidden if read.format.hidden else into.runs).append(read)

    def _field(self, kind: str, into: Content) -> None:
        if kind == "begin":
            self._open.append(_Field())
        elif kind == "separate" and self._open:
            self._open[-1].in_result = True
            into.fields.append(_tidy(self._open[-1].code))
        elif kind == "end" and self._open:
            ended = self._open.pop()
            if not ended.in_result:
                into.fields.append(_tidy(ended.code))


_RUN, _PROPERTIES, _TEXT = f"{W}r", f"{W}rPr", f"{W}t"


def note_id(element: etree._Element) -> str:
    """The id of a note, or of a reference to it: its kind and its number in the file."""
    kind = "footnote" if "footnote" in str(element.tag) else "endnote"
    return f"{kind} {element.get(f'{W}id', '')}"


def _symbol(element: etree._Element) -> str:
    try:
        code = int(element.get(f"{W}char", "0"), 16)
    except ValueError:
        return ""
    return symbol(code, element.get(f"{W}font", ""))


def _text(element: etree._Element) -> str:
    text = (element.text or "").replace("\n", " ").replace("\r", "")
    bare = text.strip()
    return text if text == bare or element.get(SPACE) == "preserve" else bare


def _tidy(code: str) -> str:
    return " ".join(code.split())
