"""Setting: the plan read, the unit, its decisions, and the words that depend on them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from docgen.drafting.acts import meant_words
from docgen.drafting.decide import Decided
from docgen.drafting.route import focal
from docgen.drafting.survey import Survey
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.signing import Posts
from docgen.model.unit import Department, Unit
from docgen.phrases.levels import LevelRules
from docgen.phrases.rewriting import Stage
from docgen.phrases.ruleset import Rules
from docgen.text.capitals import lower_first
from docgen.text.markup import plain
from docgen.text.normalize import clean

_A_YEAR = 2026
"""Any year will do where neither document nor plan has one."""


@dataclass(frozen=True)
class Setting:
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
        level = self.level
        return level.model_copy(
            update={"head": self.unit.head or level.head, "deputy": self.unit.deputy or level.deputy}
        )

    @cached_property
    def of_unit(self) -> dict[str, str]:
        """What the names of a body are made of."""
        return {**self.unit.names, "nguoi_dung_dau": self.posts.head}

    @cached_property
    def words(self) -> dict[str, str]:
        """What the `{names}` in rules stand for."""
        plan, unit = self.survey.plan, self.unit
        abstract = clean(plain(plan.abstract))
        short = f"{plan.kind} số {plan.number}" if plan.number.number else f"{plan.kind} số …{plan.number}"
        issued = f" ngày {_date(plan.issued_on)}" if plan.issued_on is not None else ""
        level, own = self.level, self.of_unit
        words = {
            **{name: own[name] for name in ("loai", "don_vi", "tinh", "loai_tinh")},
            "co_quan": level.short.format_map(own),
            "lanh_dao": level.leaders.format_map(own),
            "ten_co_quan": level.issuer.format_map(own),
            "thanh_vien": level.members,
            "ra_lenh": level.orders.format_map(own),
            "cap_tren": level.above.format_map(own),
            "ke_hoach": short,
            "ke_hoach_co_ngay": f"{short}{issued}",
            "ke_hoach_day_du": f"{short}{issued} của {issuer_short(plan)} về {lower_first(abstract)}",
            "co_quan_dau_moi": self.survey.presiding.text if self.survey.presiding is not None else "",
            "dau_moi": self.focal.name if self.focal is not None else "",
        }
        return {**words, "trich_yeu_rieng": self._own_abstract(abstract, {**words, "loai": unit.running_name})}

    def _own_abstract(self, abstract: str, words: dict[str, str]) -> str:
        """The plan's abstract, its communes and its area the unit's own; the area told where it names none."""
        own = abstract
        for stage in (Stage.WHO, Stage.AREA):
            if stage in self.level.stages:
                for rule in self.rules.stage(stage).over(own):
                    own = self.rules.replaced(rule, own, words)
        if self.unit.running_name in own:
            return own
        if not self.rules.action.match(own):
            own = f"Triển khai {own}"
        form = self.rules.draft.own_plan.abstract
        return form.format_map({**words, "trich_yeu": own}) if Stage.AREA in self.level.stages else own

    @cached_property
    def common_words(self) -> frozenset[str]:
        """The words that tell no item from another: those of every sentence, and of the plan's own subject."""
        draft = self.rules.draft
        subject = clean(plain(self.survey.plan.abstract))
        every = " ".join((subject, draft.empty_words, self.unit.full_name, self.unit.province))
        return frozenset(meant_words(every, draft.readings))

    def filled(self, text: str, **more: str) -> str:
        """A rule's `text` with its `{names}` filled, from `more` too."""
        return text.format_map({**self.words, **more})


def issuer_short(plan: Plan) -> str:
    """`UBND tỉnh` of `Ủy ban nhân dân tỉnh Thái Nguyên`: how a lower body of the same province cites it."""
    issuer = clean(plan.issuer)
    for long in ("Ủy ban nhân dân", "Uỷ ban nhân dân"):
        if issuer.startswith(long):
            rest = issuer[len(long) :].split()
            level = 2 if rest[:2] == ["thành", "phố"] else 1
            return " ".join(("UBND", *rest[:level]))
    return issuer


def _date(date: IssueDate) -> str:
    """`05/4/2026`: the day with two digits, the month with a zero only before 1 and 2 (PL1.II.4 of Decree 30)."""
    month = "…" if date.month is None else f"{date.month:02d}" if date.month < 3 else str(date.month)
    day = "…" if date.day is None else f"{date.day:02d}"
    return f"{day}/{month}/{date.year}"
