"""Small letters: a capital behind a semicolon or a colon opens nothing, unless a name begins there."""

from __future__ import annotations

import re

from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.finish import lower_start
from docgen.drafting.work import Work

RULE = "chu-thuong"
_BEHIND_SIGN = re.compile(r"(?:(?<=[;:] )|(?<=trong đó ))[^\W\d_][^;:]*")


def rewrite(work: Work, context: DraftingContext) -> Work:
    """`work` with a small letter behind each semicolon and colon, and behind "trong đó"."""
    return work.changed(RULE, _BEHIND_SIGN.sub(lambda match: lower_start(match[0], context), work.text))
