"""Pictures and data outside the file are never fetched; that there are some is said."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    count = subject.document.external_links
    if count:
        yield Hit(None, say("{count} links out of the file", count=count))


RULE = Rule(
    id="lien-ket-ngoai",
    area=Area.FILE,
    severity=Severity.INFO,
    basis="PL1.I.I.4",
    title=lambda: say("Everything that is printed stands in the file itself"),
    why=lambda: say("What stands outside is missing on another machine; it was not fetched."),
    wrong="hình ảnh nằm ngoài tệp",
    right="hình ảnh nằm trong tệp",
    find=_find,
    on_any_font=True,
)
