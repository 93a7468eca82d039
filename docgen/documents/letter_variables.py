"""A directive as a công văn: the variables of its template (PL3, mẫu 1.5 of Decree 30)."""

from __future__ import annotations

from docgen.decree.essentials import essentials
from docgen.documents.head import (
    ended,
    issuing_lines,
    listed,
    number_line,
    parent_line,
    place_and_date,
    recipient_lines,
)
from docgen.documents.variables import LetterSection, LetterVariables
from docgen.model.directive import Directive, DirectiveSection


def letter_variables(directive: Directive) -> LetterVariables:
    """The finished strings of a directive in the form of a công văn."""
    frame, sections = directive.frame, directive.sections
    addressees = frame.addressees if len(frame.addressees) == 1 else listed(frame.addressees)
    return LetterVariables(
        parent_authority=parent_line(frame.parent),
        issuing_authority=issuing_lines(frame.issuer, frame.issuing_head),
        number=number_line(frame.number),
        place_and_date=place_and_date(directive.unit.place_name, frame.issued_on),
        abstract=f"{essentials().subject_prefix}{frame.subject}",
        addressees=addressees,
        opening=(frame.opening,),
        sections=tuple(
            LetterSection(
                title=f"{number}. {section.name}",
                items=_items(section, ends=number == len(sections) and not frame.closing),
            )
            for number, section in enumerate(sections, start=1)
        ),
        closing=ended(frame.closing),
        recipients=recipient_lines(frame.recipients, frame.archive),
        authority=frame.signature.authority,
        signer_name=frame.signature.name,
    )


def _items(section: DirectiveSection, ends: bool) -> tuple[str, ...]:
    """The items; those of a section that `ends` the whole document bear the end mark."""
    texts = tuple(item.text for item in section.items)
    return ended(texts) if ends else texts
