"""Top-level sections and appendices, each with what it is for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from docgen.anatomy.annexes import Annex
from docgen.anatomy.marks import Rank
from docgen.anatomy.outline import Node
from docgen.anatomy.source_text import Table
from docgen.anatomy.titles import unmarked
from docgen.importing.body_lists import Bodies
from docgen.importing.clause_building import ClauseMaker
from docgen.model.finding import Finding
from docgen.model.plan import Assignment, Clause, Labels, Layout, Section, SectionKind
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain

_LONGEST_TITLE = 12
_SHORT_TITLE = 6


class SectionMaker:
    """Makes sections of the nodes of an outline."""

    def __init__(self, rules: Rules, bodies: Bodies, clauses: ClauseMaker) -> None:
        self._rules, self._bodies, self._clauses = rules, bodies, clauses
        self._ends = rules.regex(any_of(rules.reading.closings))

    @property
    def findings(self) -> list[Finding]:
        """What was found while clauses were made."""
        return self._clauses.findings

    @property
    def unread(self) -> list[Table]:
        """The tables that give no tasks."""
        return self._clauses.unread

    def sections(self, root: Node) -> list[Section]:
        """The sections below `root`; what stands before the first numbered one is a section without a number."""
        made: list[Section] = []
        loose: list[Node] = []
        tasks = self._are_tasks(root)
        for node in root.children:
            if tasks or node.mark is None or not node.mark.heads:
                loose.append(node)
                continue
            if loose:
                self._add_loose(made, loose)
                loose = []
            made.append(self._section(node))
        if loose or root.tables:
            self._add_loose(made, loose, root)
        return made

    def _are_tasks(self, root: Node) -> bool:
        """Whether the numbers right below `root` count tasks or bodies (`1. Sở Y tế …`), not sections."""
        numbered = [each for each in root.children if each.mark is not None and each.mark.rank is Rank.NUMBER]
        tasks = [each for each in numbered if self._is_task(each)]
        return len(tasks) * 2 > len(numbered)

    def _is_task(self, node: Node) -> bool:
        """Whether a numbered paragraph is no title: a body's name, a long sentence, or a sentence over nothing."""
        if self._bodies.heading(node.text):
            return True
        sentence = node.ended and not node.introduces
        return sentence and (_is_empty(node) or len(node.text.split()) > _LONGEST_TITLE)

    def _add_loose(self, made: list[Section], nodes: Sequence[Node], root: Node | None = None) -> None:
        """What stands before the first numbered section becomes one, what stands behind one joins it."""
        section = self._loose(nodes, root)
        if made:
            made[-1] = made[-1].model_copy(update={"clauses": (*made[-1].clauses, *section.clauses)})
        else:
            made.append(section)

    def appendix(self, annex: Annex, root: Node) -> Section:
        """An appendix: its tables of tasks as rows, its outline as clauses."""
        clauses = self._clauses.of_tables(root, annex.title)
        table = bool(clauses)
        clauses += self._clauses.below(root, SectionKind.TASKS)
        return Section(
            number=_as_title(annex.label),
            kind=self.kind(annex.title) if not table else SectionKind.TASKS,
            title=annex.title,
            layout=Layout.TABLE if table and len(clauses) else Layout.PROSE,
            clauses=tuple(clauses),
        )

    def kind(self, title: str) -> SectionKind:
        """What a section with this title is for."""
        text = plain(title).strip()
        for rule in self._rules.reading.sections:
            if self._rules.regex(rule.pattern).search(text):
                return rule.kind
        for rule in self._rules.reading.sections:  # a poor scan loses marks on letters
            if self._rules.regex(unmarked(rule.pattern)).search(unmarked(text)):
                return rule.kind
        return SectionKind.OTHER

    def labels_of(self, sections: Sequence[Section]) -> tuple[Labels, list[Section]]:
        """The labels that the plan uses most, and the sections with only the labels that differ."""
        counts: dict[str, Counter[str]] = {role: Counter() for role in ("implement", "lead", "support", "timing")}
        for clause in _all(clause for section in sections for clause in section.clauses):
            for role in ("implement", "lead", "support"):
                line: Assignment | None = getattr(clause, role)
                if line is not None and line.label is not None:
                    counts[role][line.label] += 1
        counts["timing"] = self._clauses.timing_labels
        usual = Labels(**{role: count.most_common(1)[0][0] for role, count in counts.items() if count})
        return usual, [_without(section, usual) for section in sections]

    def _section(self, node: Node) -> Section:
        """A section; one whose number stands alone (Phần thứ hai) has its title in the lines in capitals below."""
        assert node.mark is not None
        lines = list(node.lines)
        title, said = self._said_in_title(node) if _is_empty(node) else (node.text, "")
        while (
            lines and (not title or (node.mark.rank is Rank.PART and title.isupper())) and lines[0].text.isupper()
        ):
            title = f"{title} {lines.pop(0).text}".strip()
        kind = self.kind(title if len(title.split()) < 40 else title[:60])
        if kind is SectionKind.OTHER:
            kind = self._kind_below(node)
        text = ""
        clauses = self._clauses.below(node, kind, skip_lines=True)
        if len(lines) == 1 and clauses:
            text = lines.pop().text
        bare = [Clause(text=said, place=node.place)] if said else []
        bare += [Clause(text=line.text, place=line.place) for line in lines]
        return Section(number=node.printed, kind=kind, title=title, text=text, clauses=(*bare, *clauses))

    def _said_in_title(self, node: Node) -> tuple[str, str]:
        """The title of a section below which nothing stands, and the sentence behind its colon; or that alone.

        The formula that ends a decision says nothing (`Điều 4. … chịu trách nhiệm thi hành Quyết định này.`).
        """
        title, colon, said = node.text.partition(":")
        if colon and said.strip() and len(title.split()) <= _LONGEST_TITLE:
            return title, said.strip()
        bare = len(node.text.split()) <= _SHORT_TITLE and self.kind(node.text) is not SectionKind.OTHER
        titled = not node.ended or bare or self._ends.match(plain(node.text)) is not None
        return (node.text, "") if titled else ("", node.text)

    def _kind_below(self, node: Node) -> SectionKind:
        """What a section is for whose title does not tell: what the headings right below it say, if they agree."""
        heads = [
            child for child in node.children if child.mark is not None and child.mark.heads and not child.ended
        ]
        if heads and all(self._bodies.heading(child.text) for child in heads):
            return SectionKind.ORGANISATION
        kinds = {self.kind(child.text) for child in heads}
        return kinds.pop() if len(kinds) == 1 else SectionKind.OTHER

    def _loose(self, nodes: Sequence[Node], root: Node | None = None) -> Section:
        """A section without a number; a line in capitals before its points is its title, one that introduces
        them its text."""
        holder = Node("")
        holder.children = list(nodes)
        title = ""
        if nodes and nodes[0].mark is None and nodes[0].text.isupper() and not nodes[0].ended:
            title = holder.children.pop(0).text
        holder.tables = root.tables if root else []
        text = ""
        first = holder.children[0] if len(holder.children) > 1 else None
        if first is not None and first.mark is None and first.introduces and not first.children:
            text = holder.children.pop(0).text
        clauses = (*self._clauses.below(holder, SectionKind.TASKS), *self._clauses.of_tables(holder))
        return Section(kind=SectionKind.TASKS, title=title, text=text, clauses=clauses)


def _is_empty(node: Node) -> bool:
    """Whether nothing stands below a numbered paragraph."""
    return not (node.children or node.lines or node.tables)


def _without(section: Section, usual: Labels) -> Section:
    return section.model_copy(update={"clauses": tuple(with_usual(clause, usual) for clause in section.clauses)})


def with_usual(clause: Clause, usual: Labels) -> Clause:
    """`clause` and all below it with only the labels that are not the plan's `usual` ones."""
    update: dict[str, object] = {"clauses": tuple(with_usual(below, usual) for below in clause.clauses)}
    for role in ("implement", "lead", "support"):
        line: Assignment | None = getattr(clause, role)
        if line is not None and line.label == getattr(usual, role):
            update[role] = line.model_copy(update={"label": None})
    return clause.model_copy(update=update)


def _all(clauses: Iterable[Clause]) -> Iterator[Clause]:
    for clause in clauses:
        yield clause
        yield from _all(clause.clauses)


def _as_title(label: str) -> str:
    """`PHỤ LỤC II` as `Phụ lục II`."""
    words = label.split()
    return " ".join([*(" ".join(words[:2]).capitalize(),), *words[2:]])
