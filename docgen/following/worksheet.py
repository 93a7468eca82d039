"""A worksheet that people may have worked in: its cells are read, rows are added to it, all else stays as it is.

Only the parts of the file that change are written anew: pictures, notes, colours, filters and other sheets stay
byte for byte, which no library that reads a workbook into objects and writes it out again can say.
"""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.ooxml import AS_WRITTEN, SPACE
from docgen.files.zip_reader import unpacked
from docgen.following.cell_place import Place, column_letters, place_of
from docgen.following.spreadsheet import FORMULA_SIGNS
from docgen.messages import say

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT_RELATION = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_WORKBOOK, _STYLES, _STRINGS = "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"
_EPOCH, _EPOCH_1904 = dt.date(1899, 12, 30), dt.date(1904, 1, 1)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

Cell = str | float | bool | None
"""What a cell holds: a text, a number (days are numbers too), whether, or nothing."""
Parts = Mapping[str, bytes]


def read_workbook(document: Path | bytes) -> dict[str, bytes]:
    """The parts of a workbook; raises DocgenError where it is none, locked, damaged or hostile."""
    file = "" if isinstance(document, bytes) else str(document)
    try:
        parts = unpacked(document)
    except DocgenError as error:
        try:
            head = document[:8] if isinstance(document, bytes) else document.open("rb").read(8)
        except OSError:
            raise error.in_file(file) from None
        if head.startswith(_OLE):
            problem = say("the workbook is protected by a password, or it is an old .xls")
            hint = say("open it in Excel, take the password off, and save it as .xlsx")
            raise DocgenError(Fault(problem, hint, file)) from None
        if head.startswith(b"PK"):
            hint = say("take a copy that opens in Excel or LibreOffice")
            raise DocgenError(Fault(error.faults[0].message, hint, file)) from None
        parts = {}
    if _WORKBOOK not in parts:
        hint = say("name the tracking sheet that “docgen follow sheet” wrote (.xlsx)")
        raise DocgenError(Fault(say("this is no workbook (.xlsx)"), hint, file))
    return parts


def worksheets(parts: Parts) -> Iterator[tuple[str, str]]:
    """The name and the part of each sheet, in order; raises etree.XMLSyntaxError for a damaged part."""
    relations = etree.fromstring(parts.get("xl/_rels/workbook.xml.rels", b"<none/>"), AS_WRITTEN)
    targets = {each.get("Id"): each.get("Target", "") for each in relations}
    for sheet in etree.fromstring(parts[_WORKBOOK], AS_WRITTEN).iterfind("{*}sheets/{*}sheet"):
        target = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT_RELATION) or "", "")
        part = target.removeprefix("/") if target.startswith("/") else f"xl/{target}"
        if part in parts:
            yield sheet.get("name", ""), part


