"""A document with the tracked changes that it came with accepted, and without what only stands round its text."""

from __future__ import annotations

from lxml import etree

from docgen.files.ooxml import W

_GONE = tuple(
    f"{W}{name}" for name in ("del", "moveFrom", "pPrChange", "rPrChange", "sectPrChange", "tblPrChange")
)
_MARKS = tuple(
    f"{W}{name}"
    for name in (
        "moveFromRangeStart",
        "moveFromRangeEnd",
        "moveToRangeStart",
        "moveToRangeEnd",
        "trPrChange",
        "tcPrChange",
        "tblGridChange",
        "numberingChange",
        "proofErr",
    )
)


def settle(root: etree._Element) -> None:
    """Accept every tracked change in place, and open content controls and simple fields."""
    for row in [each for each in root.iter(f"{W}tr") if each.find(f"{W}trPr/{W}del") is not None]:
        _remove(row)
    for mark in [*root.iter(*(f"{W}{name}" for name in ("del", "moveFrom")))]:
        look = mark.getparent()
        if look is not None and look.tag == f"{W}rPr":
            _join(look)
    for each in [*root.iter(*_GONE, *_MARKS)]:
        _remove(each)
    for control in [*root.iter(f"{W}sdt")]:
        for name in ("sdtPr", "sdtEndPr"):
            for each in control.findall(f"{W}{name}"):
                control.remove(each)
    for field in [*root.iter(f"{W}fldSimple")]:
        field.insert(0, _field_run("fldChar", "begin"))
        field.insert(1, _field_run("instrText", field.get(f"{W}instr", "")))
        field.insert(2, _field_run("fldChar", "separate"))
        field.append(_field_run("fldChar", "end"))
    for each in [*root.iter(f"{W}ins", f"{W}moveTo")]:
        if not len(each):  # the mark of an inserted end or row
            _remove(each)
    etree.strip_tags(root, *(f"{W}{name}" for name in ("ins", "moveTo", "sdt", "sdtContent", "fldSimple")))


def _field_run(name: str, value: str) -> etree._Element:
    run = etree.Element(f"{W}r")
    made = etree.SubElement(run, f"{W}{name}")
    if name == "fldChar":
        made.set(f"{W}fldCharType", value)
    else:
        made.text = value
    return run


def _remove(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _join(look: etree._Element) -> None:
    """Join a paragraph whose end is deleted to the next one."""
    properties = look.getparent()
    paragraph = properties.getparent() if properties is not None else None
    following = paragraph.getnext() if paragraph is not None else None
    if paragraph is None or following is None or following.tag != f"{W}p":
        return
    start = 1 if following.find(f"{W}pPr") is not None else 0
    for each in [child for child in paragraph if child.tag != f"{W}pPr"][::-1]:
        following.insert(start, each)
    _remove(paragraph)
