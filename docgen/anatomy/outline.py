"""The numbered tree of a source text: which paragraph stands below which, and whose its labels are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from docgen.anatomy.label_scope import settle
from docgen.anatomy.labelled_lines import LabelFinder, Labelled
from docgen.anatomy.level_inference import LadderLine, Rung, follows, rungs
from docgen.anatomy.marks import Mark, Rank, mark_of
from docgen.anatomy.source_text import Block, Paragraph, Table
from docgen.anatomy.stamps import is_stamp
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.plan_words import LabelKind
from docgen.text.markup import plain
from docgen.text.sentence_end import is_ended

# "(Chi tiết tại Phụ lục 1)" speaks of the whole section, whatever it stands behind.
POINTER = re.compile(r"\([^()]*(?:phụ lục|kèm theo|biểu)[^()]*\)\W*", re.IGNORECASE)


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
        return is_ended(plain(self.text))

    @property
    def introduces(self) -> bool:
        """Whether it ends with a colon."""
        return plain(self.text).rstrip().endswith(":")

    def copied(self) -> Node:
        """The same labelled lines for another node."""
        return Node("", self.mark, self.place, labelled=list(self.labelled))

    def add(self, child: Node) -> Node:
        """Put `child` below and return it."""
        child.parent = self
        self.children.append(child)
        return child


def outline(
    blocks: Sequence[Block], labels: LabelFinder, *, recognised: bool = False
) -> tuple[Node, list[Finding]]:
    """The tree of `blocks` below a root without text, and a finding for each slip in the numbering.

    Where they were `recognised` from a picture, a number may be another than it seems.
    """
    builder = _Builder(labels)
    levels = rungs(list(_lines(blocks, labels, recognised)))
    for at, (block, rung) in enumerate(zip(blocks, levels, strict=True)):
        if isinstance(block, Table):
            builder.table(block)
        else:
            builder.paragraph(block, rung, levels[at + 1 :])
    settle(builder.root, labels)
    return builder.root, builder.findings


def _lines(blocks: Sequence[Block], labels: LabelFinder, recognised: bool) -> Iterator[LadderLine | None]:
    """The paragraphs as the ladder sees them; a title below a number that stands alone is that number's."""
    alone = waits = False
    for block in blocks:
        if isinstance(block, Table):
            alone = waits = False
            yield None
            continue
        mark = mark_of(block.text)
        alone = (mark is not None and not mark.rest.strip()) or (alone and block.text.isupper())
        labelled = labels.lines(mark.rest if mark else block.text)
        free = not alone and not labelled and not is_stamp(block.text)
        free = free and not POINTER.fullmatch(plain(block.text).strip())
        named = free and labels.is_name(plain(block.text))
        waits = (waits and named) or (bool(labelled) and not labelled[-1].value)
        named = named and not waits
        yield LadderLine(block.text, block.emphatic, free, named, recognised)


