"""The walk through containers that Word lays around content: changes, controls, alternatives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from docgen.files.ooxml import MC, W

_OPEN = frozenset(
    {f"{W}{name}" for name in ("ins", "moveTo", "smartTag", "customXml", "hyperlink", "dir", "bdo", "sdtContent")}
)
_CLOSED = frozenset({f"{W}del", f"{W}moveFrom"})
_CONTROL, _CONTROLLED, _ALTERNATIVES = f"{W}sdt", f"{W}sdtContent", f"{MC}AlternateContent"
_LAID_AROUND = _OPEN | _CLOSED | {_CONTROL, _ALTERNATIVES}
_CHANGES = tuple(
    W + name
    for name in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "rPrChange",
        "pPrChange",
        "sectPrChange",
        "tblPrChange",
        "trPrChange",
        "tcPrChange",
        "numberingChange",
        "cellIns",
        "cellDel",
        "cellMerge",
    )
)


def content(elements: Iterable[etree._Element]) -> Iterator[etree._Element]:
    """The elements that count, containers opened: inserted stays, deleted goes, one alternative is taken."""
    for element in elements:
        tag = element.tag
        if tag not in _LAID_AROUND:
            yield element
        elif tag in _OPEN:
            yield from content(element)
        elif tag == _CONTROL:
            yield from content(element.iterchildren(_CONTROLLED))
        elif tag == _ALTERNATIVES:
            yield from content(_alternative(element))


def changes(root: etree._Element) -> int:
    """How many tracked changes a part carries."""
    return sum(1 for _ in root.iter(*_CHANGES))


def _alternative(element: etree._Element) -> Iterable[etree._Element]:
    # Word writes the same shape twice: as DrawingML first, as VML for older programs.
    choice = element.find(f"{MC}Choice")
    if choice is not None and len(choice):
        return choice
    fallback = element.find(f"{MC}Fallback")
    return fallback if fallback is not None else ()
