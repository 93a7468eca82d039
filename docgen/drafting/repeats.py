"""Repeats: what of an item another item of the same department says already goes (craft, point 7).

Plans say a thing in the text and again in a row of their annex, in other words, joined to other things. So items
are compared act by act (what stands between semicolons), and of two that are the same the fuller one stays.
"""

from __future__ import annotations

from collections import Counter

from docgen.drafting.drafted_item import DraftedItem, together
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.facts import lost_figures, lost_names
from docgen.drafting.same_acts import Act, same_acts, told_by
from docgen.drafting.same_items import act_in
from docgen.drafting.shorten import words
from docgen.phrases.kinds_of_work import REPORT
from docgen.text.capitals import upper_first

RULE = "bo-y-trung"
_BETWEEN = "; "
_AN_ACT = 6
"""So many words at least say what is done to what: fewer are one of several verbs of one act."""


def without_repeats(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """`items`, each without the acts that another one tells; who loses all is joined to those that tell them."""
    told = [_acts(item, context) if _free(item, context) else [] for item in items]
    at = [(place, number) for place, acts in enumerate(told) for number, _ in enumerate(acts)]
    texts = [told[place][number] for place, number in at]
    found = _repeated(
        texts, [place for place, _ in at], [act_in(text, context.common_words, context) for text in texts]
    )
    kept, gone = dict(enumerate(items)), {at[each]: at[other][0] for each, other in found.items()}
    for place, acts in enumerate(told):
        lost = [number for number, _ in enumerate(acts) if (place, number) in gone]
        if not lost:
            continue
        left = [text for number, text in enumerate(acts) if number not in lost]
        if left:
            kept[place] = kept[place].reworded(_sentence(left), RULE)
            continue
        into = gone[place, lost[0]]
        if into in kept:
            kept[into] = together([kept[into], kept.pop(place)], kept[into].text, RULE)
    return _without_told(list(kept.values()), context)


def _without_told(items: list[DraftedItem], context: DraftingContext) -> list[DraftedItem]:
    """`items` without the acts that others of them tell together, the shortest first; none stays without any."""
    told = [_acts(item, context) if _free(item, context) else [] for item in items]
    places = [(at, number) for at, texts in enumerate(told) for number, _ in enumerate(texts)]
    acts = {(at, number): act_in(told[at][number], context.common_words, context) for at, number in places}
    conditions = context.rules.regex(context.rules.draft.conditions)
    kept = dict(acts)
    told_words = Counter(word for act in acts.values() for word in act.words)
    told_pairs = Counter(pair for act in acts.values() for pair in act.pairs)
    left = Counter(at for at, _ in places)
    for place in sorted(acts, key=lambda each: (len(acts[each].words), each)):
        at, number = place
        text, act = told[at][number], acts[place]
        if left[at] == 1 or conditions.search(text):
            continue
        if any(told_words[word] == 1 for word in act.words) or any(told_pairs[pair] == 1 for pair in act.pairs):
            continue  # nobody else says that word: most end here, without being held against all others
        others = [where for where in kept if where != place]
        if not told_by(act, [kept[where] for where in others]):
            continue
        rest = " ".join(told[where[0]][where[1]] for where in others)
        if not (lost_names(text, rest) or lost_figures(text, rest)):
            del kept[place]
            told_words.subtract(act.words)
            told_pairs.subtract(act.pairs)
            left[at] -= 1
    return [
        item.reworded(_sentence([text for number, text in enumerate(told[at]) if (at, number) in kept]), RULE)
        if left[at] < len(told[at])
        else item
        for at, item in enumerate(items)
    ]


def _sentence(acts: list[str]) -> str:
    text = upper_first("".join(acts).lstrip(",; "))
    return text if text.endswith((".", "…")) else f"{text}."


def _free(item: DraftedItem, context: DraftingContext) -> bool:
    """Whether an item is the unit's own work, which nobody decided and which opens with nothing but its acts."""
    return all(
        not (work.supporting or work.opening or work.request or REPORT in work.kinds)
        and context.decided.about(work.ref) is None
        for work in item.works
    )


def _acts(item: DraftedItem, context: DraftingContext) -> list[str]:
    """What the item tells, act by act, each with the sign before it.

    An act stands between semicolons, or behind a comma where a verb with its object begins an act of its own
    ("tháo gỡ vướng mắc về đất đai, đẩy nhanh giải phóng mặt bằng …") and what stands before it is whole.
    """
    begins = context.rules.regex(r"(?<=\w), (?=<dong_tu>(?:, <dong_tu>)* (?!<dong_tu>)\w)")
    whole = context.rules.regex(
        r"<dong_tu> (?:(?!<dong_tu>|(?:công tác|việc)\b)[^\s,]+ ){2,}(?!<dong_tu>)[^\s,]+$"
    )
    conditions = context.rules.regex(context.rules.draft.conditions)
    found: list[str] = []
    for told in item.text.split(_BETWEEN):
        act, *rest = begins.split(told)
        sign = _BETWEEN if found else ""
        for piece in rest:
            if whole.search(act) is None or words(piece) < _AN_ACT or conditions.search(act):
                act = f"{act}, {piece}"
            else:
                found.append(f"{sign}{act}")
                sign, act = ", ", piece
        found.append(f"{sign}{act}")
    return found


def _repeated(texts: list[str], places: list[int], acts: list[Act]) -> dict[int, int]:
    """For each act that one of another item tells, with all its facts, that other one. None stands for another."""
    order = sorted(range(len(texts)), key=lambda each: (-len(acts[each].words), each))
    same = {order[each]: order[other] for each, other in same_acts([acts[at] for at in order]).items()}
    return {
        each: other
        for each, other in same.items()
        if places[each] != places[other]
        and other not in same
        and not (lost_figures(texts[each], texts[other]) or lost_names(texts[each], texts[other]))
    }
