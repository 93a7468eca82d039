"""The condition: who alone is meant ("UBND các xã nơi có rừng") stays said where the subject is gone."""

from __future__ import annotations

import re

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.meant import meant
from docgen.drafting.work import Work
from docgen.text.normalize import folded

RULE = "giu-dieu-kien"
_BRACKETS = re.compile(r"^\(([^()]*)\)$")


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` with the condition under which the plan means the unit at its end, if its words do not tell it."""
    if not work.selected.conditional:
        return work
    wording, mentions = context.rules.draft.condition, work.selected.duty.actors.get(work.selected.role, ())
    told = [each.condition for each in mentions if each.condition and meant(each, context.unit, context.rules)]
    for words in dict.fromkeys(_BRACKETS.sub(r"\1", each) for each in told):
        place = context.rules.regex(wording.place).search(words)
        thing = context.rules.regex(wording.thing).sub("", words)
        if context.rules.regex(wording.passed_over).search(words) or folded(thing) in folded(work.text):
            continue  # "tuần tra rừng" says itself that it is for who has some
        form, bare = (wording.of, words) if place is None else (wording.at, words[place.end() :])
        work = work.changed(RULE, f"{work.text} {context.filled(form, dieu_kien=bare)}")
    return work
