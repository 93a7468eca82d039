"""The subject: those whom the plan asks go, for the item stands under the name of whoever does it here."""

from __future__ import annotations

import re

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.meant import meant
from docgen.drafting.predicate import without_subjects
from docgen.drafting.work import Work
from docgen.text.capitals import upper_first

RULE = "bo-chu-the"
_BRACKET = re.compile(r"^(\([^()]+\)),? *([^.]+\.?)$")


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` without the subjects of its statements that mean the unit, or the body repeated here."""
    repeated = work.selected.mirrored
    ours = [
        statement
        for statement in work.selected.duty.statements
        if any(each == repeated or meant(each, context.unit, context.rules) for each in statement.subjects)
    ]
    if not ours:
        return work
    text = without_subjects(work.text, ours, context.rules)
    # What told more of the subject, in brackets, tells where.
    text = _BRACKET.sub(lambda match: f"{match[2].rstrip(' .;')} {match[1]}", text)
    return work.changed(RULE, upper_first(text))
