"""Judges a directive drafted from a generated plan against what the plan was written from.

The plan's own writer knows who does what: so nothing here is taken from the readers or the rules that are judged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from docgen.model.directive import Directive
from tests.plans.judge import plain
from tests.plans.meaning import GeneratedPlan, Meant
from tests.plans.vocabulary import WORDS

_INSPECTION = re.compile(r"^(?:đề nghị )?(?:tổ chức )?thanh tra(?! nhân dân)")
"""An inspection (thanh tra) is no commune's to make."""
_FIGURE = re.compile(r"\d+(?:[./]\d+)*")
NAMED = re.compile(r"(?:UBND|Chủ tịch UBND) (?:các )?(?:xã|phường|đặc khu) [A-ZĐ]|UBND các xã$")
"""Names of some communes, none of which is the ward that is judged: those written out, and the xã."""
WARDS = frozenset(name for name in WORDS["communes"] if not NAMED.match(name))


class Fault(NamedTuple):
    """What is wrong with a directive, and about which statement."""

    kind: str
    """foreign, beyond, fact or unaccounted."""
    meant: Meant
    found: str = ""


def faults(plan: GeneratedPlan, directive: Directive) -> Iterator[Fault]:
    """Tasks of others in the items, the ward's own that nothing tells, their times that are gone, inspections."""
    items = [plain(item.text) for section in directive.sections for item in section.items]
    coverage = directive.coverage
    waiting = [plain(each.quote) for each in (*coverage.omitted, *coverage.unresolved, *coverage.others)]
    for meant in plan.meant:
        holding = [text for text in items if plain(meant.key) in text]
        if not _ours(meant):
            # What a body outside UBND is asked to repeat is its superior's too.
            yield from (Fault("foreign", meant, text) for text in holding if not text.startswith("đề nghị"))
            continue
        yield from (Fault("beyond", meant, text) for text in holding if _INSPECTION.search(text))
        if not holding and not any(plain(meant.key) in text for text in waiting):
            yield Fault("unaccounted", meant)
        said = set(_FIGURE.findall(plain(meant.time)))
        if holding and meant.timed == "sentence" and not said <= set(_FIGURE.findall(" ".join(holding))):
            yield Fault("fact", meant, holding[0])


def _ours(meant: Meant) -> bool:
    return any(name in WARDS for name in (*meant.doers, *meant.support))
