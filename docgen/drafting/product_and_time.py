"""What is to come of an item and by when, for a table of tasks: as labels say, else as the duty's own words do."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.piece_of_work import Work
from docgen.phrases.rewriting import Stage
from docgen.phrases.ruleset import Rules
from docgen.statements.times import find_times
from docgen.text.capitals import upper_first
from docgen.text.markup import plain
from docgen.text.normalize import clean


def product_of(works: Sequence[Work], text: str, context: DraftingContext) -> str:
    """The product that the plan names, the unit's own where it tells them apart; else the document or meeting that
    `text` itself asks for; else nothing."""
    rules = context.rules
    own = dict.fromkeys(_of_unit(product, context) for work in works for product in work.selected.products)
    named = own or dict.fromkeys(
        statement.product for work in works for statement in work.selected.duty.statements if statement.product
    )
    if named:
        return "; ".join(named)
    found = (each.name for each in rules.draft.products if rules.regex(each.pattern).search(text))
    return next(found, "")


def _of_unit(product: str, context: DraftingContext) -> str:
    """A product of all communes as the unit's own."""
    for rule in context.rules.stage(Stage.WHO).over(product):
        product = context.rules.replaced(rule, product, context.words)
    return product


def time_of(works: Sequence[Work], text: str, rules: Rules) -> str:
    """The times of the plan's labels; else those in `text`; else nothing."""
    labelled = dict.fromkeys(timing.text for work in works if (timing := work.selected.duty.timing))
    told = labelled or dict.fromkeys(upper_first(time.text) for time in find_times(text, rules))
    return "; ".join(told)


def period(context: DraftingContext) -> str:
    """The time of the whole plan, as its abstract says it; nothing where it says none."""
    abstract = clean(plain(context.survey.plan.abstract))
    found = context.rules.first_found(context.rules.draft.periods, abstract)
    return "" if found is None else upper_first(found)
