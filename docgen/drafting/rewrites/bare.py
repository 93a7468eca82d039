"""The end of a clause: its colon, semicolon or full stop goes, for the item sets its own."""

from __future__ import annotations

import re

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.work import Work

RULE = "bo-dau-cuoi"
LINES = "noi-dong"
_LINE_END = re.compile(r"([.:;,]?) *\n\s*")


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` in one line, without the sign that ends it; an ellipsis stays."""
    text = work.text.rstrip()
    if "\n" in text:
        text = _LINE_END.sub(lambda end: f"{end[1] or ';'} ", text)
        work = work.changed(LINES, text)
    return work if text.endswith("...") else work.changed(RULE, text.rstrip(".:;,/ "))
