"""The plans of a workspace, and the one that a person means."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import ValidationError

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Plan
from docgen.register.plan_name import PlanName, earlier_names, named
from docgen.spec import yaml
from docgen.spec.load import parse, read_text
from docgen.spec.workspace import Workspace

DEFAULT = "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
"""The plan that is meant where none is named."""
_SECTIONS = re.compile(r"^phan\s*:", re.MULTILINE)


class KnownPlan(NamedTuple):
    """A plan's spec file and the name it goes by; a file that is no plan has only its own."""

    path: Path
    identity: PlanName | None

    @property
    def name(self) -> str:
        """The name by which it is always found."""
        return self.path.stem if self.identity is None else self.identity.full

    def bears(self, name: str) -> bool:
        """Whether it goes by `name`, perhaps among others."""
        own = frozenset[str]() if self.identity is None else self.identity.short | {self.identity.full}
        return name in own | {named(self.path.stem)}


def plans(workspace: Workspace) -> tuple[KnownPlan, ...]:
    """Every plan of `workspace`, by name; one that a nearer folder has too is the nearer one's."""
    found: dict[str, list[KnownPlan]] = {}
    for folder in workspace.places("plans"):
        nearer = set(found)
        for path in sorted(folder.glob("*.yaml")):
            known = KnownPlan(path, identity(path))
            if known.name not in nearer:
                found.setdefault(known.name, []).append(known)
    return tuple(known for name in sorted(found) for known in found[name])


def plan_path(name: str | None, workspace: Workspace) -> Path:
    """The file of the plan with this name (209, 209-kh-ubnd, 209/KH-UBND, its full one) or path.

    The default plan without one. Raises DocgenError that lists the plans there are, or those that bear the name.
    """
    asked = name or DEFAULT
    if Path(asked).suffix and Path(asked).exists():
        return Path(asked)
    every, wanted = plans(workspace), named(asked)
    bearing = [known for known in every if known.bears(wanted)]
    full = [known for known in bearing if known.name == wanted]
    match full or bearing:
        case [only]:
            return only.path
        case [_, *_] as several:
            raise DocgenError(_ambiguous(asked, several))
    names = ", ".join(known.name for known in every)
    raise DocgenError(
        Fault(say("there is no plan “{name}”", name=asked), say("name a file, or one of: {names}", names=names))
    )


def same_plan(plan: Plan, workspace: Workspace) -> tuple[KnownPlan, ...]:
    """The specs of a workspace's own that hold `plan`, perhaps with its number or date still open."""
    name, home = PlanName.of(plan), workspace.new("plans")
    return tuple(
        known
        for known in plans(workspace)
        if known.path.parent == home and known.identity is not None and known.identity.may_become(name)
    )


def others_called(name: str, plan: PlanName, workspace: Workspace) -> tuple[KnownPlan, ...]:
    """The plans beside `plan` that go by the short name `name`."""
    return tuple(known for known in plans(workspace) if known.bears(name) and not _is(known.identity, plan))


def _is(known: PlanName | None, plan: PlanName) -> bool:
    return known is not None and (known.may_become(plan) or plan.may_become(known))


def _ambiguous(asked: str, several: Iterable[KnownPlan]) -> Fault:
    told = list(several)
    if len({known.name for known in told}) == 1:
        files = ", ".join(str(known.path) for known in told)
        problem = say("several files hold the plan “{name}”: {files}", name=told[0].name, files=files)
        return Fault(problem, say("keep one of them"))
    problem = say("“{name}” is the name of {count} plans", name=asked, count=len(told))
    return Fault(problem, say("write one of: {ways}", ways=", ".join(known.name for known in told)))


def identity(path: Path) -> PlanName | None:
    """Who the plan in a spec is, read from its head where that says enough; None where it is no plan."""
    try:
        return _identity_in(read_text(path))
    except DocgenError:
        return None  # told when it is read, or where every file under specs/ is looked at


@lru_cache(maxsize=256)  # by its text: a file that is changed is read anew
def _identity_in(text: str) -> PlanName | None:
    sections = _SECTIONS.search(text)
    head, _ = yaml.read(text[: sections.start()] if sections else text, "")
    known = _known(head) if isinstance(head, dict) else None
    return known or PlanName.of(parse(text, "", Plan))


def _known(head: dict[str, Any]) -> PlanName | None:
    """The name of a plan whose number and date are in its head; only the others are named by their text."""
    try:
        number = DocumentNumber.model_validate(head.get("so_ky_hieu"))
        date = IssueDate.model_validate(head.get("ngay_ban_hanh"))
    except ValidationError:
        return None
    issuer, kind = head.get("co_quan_ban_hanh"), head.get("ten_loai", "Kế hoạch")
    texts = (issuer, kind, head.get("trich_yeu"))
    if not number.number or not all(isinstance(text, str) for text in texts):
        return None
    return PlanName(number, date, str(issuer), str(kind), str(head.get("trich_yeu")), "")


def folders_of(plan: Plan, workspace: Workspace) -> Iterator[tuple[Path, tuple[KnownPlan, ...]]]:
    """The folders of decisions that are called by a name of `plan`, each with the other plans of that name."""
    name = PlanName.of(plan)
    stems = {named(known.path.stem) for known in plans(workspace) if _is(known.identity, name)}
    for place in workspace.places("decisions"):
        for folder in sorted(each for each in place.iterdir() if each.is_dir()):
            called = named(folder.name)
            if called == name.full:
                yield folder, ()
            elif called in name.short | stems:
                yield folder, others_called(called, name, workspace)
            elif called in earlier_names(plan):
                yield folder, ()
