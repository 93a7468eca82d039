"""The annex of assigned tasks: who leads, who supports, what comes of it, by when; while drafting, whence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from docgen.decree.profile import profile
from docgen.documents.head import appendix_reference, long_date
from docgen.documents.task_table import default_columns
from docgen.documents.variables import Appendix, BlockKind, PlanBlock, TaskRow
from docgen.model.directive import Directive, Item
from docgen.text.markup import escape


class Parties(NamedTuple):
    """Who leads a task and who supports, in the words of a table."""

    lead: str
    support: str


def parties(item: Item, name: str) -> Parties:
    """The parties of an item under `name`: where a higher body leads, whoever has the item supports."""
    others = "; ".join(item.support)
    if others and item.supporting:
        return Parties(others, name)
    return Parties(name, others)


def task_rows(directive: Directive) -> Iterator[TaskRow]:
    """A row for each item, numbered through; where the plan gives no time, its own period stands."""
    placed = [(section.name, item) for section in directive.sections for item in section.items]
    for number, (name, item) in enumerate(placed, start=1):
        lead, support = parties(item, name)
        yield TaskRow(
            number=str(number),
            task=escape(item.text),
            lead=escape(lead),
            support=escape(support),
            product=escape(item.product),
            timing=escape(item.timing or directive.frame.period),
            basis=escape("; ".join(source.clause for source in item.sources)),
        )


def assignment_annex(directive: Directive, *, issue: bool) -> Appendix:
    """The annex of a directive; for `issue` without the column of sources, which serves those who draft."""
    label, words = profile().components, profile().choices.annex
    table = BlockKind.ASSIGNMENTS if issue else BlockKind.SOURCED_ASSIGNMENTS
    block = PlanBlock(kind=table, columns=default_columns(), rows=tuple(task_rows(directive)))
    frame = directive.frame
    return Appendix(
        label=label.appendix_label.text,
        title=words.title,
        reference=appendix_reference(frame.kind, frame.number, long_date(frame.issued_on), frame.issuer),
        landscape=True,
        blocks=(block,),
    )
