"""What the signature of a copying body shows on an electronic copy, the one line that is its own (PL1.II.I.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from docgen.anatomy.document_part import Filled, Part
from docgen.checker.checked_document import Subject
from docgen.checker.regime import electronic_copy
from docgen.checker.required_looks import alignment_name, size
from docgen.checker.rule import Find, Hit
from docgen.checker.rules.lettering import color_name, is_black
from docgen.messages import say

_FIELDS = re.compile(
    r"[^;]+;(?:(?!;)[\W\d_])*[^\W\d_][^;]*;\s*(?:ngày )?[\d .…]*/[\d .…]*/[\d .…]*;\s*[\d .…]*:[\d .…]*:[\d .…]*"
    r"(?:[+-]\d\d:\d\d)?"
)
"""Form, body, day and time, the last two perhaps still open."""
_WANTED = "SAO Y; …; …/…/…; …:…:…"


def _signature(subject: Subject) -> Iterator[Hit]:
    """Form, body and time on one line at the top right: Times New Roman, upright, 10, black (PL1.II.I.3)."""
    wanted = subject.decree.components.electronic_copy
    for words in filter(None, map(electronic_copy, subject.sheets[:1])):
        yield from size(Filled(Part.DIGITAL_SIGNATURE, words), wanted.size)
        if not _FIELDS.fullmatch(words.said.strip()):
            yield Hit(words, words.said, _WANTED)
        runs = [run for run, _, _ in words.runs if run.at is not None]
        if any(run.format.italic for run in runs):
            yield Hit(words, say("italic"), say("upright"))
        for run in runs:
            if not is_black(run.format.color):
                yield Hit(words, color_name(run.format.color), say("black"))
            if run.format.fonts.high_ansi != subject.decree.font.name:
                yield Hit(words, run.format.fonts.high_ansi, subject.decree.font.name)
        given, at = words.paragraph.format.alignment, words.paragraph.place.steps
        if given != wanted.align and len(at) == 1 and "\t" not in words.paragraph.text[: words.start]:
            yield Hit(words, alignment_name(given), alignment_name("right"))


FINDS: dict[str, Find] = {
    "ban-sao-dien-tu": _signature,
}
"""How each rule of this part finds its faults."""
