"""Who changed it, and when: the marks of tracked changes, each with a number of its own."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable

from lxml import etree

from docgen.files.ooxml import W

_DELETED = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_PROPERTIES_BEHIND = frozenset(f"{W}{name}" for name in ("sectPr", "pPrChange"))


class ChangeMarks:
    """Marks changes as `author`'s. Without a date they bear none: no clock is read."""

    def __init__(self, author: str, date: dt.date | None, last: int) -> None:
        self._signed = {f"{W}author": author}
        if date is not None:
            self._signed[f"{W}date"] = f"{date.isoformat()}T00:00:00Z"
        self._last = last
        self.counts: Counter[str] = Counter()
        """How many words and other things were inserted (`ins`) and deleted (`del`), and what is not shown."""

    @classmethod
    def beyond(cls, roots: Iterable[etree._Element], author: str, date: dt.date | None = None) -> ChangeMarks:
        """Marks whose numbers come after all that stand in these parts."""
        ids = (each.get(f"{W}id", "") for root in roots for each in root.iter(etree.Element))
        return cls(author, date, max((int(number) for number in ids if number.isdecimal()), default=0))

    @property
    def is_dated(self) -> bool:
        """Whether the changes bear a day."""
        return f"{W}date" in self._signed

    def change(self, kind: str) -> etree._Element:
        """An empty element that tells a change of this kind (`ins`, `del`, `rPrChange`)."""
        self._last += 1
        return etree.Element(f"{W}{kind}", {f"{W}id": str(self._last), **self._signed})

    def mark_paragraph(self, paragraph: etree._Element, kind: str) -> None:
        """Tell that the end of a paragraph was inserted or deleted."""
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        look = properties.find(f"{W}rPr")
        if look is None:
            look = etree.Element(f"{W}rPr")
            behind = [at for at, each in enumerate(properties) if each.tag in _PROPERTIES_BEHIND]
            properties.insert(min(behind, default=len(properties)), look)
        look.insert(0, self.change(kind))

    def mark_row(self, row: etree._Element, kind: str) -> None:
        """Tell that a row was inserted or deleted."""
        properties = row.find(f"{W}trPr")
        if properties is None:
            properties = etree.Element(f"{W}trPr")
            row.insert(sum(each.tag == f"{W}tblPrEx" for each in row), properties)
        properties.append(self.change(kind))


def as_deleted(run: etree._Element) -> etree._Element:
    """The run as it must stand in a deletion."""
    for child in run:
        child.tag = _DELETED.get(str(child.tag), str(child.tag))
    return run
