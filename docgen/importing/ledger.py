"""Every line of the source against the plan made of it: each has a landing, or is told.

The reader is not asked. The lines are those that the file itself gave; the words of each are looked for among the
words that stand in the plan, in order, each place taken once. A label's own words (`Cơ quan chủ trì:`) and what
every letterhead has (the name of the state, `Nơi nhận:`) are known by the rules and the decree.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from docgen.anatomy.column_lines import lines_of
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.letterhead import without_state
from docgen.anatomy.marks import mark_of, readings
from docgen.anatomy.misread_marks import misread
from docgen.anatomy.part_words import words
from docgen.anatomy.source_text import Block, Paragraph, SourceText, Table
from docgen.anatomy.stamps import is_stamp, unstamped
from docgen.importing.references import References
from docgen.importing.source_words import Shelves, tokens
from docgen.importing.table_heads import TableHeads
from docgen.importing.task_cell import is_tick
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.ledger import Landing, Ledger, LedgerEntry
from docgen.model.plan import Plan
from docgen.phrases.ruleset import Rules
from docgen.text.days import DAY_IN_WORDS
from docgen.text.markup import plain
from docgen.text.normalize import folded

_NUMBER = re.compile(r"\d+")
_GAP = re.compile(r"\s{2,}|\t+")
_SUBJECT = re.compile(r"^\W*v\s?/\s?v\b", re.IGNORECASE)
_SHOWN = 120
_LONGEST_FURNITURE = 200
_LOOSE = 6


class Account(NamedTuple):
    """What the reader says it left out: the blocks, why, and where they count."""

    blocks: Sequence[Block]
    landing: Landing
    reason: str


def ledger(
    source: SourceText, plan: Plan, accounts: Sequence[Account], rules: Rules
) -> tuple[Ledger, list[Finding]]:
    """The landing of every line of `source` in `plan`, and a finding for each that has none.

    `accounts` are what was left out on purpose; each is listed with its reason.
    """
    book = _Book(plan, rules)
    excused = {id(block): account for account in accounts for block in account.blocks}
    entries: list[LedgerEntry] = []
    for block in source.blocks:
        account = excused.get(id(block))
        if account is not None:
            text = " | ".join(_lines(block))
            entries.append(LedgerEntry(block.place, text[:_SHOWN], account.landing, account.reason))
        else:
            heads = book.heads(block) if isinstance(block, Table) else frozenset()
            entries += [
                LedgerEntry(place, text, Landing.LABEL if text in heads else book.at_once(text))
                for place, text in _placed(block)
            ]
    entries += [LedgerEntry("", text, book.at_once(text)) for text in source.footnotes.values()]
    places = [_numbers(each.place) for each in entries]
    for left in source.left_out:
        own = _numbers(left.place)
        at = _where(own, places)
        places.insert(at, own)
        entries.insert(at, LedgerEntry(left.place, left.text, Landing.DROPPED, left.reason))
    # Only now the rest: a short line must not take its words out of a text that another line fills.
    account_of = Ledger(tuple(found for entry in entries for found in book.settled(entry)))
    return account_of, [_told(entry) for entry in account_of.unplaced]


class _Book:
    """The shelves of a plan in its order, and where the last line was found."""

    def __init__(self, plan: Plan, rules: Rules) -> None:
        self._labels = LabelFinder(rules)
        self._headings, self._references = TableHeads(rules, self._labels), References(rules)
        self._shelves = Shelves(plan)

    def at_once(self, text: str) -> Landing:
        """Where a line stands whose words fill a text of the plan, or are known by themselves."""
        if (known := _furniture(text)) is not None:
            return known
        if self._references.repeats(text):
            return Landing.LABEL
        wanted = [tokens(fragment) for fragment in self._fragments(text)]
        held = [self._shelves.holding(each) for each in wanted if each]
        if None in held:
            heads = mark_of(text) is None and self._headings.known(plain(text))
            return Landing.LABEL if heads or is_tick(plain(text)) else Landing.UNPLACED
        for shelf in held:
            if shelf is not None:
                self._shelves.empty(shelf)
        return next((shelf.landing for shelf in held if shelf is not None), Landing.LABEL)

    def heads(self, table: Table) -> frozenset[str]:
        """The cells of the first row where most of them are headings of columns: so the others are too."""
        cells = frozenset(cell for cell in table.rows[0] if cell.strip())
        known = sum(self._headings.known(plain(cell)) for cell in cells)
        return cells if known * 2 > len(cells) else frozenset()

    def settled(self, entry: LedgerEntry) -> Iterator[LedgerEntry]:
        """The entry with the place that is left for its words; a cell that has none, line by line."""
        if entry.landing is not Landing.UNPLACED:
            yield entry
            return
        whole = entry._replace(text=" ".join(entry.text.split()), landing=self._left_for(entry.text))
        lines = _lines(Paragraph(entry.text))
        if whole.landing is not Landing.UNPLACED or len(lines) == 1:
            yield whole
            return
        for line, at_once in [(line, self.at_once(line)) for line in lines]:
            yield LedgerEntry(
                entry.place, line, at_once if at_once is not Landing.UNPLACED else self._left_for(line)
            )

    def _fragments(self, text: str) -> Iterator[str]:
        """A line without its number and labels: the sentence, and what stands behind each label."""
        text = _SUBJECT.sub("", unstamped(without_state(plain(text))))
        mark = next(readings(text), None) or next(misread(text, recognised=True), None)
        rest = mark.rest if mark else text
        labelled = self._labels.lines(rest) or self._labels.deadline(rest, "")
        if not labelled:
            rest, labelled = self._labels.split(rest)
            yield rest
        yield from (line.value for line in labelled)

    def _left_for(self, text: str) -> Landing:
        """The nearest text that holds each part of a line among other words."""
        found = [self._among(tokens(fragment)) for fragment in self._fragments(text)]
        if None in found:
            found = [self._among(tokens(text))]
        if None in found:  # the title of a section, and behind its colon what is said there
            found = [self._among(tokens(part)) for part in text.split(":", 1)]
        mark = mark_of(text)
        alone = self._labels.heads(mark.rest if mark else text)  # its value is the list below
        placed = [each for each in found if each is not None]
        if placed and len(placed) == len(found):
            return placed[0]
        return Landing.LABEL if alone else Landing.UNPLACED

    def _among(self, own: Sequence[str]) -> Landing | None:
        if not own:
            return Landing.LABEL
        found = self._shelves.take(own)
        return self._shelves.take_loosely(own) if found is None and len(own) >= _LOOSE else found


def _furniture(text: str) -> Landing | None:
    """Where a line belongs that every document has: the name of the state, a date, `Nơi nhận`, a number alone."""
    if len(text) > _LONGEST_FURNITURE:
        return None
    known, line = words(), folded(without_state(plain(text))).strip(" *")
    if not any(letter.isalpha() for letter in line):
        return Landing.LABEL if folded(plain(text)).strip(" *") == line else Landing.HEAD
    head = (known.number, known.place_and_date)
    if is_stamp(text) or any(pattern.fullmatch(line) for pattern in head):
        return Landing.HEAD
    ending = (known.recipients_label, known.signed, known.signing_prefix, known.archive)
    return Landing.ENDING if any(pattern.fullmatch(line) for pattern in ending) else None


def _where(own: tuple[str, list[int]], places: Sequence[tuple[str, list[int]]]) -> int:
    """Before which of `places` a line stood: behind the last that is told like its `own` and is no later."""
    before = (
        at for at in range(len(places), 0, -1) if places[at - 1][0] == own[0] and places[at - 1][1] <= own[1]
    )
    return next(before, 0)


def _numbers(place: str) -> tuple[str, list[int]]:
    """How a place is told, and the numbers in it."""
    return _NUMBER.sub("", str(place)), [int(each) for each in _NUMBER.findall(str(place))]


def _placed(block: Block) -> Iterator[tuple[str, str]]:
    """The lines of a paragraph, or the cells of a table row by row, each with its place."""
    if isinstance(block, Paragraph):
        yield from ((block.place, text) for text in _lines(block))
        return
    for index, row in enumerate(block.rows):
        yield from ((block.place_of(index), cell) for cell in dict.fromkeys(row) if cell.strip())


def _lines(block: Block) -> list[str]:
    lines = [DAY_IN_WORDS.sub(lambda found: " ".join(found[0].split()), line) for line in lines_of([block])]
    return [piece.strip() for line in lines for piece in _GAP.split(line) if piece.strip()]


def _told(entry: LedgerEntry) -> Finding:
    return Finding(
        rule="chua-co-cho",
        severity=Severity.WARNING,
        place=entry.place,
        message=say("these words of the source stand nowhere in the plan; look where they belong"),
        found=entry.text[:_SHOWN],
    )
