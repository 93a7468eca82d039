"""The partners: where the unit is one, what they do together is its share, and who leads stands before it."""

from __future__ import annotations

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import enumerated, local_name, lower_start
from docgen.drafting.joint import joint
from docgen.drafting.work import Work
from docgen.model.plan import Role
from docgen.statements.mention import MentionKind
from docgen.text.capitals import upper_first

RULE = "viec-cung-lam"


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` cut to what the unit does with those who lead, where the plan names it as their partner."""
    if work.selected.role is not Role.SUPPORT:
        return work
    told = joint(work.text, work.selected.duty.statements, context.unit, context.rules)
    return work.changed(RULE, upper_first(told.strip())) if told != work.text else work


def jointly(work: Work, context: DraftingContext) -> Work:
    """`work` with those named beside the unit, where all do it together ("Sở A, UBND các xã cùng kiểm tra …")."""
    wording = context.rules.draft.support
    found = context.rules.regex(wording.jointly).match(work.text)
    if found is None or work.selected.role is Role.SUPPORT:
        return work
    actors = work.selected.duty.actors.get(work.selected.role, ())
    own = (each for each in actors if each.kind is MentionKind.COMMUNE_BODY and each != work.selected.body)
    beside = enumerated([local_name(each, context) for each in (*work.selected.leads, *own)])
    rest = work.text[found.end() :]
    told = wording.one.format(chu_tri=beside, viec=lower_start(rest, context)) if beside else upper_first(rest)
    return work.changed(RULE, told)
