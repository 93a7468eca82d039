"""Small plans for the tests of statements."""

from __future__ import annotations

from docgen.model.plan import Clause, Plan, Section, SectionKind
from docgen.phrases.grammar import Capacity

PARTS = {
    Capacity.GIVES: "gives",
    Capacity.LEADS: "leads",
    Capacity.IMPLEMENTS: "does",
    Capacity.SUPPORTS: "supports",
    Capacity.RECEIVES: "is told",
    Capacity.DIRECTED: "is directed",
    Capacity.MENTIONED: "is named",
}


def plan(*clauses, title="NHIỆM VỤ", kind=SectionKind.TASKS):
    """A plan of one section; a text is a clause of its own."""
    made = tuple(
        Clause(number=f"{at}.", text=each) if isinstance(each, str) else each for at, each in enumerate(clauses, 1)
    )
    section = Section(number="I.", kind=kind, title=title, clauses=made)
    return Plan(
        number="88/KH-UBND", issuer="Ủy ban nhân dân tỉnh Lào Cai", abstract="Bảo vệ rừng", sections=(section,)
    )


def parts(statement):
    """Whoever `statement` names, by the word for their part."""
    told = {}
    for actor in statement.actors:
        told.setdefault(PARTS[actor.capacity], []).append(actor.mention.text)
    return told
