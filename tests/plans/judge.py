"""Judges what was read of a generated plan against what it was written from."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any, NamedTuple

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


def verdicts(plan: GeneratedPlan, listed: dict[str, Any]) -> Iterator[Verdict]:
    """One for each statement meant."""
    entries = [*listed["tasks"], *listed["duties"], *listed["funding"]]
    for meant in plan.meant:
        holding = [entry for entry in entries if plain(meant.key) in plain(entry["text"])]
        if not holding:
            yield Verdict(meant, ("not read",))
            continue
        judged = [(tuple(_faults(meant, entry, plan.meant)), entry) for entry in holding]
        wrong, entry = min(judged, key=lambda each: len(each[0]))
        parts = {key: entry.get(key) for key in ("lead", "support", "implement", "actors", "timing")}
        yield Verdict(meant, wrong, f"{entry['text']} → {parts}")


def false_tasks(plan: GeneratedPlan, listed: dict[str, Any]) -> list[str]:
    """Tasks and duties that hold nothing of what was meant."""
    keys = [plain(meant.key) for meant in plan.meant] + [plain(title) for title in plan.titles]
    texts = [entry["text"] for entry in (*listed["tasks"], *listed["duties"])]
    return [text for text in texts if not any(key in plain(text) for key in keys)]


def _faults(meant: Meant, entry: dict[str, Any], others: tuple[Meant, ...]) -> Iterator[str]:
    doers = _names(entry, "lead") | _names(entry, "implement") or _names(entry, "actors")
    if doers != {plain(name) for name in meant.doers}:
        yield "doers"
    if _names(entry, "support") != {plain(name) for name in meant.support}:
        yield "support"
    timing = plain(entry.get("timing") or "")
    # Two acts of one subject may stand in one entry, which then has the time of either.
    times = {plain(other.time) for other in others if plain(other.key) in plain(entry["text"])}
    if not any(time in timing if time else not timing for time in times):
        yield "time"


def _names(entry: dict[str, Any], key: str) -> set[str]:
    return {plain(name) for name in entry.get(key) or ()}
