"""A file with tracked changes is checked as if all were accepted, and that is said."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    count = subject.document.tracked_changes
    if count:
        yield Hit(None, say("{count} tracked changes", count=count))


RULE = Rule(
    id="sua-doi-theo-doi",
    area=Area.FILE,
    severity=Severity.INFO,
    basis="PL1.I.II.6",
    title=lambda: say("No tracked change is left in the document"),
    why=lambda: say("The file was checked as if every change were accepted."),
    wrong="còn 3 chỗ sửa đổi chưa chấp nhận",
    right="đã chấp nhận hết",
    find=_find,
    on_any_font=True,
)
