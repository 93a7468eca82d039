"""Presiding: the body that follows up a plan and gathers the reports, as the plan's own words tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.drafting.duty import Duty
from docgen.model.plan import Plan, SectionKind
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Mention, MentionKind
from docgen.statements.statement import ORDERS, Statement
from docgen.text.normalize import clean


def presiding_body(
    plan: Plan, duties: Iterable[Duty], statements: Iterable[Statement], rules: Rules, gazetteer: Gazetteer
) -> Mention | None:
    """The body the plan's spec names; else the one to which reports go; else the first that heads a section
    and is no body beside the government, which the plan only asks.

    A report that `statements` ask of nobody by name (`báo cáo về Sở Y tế`) tells it too. A body below UBND that
    issues a plan of its own presides over it where the plan says nothing else.
    """
    if plan.presiding is not None:
        return gazetteer.classify(plan.presiding)
    nobodys = (each.text for each in statements if each.kind in ORDERS and not each.subjects)
    return next(_told(plan, tuple(duties), tuple(nobodys), rules, gazetteer), None)


def _told(
    plan: Plan, duties: tuple[Duty, ...], nobodys: tuple[str, ...], rules: Rules, gazetteer: Gazetteer
) -> Iterator[Mention]:
    # Money goes another way: what is sent "về Sở Tài chính" there is an estimate, no report.
    told = (duty.quote for duty in duties if duty.section is not SectionKind.FUNDING)
    texts = (*plan.closing, *told, *nobodys)
    for text in texts:
        for pattern in rules.work.presiding:
            for match in rules.regex(pattern).finditer(clean(text)):
                mention = gazetteer.classify(match["body"])
                if mention.kind is MentionKind.BODY:
                    yield mention
    heads = [duty.mentions[0] for duty in duties if duty.heading and duty.mentions[0].kind is MentionKind.BODY]
    yield from (each for each in heads if not each.is_asked)
    issuer = gazetteer.classify(plan.issuer)
    if issuer.body is not None and issuer.body.name not in rules.names.governments:
        yield issuer
