"""Judges what was read of a generated plan against what it was written from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

from rapidfuzz import fuzz

from tests.plans.meaning import GeneratedPlan, Meant


class Verdict(NamedTuple):
    """What is wrong with the reading of one statement; nothing where it is exact."""

    meant: Meant
    wrong: tuple[str, ...]
    got: str = ""


def plain(text: str) -> str:
    """`text` in one normal form, without case, spaces folded."""
    whole = unicodedata.normalize("NFC", text).replace("ƣ", "ư").replace("Ƣ", "Ư")
    return re.sub(r"\s+", " ", whole).strip().casefold()


EXACT = 100
SPOILT = 80
"""How much of a name a scan may have left: a fifth of its letters is forgiven."""


def verdicts(plan: GeneratedPlan, listed: dict[str, Any], alike: int = EXACT) -> Iterator[Verdict]:
    """One for each statement meant; words that are `alike` to so many of a hundred letters are the same."""
    entries = [*listed["tasks"], *listed["duties"], *listed["funding"]]
    for meant in plan.meant:
        holding = [entry for entry in entries if _holds(entry["text"], meant.key, alike)]
        if not holding:
            yield Verdict(meant, ("not read",))
            continue
        judged = [(tuple(_faults(meant, entry, plan.meant, alike)), entry) for entry in holding]
        wrong, entry = min(judged, key=lambda each: len(each[0]))
        parts = {key: entry.get(key) for key in ("lead", "support", "implement", "actors", "timing")}
        yield Verdict(meant, wrong, f"{entry['text']} → {parts}")


def false_tasks(plan: GeneratedPlan, listed: dict[str, Any], alike: int = EXACT) -> list[str]:
    """Tasks and duties that hold nothing of what was meant."""
    keys = [*(meant.key for meant in plan.meant), *plan.titles]
    texts = [entry["text"] for entry in (*listed["tasks"], *listed["duties"])]
    return [text for text in texts if not any(_holds(text, key, alike) for key in keys)]


def _faults(meant: Meant, entry: dict[str, Any], others: tuple[Meant, ...], alike: int) -> Iterator[str]:
    doers = _names(entry, "lead") | _names(entry, "implement") or _names(entry, "actors")
    if not _same(doers, {plain(name) for name in meant.doers}, alike):
        yield "doers"
    if not _same(_names(entry, "support"), {plain(name) for name in meant.support}, alike):
        yield "support"
    timing = entry.get("timing") or ""
    # Two acts of one subject may stand in one entry, which then has the time of either.
    times = {other.time for other in others if _holds(entry["text"], other.key, alike)}
    if not any(_holds(timing, time, alike) if time else not timing for time in times):
        yield "time"


def _holds(text: str, words: str, alike: int) -> bool:
    whole, part = plain(text), plain(words)
    return part in whole or (
        alike < EXACT and len(part) <= len(whole) and fuzz.partial_ratio(part, whole) >= alike
    )


def _same(got: set[str], meant: set[str], alike: int) -> bool:
    if alike == EXACT or len(got) != len(meant):
        return got == meant
    return all(any(fuzz.ratio(name, other) >= alike for other in got) for name in meant)


def _names(entry: dict[str, Any], key: str) -> set[str]:
    return {plain(name) for name in entry.get(key) or ()}
