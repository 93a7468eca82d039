"""Lists of bodies in running text: names that only commas and "và" keep apart share one part in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from docgen.statements.mention import Located, Mention, MentionKind

_SEPARATOR = re.compile(
    r"(?:\s*\([^()]{1,30}\))?\s*(?:[,;/&]|(?<!\s)[–-]|,?\s*(?:và|cùng|hoặc|hay|cũng như))?"
    r"\s*(?:các\s+)?(?:lực lượng\s+)?",
    re.IGNORECASE,
)


class Listed(NamedTuple):
    """Names that stand in a row. `depth` is that of the brackets they stand in."""

    members: tuple[Located, ...]
    depth: int

    @property
    def start(self) -> int:
        """Where the first name begins."""
        return self.members[0].start

    @property
    def end(self) -> int:
        """Where the last name ends."""
        return self.members[-1].end

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """Who is named."""
        return tuple(each.mention for each in self.members)

    def tails(self, text: str) -> tuple[Listed, ...]:
        """The ends of the list that begin behind a mere comma: a premise may end there and the subject begin."""
        return tuple(
            self._replace(members=self.members[at:])
            for at in range(1, len(self.members))
            if text[self.members[at - 1].end : self.members[at].start].strip() == ","
        )


def listed(text: str, located: Sequence[Located], begin: int = 0) -> tuple[Listed, ...]:
    """The lists that the names `located` in `text` make up, in order; brackets count from `begin` on."""
    found: list[Listed] = []
    depth, at = 0, begin
    for each in located:
        between = text[at : each.start]
        change = between.count("(") - between.count(")")
        depth, at = max(0, depth + change), each.end
        depth = max(0, depth + text[each.start : each.end].count("(") - text[each.start : each.end].count(")"))
        gap = text[found[-1].end : each.start] if found else ""
        if found and not change and _SEPARATOR.fullmatch(gap) is not None and gap.strip(" "):
            found[-1] = found[-1]._replace(members=(*found[-1].members, each))
        elif found and gap.strip() == ":" and _announces(found[-1]):
            found[-1] = Listed((each,), depth)
        else:
            found.append(Listed((each,), depth))
    return tuple(found)


def _announces(names: Listed) -> bool:
    """Whether words for many bodies say that their names follow (`Các đơn vị: Sở Y tế; …`, `Cấp xã: UBND …`)."""
    first = names.members[0]
    loose = first.mention.kind in (MentionKind.COLLECTIVE, MentionKind.GENERIC)
    loose = loose or first.mention.text.casefold().startswith("cấp ")
    return loose and len(names.members) == 1
