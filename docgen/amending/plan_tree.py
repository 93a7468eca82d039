"""A plan as a tree that can be changed while every clause remembers by which name the older plan knew it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from docgen.amending.clause_paths import Path, PathStep
from docgen.model.clause_names import bare, walk
from docgen.model.plan import Clause, Labels, Plan, Section


@dataclass(eq=False)
class Branch:
    """A section (`section`) or a clause of the tree; `name` is that of the older plan, empty for what is new."""

    name: str
    section: Section | None = None
    clause: Clause = field(default_factory=Clause)
    below: list[Branch] = field(default_factory=list)
    above: Branch | None = None
    gone: bool = False

    @property
    def number(self) -> str:
        """Its number without signs; nothing for a mere bullet."""
        return bare(self.section.number if self.section else self.clause.number)

    def renumber(self, number: str) -> None:
        """Bear `number`, in the signs of the one before; what repeats it further in (`8.1` below `8`) follows."""
        before = self.number
        if self.section is not None:
            self.section = self.section.model_copy(
                update={"number": self.section.number.replace(before, number, 1)}
            )
        else:
            self.clause = self.clause.model_copy(update={"number": self.clause.number.replace(before, number, 1)})
        for each in self.below:
            if each.number.startswith(f"{before}."):
                each.renumber(number + each.number.removeprefix(before))

    def all_below(self) -> Iterator[Branch]:
        """Itself and every branch below it, in reading order."""
        yield self
        for each in self.below:
            yield from each.all_below()

    def ways(self) -> Iterator[Branch]:
        """The branches from the outermost down to itself."""
        if self.above is not None:
            yield from self.above.ways()
        yield self

    def take(self, clauses: tuple[Clause, ...]) -> None:
        """Put `clauses` below in the place of what stood there; those of the same number keep their names."""
        known = {each.number: each.name for each in self.below if each.number}
        for branch in self.below:
            for each in branch.all_below():
                each.gone = True
        self.below = [grown(each, self) for each in clauses]
        for each in self.below:
            each.name = known.get(each.number, "") if each.number else ""


def grown(clause: Clause, above: Branch | None) -> Branch:
    """A new branch for `clause` and all below it."""
    branch = Branch("", clause=clause.model_copy(update={"clauses": ()}), above=above)
    branch.below = [grown(each, branch) for each in clause.clauses]
    return branch


class PlanTree:
    """The sections of a plan as branches."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self.roots: list[Branch] = []
        for section in plan.sections:
            root = Branch("", section=section.model_copy(update={"clauses": ()}))
            root.below = [grown(each, root) for each in section.clauses]
            self.roots.append(root)
        for branch, placed in zip(self._printed(), walk(plan), strict=True):
            branch.name = placed.id
        self._first = {above: _numbers(row) for above, row in self.rows()}

    @property
    def labels(self) -> Labels:
        """The labels that the plan uses most."""
        return self._plan.labels

    def _printed(self) -> Iterator[Branch]:
        """The branches that `walk` names, in its order: a section only where it has words of its own."""
        for root in self.roots:
            for each in root.all_below():
                if each.section is None or each.section.text:
                    yield each

    def every(self) -> list[Branch]:
        """All branches that stand."""
        return [each for root in self.roots for each in root.all_below()]

    def rows(self) -> list[tuple[Branch | None, list[Branch]]]:
        """Each row of branches with the one that it stands below, None for the sections."""
        return [(None, self.roots), *((each, each.below) for each in self.every())]

    def first_number(self, above: Branch | None) -> str:
        """The number with which the row below a branch began in the older plan; empty where it bore none."""
        return next(iter(self._first.get(above, ())), "")

    def is_renewed(self, above: Branch | None, row: list[Branch]) -> bool:
        """Whether a row of the older plan has other numbers now."""
        return above in self._first and self._first[above] != _numbers(row)

    def found(self, path: Path) -> list[Branch]:
        """The branches that `path` may mean: those at which the fewest levels are left out."""
        scored: list[tuple[int, Branch]] = []
        for each in self.every():
            missing = _missing(each, path)
            if missing is not None:
                scored.append((missing, each))
        least = min((score for score, _ in scored), default=0)
        return [each for score, each in scored if score == least]

    def remove(self, branch: Branch) -> None:
        """Take `branch` out with all below it."""
        for each in branch.all_below():
            each.gone = True
        (self.roots if branch.above is None else branch.above.below).remove(branch)

    def plan(self, **update: object) -> tuple[Plan, dict[str, str]]:
        """The plan as it now is, with other values of its own; the older name of each clause by its new one."""
        sections = tuple(
            root.section.model_copy(update={"clauses": tuple(map(_clause, root.below))})
            for root in self.roots
            if root.section is not None
        )
        made = self._plan.model_copy(update={**update, "sections": sections})
        pairs = zip(walk(made), self._printed(), strict=True)
        return made, {placed.id: branch.name for placed, branch in pairs if branch.name}


def _numbers(row: list[Branch]) -> tuple[str, ...]:
    return tuple(each.number for each in row if each.number)


def _clause(branch: Branch) -> Clause:
    return branch.clause.model_copy(update={"clauses": tuple(map(_clause, branch.below))})


def _missing(branch: Branch, path: Path) -> int | None:
    """How many levels above `branch` the path leaves out; None where it leads elsewhere."""
    ways = list(branch.ways())
    at = len(ways) - 1
    missing = 0
    for depth, step in enumerate(path):
        while depth and at >= 0 and not _fits(ways[at], step):
            if path[depth - 1].counted:
                return None  # one of a row is counted below what is named
            at, missing = at - 1, missing + 1
        if at < 0 or not _fits(ways[at], step):
            return None
        at -= 1
    return missing + at + 1


def _fits(branch: Branch, step: PathStep) -> bool:
    if step.counted:
        row = [each for each in branch.above.below if not each.number] if branch.above else []
        wanted = step.place if step.place >= 0 else len(row)
        return branch in row and row.index(branch) + 1 == wanted
    number = step.number.rstrip(".")
    if branch.number.casefold() == number.casefold():
        return True
    return bool(branch.name) and "." in number and branch.name == number
