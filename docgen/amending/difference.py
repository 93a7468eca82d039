"""The short document of a unit when a plan is amended: only what is new, changed or ended, by department."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from docgen.amending.item_changes import PairedItem
from docgen.drafting.drafting_context import DraftingContext
from docgen.model.amendment import Change, ClauseChange
from docgen.model.clause_names import clause_of
from docgen.model.directive import Coverage, Directive, DirectiveSection, Form, Item, OwnPlanBody, Unplaced
from docgen.model.trace import Step
from docgen.phrases.amendment_wording import AmendmentWording

_PASSED_ON = "sua-doi"
"""The rule of the step by which an item says what became of it."""


def difference(
    directive: Directive,
    paired: Iterable[PairedItem],
    changes: Iterable[ClauseChange],
    old: DraftingContext,
    new: DraftingContext,
) -> Directive:
    """The letter that passes on what `paired` says is new, changed or ended; `directive` is the newer one, whole.

    `old`, `new`: where the sentences of either plan are drafted. Its account is that of the clauses that changed.
    """
    wording = new.rules.amendment
    words = {"ke_hoach_cu": old.words["ke_hoach"], "ke_hoach_cu_co_ngay": old.words["ke_hoach_co_ngay"]}
    same = old.words["ke_hoach"] == new.words["ke_hoach"]
    says_so = str(old.survey.plan.number) in new.survey.plan.abstract
    opening = wording.opening_same_number if same else wording.opening_says_so if says_so else wording.opening
    frame = directive.frame._replace(
        subject=new.filled(wording.subject, **words),
        opening=new.filled(opening, **words),
        closing=(new.filled(wording.closing, **words),),
    )
    touched = frozenset(each.new for each in changes if each.change in (Change.NEW, Change.CHANGED))
    return directive._replace(
        form=Form.LETTER,
        frame=frame,
        sections=_sections(paired, wording),
        body=OwnPlanBody(),
        coverage=_of(directive.coverage, touched),
    )


def _sections(paired: Iterable[PairedItem], wording: AmendmentWording) -> tuple[DirectiveSection, ...]:
    """What changes under the name of whoever has it, first what is new or changed, then what has ended."""
    by_name: dict[str, DirectiveSection] = {}
    for each in paired:
        if each.change is not Change.SAME:
            section = by_name.get(each.section.name, each.section._replace(items=()))
            by_name[each.section.name] = section._replace(items=(*section.items, _told(each, wording)))
    return tuple(by_name.values())


def _told(paired: PairedItem, wording: AmendmentWording) -> Item:
    sentence = {
        Change.NEW: wording.new,
        Change.CHANGED: wording.restated if paired.same_words else wording.changed,
        Change.ENDED: wording.ended,
    }[paired.change]
    before = "" if paired.before is None else paired.before.text
    words: Mapping[str, str] = {"cu": before.rstrip(". "), "moi": paired.item.text.rstrip(". ")}
    text = f"{sentence.format_map(words)}."
    step = Step(rule=_PASSED_ON, before=paired.item.text, after=text)
    return paired.item._replace(text=text, steps=(*paired.item.steps, step))


def _of(coverage: Coverage, clauses: frozenset[str]) -> Coverage:
    def within(entries: tuple[Unplaced, ...]) -> tuple[Unplaced, ...]:
        return tuple(each for each in entries if clause_of(each.clause) in clauses)

    return Coverage(
        addressed=tuple(each for each in coverage.addressed if each in clauses),
        covered=tuple(each for each in coverage.covered if each in clauses),
        omitted=within(coverage.omitted),
        unresolved=within(coverage.unresolved),
        others=within(coverage.others),
    )
