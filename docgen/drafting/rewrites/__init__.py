"""Rewrite: the plan's words for the province become the commune's words for a department, one step at a time."""

from __future__ import annotations

from collections.abc import Callable

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.rewrites import bare, condition, directed, doers, partners, small, wording
from docgen.drafting.work import Work
from docgen.phrases.rewriting import Stage

Rewrite = Callable[[Work, DraftingContext], Work]

REWRITES: tuple[Rewrite, ...] = (
    bare.rewrite,
    partners.rewrite,
    directed.rewrite,
    doers.rewrite,
    wording.of(Stage.SUBJECT),
    partners.jointly,
    wording.of(Stage.PREMISE),
    wording.of(Stage.DIRECTION),
    wording.of(Stage.WHO),
    wording.of(Stage.AREA),
    wording.of(Stage.CHANNEL),
    wording.of(Stage.REFERENCE),
    wording.of(Stage.COMPETENCE),
    condition.rewrite,
    small.rewrite,
)
"""Every rewrite, in the order in which they run."""


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` in the unit's words, each change a step."""
    for each in REWRITES:
        work = each(work, context)
    return work
