"""Broken headings: the words of a numbered heading, in capitals or not, that go on in the next line."""

from __future__ import annotations

import re

from docgen.anatomy.marks import mark_of
from docgen.text.sentence_end import is_ended

OPEN = re.compile(
    r"(?:[,(–-]|\b(?:với|và|của|cho|các|những|tại|theo|do|là|về|trong|trên|đến|từ|bằng|để|ở|cùng|hoặc|như|khi|nếu|được|bị))$",
    re.IGNORECASE,
)
"""What no heading ends with: its words run on."""
_LINK = re.compile(r"(?:VÀ|CỦA|TỈNH|THÀNH PHỐ)\b(?! QUẢN)")
"""What no heading begins with."""
_ORGAN = re.compile(r"(?:UBND|NHÂN DÂN|HĐND)$")
_LEVEL = re.compile(r"(?:CÁC|CẤP|XÃ|PHƯỜNG|ĐẶC KHU)\b")


def goes_on(heading: str, below: str) -> bool:
    """Whether the line `below` goes on with `heading`, a line with a mark that nothing ends.

    A small letter tells; in capitals the list or the name is open, or what is below begins as no heading does.
    """
    if heading.isupper() != below.isupper() and not below[:1].islower():
        return False
    if mark_of(heading) is None or mark_of(below) is not None or is_ended(heading):
        return False
    if not heading.isupper():
        return below[:1].islower()
    whose = _ORGAN.search(heading) is not None and _LEVEL.match(below) is not None
    return whose or OPEN.search(heading) is not None or _LINK.match(below) is not None
