"""A directive as a công văn: the variables of its template (PL3, mẫu 1.5 of Decree 30)."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.decree.profile_excerpt import excerpt
from docgen.documents.frame_values import directive_frame_values, ended, listed
from docgen.documents.template_variables import Appendix, LetterSection, LetterVariables
from docgen.model.directive import Directive, DirectiveSection
from docgen.model.unit import DepartmentKind


def letter_variables(directive: Directive, *, annexed: bool = False, issue: bool = False) -> LetterVariables:
    """The finished strings of a directive in the form of a công văn; `annexed`: its tasks stand in an annex."""
    frame, sections = directive.frame, directive.sections
    addressees = frame.addressees if len(frame.addressees) == 1 else listed(frame.addressees)
    told = _pointers(sections) if annexed else [tuple(item.text for item in each.items) for each in sections]
    ends = not frame.closing
    return LetterVariables(
        **directive_frame_values(frame, ended(frame.closing)),
        abstract=f"{excerpt().subject_prefix}{frame.subject}",
        addressees=addressees,
        opening=(frame.opening,),
        sections=tuple(
            LetterSection(
                title=f"{number}. {section.name}",
                # The last section bears the end mark where nothing follows it.
                items=ended(items) if ends and number == len(sections) else items,
            )
            for number, (section, items) in enumerate(zip(sections, told, strict=True), start=1)
        ),
        appendices=_annexes(directive, issue) if annexed else (),
    )


def _pointers(sections: Sequence[DirectiveSection]) -> list[tuple[str, ...]]:
    """For each section, one sentence that names its tasks by their numbers in the annex."""
    from docgen.decree.profile import profile

    words = profile().choices.annex
    told: list[tuple[str, ...]] = []
    first = 1
    for section in sections:
        last = first + len(section.items) - 1
        numbers = str(first) if first == last else f"{first} {'và' if last == first + 1 else 'đến'} {last}"
        outside = section.department is not None and section.department.kind is DepartmentKind.OUTSIDE
        told.append(((words.asked if outside else words.own_tasks).format(so=numbers),))
        first = last + 1
    return told


def _annexes(directive: Directive, issue: bool) -> tuple[Appendix, ...]:
    from docgen.documents.task_table import assignment_annex

    return (assignment_annex(directive, issue=issue),)
