"""The rewrites that are data: the replacements of one stage of `viet-lai.yaml`, in the order of the file."""

from __future__ import annotations

from collections.abc import Callable

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import lost_figures, lost_names
from docgen.drafting.work import Work
from docgen.model.decisions import EVERYONE
from docgen.phrases.rewriting import Rewrite, Stage
from docgen.text.capitals import upper_first


def of(stage: Stage) -> Callable[[Work, DraftingContext], Work]:
    """The rewrite that applies the rules of `stage`."""

    def rewrite(work: Work, context: DraftingContext) -> Work:
        if stage not in context.level.stages:
            return work
        for rule in context.rules.stage(stage).over(work.text):
            if _applies(rule, work):
                text = context.rules.replaced(rule, work.text, context.words)
                if _loses(stage, work.text, text):
                    continue  # the plan's own words stand where the rule would cut a fact
                # Where the opening of a sentence is cut off, the next word opens it.
                work = work.changed(rule.id, upper_first(text.strip()) if text != work.text else text)
        return work

    return rewrite


def _loses(stage: Stage, before: str, after: str) -> bool:
    """Whether a fact is cut: a figure anywhere (but "100% xã, phường" says who), a name in a premise."""
    figure = stage is not Stage.WHO and bool(lost_figures(before, after))
    return figure or (stage is Stage.PREMISE and bool(lost_names(before, after)))


def _applies(rule: Rewrite, work: Work) -> bool:
    role_fits = not rule.roles or work.selected.role in rule.roles
    return role_fits and not (rule.single and work.department == EVERYONE)
