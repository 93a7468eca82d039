"""Aims: the purpose and the targets of a plan, in the terms of a unit that makes a Kế hoạch of its own.

What a province wants of a share or a number of its communes stays the province's: a commune only takes part in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.duty import Duty, DutyPart
from docgen.drafting.finish import closed, lower_start
from docgen.drafting.piece_of_work import Work
from docgen.drafting.rewrites import rewrite, worded
from docgen.drafting.select import Selected
from docgen.messages import say
from docgen.model.clause_names import Placed, walk
from docgen.model.decisions import EVERYONE
from docgen.model.directive import Item
from docgen.model.plan import Role, SectionKind
from docgen.model.trace import Source, Standing, Step
from docgen.phrases.rewriting import Stage
from docgen.statements.mention import Located, MentionKind
from docgen.statements.remaining import is_remaining
from docgen.text.markup import plain
from docgen.text.normalize import clean

PROVINCES = "muc-tieu-cua-tinh"
"""The rule of the step in which what the province wants stays the province's."""
LISTED = "don-vi-co-ten"
"""The rule of the step in which a list of communes becomes the one that it is read for."""
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+(?=[^\W\d_])")
_COUNTED = re.compile(r"\d")


def purposes(context: DraftingContext) -> Iterator[Item]:
    """The plan's purpose in the unit's words, sentence by sentence."""
    for placed in _leaves(context, SectionKind.PURPOSE):
        quote = _quote(placed)
        sentences = _SENTENCE_END.split(quote)
        told = [_purpose(sentence, placed, context) for sentence in sentences]
        text = " ".join(work.text for work in told)
        reason = say("the plan's purpose, for the unit's own area")
        yield _item(text, placed, reason, tuple(_steps(sentences, told)))


def targets(context: DraftingContext) -> Iterator[Item]:
    """The targets that bind the unit; of the province's others, one sentence that leaves them the province's."""
    every = tuple(_leaves(context, SectionKind.TARGETS))
    binding = {placed.id: _communes(_quote(placed), context) for placed in every}
    listed = any(_names(communes, context) for communes in binding.values())
    others: list[Placed] = []
    for placed in every:
        communes = binding[placed.id]
        if _binds(communes, context, listed=listed):
            work = _of_one(placed, communes, context)
            yield _item(work.text, placed, say("a target that names communes"), work.steps)
        else:
            others.append(placed)
    if others:
        yield _provinces(others, context, bound=len(others) < len(every))


def _provinces(others: Sequence[Placed], context: DraftingContext, *, bound: bool) -> Item:
    number = others[0].section.number.rstrip(".")
    text = context.filled(context.rules.draft.frame.province_targets, dieu_khoan=f"phần {number}")
    sources = tuple(_source(placed) for placed in others)
    wanted = say("the plan sets {unit} no target: write those that it sets itself", unit=context.unit.running_name)
    return Item(
        text=text,
        sources=sources,
        reason=say("the province's targets stay the province's"),
        steps=(Step(rule=PROVINCES, before="\n".join(source.quote for source in sources), after=text),),
        notes=() if bound else (wanted,),
    )


def _communes(text: str, context: DraftingContext) -> tuple[Located, ...]:
    return tuple(each for each in context.survey.gazetteer.mentions(text) if each.mention.is_commune)


def _is_share(located: Located) -> bool:
    """Whether so many of all communes are meant (`ít nhất 50% số xã, phường`), and not each of them."""
    text = located.mention.text
    return _COUNTED.match(text) is not None and not text.startswith("100%")


def _names(communes: Sequence[Located], context: DraftingContext) -> bool:
    """Whether the unit stands by its own name among communes that are named."""
    named = (each.mention for each in communes if each.mention.kind is MentionKind.COMMUNES_NAMED)
    return any(mention.means(context.unit) for mention in named)


def _binds(communes: Sequence[Located], context: DraftingContext, *, listed: bool) -> bool:
    """Whether a target binds the unit; `listed`: some target names it, so that no "remaining" one is meant."""
    if any(each.mention.kind is MentionKind.COMMUNES_NAMED for each in communes):
        return _names(communes, context)
    if listed and any(is_remaining(each.mention, context.rules) for each in communes):
        return False
    return any(each.mention.means(context.unit) and not _is_share(each) for each in communes)


def _of_one(placed: Placed, communes: Sequence[Located], context: DraftingContext) -> Work:
    """The target for the one unit: a list of communes goes, their number becomes the unit's name."""
    work = _work(_quote(placed), placed, context, context.survey.taken_up(placed.id))
    text = work.text
    named = [each for each in communes if each.mention.kind is MentionKind.COMMUNES_NAMED]
    if named:
        before = context.rules.regex(context.rules.draft.own_plan.listing).search(text[: named[0].start])
        start = named[0].start if before is None else before.start()
        text = text[:start] + text[named[-1].end :]
        for each in reversed([each for each in communes if each.end <= start and _is_share(each)]):
            text = text[: each.start] + context.unit.running_name + text[each.end :]
    return _rewritten(work.changed(LISTED, text), context)


def _purpose(sentence: str, placed: Placed, context: DraftingContext) -> Work:
    work = _work(sentence, placed, context)
    if any(map(_is_share, _communes(sentence, context))):
        text = context.filled(context.rules.draft.own_plan.taking_part, viec=lower_start(sentence, context))
        return closed(work.changed(PROVINCES, text))
    return _rewritten(work, context)


def _rewritten(work: Work, context: DraftingContext) -> Work:
    return closed(rewrite(worded(Stage.AIM)(work, context), context))


def _work(text: str, placed: Placed, context: DraftingContext, duty: Duty | None = None) -> Work:
    part = DutyPart(_quote(placed))
    known = duty or Duty(placed.id, part.text, (part,), {}, None, placed.section.kind)
    return Work(placed.id, Selected(known, Standing.RELATED, Role.IMPLEMENT), part, text, department=EVERYONE)


def _steps(sentences: Sequence[str], told: Sequence[Work]) -> Iterator[Step]:
    """The steps of all sentences, each shown within the whole, so that one can follow it from step to step."""
    whole = list(sentences)
    for at, work in enumerate(told):
        for step in work.steps:
            before = " ".join(whole)
            whole[at] = step.after
            yield Step(rule=step.rule, before=before, after=" ".join(whole))


def _item(text: str, placed: Placed, reason: str, steps: tuple[Step, ...]) -> Item:
    return Item(text=text, sources=(_source(placed),), reason=reason, steps=steps)


def _leaves(context: DraftingContext, kind: SectionKind) -> Iterator[Placed]:
    for placed in walk(context.survey.plan):
        if placed.section.kind is kind and placed.clause.text:
            yield placed


def _quote(placed: Placed) -> str:
    return clean(plain(placed.clause.text))


def _source(placed: Placed) -> Source:
    return Source(clause=placed.id, role=Role.IMPLEMENT, standing=Standing.RELATED, quote=_quote(placed))
