"""The unit's own Kế hoạch: what stands around its table of tasks (purpose, targets, funding, organisation)."""

from __future__ import annotations

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import lower_start
from docgen.drafting.own_plan_aims import purposes, targets
from docgen.drafting.product_and_time import period
from docgen.messages import say
from docgen.model.directive import DirectiveSection, Item, OwnPlanBody
from docgen.model.plan import SectionKind
from docgen.model.trace import Step
from docgen.model.unit import DepartmentKind
from docgen.phrases.kinds_of_work import REPORT


def own_plan(
    sections: tuple[DirectiveSection, ...], context: DraftingContext
) -> tuple[tuple[DirectiveSection, ...], OwnPlanBody]:
    """The sections that stay in the table of tasks, and the body around it; no item is lost between the two."""
    kinds = {duty.id: duty for duty in context.survey.duties}
    table: list[DirectiveSection] = []
    funding: list[DirectiveSection] = []
    organisation: list[DirectiveSection] = []
    for section in sections:
        kept = []
        for item in (_own_words(each, context) for each in section.items):
            # What people added or took up of the plan is no duty that the plan itself gives.
            known = [kinds[source.clause] for source in item.sources if source.clause in kinds]
            if known and all(duty.section is SectionKind.FUNDING for duty in known):
                funding.append(_assigned(item, section, context))
            elif known and any(kind.id == REPORT for kind in context.rules.kinds_of(item.text)):
                organisation.append(_assigned(item, section, context))
            else:
                kept.append(_in_table(item, context))
        if kept:
            table.append(section._replace(items=tuple(kept)))
    return tuple(table), OwnPlanBody(
        purpose=tuple(purposes(context)),
        targets=tuple(targets(context)),
        funding=tuple(funding),
        organisation=tuple(organisation),
    )


def _own_words(item: Item, context: DraftingContext) -> Item:
    """`item` in words that are right in a Kế hoạch of the unit's own, each change a step."""
    for rule in context.rules.draft.own_plan.rewrites:
        text = context.rules.replaced(rule, item.text, context.words)
        if text != item.text:
            item = _reworded(item, text, rule.id)
    return item


def _reworded(item: Item, text: str, rule: str) -> Item:
    return item._replace(text=text, steps=(*item.steps, Step(rule=rule, before=item.text, after=text)))


def _is_request(section: DirectiveSection) -> bool:
    return section.department is not None and section.department.kind is DepartmentKind.OUTSIDE


def _in_table(item: Item, context: DraftingContext) -> Item:
    """`item` as a row of the table. What has no time, in a plan that has none, gets one that is proposed."""
    if item.timing or period(context):
        return item
    wording = context.rules.draft.own_plan
    times = (each.time for each in wording.times if context.rules.regex(each.pattern).search(item.text))
    proposed = next(times, wording.always)
    note = say("proposal, to be confirmed: the plan gives no time; here “{time}”", time=proposed)
    return item._replace(timing=proposed, notes=(*item.notes, note))


def _assigned(item: Item, section: DirectiveSection, context: DraftingContext) -> DirectiveSection:
    """`item` of `section` outside a table: the sentence itself says whose duty it is."""
    request = context.rules.draft.support.request
    verb = request.partition("{viec}")[0]
    if _is_request(section) and item.text.startswith(verb):
        text = request.format(viec=f"{section.name} {item.text.removeprefix(verb)}")
    else:
        time = context.rules.regex(context.rules.draft.before_opening).match(item.text)
        first = "" if time is None else time[0]
        form = context.rules.draft.frame.assigned
        text = first + form.format(phong=section.name, viec=lower_start(item.text[len(first) :], context))
    return section._replace(items=(_reworded(item, text, "giao-phong"),))
