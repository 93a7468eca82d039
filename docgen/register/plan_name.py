"""Who a plan is: issuer, number and date name it, for numbers start anew each year in each office.

A plan of which number or date is not known yet is named by its kind, its title and a digest of its text besides.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Clause, Plan
from docgen.model.plan_reference import cited, date_opens, issuer_key, number_opens
from docgen.register.slug import slug
from docgen.text.normalize import folded

_PART = "_"
"""Between the parts of a name; it stands in no slug."""
_NUMBER, _ISSUER, _TITLE, _DIGEST = 40, 60, 50, 8
_BELOW_PROVINCE = re.compile(r"\b(?:xã|phường|đặc khu|thị trấn)\b")


class PlanName(NamedTuple):
    """The names that a plan goes by. `digest` is of its text; it counts while number or date are open."""

    number: DocumentNumber
    issued_on: IssueDate | None
    issuer: str
    kind: str
    title: str
    digest: str

    @classmethod
    def of(cls, plan: Plan) -> PlanName:
        """The name of `plan`."""
        name = cls(plan.number, plan.issued_on, plan.issuer, plan.kind, plan.abstract, "")
        return name if name._is_known else name._replace(digest=_digest(plan))

    @property
    def full(self) -> str:
        """The one name that no other plan has, fit for files: `209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen`."""
        parts = [_cut(slug(str(self.number)), _NUMBER), str(self.issued_on or ""), _issuer(self.issuer)]
        if not self._is_known:
            parts += [_cut(slug(f"{self.kind} {self.title}"), _TITLE), self.digest]
        return _PART.join(filter(None, parts))

    @property
    def short(self) -> frozenset[str]:
        """What people type or call a folder: `209-kh-ubnd`, `209`. Other plans may have the same."""
        names = {slug(str(self.number)), slug(self.number.number)}
        if not self._is_known:
            names.add(self.full.removesuffix(f"{_PART}{self.digest}"))
        return frozenset(filter(None, names))

    @property
    def cited(self) -> str:
        """The plan as people cite it, with its file name's beginning where that tells it from others."""
        told = cited(self.number, self.issued_on, self.issuer)
        return told if self._is_known else f"{told} ({self.title})"

    def may_become(self, other: PlanName) -> bool:
        """Whether `other` is this plan, or this plan with what was open filled in."""
        if not (
            number_opens(self.number, other.number)
            and date_opens(self.issued_on, other.issued_on)
            and issuer_key(self.issuer) == issuer_key(other.issuer)
        ):
            return False
        known = self._is_known and other._is_known
        return known or (folded(self.kind), folded(self.title)) == (folded(other.kind), folded(other.title))

    @property
    def _is_known(self) -> bool:
        return bool(self.number.number) and self.issued_on is not None


def earlier_names(plan: Plan) -> frozenset[str]:
    """The full names that a plan had while its number or its date was still open."""
    name, date = PlanName.of(plan)._replace(digest=_digest(plan)), plan.issued_on
    dates = {None, date}
    if date is not None:
        dates |= {IssueDate(year=date.year), IssueDate(year=date.year, month=date.month)}
    numbers = (plan.number, DocumentNumber(symbol=plan.number.symbol))
    every = {name._replace(number=number, issued_on=day).full for number in numbers for day in dates}
    return frozenset(every - {name.full})


def named(name: str) -> str:
    """What a person wrote or called a folder, such that it can be compared with names: `209/KH-UBND`, `209`."""
    return _PART.join(slug(part) for part in name.split(_PART))


def directive_name(form: str, plan: Plan, unit: str) -> str:
    """The name of the file in which the unit with the slug `unit` carries out `plan`."""
    return f"{form}-{PlanName.of(plan).full}-{unit}.docx"


def _issuer(issuer: str) -> str:
    name = _cut(slug(issuer_key(issuer)), _ISSUER)
    # Names of communes may differ in marks alone: Văn Lang and Văn Lăng.
    return f"{name}-{_told_apart(issuer_key(issuer))}" if _BELOW_PROVINCE.search(folded(issuer)) else name


def _cut(name: str, most: int) -> str:
    """A name that a file may bear together with others: one that is too long ends with a digest of itself."""
    return name if len(name) <= most else f"{name[:most].strip('-')}-{_told_apart(name)}"


def _told_apart(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:4]


def _digest(plan: Plan) -> str:
    words = " ".join(filter(None, map(folded, _texts(plan))))
    return hashlib.sha256(words.encode()).hexdigest()[:_DIGEST]


def _texts(plan: Plan) -> Iterator[str]:
    for section in plan.sections:
        yield from (section.number, section.title, section.text)
        yield from _below(section.clauses)


def _below(clauses: Iterable[Clause]) -> Iterator[str]:
    for clause in clauses:
        yield from (clause.number, clause.title or "", clause.text)
        yield from _below(clause.clauses)
