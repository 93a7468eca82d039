"""Shorten: supporting duties told in few words, tier by tier, only as far as the item's length demands."""

from __future__ import annotations

import re

from docgen.drafting.decide import clause_of
from docgen.drafting.facts import figures, lost_figures, lost_names
from docgen.drafting.finish import lower_start, named, timed
from docgen.drafting.packing import packed
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work
from docgen.model.trace import Standing

_PIECES = re.compile(r"(?<=[;.]) ")


def words(text: str) -> int:
    """The length of a text, in words written apart."""
    return len(text.split())


def shortened(work: Work, setting: Setting) -> list[Work]:
    """`work` as it is, and after each tier of the shortening rules more, each change a step; no figure is cut."""
    found = [work]
    for tier in setting.rules.shortening:
        for rule in tier.over(work.text):
            text = setting.rules.replaced(rule, work.text, setting.words).strip(" ,;")
            if not lost_figures(work.text, text):
                work = work.changed(rule.id, text)
        found.append(work)
    return found


def fitted(works: list[Work], room: int, setting: Setting) -> list[list[Work]]:
    """`works` in as few groups as fit in `room` words each, each work as little shortened as that allows.

    The order is kept, and the groups are about equally long. Each work takes one word more, its name in the
    pointer. A work that not even the last tier makes fit stands alone. Time grows with the works.
    """
    tiers = range(len(setting.rules.shortening) + 1)
    told = [[_told(each, len(works) > 1, setting) for each in shortened(work, setting)] for work in works]
    lengths = [[words(tellings[tier].text) + 1 for tellings in told] for tier in tiers]
    runs = [packed(lengths[tier], room) for tier in tiers]
    tier = min(tiers, key=lambda tier: (len(runs[tier]), tier))
    return [_fullest(told[start:end], tier, room) for start, end in runs[tier]]


def _fullest(group: list[list[Work]], tier: int, room: int) -> list[Work]:
    """One telling of each work: `tier` fits in `room` for all; each is made as full as the room still allows."""
    chosen = [each[tier] for each in group]
    for at, tellings in enumerate(group):
        others = sum(words(each.text) + 1 for each in chosen) - words(chosen[at].text)
        chosen[at] = next((each for each in tellings if words(each.text) + others <= room), tellings[-1])
    return chosen


def trimmed(work: Work, setting: Setting) -> Work:
    """`work` short enough for one item where it repeats a provincial body's duty; its last clauses go first."""
    draft = setting.rules.draft
    if work.selected.standing is not Standing.MIRRORED or words(work.text) + words(work.opening) <= draft.longest:
        return work
    pointer = setting.filled(draft.pointer, dieu_khoan=clause_of(work.ref))
    pieces = _PIECES.split(work.text)
    while words(" ".join((work.opening, *pieces, pointer))) > draft.longest:
        plainly = [at for at, piece in enumerate(pieces) if at and not figures(piece)]
        if not plainly:
            break  # what has a date or a number stays
        del pieces[plainly[-1]]
    first, *rest = (piece.rstrip(" .;") for piece in pieces)
    told = "; ".join((first, *(lower_start(piece, setting) for piece in rest)))
    return work.changed("bo-ve-cuoi", f"{told} {pointer}")


def lean(work: Work, setting: Setting) -> Work:
    """`work` without its purposes and its remarks, as far as it is too long for one item; no fact is cut."""
    draft = setting.rules.draft
    conditions = setting.rules.regex(draft.conditions)
    for rule in setting.rules.leaning.over(work.text):
        if words(work.text) + words(work.opening) <= draft.lean:
            break
        text = setting.rules.replaced(rule, work.text, setting.words).strip(" ,;")
        lost = lost_figures(work.text, text) or lost_names(work.text, text)
        if not lost and len(conditions.findall(work.text)) == len(conditions.findall(text)):
            work = work.changed(rule.id, text)
    return work


def _told(work: Work, several: bool, setting: Setting) -> Work:
    work = timed(work.changed("chu-thuong", lower_start(work.text, setting)), setting)
    others = work.selected.leads[1:]
    if not several or not others:
        return work
    beside = setting.rules.draft.support.beside.format(co_quan=named(others))
    return work.changed("cung-phoi-hop", f"{work.text} {beside}")
