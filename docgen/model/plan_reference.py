"""How a person cites a plan: its number, and as far as need be its date and its issuer."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, ClassVar

from pydantic import model_validator

from docgen.messages import say
from docgen.model.base_model import JsonSchema, Written
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Plan
from docgen.text.capitals import lower_first
from docgen.text.days import in_figures
from docgen.text.markup import plain
from docgen.text.normalize import clean, folded

_CITED = re.compile(
    r"(?:.*\bsố\s+)?(?P<number>\S*\s*/\s*\S+)"
    r"(?:,?\s+(?:ngày\s+(?P<day>\d{1,2})\s*/\s*(?P<month>\d{1,2})\s*/\s*|tháng\s+(?P<only>\d{1,2})\s*/\s*|năm\s+)"
    r"(?P<year>\d{4}))?(?:,?\s+của\s+(?P<issuer>.+))?",
    re.IGNORECASE | re.DOTALL,
)
_COMMITTEES = ("Ủy ban nhân dân", "Uỷ ban nhân dân")


class PlanReference(Written):
    """`209/KH-UBND ngày 15/5/2026 của UBND tỉnh Thái Nguyên`, or only the beginning of it."""

    written: ClassVar[JsonSchema] = {"type": "string"}

    number: DocumentNumber
    issued_on: IssueDate | None = None
    issuer: str = ""

    @model_validator(mode="before")
    @classmethod
    def _parse(cls, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        match = _CITED.fullmatch(unicodedata.normalize("NFC", value).strip())
        if match is None:
            raise ValueError(say("a number such as 209/KH-UBND is wanted here, or 209/KH-UBND ngày … của …"))
        parts = [match["year"], match["month"] or match["only"], match["day"]]
        date = "-".join(f"{int(part):02d}" for part in parts if part)
        return {"number": match["number"], "issued_on": date or None, "issuer": match["issuer"] or ""}

    def fits(self, plan: Plan) -> bool:
        """Whether `plan` may be meant: nothing that both say differs, and a number not yet given stays open."""
        return (
            number_opens(self.number, plan.number)
            and date_opens(self.issued_on, plan.issued_on)
            and (not self.issuer or issuer_key(self.issuer) == issuer_key(plan.issuer))
        )

    def __str__(self) -> str:
        return cited(self.number, self.issued_on, self.issuer)


def cited(number: DocumentNumber, date: IssueDate | None, issuer: str) -> str:
    """`209/KH-UBND ngày 15/5/2026 của Ủy ban nhân dân tỉnh Thái Nguyên`, as far as it is known."""
    when = ""
    if date is not None:
        unit = "ngày" if date.day is not None else "tháng" if date.month is not None else "năm"
        when = f" {unit} {in_figures(date.year, date.month, date.day)}"
    return f"{number}{when}{f' của {issuer}' if issuer else ''}"


def number_opens(one: DocumentNumber, other: DocumentNumber) -> bool:
    """Whether `other` is the number `one`, or `one` with what was still open filled in."""
    return one.symbol.casefold() == other.symbol.casefold() and one.number in ("", other.number)


def date_opens(one: IssueDate | None, other: IssueDate | None) -> bool:
    """Whether `other` is the date `one`, as far as both are known."""
    if one is None or other is None:
        return True
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a == b or a is None or b is None for a, b in pairs)


def issuer_key(issuer: str) -> str:
    """An issuer's name such that its usual ways of writing come out equal."""
    return re.sub(r"\s+", " ", re.sub(r"\bủy ban nhân dân\b", "ubnd", folded(issuer))).strip(" .,;")


def named(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND`, with a gap where the number is not known: how it is cited again."""
    return f"{plan.kind} số {'' if plan.number.number else '…'}{plan.number}"


def dated(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026`, as far as it is known."""
    issued = f" ngày {_date(plan.issued_on)}" if plan.issued_on is not None else ""
    return f"{named(plan)}{issued}"


def with_issuer(plan: Plan) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026 của Ủy ban nhân dân tỉnh Thái Nguyên`: for people of any office."""
    return f"{plan.kind} số {cited(plan.number, plan.issued_on, plan.issuer)}"


def cited_in_full(plan: Plan, *, short: bool) -> str:
    """`Kế hoạch số 209/KH-UBND ngày 15/5/2026 của UBND tỉnh về …`: how it is cited first.

    `short`: the province goes without saying, for whoever cites the plan is of the same one.
    """
    about = lower_first(clean(plain(plan.abstract)))
    return f"{dated(plan)} của {_issuer(plan, short)} {about if about.startswith('về ') else f'về {about}'}"


def _issuer(plan: Plan, short: bool) -> str:
    """`UBND tỉnh` of `Ủy ban nhân dân tỉnh Thái Nguyên`, or `UBND tỉnh Thái Nguyên`."""
    issuer = clean(plan.issuer)
    for long in _COMMITTEES:
        if issuer.startswith(long):
            rest = issuer[len(long) :].split()
            level = 2 if rest[:2] == ["thành", "phố"] else 1
            return " ".join(("UBND", *(rest[:level] if short else rest)))
    return issuer


def _date(date: IssueDate) -> str:
    """`05/4/2026`, with a gap for what is not known."""
    if date.month is not None and date.day is not None:
        return in_figures(date.year, date.month, date.day)
    return f"…/{'…/' if date.month is None else ''}{in_figures(date.year, date.month)}"
