"""Macros are never run; that a file carries some is said."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    if subject.document.macros:
        yield Hit(None, say("macros"))


RULE = Rule(
    id="ma-lenh",
    area=Area.FILE,
    severity=Severity.INFO,
    basis="PL1.I.I.4",
    title=lambda: say("The document carries no macro"),
    why=lambda: say("A document that is sent out needs no program; macros were not run."),
    wrong="tệp .docm có macro",
    right="tệp .docx",
    find=_find,
    on_any_font=True,
)
