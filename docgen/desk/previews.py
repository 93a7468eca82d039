"""Pages as they will print, made by a LibreOffice that is kept warm; the last ones are kept for a while."""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from typing import NamedTuple

import docgen
from docgen import ConversionError, WarmOffice, WordPlace

_KEPT = 24
_DOTS = 80


class Printed(NamedTuple):
    """A document as pages: its PDF, how many there are; none where it could not be made."""

    key: str
    pdf: bytes
    pages: int


class Previews:
    """Makes and keeps the pages of documents, by the digest of their bytes."""

    def __init__(self) -> None:
        self._office = WarmOffice()
        self._kept: OrderedDict[str, Printed] = OrderedDict()
        self._pictures: OrderedDict[tuple[str, int], bytes] = OrderedDict()
        self._places: OrderedDict[tuple[str, tuple[str, ...]], list[list[WordPlace]]] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def are_possible(self) -> bool:
        """Whether this machine has LibreOffice; without it there are no page pictures."""
        return self._office.is_there()

    def of(self, docx: bytes, owner: str) -> Printed | None:
        """The pages of a Word file for `owner`; None where LibreOffice is missing or fails on it."""
        return self.of_pdf(None, hashlib.sha256(owner.encode() + docx).hexdigest()[:32], docx)

    def of_pdf(self, pdf: bytes | None, key: str, docx: bytes = b"") -> Printed | None:
        """The pages of a PDF under this key, made of `docx` where there is none."""
        with self._lock:
            if (found := self._kept.get(key)) is not None:
                self._kept.move_to_end(key)
                return found
        if pdf is None:
            try:
                pdf = self._office.pdf(docx)
            except ConversionError:
                return None
        pages = docgen.page_count(pdf)
        if not pages:
            return None
        made = Printed(key, pdf, pages)
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)
        return made

    def picture(self, key: str, number: int) -> bytes | None:
        """A page of what was made under `key`; None where it is no longer kept, or has no such page."""
        with self._lock:
            found, drawn = self._kept.get(key), self._pictures.get((key, number))
        if drawn is not None or found is None:
            return drawn
        try:
            drawn = docgen.page_picture(found.pdf, number, _DOTS)
        except IndexError:
            return None
        with self._lock:
            self._pictures[key, number] = drawn
            while len(self._pictures) > _KEPT * 4:
                self._pictures.popitem(last=False)
        return drawn

    def places(self, printed: Printed, wanted: tuple[str, ...]) -> list[list[WordPlace]]:
        """Where texts that follow one another stand on its pages."""
        with self._lock:
            found = self._places.get((printed.key, wanted))
        if found is None:
            found = docgen.word_places(printed.pdf, wanted, in_order=True)
            with self._lock:
                self._places[printed.key, wanted] = found
                while len(self._places) > _KEPT:
                    self._places.popitem(last=False)
        return found

    def close(self) -> None:
        """End LibreOffice."""
        self._office.close()
