"""Review: what the comments of a draft say to whoever decides, each in few words (at most `MOST`).

An item says why it stands there, what is to be decided, whence it came and what was changed, as extracts: the
whole is in the trace. What waits for a decision or was left out has a comment too: nothing of it is in the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from docgen.messages import say
from docgen.model.directive import Coverage, Item, Unplaced
from docgen.text.change import change
from docgen.text.markup import plain

MOST = 120
"""Words of a comment: more is not read."""
_QUOTED = 40
"""Words quoted of all sources together."""
_SHORTEST = 8
"""Words quoted of one source at least, and of which a line is worth its place."""
_CHANGED = 16
"""Words shown on each side of a change."""


def of_item(item: Item) -> tuple[str, ...]:
    """The lines of the comment on `item`."""
    return _fitted(_told(item))


def of_account(coverage: Coverage) -> Iterator[tuple[str, ...]]:
    """A comment for each clause that waits for a decision, then for each that was left out."""
    for each in coverage.unresolved:
        yield _fitted((f"{say('To decide')}: {each.clause}: {each.reason}", _quote(each)))
    for each in coverage.omitted:
        yield _fitted((f"{say('Left out')}: {each.clause}: {each.reason}", _quote(each)))


def _told(item: Item) -> Iterator[str]:
    yield f"{say('Why here')}: {item.reason}"
    for note in item.notes:
        yield f"{say('To decide')}: {note}"
    room = max(_SHORTEST, _QUOTED // max(1, len(item.sources)))
    for source in item.sources:
        yield f"{say('Source')}: {source.clause} ({source.bearing}): “{_cut(plain(source.quote), room)}”"
    if len(item.sources) == 1 and item.steps:
        went, came = change(plain(item.sources[0].quote), item.text)
        yield f"{say('What was changed')}: “{_cut(went, _CHANGED)}” → “{_cut(came, _CHANGED)}”"


def _quote(unplaced: Unplaced) -> str:
    return f"“{_cut(plain(unplaced.quote), _QUOTED)}”"


def _cut(text: str, words: int) -> str:
    every = text.split()
    return text if len(every) <= words else f"{' '.join(every[:words])} …"


def _fitted(lines: Iterable[str]) -> tuple[str, ...]:
    """The first of `lines` that fit, the last of them cut where it must be."""
    kept: list[str] = []
    room = MOST
    for line in lines:
        if room < _SHORTEST:
            break
        kept.append(_cut(line, room - 1))  # one for the sign that says it goes on
        room -= len(kept[-1].split())
    return tuple(kept)
