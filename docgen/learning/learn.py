"""Learn: decisions by which the cascade gives an edited draft word for word, and what no decision can say.

Nothing is guessed at the end: whatever was understood is drafted again and held against the edited text. Items
that come out otherwise are fixed word for word, then all of them; what differs even then is told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from docgen.learning.edited_file import Aside, Edited, one_line
from docgen.learning.head_and_end import Texts, with_frame
from docgen.learning.item_decisions import Aim, PlacedItem, edited_items, items_of, with_items
from docgen.learning.pairing import EditedText, pieces_of, shown_text
from docgen.messages import say
from docgen.model.decisions import Decisions
from docgen.model.receipt import DraftMark, MarkKind, Receipt

_LISTED = (MarkKind.HEADING, MarkKind.POINTER, MarkKind.ITEM, MarkKind.LEAD, MarkKind.SUPPORT, MarkKind.PRODUCT)
_ENDS = {MarkKind.ADDRESSEE: " ;.", MarkKind.RECIPIENT: " ;"}
_TO = re.compile(r"^Kính gửi\s*:\s*")
_MECHANICAL = frozenset((*_LISTED, MarkKind.TIMING))
"""Texts that follow from the items, or are items."""

_PARTS = {
    MarkKind.NUMBER: say("the number"),
    MarkKind.PLACE_AND_DATE: say("place and date"),
    MarkKind.SUBJECT: say("the subject"),
    MarkKind.ADDRESSEE: say("the addressees"),
    MarkKind.OPENING: say("the opening"),
    MarkKind.TEXT: say("the text around the table"),
    MarkKind.CLOSING: say("the closing"),
    MarkKind.RECIPIENT: say("the recipients"),
    MarkKind.AUTHORITY: say("the signature"),
}


class Edit(NamedTuple):
    """One thing that a person did; `what` in words, the text before and after."""

    what: str
    before: str = ""
    after: str = ""


class Lesson(NamedTuple):
    """What an edited file says: `decisions` as they are to be, None where they stay as they are.

    `changes`: what was understood; `beyond`: texts that no decision can bring about; `left_out`: whether a reason
    is wanted; `open`, `comments`: what reviewers left in the file.
    """

    decisions: Decisions | None
    changes: tuple[Edit, ...]
    beyond: tuple[str, ...]
    left_out: bool
    open: tuple[Aside, ...]
    comments: tuple[Aside, ...]


class Original(NamedTuple):
    """The draft that was edited: its receipt with all texts, and its file read in the same way as the other."""

    receipt: Receipt
    file: Edited


def learn(
    edited: Edited,
    draft: Original,
    decisions: Decisions,
    names: Mapping[str, str],
    make: Callable[[Decisions], Receipt],
    reason: str = "",
) -> Lesson:
    """What `edited` says against `draft`, which was made of `decisions`.

    `names`: of the departments, by id; `make`: the draft of other decisions; `reason`: why items were taken out.
    """
    marks = draft.receipt.marks
    pieces = pieces_of(edited, draft.file, marks, names)
    untouched = pieces_of(draft.file, draft.file, marks, names)
    remarks = (edited.open, edited.comments)
    told, base = edited_items(pieces, marks, names), items_of(marks)
    around, before = _texts(pieces), _texts(untouched)
    lost = (*told.beyond, *_lost(pieces))
    if not lost and around == before and [item[:2] for item in told.items] == [item[:2] for item in base]:
        return Lesson(None, (), (), False, *remarks)
    gone = {ref for item in base for ref in item.refs} - {ref for item in told.items for ref in item.refs}
    changes = (*_changed_items(base, told.items, names), *_changed_frame(before, around))
    why = reason or str(say("taken out of the edited draft"))
    found = _found(decisions, (base, told.items), around, draft.receipt, make, why)
    result = make(found)
    beyond = (*lost, *_differences(told.items, around, result))
    # What no decision can say alone is told, and leaves the decisions as they are.
    kept = found if changes and found != decisions else None
    return Lesson(kept, changes, tuple(dict.fromkeys(beyond)), bool(gone), *remarks)


def _found(
    decisions: Decisions,
    items: tuple[Sequence[PlacedItem], Sequence[PlacedItem]],
    around: Texts,
    receipt: Receipt,
    make: Callable[[Decisions], Receipt],
    reason: str,
) -> Decisions:
    """The fewest decisions that were found to give the edited text."""
    base, wanted = items
    known = {(item.department, item.text, item.refs) for item in base}
    fixed = frozenset(at for at, item in enumerate(wanted) if (item.department, item.text, item.refs) not in known)
    every = frozenset(range(len(wanted)))
    ordered = False
    found = decisions
    for _ in range(4):
        found = with_items(decisions, base, Aim(tuple(wanted), fixed, ordered), reason)
        made = make(found)
        found = with_frame(found, around, _texts(_as_pieces(made.marks)))
        if made.annexed != receipt.annexed:
            found = found.model_copy(update={"frame": found.frame.model_copy(update={"annex": receipt.annexed})})
        got = [(item.department, item.text) for item in items_of(made.marks)]
        if got == _by_department(wanted):
            break
        missed = frozenset(at for at, item in enumerate(wanted) if item[:2] not in got)
        # Where all wanted items are there, others are too many, or stand elsewhere.
        fixed, ordered = (fixed | missed, True) if not ordered else (every, True)
    return found


def _by_department(items: Sequence[PlacedItem]) -> list[tuple[str, str]]:
    """The items as a letter has them: each department once, where it is first named."""
    departments = dict.fromkeys(item.department for item in items)
    return [item[:2] for each in departments for item in items if item.department == each]


def _as_pieces(marks: Sequence[DraftMark]) -> list[EditedText]:
    return [EditedText(mark.kind, shown_text(one_line(mark.text), mark.kind), ()) for mark in marks]


def _texts(pieces: Sequence[EditedText]) -> dict[MarkKind, list[str]]:
    """The texts around the items, without the signs between those of a list, which follow from their places."""
    found: dict[MarkKind, list[str]] = {}
    for piece in pieces:
        if piece.kind is not None and piece.kind not in _MECHANICAL:
            kind = MarkKind.AUTHORITY if piece.kind is MarkKind.SIGNER else piece.kind
            ends = _ENDS.get(kind, "")
            found.setdefault(kind, []).append(piece.text.rstrip(ends) if ends else piece.text)
    return found | {kind: [_TO.sub("", each) for each in texts] for kind, texts in found.items() if kind in _ENDS}


def _lost(pieces: Sequence[EditedText]) -> Iterator[str]:
    yield from (piece.text for piece in pieces if piece.kind is None)


def _differences(items: Sequence[PlacedItem], around: Texts, made: Receipt) -> Iterator[str]:
    """The wanted texts that the draft of the decisions found does not have."""
    got = [(item.department, item.text) for item in items_of(made.marks)]
    wanted = _by_department(items)
    missed = [text for each, text in wanted if (each, text) not in got]
    yield from missed
    yield from (text for each, text in got if (each, text) not in wanted)
    if not missed and got != wanted and sorted(got) == sorted(wanted):
        yield say("the order of the items")
    if got == wanted and [item[:2] for item in items] != wanted:
        yield say("items of one department that stand apart")
    texts = _texts(_as_pieces(made.marks))
    for kind in dict.fromkeys((*around, *texts)):
        if (now := texts.get(kind, [])) != (text := list(around.get(kind, []))):
            yield "; ".join(each for each in text if each not in now) or say(
                "taken out: “{text}”", text="; ".join(now)
            )


def _changed_items(
    base: Sequence[PlacedItem], items: Sequence[PlacedItem], names: Mapping[str, str]
) -> Iterator[Edit]:
    by_ref = {ref: item for item in base for ref in item.refs}
    for item in items:
        old = list(dict.fromkeys(by_ref[ref] for ref in item.refs if ref in by_ref))
        if not old:
            what = say("split off {names}", names=", ".join(item.origin)) if item.origin else say("added")
            yield Edit(what, after=item.text)
            continue
        if len(old) > 1:
            yield Edit(say("joined"), "\n".join(each.text for each in old), item.text)
        elif old[0].text != item.text:
            yield Edit(say("reworded"), old[0].text, item.text)
        if any(each.department != item.department for each in old):
            yield Edit(
                say("moved to {department}", department=names.get(item.department, item.department)),
                after=item.text,
            )
    kept = {ref for item in items for ref in item.refs}
    yield from (Edit(say("taken out"), before=item.text) for item in base if not kept & set(item.refs))
    places = {ref: at for at, item in enumerate(base) for ref in item.refs}
    stayed = [item for item in items if item.refs and item.refs[0] in places]
    order = [places[each.refs[0]] for each in stayed if by_ref[each.refs[0]].department == each.department]
    if order != sorted(order):
        yield Edit(say("put in another order"))


def _changed_frame(before: Texts, after: Texts) -> Iterator[Edit]:
    for kind in dict.fromkeys((*before, *after)):
        old, new = before.get(kind, ()), after.get(kind, ())
        if old != new:
            yield Edit(say("changed: {part}", part=_PARTS[kind]), "; ".join(old), "; ".join(new))
