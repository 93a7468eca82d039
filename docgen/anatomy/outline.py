"""The numbered tree of a manuscript: which paragraph stands below which, told by their marks alone."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from docgen.anatomy.labels import Labelled, Labels
from docgen.anatomy.manuscript import Block, Paragraph, Table
from docgen.anatomy.marks import Mark, Rank, mark_of, misread
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.text.markup import plain

# "(Chi tiết tại Phụ lục 1)" speaks of the whole section, whatever it stands behind.
POINTER = re.compile(r"\([^()]*(?:phụ lục|kèm theo|biểu)[^()]*\)\W*", re.IGNORECASE)
_LONGEST_HEADING = 160
_ENDED = re.compile(r"[.;:!?…]\W*$")


@dataclass(eq=False)
class Node:
    """A paragraph with what stands below it. `lines` are the further paragraphs of its own text."""

    text: str
    mark: Mark | None = None
    place: str = ""
    emphatic: bool = False
    lines: list[Paragraph] = field(default_factory=list)
    children: list[Node] = field(default_factory=list)
    labelled: list[Labelled] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    parent: Node | None = None

    @property
    def printed(self) -> str:
        """Its mark as printed."""
        return self.mark.printed if self.mark else ""

    @property
    def ended(self) -> bool:
        """Whether its text is a whole sentence or list entry, so that it is no heading."""
        return bool(_ENDED.search(plain(self.text)))

    @property
    def introduces(self) -> bool:
        """Whether it ends with a colon."""
        return plain(self.text).rstrip().endswith(":")

    def add(self, child: Node) -> Node:
        """Put `child` below and return it."""
        child.parent = self
        self.children.append(child)
        return child


def outline(blocks: Iterable[Block], labels: Labels) -> tuple[Node, list[Finding]]:
    """The tree of `blocks` below a root without text, and a finding for each slip in the numbering."""
    builder = _Builder(labels)
    for block in blocks:
        if isinstance(block, Table):
            builder.table(block)
        else:
            builder.paragraph(block)
    return builder.root, builder.findings


class _Builder:
    def __init__(self, labels: Labels) -> None:
        self._labels = labels
        self.root = Node("")
        self._open = [self.root]
        self.findings: list[Finding] = []

    def table(self, table: Table) -> None:
        self._open[-1].tables.append(table)

    def paragraph(self, paragraph: Paragraph) -> None:
        mark = self._misread(paragraph) or mark_of(paragraph.text)
        labelled = self._labels.lines(mark.rest if mark else paragraph.text, paragraph.place)
        if labelled and (mark is None or mark.rank >= Rank.BRACKET or _is_deep(mark)):
            self._label(labelled, mark)
        elif mark is None:
            self._bare(paragraph)
        else:
            self._marked(mark, paragraph)

    def _label(self, labelled: list[Labelled], mark: Mark | None) -> None:
        """A labelled line belongs to what stands above it; `_assemble` moves it where a list repeats it."""
        if mark is not None:
            self._close(mark)
        top = self._open[-1]
        node = Node("", mark, labelled[0].place, labelled=labelled)
        top.add(node)
        if mark is not None:
            self._open.append(node)

    def _bare(self, paragraph: Paragraph) -> None:
        pointer = bool(POINTER.fullmatch(plain(paragraph.text).strip()))
        top = self._open[min(1, len(self._open) - 1)] if pointer else self._open[-1]
        if top is self.root or pointer:
            top.add(Node(paragraph.text, place=paragraph.place, emphatic=paragraph.emphatic))
            return
        if top.labelled and not top.text and top.parent is not None:
            if not top.labelled[-1].value:
                top.labelled[-1] = top.labelled[-1].with_value(paragraph.text)
                return
            while len(self._open) > 1 and (self._open[-1].labelled and not self._open[-1].text):
                self._open.pop()
            top = self._open[-1]
        if top.children:
            top.add(Node(paragraph.text, place=paragraph.place, emphatic=paragraph.emphatic))
        elif top.mark is not None and not top.mark.counts and top.ended and not top.introduces:
            self._open.pop()
            self._bare(paragraph)
        else:
            top.lines.append(paragraph)

    def _marked(self, mark: Mark, paragraph: Paragraph) -> None:
        self._close(mark)
        above = self._open[-1]
        node = above.add(Node(mark.rest, mark, paragraph.place, paragraph.emphatic))
        self._open.append(node)
        self._check(node, above)

    def _close(self, mark: Mark) -> None:
        """Close what the paragraph with this mark does not stand below."""
        for depth in range(len(self._open) - 1, 0, -1):
            other = self._open[depth].mark
            if other is not None and other.series == mark.series:
                if self._starts_inside(mark, depth):
                    return
                del self._open[depth:]
                return
            if other is not None and _extends(mark, other):
                del self._open[depth + 1 :]
                return
        while len(self._open) > 1 and self._outranked(mark):
            self._open.pop()

    def _starts_inside(self, mark: Mark, depth: int) -> bool:
        """Whether a list of its own begins here: it counts from 1 below a line that ends with a colon."""
        top = self._open[-1]
        return (
            mark.value == (1,) and mark.rank is not Rank.ROMAN and len(self._open) - 1 > depth and top.introduces
        )

    def _outranked(self, mark: Mark) -> bool:
        other = self._open[-1].mark
        if other is None or (other.rank is Rank.BULLET and mark.rank in (Rank.BULLET, Rank.BRACKET, Rank.LETTER)):
            return other is None or not (mark.rank is Rank.BULLET or self._open[-1].introduces)
        return other.series[0] >= mark.series[0]

    def _misread(self, paragraph: Paragraph) -> Mark | None:
        """The mark of a heading that a poor scan spoilt, told by the one that comes next."""
        if len(paragraph.text) > _LONGEST_HEADING:
            return None
        for rank in (Rank.ROMAN, Rank.NUMBER):
            last = next((node for node in reversed(self._open) if node.mark and node.mark.rank is rank), None)
            last_value = last.mark.value[-1] if last is not None and last.mark is not None else 0
            mark = misread(paragraph.text, last_value + 1, rank)
            if mark is not None and paragraph.text.lstrip()[: len(mark.printed)] != mark.printed:
                self.findings.append(
                    Finding(
                        rule="so-doc-nham",
                        severity=Severity.WARNING,
                        place=paragraph.place,
                        message=say("this number was misread and is taken for {number}", number=mark.printed),
                        found=paragraph.text[:40],
                    )
                )
                return mark
        return None

    def _check(self, node: Node, above: Node) -> None:
        mark = node.mark
        assert mark is not None
        if not mark.value or mark.rank is Rank.PART:
            return
        before = [child.mark for child in above.children[:-1] if child.mark and child.mark.series == mark.series]
        expected = before[-1].value[-1] + 1 if before else 1
        if mark.value[-1] != expected:
            self.findings.append(
                Finding(
                    rule="danh-so",
                    severity=Severity.WARNING,
                    place=node.place,
                    message=say("the numbering of the original does not run on here; it is kept as it is"),
                    found=mark.printed,
                )
            )


def _is_deep(mark: Mark) -> bool:
    """Whether the number is one of a task's own lines (`1.2. Đơn vị thực hiện: …`), not of a section."""
    return mark.rank is Rank.NUMBER and len(mark.value) > 1


def _extends(mark: Mark, other: Mark) -> bool:
    """Whether `mark` (1.1) counts on below `other` (1)."""
    return (
        mark.rank is other.rank is Rank.NUMBER
        and len(mark.value) > len(other.value)
        and mark.value[: len(other.value)] == other.value
    )
