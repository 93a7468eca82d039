"""Tasks as a table: of a plan, with titled clauses as rows that head a group; of a directive, in its annex."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.decree.profile import profile
from docgen.documents.frame_values import appendix_reference, long_date
from docgen.documents.template_variables import Appendix, BlockKind, PlanBlock, TaskRow
from docgen.model.directive import Directive, Item
from docgen.model.plan import Assignment, Clause, Labels
from docgen.text.markup import escape


def table_of(clauses: Iterable[Clause], labels: Labels) -> PlanBlock:
    """The clauses of a section that is laid out as a table (`bang`), under the plan's own labels."""
    tasks = tuple(clauses)
    every = tuple(_all(tasks))
    implemented = any(clause.implement for clause in every) and not any(clause.lead for clause in every)
    remarks = tuple(dict.fromkeys(remark.label for clause in every for remark in clause.remarks))
    headings = default_columns().model_copy(
        update={
            "lead": labels.implement if implemented else labels.lead,
            "support": labels.support,
            "timing": labels.timing,
            **({"remark": remarks[0]} if len(remarks) == 1 else {}),
        }
    )
    rows = tuple(row for clause in tasks for row in _rows(clause, many_remarks=len(remarks) > 1))
    return PlanBlock(kind=BlockKind.WIDE_TABLE if remarks else BlockKind.TABLE, columns=headings, rows=rows)


def default_columns() -> TaskRow:
    """The headings of a table that follows no plan's labels."""
    return TaskRow.model_validate(profile().choices.columns.model_dump())


def _rows(clause: Clause, many_remarks: bool) -> Iterator[TaskRow]:
    number = clause.number.rstrip(".")
    if clause.clauses and not clause.assignments():
        yield TaskRow(number=number, task="\n".join(filter(None, (clause.title, clause.text))), group=True)
        for below in clause.clauses:
            yield from _rows(below, many_remarks)
        return
    yield TaskRow(
        number=number,
        task="\n".join(_lines(clause)),
        lead="; ".join(filter(None, (_bodies(clause.lead), _bodies(clause.implement)))),
        support=_bodies(clause.support),
        timing="" if clause.timing is None else clause.timing.text,
        remark="\n".join(
            f"{remark.label}: {remark.text}" if many_remarks else remark.text for remark in clause.remarks
        ),
    )


def _lines(clause: Clause) -> Iterator[str]:
    """All that one cell says: the task and the points below it."""
    yield from filter(None, (clause.title, clause.text))
    for below in clause.clauses:
        first, *others = _lines(below) or ("",)
        yield f"{below.number} {first}".strip()
        yield from others


def _bodies(line: Assignment | None) -> str:
    return "" if line is None else line.printed.rstrip(".")


def _all(clauses: Iterable[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _all(clause.clauses)


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
