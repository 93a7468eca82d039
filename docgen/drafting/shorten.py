"""Shorten: supporting duties told in few words, tier by tier, only as far as the item's length demands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from docgen.drafting.drafted_item import DraftedItem
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.even_runs import packed
from docgen.drafting.facts import figures, lost_figures, lost_names
from docgen.drafting.finish import lower_start, named, timed
from docgen.drafting.piece_of_work import Work
from docgen.model.clause_names import clause_of
from docgen.model.trace import Standing
from docgen.phrases.rewriting import Replacement
from docgen.phrases.rule_sequence import RuleSequence
from docgen.text.capitals import upper_first

CURTAILED = "bo-ve-cuoi"
"""The rule of the step in which the last pieces of a work go."""

_CONDITION = 5
"""So many words tell one condition from another."""
_PIECES = re.compile(r"(?:(?<=;)|(?<=[^.]\.)) ")
"""Where a piece ends; three dots end none."""


def words(text: str) -> int:
    """The length of a text, in words written apart."""
    return len(text.split())


def shortened(work: Work, context: DraftingContext) -> list[Work]:
    """`work` as it is, and after each tier of the shortening rules more, each change a step; no figure is cut."""
    found = [work]
    for tier in context.rules.shortening:
        for rule in tier.over(work.text):
            text = context.rules.replaced(rule, work.text, context.words).strip(" ,;")
            if not lost_figures(work.text, text):
                work = work.changed(rule.id, text)
        found.append(work)
    return found


def fitted(works: list[Work], room: int, context: DraftingContext) -> list[list[Work]]:
    """`works`, one at least, in as few groups as fit in `room` words, each as little shortened as that allows.

    The order is kept, and the groups are about equally long. Each work takes one word more, its name in the
    pointer. A work that not even the last tier makes fit stands alone. Time grows with the works.
    """
    told = [_tellings(work, len(works) > 1, context) for work in works]
    tiers = range(len(told[0].tiers))
    lengths = [[words(each.tiers[tier].text) + 1 for each in told] for tier in tiers]
    runs = [packed(lengths[tier], room) for tier in tiers]
    tier = min(tiers, key=lambda tier: (len(runs[tier]), tier))
    return [_group(told[start:end], tier, room) for start, end in runs[tier]]


def alone(work: Work, room: int, context: DraftingContext) -> Work:
    """The fullest telling of `work` in `room` words that cuts no list; as it is where none is so short.

    The last tier cuts lists, and with them duties: that is for those told in few words together.
    """
    tiers, curtailed = _tellings(work, several=False, context=context)
    whole, *shorter = tiers[:-1]
    return next((each for each in (whole, *curtailed, *shorter) if words(each.text) <= room), whole)


class _Tellings(NamedTuple):
    """A work as it is and after each tier of shortening; and whole but for its last pieces, the fullest first."""

    tiers: list[Work]
    curtailed: list[Work]


def _tellings(work: Work, several: bool, context: DraftingContext) -> _Tellings:
    """`several`: the work is told with others. The last tier, which cuts lists, names none that lead it too."""
    whole, *shorter, last = shortened(work, context)
    fuller = [_told(each, several, context) for each in (whole, whole, *shorter)]
    return _Tellings(
        [fuller[0], *(_squeezed(each, context) for each in (*fuller[1:], _told(last, False, context)))],
        [_told(each, several, context) for each in _curtailed(work, context)],
    )


def _squeezed(work: Work, context: DraftingContext) -> Work:
    """`work` without mere words."""
    for rule in context.rules.squeezing.over(work.text):
        work = work.changed(rule.id, context.rules.replaced(rule, work.text, context.words))
    return work


def _group(group: list[_Tellings], tier: int, room: int) -> list[Work]:
    """The fullest telling of `group` in `room` words by the first tier from `tier` on that fits, or the last."""
    last = len(group[0].tiers) - 1
    fits = (at for at in range(tier, last) if sum(words(each.tiers[at].text) + 1 for each in group) <= room)
    return _fullest(group, next(fits, last), room)


def _fullest(group: list[_Tellings], tier: int, room: int) -> list[Work]:
    """One telling of each work: `tier` fits in `room` for all; each is made as full as the room still allows."""
    chosen = [each.tiers[tier] for each in group]
    for at, (tiers, curtailed) in enumerate(group):
        others = sum(words(each.text) + 1 for each in chosen) - words(chosen[at].text)
        whole, *shorter = tiers
        tellings = (whole, *curtailed, *shorter)
        chosen[at] = next((each for each in tellings if words(each.text) + others <= room), tiers[-1])
    return chosen


def _curtailed(work: Work, context: DraftingContext) -> Iterator[Work]:
    """`work` without its last piece, its last two, and so on; no figure is cut."""
    pieces = _PIECES.split(work.text)
    for end in range(len(pieces) - 1, 0, -1):
        if figures(" ".join(pieces[end:])):
            return
        yield work.changed(CURTAILED, _one_sentence(pieces[:end], context))


def _one_sentence(pieces: Sequence[str], context: DraftingContext) -> str:
    first, *rest = (piece.rstrip(" .;") for piece in pieces)
    return "; ".join((first, *(lower_start(piece, context) for piece in rest)))


def tells_less(work: Work, context: DraftingContext) -> bool:
    """Whether `work` was shortened, so that the plan must be looked into for the rest."""
    ids = context.rules.draft.shortening_ids
    return any(step.rule == CURTAILED or step.rule in ids for step in work.steps)


def trimmed(work: Work, context: DraftingContext) -> Work:
    """`work` short enough for one item where it repeats a provincial body's duty; its last clauses go first."""
    draft = context.rules.draft
    if work.selected.standing is not Standing.MIRRORED or words(work.text) + words(work.opening) <= draft.longest:
        return work
    fewer = work
    for rule, text in _shorter(work.text, words(work.opening), context.rules.squeezing, context):
        fewer = fewer.changed(rule, text)
    if words(fewer.text) + words(work.opening) <= draft.longest:
        return fewer
    pointer = context.filled(draft.pointer, dieu_khoan=clause_of(work.ref))
    pieces = _PIECES.split(work.text)
    while words(" ".join((work.opening, *pieces, pointer))) > draft.longest:
        plainly = [at for at, piece in enumerate(pieces) if at and not figures(piece)]
        if not plainly:
            break  # what has a date or a number stays
        del pieces[plainly[-1]]
    return work.changed(CURTAILED, f"{_one_sentence(pieces, context)} {pointer}")