class _Builder:
    def __init__(self, labels: LabelFinder) -> None:
        self._labels = labels
        self.root = Node("")
        self._open = [self.root]
        self._block: Node | None = None
        """The labelled lines that stand together, the last of them here."""
        self.findings: list[Finding] = []

    def table(self, table: Table) -> None:
        self._open[-1].tables.append(table)
        self._block = None

    def paragraph(self, paragraph: Paragraph, rung: Rung | None, following: Sequence[Rung | None]) -> None:
        mark = rung.mark if rung else None
        text = mark.rest if mark else paragraph.text
        labelled = self._labels.lines(text, paragraph.place)
        if mark is not None and not mark.counts:
            labelled = labelled or self._labels.deadline(text, paragraph.place)
        if rung is not None and labelled and self._goes_on(rung, following):
            self._label(labelled, None)
            return
        if rung is not None and labelled and self._is_of_title(rung):
            each_its_own = any(
                below.labelled for entry in self._open[rung.depth + 1].children for below in entry.children
            )
            if not each_its_own:
                del self._open[rung.depth + 2 :]
            self._label(labelled, None)
            return
        if rung is not None:
            del self._open[rung.depth + 1 :]
        if labelled and (mark is None or mark.rank >= Rank.BRACKET or _is_deep(mark)):
            self._label(labelled, mark)
            return
        if mark is not None and mark.rank is Rank.BULLET and self._waits():
            assert self._block is not None
            self._block.add(Node(mark.rest, mark, paragraph.place))
            return
        block, self._block = self._block, None
        if mark is None and block is not None and block.mark is None and not block.labelled[-1].value:
            block.labelled[-1] = block.labelled[-1].with_value(paragraph.text)
            self._block = block
        elif mark is None:
            self._bare(paragraph)
        else:
            self._marked(mark, paragraph)

    def _label(self, labelled: list[Labelled], mark: Mark | None) -> None:
        """A labelled line joins those before it, or belongs to what stands above it until `settle` decides."""
        block = self._block
        if block is not None and mark is not None and block in self._open:
            block.labelled += labelled  # one bullet deeper than the line before it
            self._open.append(block)
            return
        node = Node("", mark, labelled[0].place, labelled=labelled)
        self._open[-1].add(node)
        self._block = node
        if mark is not None:
            self._open.append(node)

    def _goes_on(self, label: Rung, following: Sequence[Rung | None]) -> bool:
        """Whether the list that a label with a bullet of a higher level breaks goes on behind it."""
        broken = self._open[label.depth + 1] if label.depth + 1 < len(self._open) else None
        inner = self._open[label.depth + 2] if label.depth + 2 < len(self._open) else None
        if broken is None or inner is None or inner.mark is None or label.mark.counts:
            return False
        after = next((rung for rung in following if rung and not self._labels.lines(rung.mark.rest)), None)
        return after is not None and after.depth > label.depth and after.mark.series == inner.mark.series

    def _is_of_title(self, label: Rung) -> bool:
        """Whether a label stands behind the list below a bullet that is a mere name, on that bullet's level."""
        title = self._open[label.depth + 1] if label.depth + 1 < len(self._open) else None
        if title is None or title.mark is None or title.mark.counts or title.mark.series != label.mark.series:
            return False
        return bool(title.text and title.children) and not title.ended

    def _waits(self) -> bool:
        """Whether the label before, which has no bullet of its own, has its value in the list that follows."""
        block = self._block
        if block is None or block.mark is not None:
            return False
        return not block.labelled[-1].value and block.labelled[-1].kind is not LabelKind.CONTENT

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
        above = self._open[-1]
        node = above.add(Node(mark.rest, mark, paragraph.place, paragraph.emphatic))
        self._open.append(node)
        if mark.misread:
            self._tell(
                "so-doc-nham",
                paragraph.place,
                say("this number was misread and is taken for {number}", number=mark.printed),
                paragraph.text[:40],
            )
        if mark.value and not _runs_on(node, above):
            self._tell(
                "danh-so",
                paragraph.place,
                say("the numbering of the original does not run on here; it is kept as it is"),
                mark.printed,
            )

    def _tell(self, rule: str, place: str, message: str, found: str) -> None:
        self.findings.append(
            Finding(rule=rule, severity=Severity.WARNING, place=place, message=message, found=found)
        )


def _runs_on(node: Node, above: Node) -> bool:
    """Whether the number of `node` is the next one of its series below `above`."""
    mark = node.mark
    assert mark is not None
    before = (child.mark for child in reversed(above.children) if child is not node and child.mark)
    last = next((each for each in before if each.series == mark.series), None)
    return follows(last.value[-1] if last else 0, mark)


def _is_deep(mark: Mark) -> bool:
    """Whether the number is one of a task's own lines (`1.2. Đơn vị thực hiện: …`), not of a section."""
    return mark.rank is Rank.NUMBER and len(mark.value) > 1
