"""What the values of a head may be beyond their type: a number, the marks of urgency and secrecy."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.decree.profile import profile
from docgen.errors import Fault
from docgen.manuscripts.front_matter import line_of
from docgen.messages import say
from docgen.model.manuscript import MEDIA, FrontMatter
from docgen.register.slug import slug
from docgen.text.normalize import folded
from docgen.text.xmlchars import faulty

SECRECY = ("MẬT", "TỐI MẬT", "TUYỆT MẬT")
"""The marks of secrecy (PL1.I.III.2, Luật Bảo vệ bí mật nhà nước)."""
_NUMBER = re.compile(r"(?:\d+[A-Za-zđ]?)?")


def urgencies() -> tuple[str, ...]:
    """The marks of urgency of the decree, the highest first."""
    return tuple(mark.text for mark in profile().urgency.marks)


def faulty_values(front: FrontMatter, text: str, file: str) -> list[Fault]:
    """A fault, with its line, for each value of a head that no document can bear."""
    return [Fault(problem, hint, file, line_of(text, key)) for key, problem, hint in _faulty(front)]


def _faulty(front: FrontMatter) -> Iterator[tuple[str, str, str]]:
    if not _NUMBER.fullmatch(front.number):
        problem = say("“{value}” is no number such as 12 or 12a", value=front.number)
        yield "so", problem, say("what stands behind the stroke is ky_hieu")
    for key, value, marks in (("khan", front.urgency, urgencies()), ("mat", front.secrecy, SECRECY)):
        if value and mark_of(value, marks) is None:
            yield (
                key,
                say("there is no mark “{value}”", value=value),
                say("write one of: {ways}", ways=", ".join(marks)),
            )
    if front.medium and slug(front.medium) not in MEDIA:
        problem = say("there is no form “{value}” of a copy", value=front.medium)
        yield "dinh_dang", problem, say("write one of: {ways}", ways=", ".join(MEDIA))
    for key, value in front.model_dump(mode="json", by_alias=True).items():
        if found := faulty(str(value)):
            yield key, *unfit(found[0][1])


def mark_of(value: str, marks: Sequence[str]) -> str | None:
    """The mark that a person means, however its capitals and tone marks are typed (`hoả tốc`); None for none."""
    return next((mark for mark in marks if folded(mark) == folded(value)), None)


def unfit(code: int) -> tuple[str, str]:
    """The fault of a character that no Word document can hold, and what to do."""
    problem = say("the character U+{code:04X} stands here, which no Word document can hold", code=code)
    return problem, say("take the character away")
