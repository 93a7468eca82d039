"""DraftingContext: the plan read, the unit, its decisions, and the words that depend on them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from docgen.drafting.decide import Decided
from docgen.drafting.route import focal
from docgen.drafting.same_acts import meant_words
from docgen.drafting.survey import Survey
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.plan_reference import cited_in_full, dated, named
from docgen.model.signing import Posts
from docgen.model.unit import Department, Unit
from docgen.phrases.rewriting import Stage
from docgen.phrases.ruleset import Rules
from docgen.phrases.unit_levels import LevelRules
from docgen.text.capitals import upper_first
from docgen.text.markup import plain
from docgen.text.normalize import clean

_ABOUT = re.compile(r"^về (?:việc )?", re.IGNORECASE)
_A_YEAR = 2026
"""Any year will do where neither document nor plan has one."""


@dataclass(frozen=True)
class DraftingContext:
    """Where a sentence is drafted."""

    survey: Survey
    unit: Unit
    decided: Decided
    form: Form = Form.LETTER
    date: IssueDate | None = None

    @property
    def rules(self) -> Rules:
        """The rules in force."""
        return self.survey.rules

    @cached_property
    def focal(self) -> Department | None:
        """The department that answers to the body presiding over the plan."""
        id_ = focal(self.survey, self.unit)
        return None if id_ is None else self.unit.department(id_)

    @property
    def year(self) -> int:
        """The year in which yearly dates are reckoned: that of the document, else of the plan."""
        known = self.date or self.survey.plan.issued_on
        return _A_YEAR if known is None else known.year

    @property
    def level(self) -> LevelRules:
        """What holds for bodies of the unit's level."""
        return self.rules.levels[self.unit.level]

    @property
    def posts(self) -> Posts:
        """The posts of whoever leads the unit: its own, or its level's."""
        return self.level.posts(self.unit)

    @cached_property
    def of_unit(self) -> dict[str, str]:
        """What the names of a body are made of."""
        return {**self.unit.names, "nguoi_dung_dau": self.posts.head}

    @cached_property
    def words(self) -> dict[str, str]:
        """What the `{names}` in rules stand for."""
        plan, unit = self.survey.plan, self.unit
        abstract = clean(plain(plan.abstract))
        level, own = self.level, self.of_unit
        words = {
            **{name: own[name] for name in ("loai", "don_vi", "tinh", "loai_tinh")},
            "co_quan": level.short.format_map(own),
            "lanh_dao": level.leaders.format_map(own),
            "ten_co_quan": level.issuer.format_map(own),
            "thanh_vien": level.members,
            "ra_lenh": level.orders.format_map(own),
            "cap_tren": level.above.format_map(own),
            "ke_hoach": named(plan),
            "ke_hoach_co_ngay": dated(plan),
            "ke_hoach_day_du": cited_in_full(plan, short=True),
            "co_quan_dau_moi": self.survey.presiding_body.text if self.survey.presiding_body is not None else "",
            "dau_moi": self.focal.name if self.focal is not None else "",
        }
        return {**words, "trich_yeu_rieng": self._own_abstract(abstract, {**words, "loai": unit.running_name})}

    def _own_abstract(self, abstract: str, words: dict[str, str]) -> str:
        """The plan's abstract, its communes and its area the unit's own; the area told where it names none."""
        own = self._own(upper_first(_ABOUT.sub("", abstract)), words)
        if self.unit.running_name in own:
            return own
        if not self.rules.action.match(own):
            own = f"Triển khai {own}"
        form = self.rules.draft.own_plan.abstract
        return form.format_map({**words, "trich_yeu": own}) if Stage.AREA in self.level.stages else own

    def _own(self, text: str, words: dict[str, str]) -> str:
        for stage in (Stage.WHO, Stage.AREA):
            if stage in self.level.stages:
                for rule in self.rules.stage(stage).over(text):
                    text = self.rules.replaced(rule, text, words)
        return text

    def in_own_terms(self, text: str) -> str:
        """`text` of the plan, its communes and its area the unit's own."""
        return self._own(text, self.words)

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that tell no item from another: those of every sentence, and of the plan's own subject."""
        subject = meant_words(clean(plain(self.survey.plan.abstract)), self.rules.draft.readings)
        return self.empty_words.union(subject)

    @cached_property
    def empty_words(self) -> frozenset[str]:
        """The words of every sentence, and of the unit's own name."""
        draft = self.rules.draft
        every = " ".join((draft.empty_words, self.unit.full_name, self.unit.province))
        return frozenset(meant_words(every, draft.readings))

    def filled(self, text: str, **more: str) -> str:
        """A rule's `text` with its `{names}` filled, from `more` too."""
        return text.format_map({**self.words, **more})
