"""The ending: recipients (Nơi nhận) and the signer's block (PL1.II.7 and II.9 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docgen.anatomy.column_lines import pieces
from docgen.anatomy.source_text import Block
from docgen.anatomy.titles import unmarked
from docgen.model.plan import Signature
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import CAPITALS, SMALL
from docgen.text.markup import plain

_HEADING = re.compile(r"\W*(?:nơi nhận|bản điện tử|như trên)\W*:\s*", re.IGNORECASE)
_NAME = re.compile(rf"[{CAPITALS}][{SMALL}]+(?: [{CAPITALS}][{SMALL}]*){{1,4}}")
_ENTRIES = re.compile(r"(?<=;)\s+(?=-\s)")
_BULLET = re.compile(r"[-–—+*•]\s*")


@dataclass(frozen=True, slots=True)
class Ending:
    """Who receives the document and who signs it."""

    recipients: tuple[str, ...]
    signature: Signature


def ending(blocks: Sequence[Block], rules: Rules) -> Ending:
    """The ending in `blocks`. A name is taken only where it stands behind the signer's office."""
    offices = unmarked(rules.reading.office)
    office = re.compile(offices)
    offices_only = re.compile(rf"\W*{offices}(?:\s+{offices})*\W*")
    behind = re.compile(rf"(?<=[\s;.:])(?:{offices})(?:\s+(?:{offices}|HUYEN|TINH|XA|PHUONG))*\W*$")
    recipients: list[str] = []
    authority: list[str] = []
    name, heads = "", False
    for piece in pieces(blocks):
        text = plain(piece).strip(" *")
        cut = None if offices_only.fullmatch(unmarked(text)) else behind.search(unmarked(text))
        parts = [text[: cut.start()], text[cut.start() :]] if cut and cut.start() else [text]
        for part in (entry.strip() for each in parts for entry in _ENTRIES.split(each)):
            if heading := _HEADING.match(part):
                heads, part = True, part[heading.end() :].strip()
            if not part:
                continue
            if offices_only.fullmatch(unmarked(part)):
                found = list(office.finditer(unmarked(part)))
                authority += [part[match.start() : match.end()].strip(" *") for match in found]
            elif _goes_on(part, authority, name):
                authority.append(part)
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


def _goes_on(part: str, authority: list[str], name: str) -> bool:
    """Whether a line in capitals goes on with the signer's office (`TRƯỞNG BAN CHỈ ĐẠO`)."""
    return (
        bool(authority) and not name and part.isupper() and not re.search(r"\d", part) and not _BULLET.match(part)
    )
