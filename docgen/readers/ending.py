"""The ending: recipients (Nơi nhận) and the signer's block (PL1.II.7 and II.9 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.model.plan import Signature
from docgen.readers.division import pieces
from docgen.readers.manuscript import Block
from docgen.rules.ruleset import Rules
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.markup import plain

_HEADING = re.compile(r"\W*(?:nơi nhận|bản điện tử|như trên)\W*:\s*", re.IGNORECASE)
_NAME = re.compile(rf"[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*){{1,4}}")
_BULLET = re.compile(r"[-–—+*•]\s*")


@dataclass(frozen=True, slots=True)
class Ending:
    """Who receives the document and who signs it."""

    recipients: tuple[str, ...]
    signature: Signature


def ending(blocks: Sequence[Block], rules: Rules) -> Ending:
    """The ending in `blocks`. A name is taken only where it stands behind the signer's office."""
    office = re.compile(rf"\W*(?P<office>{rules.reading.office})\W*")
    behind = re.compile(
        rf"(?<=[\s;.:])(?:{rules.reading.office})(?:\s+(?:{rules.reading.office}|HUYỆN|TỈNH|XÃ|PHƯỜNG))*\W*$"
    )
    recipients: list[str] = []
    authority: list[str] = []
    name, heads = "", False
    for piece in pieces(blocks):
        text = plain(piece).strip()
        cut = None if office.fullmatch(text) else behind.search(text)
        parts = [text[: cut.start()].strip(), text[cut.start() :].strip()] if cut and cut.start() else [text]
        for part in filter(None, parts):
            if heading := _HEADING.match(part):
                heads, part = True, part[heading.end() :]
                if not part:
                    continue
            if office.fullmatch(part) or (part.isupper() and authority and not _BULLET.match(part) and not name):
                authority.append(part.strip(" *"))
            elif authority and not name and _NAME.fullmatch(part) and len(part) <= 40:
                name = part
            elif bullet := _BULLET.match(part):
                recipients.append(part[bullet.end() :])
            elif recipients and heads and not name and not recipients[-1].endswith((";", ".")):
                recipients[-1] = f"{recipients[-1]} {part}"
    return Ending(
        tuple(tidy for each in recipients if (tidy := each.strip().rstrip(";,.").strip())),
        Signature(authority=tuple(authority), name=name),
    )
