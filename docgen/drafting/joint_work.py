"""Joint: what of a clause a unit does that the clause names as a partner (craft, points 11 and 12).

In "Sở A chủ trì, phối hợp với Sở B và UBND cấp xã rà soát X" the partners stand in a span of their own; what
follows it is done together. So nothing is cut by counting letters: the span goes, and with it those who lead, who
stand in the words with which the item opens.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from docgen.drafting.facts import figures
from docgen.drafting.unit_meant import meant
from docgen.model.unit import Unit
from docgen.phrases.ruleset import Rules
from docgen.statements.statement import Statement

_FEWEST = 3
"""Words. What is shorter than this behind the partners is no act by itself."""
_OPENS = r"(?:^|(?<=[ ,]))(?=(?-i:<dong_tu>))"
"""Where an act begins; written small, so that the name of an office (Tổ chức …) opens none."""
_FIELD = re.compile(r"\b(?:trong|về|để)\b")
_IN_ORDER_TO = r"\bđể (?=(?-i:<dong_tu>))"


def joint(text: str, statements: Iterable[Statement], unit: Unit, rules: Rules) -> str:
    """`text` with each of `statements` that names `unit`, or its body, as a partner cut to their joint work."""
    for statement in statements:
        span = statement.partners
        at = (
            -1
            if span is None or not _is_partner(statement, unit, rules)
            else text.find(statement.text.rstrip(" .;:"))
        )
        if at < 0 or span is None:
            continue
        said = statement.text.rstrip(" .;:")
        text = f"{text[:at]}{_told(said, span.start, span.end, statement, rules)}{text[at + len(said) :]}"
    return text


def _is_partner(statement: Statement, unit: Unit, rules: Rules) -> bool:
    return any(statement.is_partner(actor) and meant(actor.mention, unit, rules) for actor in statement.actors)


def _told(said: str, start: int, end: int, statement: Statement, rules: Rules) -> str:
    """The premise, if there is one, and what follows the partners; where nothing does, what stands before them."""
    premise = "" if statement.premise is None else f"{statement.premise.of(said).strip(' ,')}, "
    behind = said[end:].lstrip(" ,;:")
    if said[end:].startswith(",") and rules.regex(_IN_ORDER_TO).search(behind) and not rules.act.match(behind):
        # More partners that bear no name: "với các bộ, ngành, cơ sở đào tạo để phát triển X" is to develop X.
        behind = rules.regex(_IN_ORDER_TO).split(behind, maxsplit=1)[-1]
    opens = rules.regex(_OPENS).search(behind)
    before = said[statement.subject.end if statement.subject is not None else len(premise) : start].strip(" ,:;.")
    before = before.removesuffix(" và")  # "kiểm tra 20 cơ sở và phối hợp với …"
    if rules.regex(rules.draft.agreement).search(said[:start].rstrip()) and opens is not None:
        # "xây dựng quy chế phối hợp với …": what is made together is the paper on working together.
        field = _FIELD.search(said, end)
        return f"{premise}{before} {rules.draft.support.word} {said[field.start() :] if field else behind}"
    if len(behind.split()) < _FEWEST:
        return f"{premise}{before}{said[end:]}" if len(before.split()) >= _FEWEST else said
    more = rules.regex(rules.draft.support.more).match(behind)
    if opens is not None and more is not None and not figures(behind[: opens.start()]):
        behind = behind[opens.start() :]  # what tells more of the partners stands before the act
    return f"{premise}{before} và {behind}" if figures(before) else f"{premise}{behind}"
