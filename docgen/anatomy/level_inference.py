"""The levels of an outline, inferred for the whole document: the cheapest way to read all its marks together.

No kind of mark has a level of its own: one plan counts A > I > 1, another Phần I > I > 1 > a, a third Điều 1 > 1.
Walking down the lines, each mark goes on with a series that is open (its number is the next one), opens a series
below one that is open (its number is the first), or is no mark at all. What departs from that costs something, and
what a document did before is cheaper than what it never did; a few cheapest ways are followed to the end. So slips
of the original cost, but break nothing, and a "C." or an "I." is what the rest of the document makes of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.anatomy.marks import ALPHABET, FOREIGN, Mark, Rank, looks, readings
from docgen.anatomy.misread_marks import misread
from docgen.text.markup import plain

Series = tuple[int, str]

_WAYS = 6
_HOPELESS = 6.5
_LONGEST_HEADING = 160

# What is dear. Only their order and rough size matter.
_LATE_START, _FURTHER_START = 4.0, 0.3
_SKIPS, _FURTHER_SKIP, _MOST_SKIPS = 2.0, 0.5, 6
_REPEATS, _FALLS_BACK, _BEGINS_ANEW = 3.0, 6.0, 5.0
_CONTRADICTS, _UNUSUAL, _UNUSUAL_BELOW_COLON = 5.0, 3.0, 0.5
_FOREIGN_PREFIX, _LOST_PARENT = 3.0, 2.0
_ENDS_BULLETS, _ENDS_COUNT, _ENDS_SECTIONS = 0.7, 2.5, 4.0
_BARREN = 1.5
_OWN_LIST = 1.5
_MISREAD = 1.5
_SECOND_THOUGHT = 0.5
# A look is a level of its own where that saves more than it costs: from the third title of that look on.
_NEW_LOOK, _NO_LOOK = 2.5, 1.0
_NO_MARK = {
    Rank.CAPITALS: _NO_LOOK,
    Rank.BOLD: _NO_LOOK,
    Rank.NAME: 2.0,
    Rank.PART: 6.0,
    Rank.ARTICLE: 6.0,
    Rank.CAPITAL: 3.0,
    Rank.SMALL_ROMAN: 4.0,
}
_NEVER = 20.0
_MOST_LETTERS = 8
"""So many sections are counted by letters; what a later one precedes is a name or an office."""
_LOOKED = (Rank.CAPITALS, Rank.BOLD)


class Rung(NamedTuple):
    """Where a line stands: its mark, and how many marked lines it stands below."""

    mark: Mark
    depth: int


class _Open(NamedTuple):
    """A series that is open, with the number it has come to; whether its line waits for what it introduces."""

    series: Series
    value: tuple[int, ...]
    waits: bool


class _Way(NamedTuple):
    """A way to read the lines so far."""

    cost: float
    open: tuple[_Open, ...]
    above: frozenset[tuple[Series, Series]]
    """Which series has stood above which."""
    steps: tuple[object, Rung | None]
    """The step before and the last one."""


class LadderLine(NamedTuple):
    """A line as the ladder sees it: its text, whether it is set apart by its look, whether it may be a title."""

    text: str
    emphatic: bool = False
    free: bool = True
    """Not a label, a stamp or another line whose look means nothing."""
    named: bool = False
    """Nothing but the name of a body."""
    recognised: bool = False
    """Recognised from a picture, so that its mark may be another than it seems."""


def rungs(lines: Sequence[LadderLine | None]) -> list[Rung | None]:
    """For each line its mark and depth, None for running text; a None among the `lines` stands for a table.

    A title without a number is known by its look, where the document has several of that look.
    """
    ways = [_Way(0.0, (), frozenset(), ((), None))]
    for line in lines:
        marks = _marks(line) if line is not None else []
        following: dict[tuple[object, ...], _Way] = {}
        for way in ways:
            for step in _steps(way, marks, line):
                key = (step.open, step.steps[1])
                if key not in following or step.cost < following[key].cost:
                    following[key] = step
        ways = sorted(following.values(), key=lambda way: way.cost)[:_WAYS]
        ways = [way for way in ways if way.cost < ways[0].cost + _HOPELESS]
    found: list[Rung | None] = []
    steps: object = ways[0].steps
    while isinstance(steps, tuple) and steps and len(found) < len(lines):
        found.append(steps[1])
        steps = steps[0]
    return found[::-1]


def follows(last: int, mark: Mark) -> bool:
    """Whether `mark` is the next one behind the number `last`; letters that Vietnamese has not may be left out."""
    step = mark.value[-1] - last
    if step > 1 and last and mark.rank in (Rank.LETTER, Rank.CAPITAL):
        return all(letter in FOREIGN for letter in ALPHABET[last : last + step - 1])
    return step == 1


def _marks(line: LadderLine) -> list[tuple[Mark, float]]:
    """What a line's mark may be, and what it costs to take it for that."""
    found = [(mark, _SECOND_THOUGHT * min(index, 1)) for index, mark in enumerate(readings(line.text))]
    if len(line.text) <= _LONGEST_HEADING or line.recognised:
        found += [(spoilt, _MISREAD) for spoilt in misread(line.text, recognised=line.recognised)]
    if not found and line.free and (look := looks(line.text, line.emphatic, named=line.named)) is not None:
        found.append((look, 0.0))
    return found


