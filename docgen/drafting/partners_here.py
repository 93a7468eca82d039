"""Partners here: with whom a commune's body does what is repeated to it from its superior (craft, point 12).

MTTQ of a commune has no programme with a ministry, and none with Sở Y tế, but with the commune's own department.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import enumerated, local_name
from docgen.drafting.piece_of_work import Work
from docgen.model.trace import Standing
from docgen.statements.mention import Located, Mention, MentionKind
from docgen.text.capitals import upper_first

_PARTNERS = "nguoi-cung-lam-o-day"
_WITH = re.compile(r"(?:,? (?:chặt chẽ )?với |^với )(?:các )?$")
_COOPERATING = re.compile(r"(^|(?<=[;,] ))(?:chủ động )?phối hợp$", re.IGNORECASE)
_LISTED = re.compile(r"(?:,|,? và) ")


def partner_here(mention: Mention, context: DraftingContext) -> str:
    """Who stands here for one with whom a higher body does what is repeated here: the unit's counterpart of a
    provincial body, "" where it has none and for a central one, else whoever the plan names."""
    if mention.kind not in (MentionKind.BODY, MentionKind.CENTRAL) or mention.is_asked:
        return local_name(mention, context)
    ids = () if mention.body is None or mention.kind is MentionKind.CENTRAL else mention.body.counterparts
    found = (context.unit.department(id_) for id_ in ids)
    return next((department.name for department in found if department is not None), "")


def with_partners_here(work: Work, context: DraftingContext) -> Work:
    """`work` that is repeated here from a provincial body, with whoever stands here for the partners it names."""
    if work.selected.standing is not Standing.MIRRORED:
        return work
    text, department = work.text, context.unit.department(work.department)
    for run in reversed(_runs(text, context.survey.gazetteer.mentions(text))):
        before, behind = text[: run[0].start], text[run[-1].end :]
        sign, names = _WITH.search(before), [partner_here(each.mention, context) for each in run]
        if sign is None or names == [each.mention.text for each in run]:
            continue
        here = [name for name in dict.fromkeys(names) if name and (department is None or name != department.name)]
        start = before[: sign.start()]
        if here:
            text = f"{before}{enumerated(here)}{behind}"
        elif behind.startswith(" ") and _COOPERATING.search(start):
            text = f"{_COOPERATING.sub('', start)}{behind.strip()}"
        else:
            text = f"{start}{behind}"
    return work.changed(_PARTNERS, upper_first(text.strip()))


def _runs(text: str, named: Sequence[Located]) -> list[list[Located]]:
    """Those `named` in `text`, who stand side by side in one list together."""
    found: list[list[Located]] = []
    for each in named:
        if found and _LISTED.fullmatch(text[found[-1][-1].end : each.start]):
            found[-1].append(each)
        else:
            found.append([each])
    return found
