"""Shorten: supporting duties told in few words, tier by tier, only as far as the item's length demands."""

from __future__ import annotations

from itertools import combinations

from docgen.cascade.finish import lower_start, timed
from docgen.cascade.setting import Setting
from docgen.cascade.work import Work


def words(text: str) -> int:
    """The length of a text, in words written apart."""
    return len(text.split())


def shortened(work: Work, tiers: int, setting: Setting) -> Work:
    """`work` after the first `tiers` tiers of the shortening rules, each change a step."""
    for tier in setting.rules.draft.shortening[:tiers]:
        for rule in tier:
            text = setting.rules.regex(rule.pattern).sub(setting.filled(rule.replacement), work.text)
            work = work.changed(rule.id, text.strip(" ,;"))
    return work


def fitted(works: list[Work], room: int, setting: Setting) -> list[list[Work]]:
    """`works` in as few groups as fit in `room` words each, as little shortened as that allows; order kept.

    A work that is too long even when shortened most stands alone.
    """
    tiers = range(len(setting.rules.draft.shortening) + 1)
    told = [[_told(work, tier, setting) for work in works] for tier in tiers]
    for count in range(1, len(works) + 1):
        for tier in tiers:
            for cuts in combinations(range(1, len(works)), count - 1):
                groups = [
                    told[tier][start:end] for start, end in zip((0, *cuts), (*cuts, len(works)), strict=True)
                ]
                if all(sum(words(work.text) for work in group) <= room for group in groups):
                    return groups
    return [[work] for work in told[-1]]


def _told(work: Work, tier: int, setting: Setting) -> Work:
    work = shortened(work, tier, setting)
    return timed(work.changed("chu-thuong", lower_start(work.text, setting)), setting)
