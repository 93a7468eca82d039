"""The parts of a document: letterhead, title, opening, body, closing, ending, appendices (PL1 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from docgen.anatomy.annexes import Annex, annexes, heads_annex, is_title
from docgen.anatomy.column_lines import lines_of, pieces
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.marks import mark_of
from docgen.anatomy.misread_marks import GAP, is_spoilt, misread
from docgen.anatomy.source_text import Block, Paragraph, Table
from docgen.anatomy.titles import LETTER, TitleFinder, is_attached, unmarked
from docgen.errors import DocgenError, Fault
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain
from docgen.text.sentence_end import CLOSING, is_ended

_RECIPIENTS = re.compile(r"\W*nơi nh[ậâa]n\b", re.IGNORECASE)
_BASIS = re.compile(r"\W*(?:căn cứ|theo đề nghị|xét đề nghị)\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]")
_LONGEST_TITLE = 120
_SHORTEST_TITLE = 8
_NEXT = 5
_SHORTEST_FORM = 30

B = TypeVar("B", bound=Block)


@dataclass
class Division:
    """A document cut into its parts, each as it stands."""

    head: list[Block]
    kind: str
    title: list[Paragraph]
    opening: list[Paragraph]
    body: list[Block]
    closing: list[Paragraph]
    ending: list[Block]
    annexes: list[Annex]
    """What stands behind the signature, each under its heading, whether or not that says Phụ lục."""
    decision: list[Block] = field(default_factory=list)
    """The decision that the plan is attached to, between its letterhead and its ending."""
    references: list[Paragraph] = field(default_factory=list)
    """What the plan says of the document it is attached to."""
    addressees: list[str] = field(default_factory=list)
    """The lines from Kính gửi on that say to whom a công văn goes."""


class Divider:
    """Cuts documents by the words of `nhan.yaml`."""

    def __init__(self, rules: Rules, labels: LabelFinder) -> None:
        self._labels, self._titles = labels, TitleFinder(rules)
        self._closing = rules.regex(any_of(rules.reading.closings))
        self._section = [rules.regex(rule.pattern) for rule in rules.reading.sections]
        self._opening = rules.regex(rules.reading.opening)
        self._office = re.compile(rf"\s*\W?{unmarked(rules.reading.office)}")

    def divide(self, blocks: Sequence[Block], kind: str = "") -> Division:
        """The parts of the plan that `blocks` are; raises DocgenError where they are another kind of document.

        `kind` is what a person says it is.
        """
        titled = self._titles.title(blocks, kind)
        if titled is None:
            raise DocgenError(Fault(*self._titles.refusal(blocks)))
        at = titled.at
        title: list[Paragraph] = [Paragraph(titled.rest)] if titled.rest else []
        addressees: list[Block] = []
        if titled.kind == LETTER:
            start = _after_addressees(blocks, at)
            addressees = [*blocks[at:start]]
        else:
            own = self._title(blocks, at + 1)
            title = [*title, *own]
            start = at + 1 + len(own)
        references = start
        while start < len(blocks) and is_attached(blocks[start]):
            start += 1
        last = next((at for at in range(start, len(blocks)) if _names_recipients(blocks[at])), len(blocks))
        first = next((index for index in range(start, last) if self._begins(blocks[index])), None)
        end = self._ending(blocks, start if first is None else first)
        opening_end = min(end, len(blocks) if first is None else first)
        opening = [block for block in blocks[start:opening_end] if isinstance(block, Paragraph)]
        body: list[Block] = list(blocks[opening_end:end])
        ending, behind = self._after(blocks, end)
        behind_it = annexes(behind)
        before, decision = list(blocks[:at]), list[Block]()
        if (order := self._titles.decision(before)) is not None:
            cut = self._ending(before, order)
            decision = before[order:cut]
            ending = ending or self._after(before, cut)[0]
            before = before[:order]
        if not body:
            body, opening = [*opening[1:]], opening[:1]
        body, closing = self._cut_closing(body)
        return Division(
            before,
            titled.kind,
            _tidy(title),
            _tidy(opening),
            _tidy(body),
            _tidy(closing),
            ending,
            [each if each.is_form else replace(each, blocks=_tidy(each.blocks)) for each in behind_it],
            decision,
            [block for block in blocks[references:start] if isinstance(block, Paragraph)],
            lines_of(addressees),
        )

    def _title(self, blocks: Sequence[Block], start: int) -> list[Paragraph]:
        """The lines of the abstract: those set apart with the kind's name, or up to the first gap."""
        title: list[Paragraph] = []
        for block in blocks[start:]:
            if not isinstance(block, Paragraph) or mark_of(block.text) or is_attached(block):
                break
            if title and (block.apart or title[0].emphatic > block.emphatic):
                break
            if title and (_BASIS.match(plain(block.text)) or self._office.match(unmarked(plain(block.text)))):
                break
            if title and not title[0].emphatic and self._opening.match(plain(block.text)) and len(block.text) > 90:
                break
            title.append(block)
        return title

    def _begins(self, block: Block) -> bool:
        if isinstance(block, Table):
            return True
        mark = mark_of(block.text)
        if mark is not None:
            return mark.heads
        spoilt = next(misread(block.text, recognised=True), None)
        if spoilt is not None and spoilt.heads and spoilt.rest.isupper():
            return True
        text = plain(block.text).strip()
        return (
            (text.isupper() or block.emphatic)
            and _SHORTEST_TITLE < len(text) < _LONGEST_TITLE
            and not is_ended(text, CLOSING + ",")
            and any(section.search(text) for section in self._section)
        )

    def _ending(self, blocks: Sequence[Block], start: int) -> int:
        """Where recipients and signature begin: at "Nơi nhận", or at the signer's office."""
        for index in range(start, len(blocks)):
            block = blocks[index]
            if _names_recipients(block):
                return index
            if isinstance(block, Paragraph) and any(map(self._is_office, pieces([block]))):
                return index
        return next((index for index in range(start, len(blocks)) if heads_annex(blocks[index])), len(blocks))

    def _is_office(self, text: str) -> bool:
        return bool(self._office.fullmatch(unmarked(plain(text)).strip()))

    def _after(self, blocks: Sequence[Block], end: int) -> tuple[list[Block], list[Block]]:
        """The ending, and what stands behind it."""
        seen = False
        for index in range(end, len(blocks)):
            block = blocks[index]
            if heads_annex(block) or (seen and self._heads_attachment(blocks, index)):
                return list(blocks[end:index]), list(blocks[index:])
            seen = seen or any(self._office.match(unmarked(plain(part))) for part in pieces([block]))
        return list(blocks[end:]), []

    def _heads_attachment(self, blocks: Sequence[Block], at: int) -> bool:
        """Whether a list or form without the word Phụ lục begins: a table, or a title in capitals over one."""
        block = blocks[at]
        if isinstance(block, Table):
            return len(block.rows) > 3
        if is_attached(block):
            return True
        if not is_title(block) or self._office.match(unmarked(plain(block.text))):
            return False
        below = blocks[at + 1 : at + 1 + _NEXT]
        if any(isinstance(each, Table) or is_attached(each) or self._begins(each) for each in below):
            return True
        # A form in running text; the lines of a signature are few and short, recipients are bullets.
        bullets = any(mark_of(each.text) for each in below if isinstance(each, Paragraph))
        words = [word for line in lines_of(below) for word in line.split()]
        return len(below) == _NEXT and not bullets and len(words) > _SHORTEST_FORM

    def _cut_closing(self, body: Sequence[Block]) -> tuple[list[Block], list[Paragraph]]:
        run = len(body)
        while run > 0 and self._bare(body[run - 1]):
            run -= 1
        tail = [block for block in body[run:] if isinstance(block, Paragraph)]
        closing = [block for block in tail if self._closing.match(plain(block.text).lstrip("* "))]
        return [*body[:run], *(block for block in tail if block not in closing)], closing

    def _bare(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and mark_of(block.text) is None and not self._labels.lines(block.text)


def _names_recipients(block: Block) -> bool:
    """Whether the list of recipients begins."""
    return any(_RECIPIENTS.match(plain(line)) for line in lines_of([block]))


def _tidy(blocks: Sequence[B]) -> list[B]:
    """The paragraphs of running text with single spaces, dotted lines to be filled in left out.

    Those of an ending keep the gap between its columns, a spoilt mark the one behind it.
    """
    return [
        replace(block, text=_single_spaced(block.text)) if isinstance(block, Paragraph) else block
        for block in blocks
        if not isinstance(block, Paragraph) or _WORD.search(block.text)
    ]


def _single_spaced(text: str) -> str:
    first, *rest = text.split()
    return f"{first}{GAP if is_spoilt(text) else ' '}{' '.join(rest)}" if rest else first


def _after_addressees(blocks: Sequence[Block], at: int) -> int:
    """Where the text of a công văn begins: behind the list that stands below Kính gửi."""
    index = at + 1
    while index < len(blocks):
        block = blocks[index]
        mark = mark_of(block.text) if isinstance(block, Paragraph) else None
        if mark is None or mark.counts:
            break
        index += 1
    return index
