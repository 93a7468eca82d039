"""A line whose words are fixed, known through slips of typing: `CỘNG HÕA XÃ HỘI …`, `… CHỦ NGĨA …`."""

from __future__ import annotations

import re

from docgen.text.normalize import bare_letters

_SLIPS = 3
"""How many letters may be wrong, missing or one too many; no other line of a head comes so near."""


class FixedLine:
    """What is matched as a pattern is, but for a few letters: a slip is told as a slip, not as a missing line."""

    def __init__(self, pattern: re.Pattern[str], wording: str) -> None:
        self._pattern = pattern
        self._wanted = bare_letters(wording)
        self._length = len(wording)

    def fullmatch(self, text: str) -> bool:
        """Whether a folded line is this one."""
        return self._pattern.fullmatch(text) is not None or self._is_near(text)

    def _is_near(self, text: str) -> bool:
        if len(text) > self._length + 2 * _SLIPS or 2 * len(text) < self._length:  # most lines
            return False
        bare = bare_letters(text)
        if 2 * len(bare) > len(self._wanted) and self._wanted.startswith(bare):  # the end is missing
            return True
        if abs(len(bare) - len(self._wanted)) > _SLIPS or bare[:1] != self._wanted[:1]:
            return False
        from rapidfuzz.distance import Levenshtein

        return Levenshtein.distance(bare, self._wanted, score_cutoff=_SLIPS) <= _SLIPS