def _steps(way: _Way, marks: Sequence[tuple[Mark, float]], line: LadderLine | None) -> Iterator[_Way]:
    """The ways to go on from `way` with a line that may open with one of `marks`."""
    if not marks:
        stack = way.open
        if stack and stack[-1].waits:  # the text or table it introduced
            stack = (*stack[:-1], stack[-1]._replace(waits=False))
        yield _Way(way.cost, stack, way.above, (way.steps, None))
        return
    assert line is not None
    unmarked = max(_unmarked(mark) for mark, _ in marks)
    yield _Way(way.cost + unmarked, way.open, way.above, (way.steps, None))
    waits = plain(line.text).rstrip().endswith(":")
    for mark, cost in marks:
        for depth in range(len(way.open) + 1):
            price = _price(way, mark, depth)
            if price is None:
                continue
            parents = way.open[:depth]
            above = way.above
            if parents and (parents[-1].series, mark.series) not in above:
                above = above | {(parent.series, mark.series) for parent in parents}
            stack = (*parents, _Open(mark.series, mark.value, waits))
            yield _Way(way.cost + cost + price, stack, above, (way.steps, Rung(mark, depth)))


def _unmarked(mark: Mark) -> float:
    """What it costs to take `mark` for none; a letter before a title in capitals numbers it, and is no initial."""
    if mark.misread:
        return _MISREAD + 1
    titled = mark.rank is Rank.CAPITAL and mark.value[-1] <= _MOST_LETTERS and plain(mark.rest).isupper()
    return _NO_MARK[Rank.PART] if titled else _NO_MARK.get(mark.rank, _NEVER)


def _price(way: _Way, mark: Mark, depth: int) -> float | None:
    """What it costs that `mark` stands below the first `depth` of the open series; None where it cannot."""
    stack, series = way.open, mark.series
    barren = _BARREN if depth < len(stack) and stack[-1].waits else 0.0
    if mark.rank is Rank.NUMBER and len(mark.value) > 1:
        barren += _prefix(stack[:depth], mark)
    if depth < len(stack) and stack[depth].series == series:
        going_on = _going_on(stack[depth].value, mark)
        return None if mark.misread and going_on else going_on + barren
    if mark.misread and mark.value and mark.value[-1] != 1:
        return None
    price = barren + _start(mark)
    if mark.rank in _LOOKED and not any(series in pair for pair in way.above):
        price += _NEW_LOOK
    if depth < len(stack):  # what stood here ends without its parent having ended
        price += _ENDS_SECTIONS if not depth else _ENDS_COUNT if stack[depth].value else _ENDS_BULLETS
    for parent in stack[:depth]:
        if parent.series == series:  # a list of its own in the middle of a list of the same kind
            if depth < len(stack) or not stack[-1].waits or mark.value != (1,):
                return None
            return price + _OWN_LIST
    return price + (_below(way, stack[depth - 1], mark) if depth else 0.0)


def _going_on(last: tuple[int, ...], mark: Mark) -> float:
    """What it costs that a series goes on from `last` with `mark`."""
    if not mark.value:
        return 0.0
    if mark.value[:-1] != last[:-1]:  # 1.2, then 2.1: the parent's number is checked by its prefix
        return _LOST_PARENT + (0.0 if mark.value[-1] == 1 else _SKIPS)
    step = mark.value[-1] - last[-1]
    if follows(last[-1], mark):
        return 0.0
    if step == 0:
        return _REPEATS
    if step < 0:
        return _BEGINS_ANEW if mark.value[-1] == 1 else _FALLS_BACK
    return _SKIPS + _FURTHER_SKIP * min(step - 2, _MOST_SKIPS)


def _start(mark: Mark) -> float:
    """What it costs that a series begins with `mark`."""
    if not mark.value or mark.value[-1] == 1:
        return 0.0
    return _LATE_START + _FURTHER_START * min(mark.value[-1], 5)


def _prefix(parents: Sequence[_Open], mark: Mark) -> float:
    """What it costs that 1.2 stands where no 1 is open above it."""
    for parent in reversed(parents):
        if parent.value and parent.series[0] <= Rank.NUMBER + len(mark.value) - 2:
            own = mark.value[: len(parent.value)] == parent.value or mark.value[0] == parent.value[-1]
            return 0.0 if own else _FOREIGN_PREFIX
    return _LOST_PARENT


def _below(way: _Way, parent: _Open, mark: Mark) -> float:
    """What it costs that a series stands right below `parent`: what the document did before decides."""
    if (mark.series, parent.series) in way.above:
        return _CONTRADICTS
    if (parent.series, mark.series) in way.above:
        return 0.0
    usual = parent.series[0] < mark.series[0] or parent.series[0] == mark.series[0] == Rank.BULLET
    return 0.0 if usual else _UNUSUAL_BELOW_COLON if parent.waits else _UNUSUAL
