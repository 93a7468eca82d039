"""A directive as the commune's own kế hoạch: purpose, targets, tasks as a table, funding, organisation."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.profile import profile
from docgen.documents.frame_values import directive_frame_values, ended
from docgen.documents.task_table import assignment_annex, default_columns, task_rows
from docgen.documents.template_variables import BlockKind, PlanBlock, PlanVariables
from docgen.model.directive import Directive, DirectiveSection, Item
from docgen.model.plan import SectionKind
from docgen.text.capitals import upper_first
from docgen.text.markup import escape
from docgen.text.numerals import roman


def own_plan_variables(directive: Directive, *, annexed: bool = False, issue: bool = False) -> PlanVariables:
    """The finished strings of a directive in the form of a kế hoạch; `annexed`: its tasks stand in an annex."""
    frame = directive.frame
    return PlanVariables(
        **directive_frame_values(frame, tuple(map(escape, ended(frame.closing)))),
        kind=frame.kind.upper(),
        abstract=upper_first(frame.subject),
        opening=(escape(frame.opening),),
        blocks=tuple(_blocks(directive, annexed=annexed)),
        appendices=(assignment_annex(directive, issue=issue),) if annexed else (),
    )


def _blocks(directive: Directive, *, annexed: bool) -> Iterator[PlanBlock]:
    body = directive.body
    contents: dict[SectionKind, tuple[PlanBlock, ...]] = {
        SectionKind.PURPOSE: _paragraphs(body.purpose),
        SectionKind.TARGETS: _paragraphs(body.targets),
        SectionKind.TASKS: _pointer() if annexed else _tasks(directive),
        SectionKind.FUNDING: _paragraphs(_items(body.funding)),
        SectionKind.ORGANISATION: _paragraphs(_items(body.organisation)),
    }
    titles = profile().choices.section_titles
    present = [(kind, blocks) for kind, blocks in contents.items() if blocks]
    for number, (kind, blocks) in enumerate(present, start=1):
        yield PlanBlock(kind=BlockKind.SECTION, text=f"{roman(number)}. {titles[kind]}")
        yield from blocks


def _items(sections: tuple[DirectiveSection, ...]) -> tuple[Item, ...]:
    return tuple(item for section in sections for item in section.items)


def _paragraphs(items: tuple[Item, ...]) -> tuple[PlanBlock, ...]:
    """The items, numbered where there are several."""
    return tuple(
        PlanBlock(
            kind=BlockKind.PARAGRAPH,
            text=f"{number}. {escape(item.text)}" if len(items) > 1 else escape(item.text),
        )
        for number, item in enumerate(items, start=1)
    )


def _tasks(directive: Directive) -> tuple[PlanBlock, ...]:
    rows = tuple(task_rows(directive))
    return (PlanBlock(kind=BlockKind.TABLE, columns=default_columns(), rows=rows),) if rows else ()


def _pointer() -> tuple[PlanBlock, ...]:
    return (PlanBlock(kind=BlockKind.PARAGRAPH, text=profile().choices.annex.opening),)
