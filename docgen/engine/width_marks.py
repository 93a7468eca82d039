"""Stretches of a document that a template marks with the width they have, made anew in every filled document."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from lxml import etree


class WidthMark(NamedTuple):
    """The name of the element before a stretch, and `end`: where in what follows the stretch ends."""

    name: str
    end: Callable[[bytes], int]

    def set_before(self, element: etree._Element, room: int) -> None:
        """Mark what begins with `element` and stands in `room` twips."""
        element.addprevious(etree.Element(self.name, room=str(room)))

    def replaced(self, data: bytes, made: Callable[[bytes, int], bytes]) -> bytes:
        """A filled document without the marks, each stretch as `made` makes it of its words and its room."""
        first, *others = data.split(f'<{self.name} room="'.encode())
        pieces = [first]
        for other in others:
            room, _, rest = other.partition(b'"/>')
            end = self.end(rest)
            pieces += (made(rest[:end], int(room)), rest[end:])
        return b"".join(pieces)
