"""Own products: what a plan wants the unit itself to make, told only in the column of products.

"Bảng tự chấm của UBND cấp xã; Quyết định của UBND tỉnh" beside a duty of a Sở is half a duty of the communes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docgen.drafting.duty import Duty
from docgen.drafting.meant import itself
from docgen.model.unit import Unit
from docgen.phrases.ruleset import Rules
from docgen.statements.gazetteer import Gazetteer
from docgen.statements.mention import Located

_JOINT = re.compile(r"[\s,]+(?:và\s+)?$")
_OF = re.compile(r"\bcủa(?: các)?$", re.IGNORECASE)


def own_products(duty: Duty, unit: Unit, rules: Rules, gazetteer: Gazetteer) -> tuple[str, ...]:
    """The products of `duty` that are said to be of `unit`, or of communes and so of it, in the plan's words."""
    pieces = dict.fromkeys(piece.strip(" .") for each in duty.statements for piece in each.product.split(";"))
    return tuple(piece for piece in pieces if any(_makers(piece, unit, rules, gazetteer)))


def _makers(piece: str, unit: Unit, rules: Rules, gazetteer: Gazetteer) -> Iterator[bool]:
    named = gazetteer.mentions(piece) if piece else ()
    for located in named:
        if located.mention.is_commune and itself(located.mention, unit, rules):
            yield _is_maker(piece, located.start, named)


def _is_maker(piece: str, start: int, named: Sequence[Located]) -> bool:
    """Whether what stands at `start` is whose product it is: behind "của", alone or as one of a list."""
    before = _JOINT.sub("", piece[:start])
    if _OF.search(before):
        return True
    listed = next((each for each in named if each.end == len(before)), None)
    return listed is not None and _is_maker(piece, listed.start, named)
