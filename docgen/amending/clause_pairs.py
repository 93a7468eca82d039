"""Two plans clause by clause: what stayed, changed, is new, has ended."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping

from rapidfuzz import fuzz

from docgen.model.amendment import Change, ClauseChange
from docgen.model.clause_names import Placed, walk
from docgen.model.plan import Clause, Labels, Plan, Role
from docgen.text.markup import plain
from docgen.text.normalize import folded

_ALIKE, _ALIKE_AT_SAME_NUMBER = 75.0, 45.0
"""How much of their letters two texts share, of 100, to be one clause that was changed."""
_SAME_NUMBER = 10.0
"""What the same number is worth beside that."""


_UNKNOWN: Mapping[str, str] = {}


def clause_changes(old: Plan, new: Plan, origins: Mapping[str, str] = _UNKNOWN) -> tuple[ClauseChange, ...]:
    """Every clause of both plans once: those of `new` in their order, each that has ended where it stood.

    A clause is its own words and labelled lines, without what stands below it. Two are the same where they say the
    same, whatever number they bear; else they are one that was changed where the number is the same and the words
    much alike, or the words nearly so. What the plans say of themselves by their numbers counts as the same.
    `origins`: the older names of clauses, by their newer ones, where they are known.
    """
    before, after = list(walk(old)), list(walk(new))
    told = {id(each): clause_text(each.clause, old.labels) for each in before}
    told = {key: text.replace(str(old.number), str(new.number)) for key, text in told.items()}
    told |= {id(each): clause_text(each.clause, new.labels) for each in after}
    by_name = {each.id: each for each in before}
    pairs = {id(each): by_name[name] for each in after if (name := origins.get(each.id, "")) in by_name}
    pairs |= _said_alike(_left(before, pairs.values()), [each for each in after if id(each) not in pairs], told)
    pairs |= _changed(_left(before, pairs.values()), [each for each in after if id(each) not in pairs], told)
    return tuple(_in_order(before, after, pairs, told))


def clause_text(clause: Clause, labels: Labels) -> str:
    """All that a clause says itself, a line each, as it is printed."""
    usual = {Role.IMPLEMENT: labels.implement, Role.LEAD: labels.lead, Role.SUPPORT: labels.support}
    labelled = (f"{line.label or usual[role]}: {line.printed}" for role, line in clause.assignments())
    timing = () if clause.timing is None else (f"{labels.timing}: {clause.timing}",)
    remarks = (f"{each.label}: {each.text}" for each in clause.remarks)
    lines = (clause.title or "", "; ".join(clause.actors), clause.text, *labelled, *timing, *remarks)
    return "\n".join(plain(line) for line in lines if line)


Pairs = dict[int, Placed]
"""By the identity of a clause of the newer plan, that of the older."""


def _said_alike(before: list[Placed], after: list[Placed], told: dict[int, str]) -> Pairs:
    """Clauses with the same words: those of the same name first, then in their order."""
    free: defaultdict[str, deque[Placed]] = defaultdict(deque)
    for each in before:
        free[folded(told[id(each)])].append(each)
    pairs: Pairs = {}
    for by_name in (True, False):
        for each in after:
            same = free[folded(told[id(each)])]
            found = next((other for other in same if not by_name or other.id == each.id), None)
            if id(each) not in pairs and found is not None:
                pairs[id(each)] = found
                same.remove(found)
    return pairs


def _left(every: list[Placed], taken: Iterable[Placed]) -> list[Placed]:
    known = {id(each) for each in taken}
    return [each for each in every if id(each) not in known]


def _changed(before: list[Placed], after: list[Placed], told: dict[int, str]) -> Pairs:
    """Clauses whose words are much alike, the likest first."""
    words = {key: folded(text) for key, text in told.items()}
    scored = []
    for new_at, new in enumerate(after):
        for old_at, old in enumerate(before):
            least = _ALIKE_AT_SAME_NUMBER if new.id == old.id else _ALIKE
            alike = fuzz.ratio(words[id(old)], words[id(new)], score_cutoff=least)
            if alike >= least:
                bonus = _SAME_NUMBER if new.id == old.id else 0
                scored.append((alike < _ALIKE, -alike - bonus, new_at, old_at))
    pairs: Pairs = {}
    taken: set[int] = set()
    for _, _, new_at, old_at in sorted(scored):
        if id(after[new_at]) not in pairs and old_at not in taken:
            pairs[id(after[new_at])] = before[old_at]
            taken.add(old_at)
    return pairs


def _in_order(
    before: list[Placed], after: list[Placed], pairs: Pairs, told: dict[int, str]
) -> Iterator[ClauseChange]:
    kept = {id(each) for each in pairs.values()}
    place = {id(each): at for at, each in enumerate(before)}
    ended = deque(each for each in before if id(each) not in kept)
    for new in after:
        old = pairs.get(id(new))
        if old is None:
            yield ClauseChange(Change.NEW, "", new.id, "", told[id(new)])
            continue
        while ended and place[id(ended[0])] < place[id(old)]:
            yield _end(ended.popleft(), told)
        same = folded(told[id(old)]) == folded(told[id(new)])
        yield ClauseChange(Change.SAME if same else Change.CHANGED, old.id, new.id, told[id(old)], told[id(new)])
    yield from (_end(each, told) for each in ended)


def _end(old: Placed, told: dict[int, str]) -> ClauseChange:
    return ClauseChange(Change.ENDED, old.id, "", told[id(old)], "")
