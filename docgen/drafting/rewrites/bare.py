"""The end of a clause: its colon, semicolon or full stop goes, for the item sets its own."""

from __future__ import annotations

from docgen.drafting.setting import Setting
from docgen.drafting.work import Work

RULE = "bo-dau-cuoi"


def rewrite(work: Work, setting: Setting) -> Work:
    """`work` without the sign that ends it; an ellipsis stays."""
    text = work.text.rstrip()
    return work if text.endswith("...") else work.changed(RULE, text.rstrip(".:;,/ "))
