"""The new text that an instruction brings, as the clauses, sections and lines of a plan."""

from __future__ import annotations

from collections.abc import Sequence

from docgen.anatomy.annexes import Annex
from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.outline import outline
from docgen.anatomy.source_text import Block
from docgen.importing.body_lists import Bodies
from docgen.importing.clause_building import ClauseMaker
from docgen.importing.plan_sections import SectionMaker, with_usual
from docgen.model.finding import Finding
from docgen.model.plan import Assignment, Clause, Labels, Section, SectionKind
from docgen.model.timing import Timing
from docgen.phrases.ruleset import Rules


class NewText:
    """Reads new text as the import reads a plan, with the plan's own labels."""

    def __init__(self, rules: Rules, labels: LabelFinder, usual: Labels) -> None:
        bodies = Bodies(rules)
        self._labels, self._usual = labels, usual
        self._clauses = ClauseMaker(rules, bodies, labels)
        self._sections = SectionMaker(rules, bodies, self._clauses)

    @property
    def findings(self) -> list[Finding]:
        """What a person must look at in the texts that were read."""
        return self._clauses.findings

    def clauses(self, blocks: Sequence[Block], kind: SectionKind) -> tuple[Clause, ...]:
        """The clauses of `blocks` in a section of this kind."""
        root, _ = outline(blocks, self._labels)  # no slips: the numbering begins where the older plan has it
        made = [*self._clauses.below(root, kind), *self._clauses.of_tables(root)]
        return tuple(with_usual(each, self._usual) for each in made)

    def sections(self, blocks: Sequence[Block]) -> tuple[Section, ...]:
        """The sections of `blocks`."""
        root, _ = outline(blocks, self._labels)
        return tuple(map(self._with_usual, self._sections.sections(root)))

    def annex(self, annex: Annex) -> Section:
        """An annex of the amending document as a section."""
        root, _ = outline(annex.blocks, self._labels)
        return self._with_usual(self._sections.appendix(annex, root))

    def _with_usual(self, section: Section) -> Section:
        clauses = tuple(with_usual(each, self._usual) for each in section.clauses)
        return section.model_copy(update={"clauses": clauses})

    def assignment(self, value: str, label: str | None, place: str) -> Assignment | None:
        """The bodies of `value` behind `label`, None where that is the usual one; None where it names none."""
        made = self._clauses.assignment(value, label or "", place)
        return None if made is None else made.model_copy(update={"label": label})

    def timing(self, value: str) -> Timing | None:
        """A time as written."""
        return self._clauses.timing(value)
