"""The words that clauses of the older plan hold, letter by letter, to find the one that is quoted."""

from __future__ import annotations

import re

from docgen.amending.clause_pairs import clause_text
from docgen.amending.plan_tree import Branch, PlanTree
from docgen.anatomy.marks import mark_of
from docgen.model.plan import Labels
from docgen.text.markup import plain
from docgen.text.normalize import folded

_SIGNS = re.compile(r"[\W_]+")
_ENOUGH = 3
"""Fewer words do not say which clause is meant."""


def holding(tree: PlanTree, words: str) -> list[Branch]:
    """The clauses that say just `words`, with what stands below them or without; else those that have them."""
    wanted = letters(words)
    every = [each for each in tree.every() if each.section is None]
    found = [each for each in every if wanted in (letters(own(each)), letters(whole(each, tree.labels)))]
    if found or len(wanted.split()) < _ENOUGH:
        return found
    return [each for each in every if f" {wanted} " in f" {letters(clause_text(each.clause, tree.labels))} "]


def own(branch: Branch) -> str:
    """What a clause says without its labelled lines."""
    return "\n".join(filter(None, (branch.clause.title, branch.clause.text)))


def whole(branch: Branch, labels: Labels) -> str:
    """What a clause says with its lines and with all that stands below it, a line each."""
    return "\n".join(clause_text(each.clause, labels) for each in branch.all_below())


def letters(text: str) -> str:
    """The words of `text` alone, without signs and without the numbers at the heads of lines."""
    return " ".join(_SIGNS.sub(" ", folded(unnumbered(plain(line)))).strip() for line in text.split("\n")).strip()


def unnumbered(text: str) -> str:
    """A line without its number or bullet."""
    mark = mark_of(text)
    return (mark.rest if mark else text).strip()
