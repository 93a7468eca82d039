"""The opening: legal bases, the documents it cites, who issues the plan in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.anatomy.source_text import Paragraph
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import CAPITALS
from docgen.text.markup import plain

_BASIS = re.compile(r"\W*(?:căn cứ|xét (?:đề nghị|tờ trình)|theo đề nghị)\b", re.IGNORECASE)
_ABBREVIATION = re.compile(rf"\s*\([{CAPITALS}&]{{2,}}\)")
_ISSUER = r"(?-i:(?:Ủy ban|Uỷ ban|UBND|Sở|Bộ|Ban|Phòng|Chủ tịch|Cục|Chi cục|Trường|Thủ tướng|Hội)\b)[^,;.]*?"
_BY = re.compile(r"của (?P<by>[^,;]*?) tại $")
# A comma parts the words of a title too; what follows tells which it is.
_DOCUMENT_END = re.compile(
    rf";|,(?=\s(?:[{CAPITALS}]|có hiệu lực|trong đó|cụ thể|để|nhằm|như sau|với))|"
    r"\s(?:và|cùng)\s+(?:trên cơ sở|căn cứ)\b|\.\s|$"
)
_SHORT = re.compile(r"\s*\((?:viết tắt|sau đây|gọi)[^)]*\)", re.IGNORECASE)


def is_basis(paragraph: Paragraph) -> bool:
    """Whether the paragraph is a legal basis on a line of its own (Căn cứ …;)."""
    text = plain(paragraph.text).strip()
    return bool(_BASIS.match(text)) and (
        text.endswith((";", ",")) or ("\n" not in text and len(text) < 700 and text.endswith("."))
    )


def cited(opening: str, rules: Rules) -> list[str]:
    """The documents that an opening rests on, each up to where it ends; `của X tại Tờ trình …` is X's Tờ trình."""
    text = _SHORT.sub("", plain(opening))
    found = []
    issuing = list(rules.regex(rf"{_ISSUER}\s+{rules.reading.issuing}").finditer(text))
    limit = issuing[-1].start() if issuing else len(text)
    starts = [match.start() for match in rules.regex(rf"(?-i:{rules.reading.cited})").finditer(text, 0, limit)]
    position = 0
    for start in starts:
        if start < position:
            continue
        end = _end(text, start, limit)
        document = text[start:end].strip(" ,;.")
        by = _BY.search(text[:start])
        found.append(f"{document} của {by['by']}" if by and " của " not in document else document)
        position = end
    return found


def _end(text: str, start: int, limit: int) -> int:
    """Where the document cited at `start` ends: before the next clause."""
    end = _DOCUMENT_END.search(text, start, limit)
    return end.start() if end else limit


def issuer_of(opening: Sequence[str], place: str, rules: Rules) -> str:
    """The issuing authority as the opening names it ("… Ủy ban nhân dân tỉnh ban hành Kế hoạch …")."""
    pattern = rules.regex(rf"(?:^|[\s,;])(?P<issuer>{_ISSUER})\s+{rules.reading.issuing}")
    for paragraph in opening:
        text = _ABBREVIATION.sub("", plain(paragraph))
        found = [match["issuer"] for match in pattern.finditer(text)]
        if found:
            name = re.split(r",\s+", found[-1])[-1].strip()
            name = re.sub(r"^UBND\b", "Ủy ban nhân dân", name)
            return f"{name} {place}".strip() if re.search(r"\b(?:tỉnh|thành phố|huyện|xã|phường)$", name) else name
    return ""
