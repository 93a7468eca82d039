"""A plan as a kế hoạch: the variables of its template, clause by clause in the plan's own order and numbers."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.profile import profile
from docgen.documents.frame_values import (
    appendix_reference,
    ended,
    frame_values,
    listed,
    long_date,
    place_and_date,
)
from docgen.documents.plan_notes import Notes
from docgen.documents.task_table import table_of
from docgen.documents.template_variables import Appendix, BlockKind, PlanBlock, PlanVariables
from docgen.model.plan import Clause, Labels, Layout, Plan, Role, Section
from docgen.text.markup import plain


def plan_variables(plan: Plan) -> PlanVariables:
    """The finished strings of a plan; raises DocgenError where a footnote mark has no note."""
    notes = Notes(plan.footnotes)
    appendices = [section for section in plan.sections if _is_appendix(section)]
    blocks = [
        block for section in plan.sections if section not in appendices for block in _section(section, plan.labels)
    ]
    variables = PlanVariables(
        kind=plan.kind.upper(),
        abstract=plain(plan.abstract),
        # Notes take their numbers in the order of the document: bases, opening, body, closing.
        legal_bases=notes.numbered(listed([basis.text for basis in plan.legal_bases if not basis.in_opening])),
        opening=notes.numbered(plan.opening),
        blocks=notes.in_blocks(blocks),
        **frame_values(
            parent=plan.parent_authority,
            issuer=plan.issuer,
            number=plan.number,
            place_and_date=place_and_date(plan.place_name, plan.issued_on),
            closing=notes.numbered(ended(plan.closing)),
            recipients=listed(plan.recipients),
            signature=plan.signature,
        ),
        appendices=tuple(
            Appendix(
                label=section.number.rstrip(". "),
                title=section.title.upper(),
                reference=appendix_reference(plan.kind, plan.number, long_date(plan.issued_on), plan.issuer),
                blocks=notes.in_blocks(_content(section, plan.labels)),
            )
            for section in appendices
        ),
    )
    return variables.model_copy(update={"footnotes": notes.referenced()})


def _section(section: Section, labels: Labels) -> Iterator[PlanBlock]:
    yield PlanBlock(kind=BlockKind.SECTION, text=f"{section.number} {section.title}".strip())
    yield from _content(section, labels)


def _content(section: Section, labels: Labels) -> Iterator[PlanBlock]:
    yield from map(_paragraph, section.text.splitlines())
    if section.layout is Layout.TABLE and section.clauses:
        yield table_of(section.clauses, labels)
        return
    for clause in section.clauses:
        yield from _clause(clause, labels, BlockKind.GROUP)


def _clause(clause: Clause, labels: Labels, heading: BlockKind) -> Iterator[PlanBlock]:
    lines = clause.text.splitlines()
    if clause.title:
        yield PlanBlock(kind=heading, text=f"{clause.number} {clause.title}".strip())
    else:
        lines[:1] = [f"{clause.number} {''.join(lines[:1])}".strip()]
    yield from map(_paragraph, filter(None, lines))
    marks = _marks(clause)
    if clause.content_label:
        yield _paragraph(f"{next(marks)} {clause.content_label}:")
    for below in clause.clauses:
        yield from _clause(below, labels, BlockKind.SUBGROUP)
    for line in _labelled(clause, labels):
        yield _paragraph(f"{next(marks)} {line}")


def _labelled(clause: Clause, labels: Labels) -> Iterator[str]:
    usual = {Role.IMPLEMENT: labels.implement, Role.LEAD: labels.lead, Role.SUPPORT: labels.support}
    for role, line in clause.assignments():
        yield f"{line.label or usual[role]}: {line.printed}"
    if clause.timing is not None:
        yield f"{labels.timing}: {clause.timing.text.rstrip('.')}."
    for remark in clause.remarks:
        yield f"{remark.label}: {remark.text}"


def _marks(clause: Clause) -> Iterator[str]:
    if clause.lettered:
        yield from (f"{letter})" for letter in profile().point_letters.letters)
    while True:
        yield "-"


def _paragraph(text: str) -> PlanBlock:
    return PlanBlock(kind=BlockKind.PARAGRAPH, text=text)


def _is_appendix(section: Section) -> bool:
    return section.number.casefold().startswith(profile().components.appendix_label.text.casefold())