class Worksheet:
    """One sheet of a workbook."""

    def __init__(self, parts: Parts, part: str) -> None:
        self._parts, self.part = dict(parts), part
        self._root = etree.fromstring(parts[part], AS_WRITTEN)
        self._data = self._root.find("{*}sheetData")
        workbook = etree.fromstring(parts[_WORKBOOK], AS_WRITTEN)
        settings = workbook.find("{*}workbookPr")
        self._since_1904 = settings is not None and settings.get("date1904") in ("1", "true")
        self._names = {
            each.get("name"): each.text or "" for each in workbook.iterfind("{*}definedNames/{*}definedName")
        }
        self._strings = _shared(parts)
        self._cells: dict[Place, etree._Element] = {}
        for row in self._rows():
            for cell in row:
                self._cells[place_of(cell.get("r", ""))] = cell

    def _rows(self) -> Iterator[etree._Element]:
        """The rows; those and their cells that bear no number follow the one before."""
        at = 0
        for row in () if self._data is None else self._data:
            at = int(row.get("r", at + 1))
            row.set("r", str(at))
            column = 0
            for cell in row:
                column = place_of(cell.get("r", "")).column if cell.get("r") else column + 1
                cell.set("r", Place(at, column).name)
            yield row

    @property
    def places(self) -> Mapping[Place, etree._Element]:
        """Every cell by its place, in reading order."""
        return self._cells

    def value(self, place: Place) -> Cell:
        """What the cell there holds; of a formula, what it last came to."""
        cell = self._cells.get(place)
        if cell is None:
            return None
        kind, value = cell.get("t", "n"), cell.findtext("{*}v")
        match kind:
            case "inlineStr":
                return _text(cell.find("{*}is"))
            case "s":
                index = int(value) if value and value.isdecimal() else -1
                return self._strings[index] if 0 <= index < len(self._strings) else None
            case "str" | "e" | "d":
                return value or None
            case "b":
                return value == "1"
        try:
            return float(value) if value else None
        except ValueError:
            return value

    def day(self, number: float) -> dt.date | None:
        """The day that a number stands for; None where the calendar ends before it."""
        try:
            return (_EPOCH_1904 if self._since_1904 else _EPOCH) + dt.timedelta(days=int(number))
        except (OverflowError, ValueError):
            return None

    def number(self, day: dt.date) -> int:
        """The number that stands for a day."""
        return (day - (_EPOCH_1904 if self._since_1904 else _EPOCH)).days

    @property
    def merged(self) -> tuple[tuple[Place, Place], ...]:
        """The first and the last cell of each range that was merged."""
        ranges = (each.get("ref", "").partition(":") for each in self._root.iterfind("{*}mergeCells/{*}mergeCell"))
        return tuple((place_of(first), place_of(last)) for first, _, last in ranges if last)

    def named(self, name: str) -> Place | None:
        """The cell that bears a name."""
        found = re.search(r"\$([A-Z]{1,3})\$(\d+)$", self._names.get(name, ""))
        return None if found is None else place_of(found[1] + found[2])

    @property
    def last_row(self) -> int:
        """The last row in which any cell holds something."""
        return max((place.row for place in self._cells if self.value(place) not in (None, "")), default=0)

    def put(self, place: Place, value: str | int, style_of: Place | None = None) -> None:
        """A text or a number into a cell, with the look of another, or its own."""
        cell = self._cells[place] if place in self._cells else self._new_cell(place)
        for child in list(cell):
            cell.remove(child)
        for attribute in {"t", "cm", "vm"} & set(cell.attrib):
            del cell.attrib[attribute]
        model = self._cells.get(style_of) if style_of is not None else None
        style = cell.get("s") if model is None else model.get("s")
        if isinstance(value, str) and value.startswith(FORMULA_SIGNS):
            style = self._quoted(style)
        if style is not None:
            cell.set("s", style)
        if isinstance(value, str):
            cell.set("t", "inlineStr")
            text = etree.SubElement(etree.SubElement(cell, self._tag("is")), self._tag("t"))
            text.set(SPACE, "preserve")
            text.text = value
        else:
            etree.SubElement(cell, self._tag("v")).text = str(value)

    def _new_cell(self, place: Place) -> etree._Element:
        assert self._data is not None
        row = next((each for each in self._data if each.get("r") == str(place.row)), None)
        if row is None:
            row = etree.Element(self._tag("row"), r=str(place.row))
            before = sum(int(each.get("r", "0")) < place.row for each in self._data)
            self._data.insert(before, row)
        cell = etree.Element(self._tag("c"), r=place.name)
        row.insert(sum(place_of(each.get("r", "")).column < place.column for each in row), cell)
        self._cells[place] = cell
        return cell

    def set_height(self, row: int, points: int) -> None:
        """The height of a row that has cells."""
        for each in () if self._data is None else self._data.iterfind(f"{{*}}row[@r='{row}']"):
            each.set("ht", str(points))
            each.set("customHeight", "1")

    def extend_to(self, row: int) -> None:
        """Filters and the stated size of the sheet reach down to `row`."""
        for tag in ("dimension", "autoFilter"):
            found = self._root.find(f"{{*}}{tag}")
            first, _, last = ("" if found is None else found.get("ref", "")).partition(":")
            if found is not None and last and place_of(last).row < row:
                found.set("ref", f"{first}:{column_letters(place_of(last).column)}{row}")

    def parts(self) -> dict[str, bytes]:
        """All parts of the workbook, with what was put."""
        return self._parts | {self.part: _bytes(self._root)}

    def _quoted(self, style: str | None) -> str:
        """The look `style`, and that the text is no formula even when a person opens the cell and closes it."""
        root = etree.fromstring(self._parts[_STYLES], AS_WRITTEN)
        looks = root.find("{*}cellXfs")
        if looks is None:
            return style or "0"
        model = looks[int(style or 0)]
        if model.get("quotePrefix") == "1":
            return style or "0"
        own = copy.deepcopy(model)
        own.set("quotePrefix", "1")
        looks.append(own)
        looks.set("count", str(len(looks)))
        self._parts[_STYLES] = _bytes(root)
        return str(len(looks) - 1)

    def _tag(self, name: str) -> str:
        return f"{{{etree.QName(self._root).namespace}}}{name}"


def _shared(parts: Parts) -> list[str]:
    if _STRINGS not in parts:
        return []
    return [_text(each) for each in etree.fromstring(parts[_STRINGS], AS_WRITTEN)]


def _text(element: etree._Element | None) -> str:
    """The text of runs and plain pieces, without the readings that Excel keeps beside some (rPh)."""
    if element is None:
        return ""
    return "".join(
        each.text or ""
        for each in element.iterfind(".//{*}t")
        if all(etree.QName(above).localname != "rPh" for above in each.iterancestors())
    )


def _bytes(root: etree._Element) -> bytes:
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
