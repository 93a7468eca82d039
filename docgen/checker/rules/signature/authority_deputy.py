"""After `KT.` the deputy's own post follows on the next line (PL1.I.II.7; Đ13.1)."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.messages import say
from docgen.model.finding import Severity
from docgen.text.normalize import clean

_DEPUTY = ("PHÓ", "THỨ", "Q.")


def _find(subject: Subject) -> Iterator[Hit]:
    prefix = subject.decree.signing.deputy
    for sheet in subject.headed:
        posts = sheet.pieces(Part.AUTHORITY)
        for order, words in enumerate(posts):
            shown = clean(words.shown)
            if not shown.startswith(prefix):
                continue
            rest = [clean(each.shown) for each in posts[order + 1 :]]
            if not any(each.startswith(_DEPUTY) or f" {_DEPUTY[0]} " in each for each in rest):
                yield Hit(words, rest[0] if rest else say("missing"), "PHÓ …")


RULE = Rule(
    id="ky-thay-cap-pho",
    area=Area.SIGNATURE,
    severity=Severity.WARNING,
    basis=lambda decree: decree.signing.basis,
    title=lambda: say("After “KT.” stands the deputy's own post"),
    why=lambda: say("Without it nobody knows who signed."),
    wrong="KT. CHỦ TỊCH / CHỦ TỊCH",
    right="KT. CHỦ TỊCH / PHÓ CHỦ TỊCH",
    find=_find,
)
