"""The items of a draft and of the edited file, and the decisions that lead from the one to the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import NamedTuple

from docgen.learning.edited_file import one_line
from docgen.learning.pairing import EditedText, likeness
from docgen.model.decisions import EVERYONE, Decision, Decisions, OwnItem
from docgen.model.receipt import DraftMark, MarkKind
from docgen.text.normalize import folded

_END = "./."


class PlacedItem(NamedTuple):
    """An item and its department. `refs`: by which decisions call it; `origin`: those of what it was split off."""

    department: str
    text: str
    refs: tuple[str, ...]
    origin: tuple[str, ...] = ()


class Told(NamedTuple):
    """The items of the edited file, and the texts about them that no decision can say."""

    items: tuple[PlacedItem, ...]
    beyond: tuple[str, ...]


def items_of(marks: Iterable[DraftMark]) -> tuple[PlacedItem, ...]:
    """The items of a draft."""
    return tuple(
        PlacedItem(each.department, sentence(each.text), each.refs) for each in marks if each.kind is MarkKind.ITEM
    )


def sentence(text: str) -> str:
    """An item's text on one line, without the end mark of the whole document."""
    line = one_line(text)
    return f"{line.removesuffix(_END)}." if line.endswith(_END) else line


def edited_items(pieces: Sequence[EditedText], marks: Sequence[DraftMark], names: Mapping[str, str]) -> Told:
    """The items as they stand in an edited file."""
    ids = {folded(name): id_ for id_, name in names.items()}
    found: list[tuple[str, str, tuple[int, ...]]] = []
    beyond: list[str] = []
    department = EVERYONE
    for cell, same in groupby(pieces, lambda piece: None if piece.cell is None else piece.cell[:2]):
        group = list(same)
        if cell is not None and any(piece.kind is MarkKind.ITEM for piece in group):
            found.append(_row(group, marks, ids, department))
            beyond += _cells(group, marks, ids)
            continue
        for piece in group:
            if piece.kind is MarkKind.HEADING:
                known = [marks[number] for number in piece.marks]
                own = known[0].department if known else department
                department = ids.get(folded(piece.text), own)
                if department == own and folded(piece.text) not in ids:
                    beyond.append(piece.text)
            elif piece.kind is MarkKind.ITEM and cell is None:
                found.append((department, sentence(piece.text), piece.marks))
    return Told(tuple(_once(found, marks)), tuple(beyond))


def _row(
    group: list[EditedText], marks: Sequence[DraftMark], ids: Mapping[str, str], department: str
) -> tuple[str, str, tuple[int, ...]]:
    """An item in a row: its department is the one that is named in its cells."""
    tasks = [piece for piece in group if piece.kind is MarkKind.ITEM]
    numbers = tuple(number for piece in tasks for number in piece.marks)
    own = marks[numbers[0]].department if numbers else department
    named = [ids[folded(piece.text)] for piece in group if folded(piece.text) in ids]
    place = own if own in named or not named else named[0]
    return place, sentence(" ".join(piece.text for piece in tasks)), numbers


def _cells(group: list[EditedText], marks: Sequence[DraftMark], ids: Mapping[str, str]) -> Iterator[str]:
    """What was written into cells that follow from the plan and the departments."""
    for piece in group:
        if piece.kind in (MarkKind.ITEM, None) or folded(piece.text) in ids:
            continue
        if not any(piece.text == one_line(marks[number].text) for number in piece.marks):
            yield piece.text


def _once(found: Sequence[tuple[str, str, tuple[int, ...]]], marks: Sequence[DraftMark]) -> Iterator[PlacedItem]:
    """Each mark once: of the parts of a split text the one most like it keeps the name, the others come of it."""
    holders: dict[int, int] = {}
    for at, (_, text, numbers) in enumerate(found):
        for number in numbers:
            other = holders.get(number)
            whole = marks[number].text
            if other is None or likeness(text, whole) > likeness(found[other][1], whole):
                holders[number] = at
    for at, (department, text, numbers) in enumerate(found):
        refs = tuple(ref for number in numbers if holders[number] == at for ref in marks[number].refs)
        origin = tuple(ref for number in numbers for ref in marks[number].refs) if not refs else ()
        yield PlacedItem(
            department, text, tuple(dict.fromkeys(refs)), origin or _cut_off(text, refs, found, marks, at)
        )


def _cut_off(
    text: str,
    refs: tuple[str, ...],
    found: Sequence[tuple[str, str, tuple[int, ...]]],
    marks: Sequence[DraftMark],
    at: int,
) -> tuple[str, ...]:
    """The names of the item above, where the words of an unmarked paragraph were the end of its own."""
    if refs or at == 0:
        return ()
    above = next((found[before][2] for before in range(at - 1, -1, -1) if found[before][2]), ())
    last = marks[above[-1]] if above else None
    cut = last is not None and folded(text).strip(" .;") in folded(last.text)
    return last.refs if cut and last is not None else ()


class Aim(NamedTuple):
    """What decisions are to bring about: the items, those of them fixed word for word, and whether so ordered."""

    items: tuple[PlacedItem, ...]
    fixed: frozenset[int]
    ordered: bool


def with_items(decisions: Decisions, base: Sequence[PlacedItem], wanted: Aim, reason: str) -> Decisions:
    """`decisions` with those that make `wanted` of `base`; what is gone is left out for this reason."""
    about = {each.clause: each for each in decisions.decisions}
    own = {each.name: each for each in decisions.own_items}
    free = (name for number in count(1) if (name := f"rieng-{number}") not in own)
    known, order = set(own), list[str]()
    for at, item in enumerate(wanted.items):
        clauses = [ref for ref in item.refs if ref not in known]
        owned = [ref for ref in item.refs if ref in known]
        name = (clauses or owned or [""])[0] or next(free)
        order.append(name)
        if at not in wanted.fixed:
            continue
        for ref in owned[0 if clauses else 1 :]:
            own.pop(ref, None)
        if clauses:
            about[name] = Decision(clause=name, department=item.department, wording=item.text)
            about.update((ref, Decision(clause=ref, merge_with=name)) for ref in clauses[1:])
        else:
            old = own.get(name) or OwnItem(
                name=name, department=item.department, wording=item.text, clauses=_clauses(item.origin, known)
            )
            own[name] = old.model_copy(update={"department": item.department, "wording": item.text})
    kept = {ref for item in wanted.items for ref in item.refs}
    for ref in (ref for item in base for ref in item.refs if ref not in kept):
        if ref in known:
            own.pop(ref, None)
        else:
            about[ref] = Decision(clause=ref, omit=reason)
    update = {"decisions": tuple(about.values()), "own_items": tuple(own.values())}
    gone = known - own.keys()
    old_order = tuple(name for name in decisions.order if name not in gone)
    sections = tuple(dict.fromkeys(item.department for item in wanted.items))
    ordering = {"order": tuple(order), "department_order": sections} if wanted.ordered else {"order": old_order}
    return decisions.model_copy(update=update | ordering)


def _clauses(origin: Iterable[str], own: set[str]) -> tuple[str, ...]:
    return tuple(ref for ref in origin if ref not in own)
