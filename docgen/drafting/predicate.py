"""Predicate: what a text asks, without those whom it asks; cut by the pieces of its statements."""

from __future__ import annotations

import re
from collections.abc import Iterable

from docgen.phrases.rewriting import Stage
from docgen.phrases.ruleset import Rules
from docgen.statements.span import Span
from docgen.statements.statement import Statement
from docgen.text.capitals import upper_first

_LEFT = " ,:;"
_SPACES = re.compile(r" {2,}")


def predicate(text: str, statements: Iterable[Statement], rules: Rules) -> str:
    """`text` without subject, giver, partners of the lead and premise: what is left opens with the act itself."""
    text = without_subjects(text, statements, rules, partners=True)
    for stage in (Stage.SUBJECT, Stage.PREMISE):
        for rule in rules.stage(stage).over(text):
            if rule.may_change(text):
                text = rules.regex(rule.pattern).sub("", text)
    return text


def without_subjects(text: str, statements: Iterable[Statement], rules: Rules, *, partners: bool = False) -> str:
    """`text` without the subject and the giver of each of `statements` that stands in it.

    What stands before them (a time, a premise) stays, but not the words that lead in to them (`Riêng`);
    so does a subject that follows its act. `partners`: those with whom the subject leads, named before the act
    (`chủ trì, phối hợp với … tổ chức`), go too.
    """
    for statement in statements:
        verb = statement.verb or statement.object
        if statement.subject is None or verb is None or statement.subject.start > verb.start:
            continue
        at = text.find(statement.text[: verb.start])
        if at < 0:
            continue
        first = statement.giver if statement.giver and statement.giver < statement.subject else statement.subject
        end = _behind_partners(statement, verb) if partners else statement.subject.end
        if statement.giver is not None:
            end = max(end, statement.giver.end)  # "Về phía Sở A, UBND tỉnh giao lập …"
        before = rules.regex(rf"(?:^|(?<=\s)){rules.grammar.lead_in}$").sub("", text[: at + first.start])
        behind = text[at + end :].lstrip(_LEFT)
        text = f"{before}{upper_first(behind) if before.rstrip().endswith('.') else behind}"
    return _SPACES.sub(" ", text).strip()


def _behind_partners(statement: Statement, verb: Span) -> int:
    """Where the act begins: behind the partners, if nothing but the verb of leading stands before them."""
    assert statement.subject is not None
    end, with_whom = statement.subject.end, statement.partners
    if with_whom is None or with_whom.start < end:
        return end
    between = statement.text[end : with_whom.start].replace(verb.of(statement.text), "", 1)
    return end if between.strip(_LEFT) else with_whom.end
