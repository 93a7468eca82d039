"""Marks of a draft: hidden bookmarks round its texts, by which an edited file is read back.

Bookmarks whose names begin with a low line are not shown in Word, and they stay with their text when it is
reworded, moved or saved by another program. What a template of a person's own does not show has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docgen.model.decisions import EVERYONE
from docgen.model.directive import Directive, DirectiveSection, Form, Item
from docgen.model.receipt import DraftMark, MarkKind
from docgen.text.markup import plain
from docgen.text.xmlchars import escaped

BOOKMARK = "_docgen"
"""Begins the name of each bookmark; the number of its mark follows."""
_FIRST_ID = 7000  # a person's own template has ids of its own
_CELLS = {
    "chu_tri": MarkKind.LEAD,
    "phoi_hop": MarkKind.SUPPORT,
    "san_pham": MarkKind.PRODUCT,
    "thoi_gian": MarkKind.TIMING,
}
_BLOCKS = {"phan": MarkKind.TEXT, "doan": MarkKind.TEXT}


def marks_of(directive: Directive, values: dict[str, Any]) -> tuple[DraftMark, ...]:
    """The texts of a directive that are marked, as `values` show them, in reading order."""
    letter = directive.form is Form.LETTER
    found = [*_head(values), *(_letter(directive, values) if letter else _plan(directive, values))]
    for appendix in values["cac_phu_luc"]:
        found += _rows(directive, [row for block in appendix["noi_dung"] for row in block["cac_dong"]])
    return tuple(found)


def marked(xml: str, marks: Sequence[DraftMark]) -> str:
    """The filled document `xml` with a bookmark round the run of each of `marks` that it shows."""
    pieces: list[str] = []
    at = 0
    for number, mark in enumerate(marks):
        text = xml.find(f"{escaped(mark.text)}</w:t>", at)
        if text < 0:
            continue
        start = xml.rfind("<w:r>", at, text)
        end = xml.find("</w:r>", text) + len("</w:r>")
        if start < 0 or xml.find("</w:r>", start, text) >= 0:
            continue
        id_ = _FIRST_ID + number
        opening = f'<w:bookmarkStart w:id="{id_}" w:name="{BOOKMARK}{number}"/>'
        pieces += (xml[at:start], opening, xml[start:end], f'<w:bookmarkEnd w:id="{id_}"/>')
        at = end
    return "".join((*pieces, xml[at:]))


def _head(values: dict[str, Any]) -> Iterator[DraftMark]:
    yield DraftMark(MarkKind.NUMBER, values["so_ky_hieu"])
    yield DraftMark(MarkKind.PLACE_AND_DATE, values["dia_danh_ngay"])
    yield DraftMark(MarkKind.SUBJECT, values["trich_yeu"])


def _letter(directive: Directive, values: dict[str, Any]) -> Iterator[DraftMark]:
    yield from (DraftMark(MarkKind.ADDRESSEE, text) for text in values["kinh_gui"])
    yield from (DraftMark(MarkKind.OPENING, text) for text in values["mo_dau"])
    for section, shown in zip(directive.sections, values["cac_phan"], strict=True):
        id_ = _id(section)
        yield DraftMark(MarkKind.HEADING, shown["tieu_de"], id_)
        if values["cac_phu_luc"]:
            yield from (DraftMark(MarkKind.POINTER, text, id_) for text in shown["cac_y"])
            continue
        for item, text in zip(section.items, shown["cac_y"], strict=True):
            yield DraftMark(MarkKind.ITEM, text, id_, item.refs)
    yield from _ending(values)


def _plan(directive: Directive, values: dict[str, Any]) -> Iterator[DraftMark]:
    yield from (DraftMark(MarkKind.OPENING, plain(text)) for text in values["mo_dau"])
    for block in values["noi_dung"]:
        if block["kieu"] in _BLOCKS:
            yield DraftMark(_BLOCKS[block["kieu"]], plain(block["loi"]))
        yield from _rows(directive, block["cac_dong"])
    yield from _ending(values)


def _ending(values: dict[str, Any]) -> Iterator[DraftMark]:
    yield from (DraftMark(MarkKind.CLOSING, plain(text)) for text in values["ket_thuc"])
    yield from (DraftMark(MarkKind.RECIPIENT, text) for text in values["noi_nhan"])
    yield from (DraftMark(MarkKind.AUTHORITY, text) for text in values["quyen_han"])
    if values["ho_ten"]:
        yield DraftMark(MarkKind.SIGNER, values["ho_ten"])


def _rows(directive: Directive, rows: Iterable[dict[str, Any]]) -> Iterator[DraftMark]:
    """The cells of a table of tasks that are not empty; its rows are the items in their order."""
    placed = [(section, item) for section in directive.sections for item in section.items]
    for (section, item), row in zip(placed, rows, strict=False):
        yield from _cells(_id(section), item, row)


def _cells(department: str, item: Item, row: dict[str, Any]) -> Iterator[DraftMark]:
    yield DraftMark(MarkKind.ITEM, plain(row["nhiem_vu"]), department, item.refs)
    for name, kind in _CELLS.items():
        if row[name]:
            yield DraftMark(kind, plain(row[name]), department, item.refs)


def _id(section: DirectiveSection) -> str:
    return EVERYONE if section.department is None else section.department.id
