"""What the checker took for what, so that a person can see why a rule spoke or kept silent."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.anatomy.part import SheetRole
from docgen.anatomy.part_names import part_name
from docgen.anatomy.parts import sheets
from docgen.checker.subject import Subject
from docgen.messages import say

_SHOWN = 70


def parts(subject: Subject) -> Iterator[str]:
    """A line for every piece of text: its part, its place, its first words."""
    names = {
        SheetRole.MAIN: say("The document"),
        SheetRole.ATTACHED: say("A text attached to it"),
        SheetRole.APPENDIX: say("An appendix"),
        SheetRole.COPY: say("What the copying body adds"),
    }
    for sheet in sheets(subject.document):
        yield names[sheet.role]
        for filled in sheet.filled:
            words = " ".join(filled.piece.printed.split())
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
            yield f"  {part_name(filled.part)}: {shown}  ({filled.piece.paragraph.place})"
        for ruled in sheet.ruled:
            yield f"  {say('line under: {part}', part=part_name(ruled.part))}"