def lean(work: Work, context: DraftingContext) -> Work:
    """`work` without its purposes and its remarks, as far as it is too long for one item; no fact is cut."""
    for rule, text in _leaner(work.text, words(work.opening), context):
        work = work.changed(rule, text)
    return work


def lean_item(item: DraftedItem, context: DraftingContext) -> DraftedItem:
    """The same for an item, which may be too long though none of its works is; what a person decided stays."""
    return _reworded(item, _leaner(item.text, 0, context), context)


def squeezed(item: DraftedItem, context: DraftingContext) -> DraftedItem:
    """`item` lean, and in fewer words where it is too long still; no act, fact or condition is cut."""
    item = lean_item(item, context)
    return _reworded(item, _shorter(item.text, 0, context.rules.squeezing, context), context)


def _reworded(item: DraftedItem, told: Iterable[tuple[str, str]], context: DraftingContext) -> DraftedItem:
    if any(context.decided.about(work.ref) is not None for work in item.works):
        return item
    for rule, text in told:
        # What is cut may take the full stop with it, or an ellipsis that stood for one.
        item = item.reworded(upper_first(text if text.endswith((".", "…")) else f"{text}."), rule)
    return item


def _leaner(text: str, more: int, context: DraftingContext) -> Iterator[tuple[str, str]]:
    return _shorter(text, more, context.rules.leaning, context)


def _shorter(
    text: str, more: int, rules: RuleSequence[Replacement], context: DraftingContext
) -> Iterator[tuple[str, str]]:
    """Those of `rules` that shorten `text`, in order, and what each leaves, until it is short enough."""
    draft = context.rules.draft
    conditions = context.rules.regex(draft.conditions)
    for rule in rules.over(text):
        if words(text) + more <= draft.longest:
            return
        told = context.rules.replaced(rule, text, context.words).strip(" ,;")
        lost = lost_figures(text, told) or lost_names(text, told) or _half_a_bracket(text, told)
        if told != text and not lost and _keeps_conditions(text, told, conditions):
            text = told
            yield rule.id, text


def _keeps_conditions(text: str, told: str, words: re.Pattern[str]) -> bool:
    """Whether `told` has the conditions of `text`: all of them, or each once where it is told twice."""
    if len(words.findall(text)) == len(words.findall(told)):
        return True
    before, after = (
        {" ".join(each[at.start() :].split()[:_CONDITION]).rstrip(".,;)") for at in words.finditer(each)}
        for each in (text, told)
    )
    return before == after


def _half_a_bracket(text: str, told: str) -> bool:
    """Whether `told` lacks one end of a bracket of `text` ("(mục IV.10 của Kế hoạch)")."""
    return told.count("(") - told.count(")") != text.count("(") - text.count(")")


def _told(work: Work, several: bool, context: DraftingContext) -> Work:
    work = timed(work.changed("chu-thuong", lower_start(work.text, context)), context)
    others = work.selected.leads[1:]
    if not several or not others:
        return work
    beside = context.rules.draft.support.beside.format(co_quan=named(others))
    return work.changed("cung-phoi-hop", f"{work.text} {beside}")
