"""What the unit's people decided, checked against the plan and ready to be asked for."""

from __future__ import annotations

from collections.abc import Iterable

from docgen.cascade.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.decisions import EVERYONE, Decision, Decisions
from docgen.model.unit import Unit


class Decided:
    """The decisions of one unit about one plan; empty where it decided nothing."""

    def __init__(self, decisions: Decisions | None) -> None:
        self.all = decisions
        self._by_clause = {each.clause: each for each in decisions.decisions} if decisions else {}
        self._order = {name: place for place, name in enumerate(decisions.order)} if decisions else {}

    def about(self, ref: str) -> Decision | None:
        """The decision about a part (`III.1.1#2`), else the one about its whole clause."""
        return self._by_clause.get(ref) or self._by_clause.get(clause_of(ref))

    def whole(self, clause: str) -> bool:
        """Whether `clause` was decided as a whole, so that it is not split."""
        return clause in self._by_clause and self._by_clause[clause].omit is None

    def place(self, refs: Iterable[str], otherwise: int) -> tuple[int, int]:
        """Where an item with these sources stands in its section; undecided ones keep the plan's order, last."""
        decided = [self._order[name] for ref in refs for name in (ref, clause_of(ref)) if name in self._order]
        return (min(decided), otherwise) if decided else (len(self._order), otherwise)


def clause_of(ref: str) -> str:
    """The clause of a part: `III.1.1` of `III.1.1#2`."""
    return ref.partition("#")[0]


def check(decisions: Decisions, survey: Survey, unit: Unit, file: str = "") -> None:
    """Raise DocgenError with every fault: another plan or unit, clauses the plan lacks, unknown departments."""
    faults = [
        *_identity(decisions, survey, unit, file),
        *_clauses(decisions, survey, file),
        *_departments(decisions, unit, file),
    ]
    if faults:
        raise DocgenError(faults)


def _identity(decisions: Decisions, survey: Survey, unit: Unit, file: str) -> Iterable[Fault]:
    if decisions.plan != survey.plan.number:
        yield Fault(
            say(
                "these decisions are about plan {theirs}, not {ours}",
                theirs=decisions.plan,
                ours=survey.plan.number,
            ),
            say("write “ke_hoach: {ours}”, or name the right plan", ours=survey.plan.number),
            file,
            path="ke_hoach",
        )
    if decisions.unit not in (unit.slug, unit.code):
        yield Fault(
            say("these decisions are of unit {theirs}, not {ours}", theirs=decisions.unit, ours=unit.slug),
            say("write “don_vi: {ours}”", ours=unit.slug),
            file,
            path="don_vi",
        )


def _clauses(decisions: Decisions, survey: Survey, file: str) -> Iterable[Fault]:
    parts = {f"{duty.id}#{number}" for duty in survey.duties for number in range(1, len(duty.parts) + 1)}
    known = survey.ids | parts
    named = [(f"quyet_dinh[{at}].dieu_khoan", each.clause) for at, each in enumerate(decisions.decisions, 1)]
    named += [
        (f"quyet_dinh[{at}].gop_vao", each.merge_with)
        for at, each in enumerate(decisions.decisions, 1)
        if each.merge_with
    ]
    named += [(f"thu_tu[{at}]", name) for at, name in enumerate(decisions.order, 1)]
    for path, name in named:
        if name not in known:
            hint = say("clauses are named by section and number: III.1.1, IV.3, V.4-2; parts as III.1.1#2")
            yield Fault(say("the plan has no clause “{name}”", name=name), hint, file, path=path)
    seen: set[str] = set()
    for at, each in enumerate(decisions.decisions, 1):
        if each.clause in seen:
            yield Fault(
                say("“{name}” was decided already above", name=each.clause),
                say("join the two decisions in one entry"),
                file,
                path=f"quyet_dinh[{at}].dieu_khoan",
            )
        seen.add(each.clause)


def _departments(decisions: Decisions, unit: Unit, file: str) -> Iterable[Fault]:
    for at, each in enumerate(decisions.decisions, 1):
        if each.department not in (None, EVERYONE) and unit.department(each.department or "") is None:
            known = ", ".join((EVERYONE, *(department.id for department in unit.departments)))
            yield Fault(
                say("{unit} has no department “{id}”", unit=unit.full_name, id=each.department),
                say("known here: {keys}", keys=known),
                file,
                path=f"quyet_dinh[{at}].giao",
            )
