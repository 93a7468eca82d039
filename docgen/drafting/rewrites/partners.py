"""The partners: where the unit is one, what they do together is its share, and who leads stands before it."""

from __future__ import annotations

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.joint import joint
from docgen.drafting.work import Work
from docgen.model.plan import Role
from docgen.text.capitals import upper_first

RULE = "viec-cung-lam"


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` cut to what the unit does with those who lead, where the plan names it as their partner."""
    if work.selected.role is not Role.SUPPORT:
        return work
    told = joint(work.text, work.selected.duty.statements, context.unit, context.rules)
    return work.changed(RULE, upper_first(told.strip())) if told != work.text else work
