"""Doers behind: who does a work is named behind it (`Bản đồ do Sở A lập`, `Trông xe (UBND các phường)`)."""

from __future__ import annotations

import re

from docgen.phrases.grammar import Capacity
from docgen.statements.giving_words import REACH
from docgen.statements.inheritance import PASSED_ON
from docgen.statements.lists import Listed
from docgen.statements.mention import Located
from docgen.statements.name_cues import Cue, Cues

_OPENING = re.compile(r"\s*\(")
_DASH = re.compile(r"\s[-–—]$")
_PARTING = (",", ";", ":", "-", "–", "—")
_THING = re.compile(r"[,\s]\s*(?:(?:còn|và)\s+)?(?P<thing>(?<=\s)[^\W\d_][^,;:.()]{1,60}?)\s*$")


class DoersBehind:
    """Finds doers in the words behind a work."""

    def __init__(self, cues: Cues) -> None:
        self._cues = cues

    def tells_which(self, text: str, each: Listed) -> bool:
        """Whether `each` stands right behind a noun to say whose it is (`giống do Trung tâm A lai`)."""
        found = self._cues.by_whom.search(text, max(0, each.start - 30), each.start)
        return found is not None and not each.depth and text[: found.start()].rstrip()[-1:].isalnum()

    def does_what_is_named(self, text: str, start: int, end: int, each: Listed) -> bool:
        """Whether the sentence names a thing, and then by whom what is done to it (`Bản đồ do Sở A lập`)."""
        if each.depth or self._cues.superior.match(text, each.start, end):
            return False
        found = self._cues.by_whom.search(text, max(start, each.start - REACH), each.start)
        # What follows is asked first: to look through all words before it costs the square of a long list.
        if found is None or not self._cues.acts(text, each.end, end):
            return False
        before = text[start : found.start()].rstrip()
        return before[-1:] == ":" or self._cues.names_thing(before, passive=True)

    def next_thing(self, text: str, begun: int, end: int, each: Listed) -> int | None:
        """Where, behind a thing with its doer, the next is named that `each` does (`…, còn rãnh do Sở B xây`)."""
        found = self._cues.by_whom.search(text, begun, each.start)
        if found is None or each.depth or not self._cues.acts(text, each.end, end):
            return None
        thing = _THING.search(text, begun, found.start())
        if thing is None or not self._cues.names_thing(thing["thing"], passive=True):
            return None
        return thing.start("thing")

    def in_bracket(self, text: str, each: Located) -> Capacity | None:
        """What the bracket right behind a name makes of it (`Sở Y tế (chủ trì), Công an tỉnh (phối hợp)`)."""
        bracket = _OPENING.match(text, each.end)
        return None if bracket is None else self._cues.after(text, bracket.end())

    def stands_behind(self, text: str, start: int, end: int, each: Listed, cue: Cue | None) -> bool:
        """Whether `each` is set apart behind the work as who does it, and nothing but a time follows.

        `Quét vôi gốc cây - UBND các phường, trước ngày 30/4`; `Trông xe (UBND các phường)`; `Dọn sân, giao Sở A`.
        """
        if self._cues.superior.match(text, each.start, end) or not self._ends(text, each, end):
            return False
        gives = cue is not None and cue.capacity is Capacity.GIVES
        place = cue.start if cue is not None and gives else each.start
        before = text[start:place].rstrip()
        work = before.rstrip(" ,:(–—-")
        if not work or (cue is not None and not gives) or self._cues.governs(work):
            return False
        if gives:  # the sign first: to look through all words before it costs the square of a long list
            return before[-1:] in _PARTING or before != work or self._cues.names_thing(work)
        thing = self._cues.names_thing(work)
        if each.depth:
            said = before[before.rfind("(") + 1 :].strip(" :")
            place_only = self._cues.place_name.match(each.mentions[0].text) is not None
            return not (said and self._cues.after(said, 0) is None) and not thing and not place_only
        return _DASH.search(before) is not None or (before[-1:] == ":" and not thing)

    def _ends(self, text: str, each: Listed, end: int) -> bool:
        """Whether the sentence ends with `each`, with the word for what they do, or with a time behind it."""
        return self._cues.after(text, each.end) in PASSED_ON or self._cues.closes(text, each.end, end)
