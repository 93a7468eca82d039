"""The parts of a document: letterhead, title, opening, body, closing, ending, appendices (PL1 of Decree 30)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

from docgen.anatomy.column_lines import lines_of, pieces
from docgen.anatomy.kinds import Kinds, unmarked
from docgen.anatomy.labels import Labels
from docgen.anatomy.manuscript import Block, Paragraph, Table
from docgen.anatomy.marks import Rank, mark_of
from docgen.errors import DocgenError, Fault
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_RECIPIENTS = re.compile(r"\W*nơi nh[ậâa]n\b", re.IGNORECASE)
_APPENDIX = re.compile(
    r"\W*(?P<label>phụ lục(?:\s+(?:số\s+)?(?:[IVXL]+|\d+[a-z]?|[A-Z]))?)\W*(?P<title>.*)", re.I | re.S
)
_ATTACHED = re.compile(r"\W*\(?(?:ban hành )?kèm theo\b", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]")
_END_MARK = re.compile(r"\./\.\W*$")

B = TypeVar("B", bound=Block)


@dataclass
class Appendix:
    """What stands behind the signature under the heading Phụ lục."""

    label: str
    title: str
    blocks: list[Block] = field(default_factory=list)


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
    appendices: list[Appendix]
    attached: list[Block]
    """Behind the signature, but under no heading: lists, forms."""
    decision: list[Block] = field(default_factory=list)
    """The decision that the plan is attached to, between its letterhead and its ending."""


class Divider:
    """Cuts documents by the words of `nhan.yaml`."""

    def __init__(self, rules: Rules, labels: Labels) -> None:
        self._rules, self._labels, self._kinds = rules, labels, Kinds(rules)
        self._closing = rules.regex(any_of(rules.reading.closings))
        self._opening = rules.regex(rules.reading.opening)
        self._office = re.compile(rf"\s*\W?{unmarked(rules.reading.office)}")

    def divide(self, blocks: Sequence[Block]) -> Division:
        """The parts of the plan that `blocks` are; raises DocgenError where they are another kind of document."""
        at, kind = self._kinds.title(blocks)
        if at is None:
            raise DocgenError(Fault(*self._kinds.refusal(blocks)))
        start = at + 1
        title = self._title(blocks, start)
        start += len(title)
        while start < len(blocks) and _is_reference(blocks[start]):
            start += 1
        first = next((index for index in range(start, len(blocks)) if self._begins(blocks[index])), None)
        end = self._ending(blocks, start if first is None else first)
        opening_end = min(end, len(blocks) if first is None else first)
        opening = [block for block in blocks[start:opening_end] if isinstance(block, Paragraph)]
        body = list(blocks[opening_end:end])
        ending, behind = self._after(blocks, end)
        appendices, attached = _appendices(behind)
        before, decision = list(blocks[:at]), list[Block]()
        if (order := self._kinds.decision(before)) is not None:
            cut = self._ending(before, order)
            decision = before[order:cut]
            own = self._after(before, cut)[0]
            ending = ending or own
            before = before[:order]
        if body:
            body, closing = self._cut_closing(body)
        else:
            body, closing = list(opening[1:]), []
            opening = opening[:1]
        return Division(
            before,
            kind,
            _tidy(title),
            _tidy(opening),
            _tidy(body),
            _tidy(closing),
            ending,
            [replace(each, blocks=_tidy(each.blocks)) for each in appendices],
            attached,
            decision,
        )

    def _title(self, blocks: Sequence[Block], start: int) -> list[Paragraph]:
        """The lines of the abstract: those set apart with the kind's name, or up to the first gap."""
        title: list[Paragraph] = []
        for block in blocks[start:]:
            if not isinstance(block, Paragraph) or mark_of(block.text) or _is_reference(block):
                break
            if title and (block.apart or title[0].emphatic > block.emphatic):
                break
            if title and not title[0].emphatic and self._opening.match(plain(block.text)) and len(block.text) > 90:
                break
            title.append(block)
        return title

    def _begins(self, block: Block) -> bool:
        if isinstance(block, Table):
            return True
        mark = mark_of(block.text)
        return mark is not None and mark.rank <= Rank.NUMBER

    def _ending(self, blocks: Sequence[Block], start: int) -> int:
        """Where recipients and signature begin: at "Nơi nhận", or at the signer's office."""
        for index in range(start, len(blocks)):
            block = blocks[index]
            if any(_RECIPIENTS.match(plain(line)) for line in lines_of([block])):
                return index
            if isinstance(block, Paragraph) and self._office.fullmatch(unmarked(plain(block.text)).strip()):
                return index
        return next((index for index in range(start, len(blocks)) if _heads_appendix(blocks[index])), len(blocks))

    def _after(self, blocks: Sequence[Block], end: int) -> tuple[list[Block], list[Block]]:
        """The ending, and what stands behind it."""
        seen = False
        for index in range(end, len(blocks)):
            block = blocks[index]
            if _heads_appendix(block) or (seen and _heads_attachment(block)):
                return list(blocks[end:index]), list(blocks[index:])
            seen = seen or any(self._office.match(unmarked(plain(part))) for part in pieces([block]))
        return list(blocks[end:]), []

    def _cut_closing(self, body: list[Block]) -> tuple[list[Block], list[Paragraph]]:
        run = len(body)
        while run > 0 and self._bare(body[run - 1]):
            run -= 1
        tail = [block for block in body[run:] if isinstance(block, Paragraph)]
        for index, paragraph in enumerate(tail):
            if self._closing.match(plain(paragraph.text).lstrip("* ")):
                return body[: run + index], tail[index:]
        if tail and _END_MARK.search(plain(tail[-1].text)) and not (len(tail) == 1 and _heading(body, run)):
            return body[:-1], tail[-1:]
        return body, []

    def _bare(self, block: Block) -> bool:
        return isinstance(block, Paragraph) and mark_of(block.text) is None and not self._labels.lines(block.text)


