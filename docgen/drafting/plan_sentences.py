"""The sentences of a plan as it was printed, for whoever looks at them without the readers (the watch)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.model.clauses import Placed
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded

_SENTENCE = re.compile(r"[^.;\n]+(?:[.;](?=\S)[^.;\n]+)*")


class PlanSentence(NamedTuple):
    """A sentence as printed, and folded. `heading`: it is a title, which may speak for what stands below."""

    clause: str
    text: str
    folded: str
    heading: bool


def plan_sentences(clauses: Iterable[Placed]) -> Iterator[PlanSentence]:
    """What each of `clauses` itself says, sentence by sentence: its title, text, labels and remarks."""
    for placed in clauses:
        clause = placed.clause
        labels = ("; ".join(line.bodies) for _, line in clause.assignments())
        rest = (clause.text, *labels, *(each.text for each in clause.remarks))
        for text, heading in ((clause.title or "", True), *((each, False) for each in rest)):
            for match in _SENTENCE.finditer(clean(plain(text))):
                if told := match[0].strip():
                    yield PlanSentence(placed.id, told, folded(told), heading)
