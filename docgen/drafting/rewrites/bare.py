"""The signs of a clause: what ends it goes, for the item sets its own; behind a semicolon no capital stands."""

from __future__ import annotations

import re

from docgen.drafting.finish import lower_start
from docgen.drafting.setting import Setting
from docgen.drafting.work import Work

RULE = "bo-dau-cuoi"
SMALL = "chu-thuong"
_BEHIND_SEMICOLON = re.compile(r"(?<=; )[^\W\d_][^;]*")


def rewrite(work: Work, setting: Setting) -> Work:
    """`work` without the sign that ends it, an ellipsis but stays; what follows a semicolon begins small."""
    text = work.text.rstrip()
    work = work if text.endswith("...") else work.changed(RULE, text.rstrip(".:;,/ "))
    return work.changed(SMALL, _BEHIND_SEMICOLON.sub(lambda match: lower_start(match[0], setting), work.text))
