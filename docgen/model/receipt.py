"""What a draft keeps of its making, so that it is known again when it comes back from Word."""

from __future__ import annotations

import json
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

_FORM = 1
"""How the text of a receipt is written; another number is another docgen's."""


class MarkKind(StrEnum):
    """What a marked text is in its document."""

    NUMBER = "so"
    PLACE_AND_DATE = "ngay"
    SUBJECT = "ty"
    ADDRESSEE = "kg"
    OPENING = "md"
    HEADING = "tm"
    POINTER = "ct"
    """A line that names tasks of the annex by their numbers: it follows from them."""
    ITEM = "m"
    LEAD = "chu"
    SUPPORT = "ph"
    PRODUCT = "sp"
    TIMING = "tg"
    TEXT = "d"
    """A text of the unit's own plan around its table of tasks."""
    CLOSING = "kt"
    RECIPIENT = "nn"
    AUTHORITY = "qh"
    SIGNER = "ky"


class DraftMark(NamedTuple):
    """A text of a draft: what it is, the id of its department, the names of the decisions about it."""

    kind: MarkKind
    text: str
    department: str = ""
    refs: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """By which the text is known to be as it was."""
        return f"{crc32(self.text.encode()):x}"


@lru_cache(maxsize=4096)  # most marks come again in each document of a batch
def _told(mark: DraftMark) -> str:
    return f"{mark.kind},{mark.department},{'+'.join(mark.refs)}:{mark.digest}"


class Receipt(NamedTuple):
    """Which plan and unit a draft is of, how it was asked for, and its marked texts in their order."""

    plan: str
    unit: str
    form: str
    date: str
    number: str
    annexed: bool
    issue: bool
    marks: tuple[DraftMark, ...]

    @property
    def text(self) -> str:
        """All but the texts themselves, of which it has digests."""
        marks = ";".join(map(_told, self.marks))
        head = (_FORM, self.plan, self.unit, self.form, self.date, self.number, self.annexed, self.issue)
        return json.dumps((*head, marks), separators=(",", ":"))


class KeptReceipt(NamedTuple):
    """A receipt as it is read from a file: the digests of the texts, not they themselves."""

    receipt: Receipt
    digests: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> KeptReceipt | None:
        """What a text says, or None where it is no receipt of this docgen."""
        try:
            form, plan, unit, kind, date, number, annexed, issue, marks = json.loads(text)
            read = [_read(each) for each in marks.split(";") if each]
        except (ValueError, TypeError, AttributeError):
            return None
        if form != _FORM or not all(type(each) is str for each in (plan, unit, kind, date, number)):
            return None
        receipt = Receipt(
            plan, unit, kind, date, number, annexed is True, issue is True, tuple(m for m, _ in read)
        )
        return cls(receipt, tuple(digest for _, digest in read))

    def is_of(self, marks: Iterable[DraftMark]) -> bool:
        """Whether the draft had just these texts."""
        told = [(each.kind, each.refs, each.digest) for each in marks]
        return told == [
            (m.kind, m.refs, digest) for m, digest in zip(self.receipt.marks, self.digests, strict=True)
        ]


def _read(text: str) -> tuple[DraftMark, str]:
    """One mark; raises ValueError for none."""
    named, _, digest = text.rpartition(":")
    kind, department, refs = named.split(",")
    return DraftMark(MarkKind(kind), "", department, tuple(filter(None, refs.split("+")))), digest
