"""Pages as they will print, made by a LibreOffice that is kept warm; the last ones are kept for a while."""

from __future__ import annotations

import hashlib
from typing import NamedTuple

import docgen
from docgen import ConversionError, WarmOffice, WordPlace
from docgen.desk.recent_values import Latest

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
        self._kept: Latest[str, Printed] = Latest(_KEPT)
        self._pictures: Latest[tuple[str, int], bytes] = Latest(_KEPT * 4)
        self._places: Latest[tuple[str, tuple[str, ...]], list[list[WordPlace]]] = Latest(_KEPT)

    @property
    def are_possible(self) -> bool:
        """Whether this machine has LibreOffice; without it there are no page pictures."""
        return self._office.is_there()

    def of(self, docx: bytes, owner: str) -> Printed | None:
        """The pages of a Word file for `owner`; None where LibreOffice is missing or fails on it."""
        return self.of_pdf(None, hashlib.sha256(owner.encode() + docx).hexdigest()[:32], docx)

    def of_pdf(self, pdf: bytes | None, key: str, docx: bytes = b"") -> Printed | None:
        """The pages of a PDF under this key, made of `docx` where there is none."""
        if (found := self._kept.get(key)) is not None:
            return found
        if pdf is None:
            try:
                pdf = self._office.pdf(docx)
            except ConversionError:
                return None
        pages = docgen.page_count(pdf)
        if not pages:
            return None
        return self._kept.keep(key, Printed(key, pdf, pages))

    def picture(self, key: str, number: int) -> bytes | None:
        """A page of what was made under `key`; None where it is no longer kept, or has no such page."""
        found, drawn = self._kept.get(key), self._pictures.get((key, number))
        if drawn is not None or found is None:
            return drawn
        try:
            drawn = docgen.page_picture(found.pdf, number, _DOTS)
        except IndexError:
            return None
        return self._pictures.keep((key, number), drawn)

    def places(self, printed: Printed, wanted: tuple[str, ...]) -> list[list[WordPlace]]:
        """Where texts that follow one another stand on its pages."""
        key = (printed.key, wanted)
        if (found := self._places.get(key)) is not None:
            return found
        return self._places.keep(key, docgen.word_places(printed.pdf, wanted, in_order=True))

    def close(self) -> None:
        """End LibreOffice."""
        self._office.close()
