"""A node of the outline becomes a clause: its title or text, its labelled lines, what stands below it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from docgen.anatomy.label_scope import is_label
from docgen.anatomy.labelled_lines import LabelFinder, Labelled
from docgen.anatomy.marks import Rank
from docgen.anatomy.outline import Node
from docgen.anatomy.source_text import Table
from docgen.importing.body_lists import Bodies
from docgen.importing.task_tables import TaskTables
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Assignment, Clause, Remark, SectionKind
from docgen.model.timing import Timing
from docgen.phrases.plan_words import LabelKind
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_SHORT_HEADING = 12
_LABELLED = re.compile(r"\W*[^\W\d]\w*(?: \w+){0,4}:\s*\w")
_END_MARK = re.compile(r"\.\s*/\s*\.?\s*$")
_ROLES = {LabelKind.IMPLEMENT: "implement", LabelKind.LEAD: "lead", LabelKind.SUPPORT: "support"}


class ClauseMaker:
    """Makes clauses; gathers what it did not understand."""

    def __init__(self, rules: Rules, bodies: Bodies, labels: LabelFinder) -> None:
        self._bodies, self._labels = bodies, labels
        self._tables = TaskTables(rules, labels, self)
        self.findings: list[Finding] = []
        self.timing_labels: Counter[str] = Counter()

    def below(self, node: Node, kind: SectionKind, *, skip_lines: bool = False) -> list[Clause]:
        """The clauses below `node`, in order."""
        heads = _named_by_bodies(node, kind, self._bodies)
        clauses = [self._clause(child, kind, heads) for child in node.children if not is_label(child)]
        if not skip_lines:
            clauses = [Clause(text=line.text, place=line.place) for line in node.lines] + clauses
        return [*clauses, *(self.of_tables(node) if node.parent or node.mark or node.text else [])]

    @property
    def unread(self) -> list[Table]:
        """The tables that give no tasks."""
        return self._tables.unread

    def of_tables(self, node: Node, title: str = "") -> list[Clause]:
        """The rows of the tables of tasks right below `node`, which stand under `title`."""
        return [clause for table in node.tables for clause in self._tables.clauses(table, title or node.text)]

    def assignment(
        self, value: str, label: str, place: str, *, table: bool = False, printed: str = ""
    ) -> Assignment | None:
        """The bodies of `value`; a finding for each that nobody knows. None where it names none.

        `printed` is what stands there where that only refers to `value`.
        """
        bodies = self._bodies.split(value)
        if not bodies:
            return None
        self._tell_unknown(bodies, place)
        printed = " ".join(plain(printed or value).split())
        joined = "; ".join(bodies) + "."
        same = printed == joined or (table and printed.rstrip(".") == joined.rstrip("."))
        return Assignment(bodies=bodies, label=label, verbatim=None if same else printed)

    def _tell_second(self, line: Labelled, place: str) -> None:
        self.findings.append(
            Finding(
                rule="nhan-trung",
                severity=Severity.WARNING,
                place=line.place or place,
                message=say("this label stands twice here; the first one is taken, the other kept as a note"),
                found=f"{line.label}: {line.value}"[:120],
            )
        )

    def _tell_unknown(self, bodies: Sequence[str], place: str) -> None:
        for body in bodies:
            if not self._bodies.known(body):
                message = say("no list of bodies knows “{name}”", name=body)
                self.findings.append(
                    Finding(rule="co-quan-la", severity=Severity.WARNING, place=place, message=message, found=body)
                )

    def knows(self, name: str) -> bool:
        """Whether `name` is that of a body, or bodies, that the rules know."""
        return self._bodies.known(name)

    def timing(self, value: str) -> Timing | None:
        """A time as written, without its full stop."""
        text = " ".join(plain(value).split()).rstrip(". ;").strip()
        return Timing.model_validate(text) if text else None

    def _clause(self, node: Node, kind: SectionKind, heads: bool) -> Clause:
        own, inside = self._labels.split(node.text, node.place)
        node.text = own
        every = [each for child in _labels_of(node) for each in child.labelled] + inside
        working = [each for each in every if each.kind in _ROLES and self._bodies.tells_work(each.value)]
        labelled = [each for each in every if each not in working]
        content = [child for child in node.children if is_label(child)]
        update = self._lines(labelled, node.place)
        content_label = next(
            (each.label for each in labelled if each.kind is LabelKind.CONTENT and not each.value), None
        )
        below = self.below(node, kind, skip_lines=True)
        said = [each for each in labelled if each.kind is LabelKind.CONTENT and each.value]
        listed = below or any(child.children for child in content)
        if not (listed or node.ended) and len(said) == 1 and node.text:
            working, said = [*said, *working], []
        told = [f"{each.label}: {each.value}" for each in working]
        if node.text and not listed:
            node.text, told = "\n".join([node.text, *told]), []
        below += [Clause(text=each.value, place=each.place or None) for each in said]
        below += [Clause(text=each, place=node.place or None) for each in told]
        for child in content:
            below += self.below(child, kind)
        stands_alone = not (below or node.lines) and node.text.rstrip().endswith(".")
        may_head = heads and node.mark is not None and node.mark.counts and not stands_alone
        actors = self._bodies.heading(node.text) if may_head else ()
        self._tell_unknown(actors, node.place)
        title, lines = None, list(node.lines)
        text = _END_MARK.sub(".", node.text)
        if actors or self._is_title(node, below):
            title, text = node.text, ""
            if len(lines) == 1 or (lines and below):
                text, lines = "\n".join(line.text for line in lines), []
            below = [Clause(text=_END_MARK.sub(".", line.text), place=line.place) for line in lines] + below
        elif lines:
            text = "\n".join([text, *(line.text for line in lines)])
        return Clause(
            number=node.printed,
            title=title,
            actors=actors,
            text=_END_MARK.sub(".", text),
            content_label=content_label,
            clauses=tuple(below),
            lettered=any(child.mark is not None and child.mark.rank is Rank.LETTER for child in _labels_of(node)),
            place=node.place or None,
            **update,
        )

    def _is_title(self, node: Node, below: Sequence[Clause]) -> bool:
        """Whether the text of `node` is a heading over what stands below it."""
        if node.mark is None:
            return False
        if not node.mark.counts:  # a bullet that is a mere name, over bullets
            return bool(node.children and below) and not node.ended and len(node.text.split()) <= _SHORT_HEADING
        if not below and not node.lines and not node.tables:
            return False
        if node.introduces:
            return any(child.mark is not None and child.mark.rank is Rank.NUMBER for child in node.children)
        if not below and (node.ended or self._labels.acts(node.text)) and self._has_strange_labels(node):
            return False
        if not node.ended or node.emphatic or _among_titles(node):
            return True
        if node.lines and self._labels.acts(node.text) and self._labels.names_body(node.lines[0].text):
            return False  # the task, and behind it who does it
        sentence = node.text.rstrip().endswith(".")
        if node.mark.rank is not Rank.NUMBER or not sentence or len(node.text.split()) > _SHORT_HEADING:
            return False
        return bool(node.lines) and not self._bodies.says_more(plain(node.text).strip(" ."))

    def _has_strange_labels(self, node: Node) -> bool:
        """Whether the lines below a task are all labelled, by labels that nobody knows."""
        return bool(node.lines) and all(
            _LABELLED.match(line.text) is not None and not self._labels.names_body(line.text)
            for line in node.lines
        )

    def _lines(self, labelled: Sequence[Labelled], place: str) -> dict[str, Any]:
        """The fields of a clause that its labelled lines fill."""
        update: dict[str, Any] = {}
        remarks = self.fill(update, labelled, place)
        return {**update, "remarks": tuple(remarks)} if remarks else update

    def fill(self, update: dict[str, Any], labelled: Sequence[Labelled], place: str) -> list[Remark]:
        """Put what `labelled` lines say into the fields of a clause; what fills none is returned as remarks."""
        remarks: list[Remark] = []
        for line in labelled:
            role = _ROLES.get(line.kind)
            if role is not None and role not in update:
                if (assignment := self.assignment(line.value, line.label, line.place or place)) is not None:
                    update[role] = assignment
                    continue
            elif role is not None:
                self._tell_second(line, place)
            if line.kind is LabelKind.TIMING and "timing" not in update:
                if (timing := self.timing(line.value)) is not None:
                    update["timing"] = timing
                    self.timing_labels[line.label] += 1
                continue
            if line.value and line.kind is not LabelKind.CONTENT:
                remarks.append(Remark(label=line.label, text=line.value))
        return remarks


def _among_titles(node: Node) -> bool:
    """Whether a short line that ends with a full stop is a title, as those it stands in a row with are."""
    if node.parent is None or not node.children or len(node.text.split()) > 2 * _SHORT_HEADING:
        return False
    row = [
        each for each in node.parent.children if each.mark and node.mark and each.mark.series == node.mark.series
    ]
    return node.text.rstrip().endswith(".") and any(each.children and not each.ended for each in row)


def _labels_of(node: Node) -> list[Node]:
    return [child for child in node.children if is_label(child)]


def _named_by_bodies(node: Node, kind: SectionKind, bodies: Bodies) -> bool:
    """Whether the entries below `node` are headed by the bodies that must do what they say."""
    if kind is SectionKind.ORGANISATION:
        return True
    if kind is not SectionKind.TASKS or (node.mark is not None and not node.mark.heads):
        return False
    entries = [child for child in node.children if child.mark is not None and child.mark.counts]
    return len(entries) > 1 and all(bodies.heading(child.text) for child in entries)