def _tidy(blocks: Sequence[B]) -> list[B]:
    """The paragraphs of running text with single spaces, dotted lines to be filled in left out.

    Those of an ending keep the gap between its columns.
    """
    return [
        replace(block, text=" ".join(block.text.split())) if isinstance(block, Paragraph) else block
        for block in blocks
        if not isinstance(block, Paragraph) or _WORD.search(block.text)
    ]


def _is_reference(block: Block) -> bool:
    return isinstance(block, Paragraph) and bool(_ATTACHED.match(plain(block.text)))


def _heads_appendix(block: Block) -> bool:
    if not isinstance(block, Paragraph):
        return False
    found = _APPENDIX.fullmatch(plain(block.text).strip())
    return found is not None and (found["label"].isupper() or not found["title"] or block.emphatic)


def _heads_attachment(block: Block) -> bool:
    if isinstance(block, Table):
        return len(block.rows) > 3
    text = plain(block.text).strip()
    return (
        len(text) > 12
        and text.isupper()
        and (block.apart or block.emphatic)
        and not text.startswith(("TM", "KT", "TL"))
    )


def _appendices(blocks: Sequence[Block]) -> tuple[list[Appendix], list[Block]]:
    found: list[Appendix] = []
    attached: list[Block] = []
    for block in blocks:
        if isinstance(block, Paragraph) and _heads_appendix(block):
            match = _APPENDIX.fullmatch(plain(block.text).strip())
            assert match is not None
            found.append(Appendix(match["label"], match["title"].strip(" .:")))
        elif not found:
            attached.append(block)
        elif _is_reference(block):
            continue
        elif isinstance(block, Paragraph) and not found[-1].blocks and _titles(block, found[-1]):
            found[-1].title = f"{found[-1].title} {plain(block.text).strip()}".strip()
        else:
            found[-1].blocks.append(block)
    return found, attached


def _titles(block: Paragraph, appendix: Appendix) -> bool:
    text = plain(block.text).strip()
    return mark_of(text) is None and (text.isupper() or block.emphatic or not appendix.title)


def _heading(body: Sequence[Block], at: int) -> bool:
    """Whether the block before `at` waits for a text of its own."""
    if at == 0:
        return False
    block = body[at - 1]
    return isinstance(block, Paragraph) and not re.search(r"[.;!?]\W*$", plain(block.text))
