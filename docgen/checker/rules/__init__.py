"""The rules, a module for each part of a document; their words, and rules that are data alone: `specs/check/`."""

from __future__ import annotations

from functools import cache

from docgen.checker.drawn_lines import line_under
from docgen.checker.required_looks import look
from docgen.checker.rule import Area, Find, Rule
from docgen.checker.rule_description import Description, Descriptions
from docgen.checker.rules import (
    abstract,
    addressees,
    appendix,
    articles,
    citations,
    electronic_copies,
    encoding,
    grids,
    kinds_of_documents,
    leftovers,
    legal_bases,
    lettering,
    named_bodies,
    national_title,
    number,
    numbered_sections,
    pagination,
    paper,
    place_and_date,
    recipients,
    sentences,
    signer,
    typesetting,
    unit_names,
)
from docgen.checker.running_text import miswritten
from docgen.spec.load import load
from docgen.spec.workspace import shipped

MODULES = (
    encoding,
    leftovers,
    electronic_copies,
    paper,
    lettering,
    pagination,
    grids,
    national_title,
    named_bodies,
    number,
    place_and_date,
    abstract,
    kinds_of_documents,
    addressees,
    legal_bases,
    citations,
    articles,
    numbered_sections,
    typesetting,
    signer,
    recipients,
    appendix,
    sentences,
    unit_names,
)
"""Each has its `FINDS`: how the rules of that part find their faults."""


@cache
def rules() -> tuple[Rule, ...]:
    """Every rule, in the order in which faults are told."""
    finds = {name: find for module in MODULES for name, find in module.FINDS.items()}
    return tuple(
        Rule(name, area, says.severity, says, finds[name] if name in finds else _by_data(name, says))
        for area in Area
        for name, says in load(shipped("specs", "check", f"{area}.yaml"), Descriptions).root.items()
    )


def _by_data(name: str, says: Description) -> Find:
    if says.look is not None:
        given = says.look
        return look(*given.parts, name=given.name, aligned=given.aligned, cased=given.cased)
    if says.line is not None:
        return line_under(says.line)
    if says.miswritten:
        return miswritten(says.miswritten, mends=says.mends)
    raise LookupError(f"the rule {name} has neither logic nor data")
