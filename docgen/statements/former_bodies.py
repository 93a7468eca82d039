"""Former bodies: a plan that still names a body that is no more is told so, and never silently mended."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.ruleset import Rules

_CITED = re.compile(
    r"(?:(?:ngày \d{1,2}/\d{1,2}/\d{4}|năm \d{4}|\d/\S+) của (?:các )?|\b(?:trước (?:đây|kia) là|cũ là) )$",
    re.IGNORECASE,
)
"""Before the name of a body: an old document of it is cited, or its successor is named; neither is a fault."""
_SUCCEEDED = re.compile(r"\s*\(?,?\s*(?:cũ|nay là|hiện nay là|trước đây)\b", re.IGNORECASE)
"""Behind the name of a body: the plan itself says that it is no more."""
_BEFORE_NAME = 80


def former_bodies(place: str, text: str, rules: Rules) -> Iterator[Finding]:
    """A finding for each body of the rules (`khong_con`) that is no more and that `text`, at `place`, names."""
    small = text.casefold()
    for body in rules.bodies.abolished:
        if not any(word in small for word in body.telltale):
            continue
        for match in rules.regex(body.pattern).finditer(text):
            if _CITED.search(text, max(0, match.start() - _BEFORE_NAME), match.start()):
                continue
            if _SUCCEEDED.match(text, match.end()):
                continue
            yield Finding(
                rule="co-quan-khong-con",
                severity=Severity.WARNING,
                place=place,
                message=say("“{name}” is no more since {day}", name=match[0], day=f"{body.since:%d/%m/%Y}"),
                expected=body.successor,
                found=match[0],
                basis=body.basis,
            )
            break
