"""`Điều 1.`: body size, upright, bold (PL1.I.II.6c-đ); what follows it may be a plain sentence."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import Part
from docgen.checker.looks import size
from docgen.checker.repair import SetRun
from docgen.checker.rule import Area, Hit, Rule
from docgen.checker.subject import Subject
from docgen.checker.wording import said
from docgen.messages import say
from docgen.model.finding import Severity


def _find(subject: Subject) -> Iterator[Hit]:
    wanted = subject.decree.components.article
    for sheet in subject.headed:
        for filled in (each for each in sheet.filled if each.part is Part.ARTICLE):
            yield from size(filled, wanted.size)
            label = next(filled.piece.formats(), None)
            if label is not None and not label.bold and filled.piece.paragraph.label is None:
                runs = filled.piece.runs[:1]
                repairs = tuple(SetRun(run.at, bold=True) for run, _, _ in runs if run.at is not None)
                whole = len(filled.piece.runs) > 1 or len(said(filled.piece).split()) <= _LABEL_WORDS
                yield Hit(filled.piece, say("not bold"), say("bold"), repairs if whole else ())


_LABEL_WORDS = 25


RULE = Rule(
    id="dieu-trinh-bay",
    area=Area.BODY,
    severity=Severity.ERROR,
    basis=lambda decree: decree.components.article.basis,
    title=lambda: say("“Điều …” is bold and upright, of body size"),
    why=lambda: say("It is what readers look for."),
    wrong="Điều 1. không đậm",
    right="Điều 1. in đậm, chữ đứng",
    find=_find,
)
