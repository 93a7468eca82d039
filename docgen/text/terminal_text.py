"""Text of others as a terminal may show it: what would move its cursor or turn its letters is spelled out."""

from __future__ import annotations

import re

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with control characters but line ends and tabs, and those that change its direction, as `\\x1b`."""
    return _CONTROLS.sub(lambda match: ascii(match[0])[1:-1], text)
