"""Lists of bodies, `Kính gửi` and `Nơi nhận`: one entry may run over several lines."""

from __future__ import annotations

from dataclasses import dataclass

from docgen.anatomy.document_part import Part, Sheet
from docgen.anatomy.paragraph_pieces import Piece

_DASHES = "-–—"


@dataclass(frozen=True, slots=True)
class RecipientEntry:
    """One body of a list: the pieces it is written in, and its text."""

    pieces: tuple[Piece, ...]
    text: str

    @property
    def dashed(self) -> bool:
        """Whether it begins with a dash of any kind."""
        return self.text[:1] in _DASHES and bool(self.text)


def entries(sheet: Sheet, *parts: Part) -> tuple[RecipientEntry, ...]:
    """The entries that fill `parts`; a line without a dash goes on with the entry above, where that has one."""
    found: list[RecipientEntry] = []
    for words in sheet.pieces(*parts):
        label = words.paragraph.label
        text = words.said if label is None else f"{label.text} {words.said}"
        goes_on = found and found[-1].dashed and text[:1] not in _DASHES + "+" and found[-1].text[-1:] not in ";."
        if goes_on or (found and text[:1] == "+"):
            above = found.pop()
            found.append(RecipientEntry((*above.pieces, words), f"{above.text} {text}"))
        else:
            found.append(RecipientEntry((words,), text))
    return tuple(found)
