"""The file in which a unit's decisions stand: brought to say what was decided, the notes of people kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.decisions import Decision, Decisions, OwnItem
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited
from docgen.model.unit import Unit
from docgen.register.administrative_units import Entry
from docgen.register.plan_name import PlanName
from docgen.register.plans import folders_of
from docgen.spec.dumping import dumped
from docgen.spec.load import parse, read_text
from docgen.spec.splicing import spliced
from docgen.spec.workspace import Workspace

_DATE = re.compile(r"""^ngay_ban_hanh:\s*["']?(\d{4}(?:-\d{2}){0,2})""", re.MULTILINE)


def decision_text(decisions: Decisions, earlier: str = "") -> str:
    """`decisions` as YAML; of the `earlier` text, what says the same stays as it is, every comment too."""
    if not earlier.strip():
        return dumped(_value(decisions))
    text = spliced(earlier, _value(parse(earlier, "", Decisions)), _value(decisions), dumped)
    if parse(text, "", Decisions) == decisions:
        return text
    notes = [line.strip() for line in earlier.split("\n") if line.lstrip().startswith("#")]
    return "\n".join((*notes, dumped(_value(decisions))))


def about_plan(text: str, plan: Plan) -> str:
    """A text of decisions, made to name `plan` if it names another; one with a fault stays as it is."""
    try:
        decisions = parse(text, "", Decisions)
    except DocgenError:
        return text
    if decisions.plan.fits(plan):
        return text
    named = PlanReference.model_validate(cited(plan.number, plan.issued_on, plan.issuer))
    return decision_text(decisions.model_copy(update={"plan": named}), text)


def with_entries(
    decisions: Decisions, entries: Iterable[Decision | OwnItem] = (), withdrawn: Iterable[str] = ()
) -> Decisions:
    """`decisions` with `entries`, each in place of the one about the same, without those `withdrawn` by name."""
    kept = {each.clause: each for each in decisions.decisions}
    own = {each.name: each for each in decisions.own_items}
    gone = set(withdrawn)
    for entry in entries:
        if isinstance(entry, Decision):
            kept[entry.clause] = entry
        else:
            own[entry.name] = entry
    for name in gone:
        kept.pop(name, None)
        own.pop(name, None)
    return decisions.model_copy(
        update={
            "decisions": tuple(kept.values()),
            "own_items": tuple(own.values()),
            "order": tuple(name for name in decisions.order if name in own or name not in gone),
        }
    )


def _value(decisions: Decisions) -> dict[str, Any]:
    return decisions.model_dump(mode="json", by_alias=True, exclude_defaults=True)


def decided_day(plan: Plan, unit: Unit | Entry, workspace: Workspace, today: dt.date | None) -> dt.date | None:
    """The day of issue that `unit` decided on (the nearest to `today` that it may be), or None.

    Read before the file is checked, which needs the unit as on that day. Raises DocgenError as `decisions_path`.
    """
    path = decisions_path(plan, unit, workspace)
    written = None if path is None else _DATE.search(read_text(path))
    if written is None:
        return None
    try:
        return IssueDate.model_validate(written[1]).nearest(today)
    except ValueError:
        return None  # told with its line where the file is read


def decisions_path(plan: Plan, unit: Unit | Entry, workspace: Workspace) -> Path | None:
    """The file of what `unit` decided about `plan`, by the unit's code or slug, or None.

    Raises DocgenError where it lies in a folder whose name several plans bear, and where the unit has two.
    """
    found: list[tuple[Path, Path]] = []
    for folder, others in folders_of(plan, workspace):
        for path in (folder / f"{name}.yaml" for name in dict.fromkeys((unit.code, unit.slug))):
            if not path.is_file():
                continue
            if others:
                raise DocgenError(_ambiguous(folder, plan, [other.name for other in others]))
            found.append((folder.parent, path))
    own = [path for place, path in found if place == found[0][0]]
    if len(own) > 1:
        problem = say("the unit has several files of decisions about this plan: {files}", files=_listed(own))
        raise DocgenError(Fault(problem, say("join them in one file"), str(own[0])))
    return own[0] if own else None


def decisions_moved(earlier: Plan, plan: Plan, workspace: Workspace) -> dict[Path, tuple[Path, str]]:
    """What was decided about a plan while it was `earlier`, as files of `plan`.

    By its new place, for each file the one that it was read from and its text. Raises DocgenError where the
    new place is taken.
    """
    home = workspace.new("decisions", PlanName.of(plan).full)
    found: dict[Path, tuple[Path, str]] = {}
    for folder, others in folders_of(earlier, workspace):
        for path in sorted(folder.glob("*.yaml")) if not others and folder != home else ():
            place = home / path.name
            if place.exists():
                problem = say("the unit has decided about the plan of this name already")
                hint = say("move it or {file} elsewhere", file=path.relative_to(path.parents[1]).as_posix())
                raise DocgenError(Fault(problem, hint, str(place)))
            found.setdefault(place, (path, about_plan(read_text(path), plan)))
    return found


def _ambiguous(folder: Path, plan: Plan, others: list[str]) -> Fault:
    name = PlanName.of(plan).full
    return Fault(
        say("“{name}” is the name of {count} plans", name=folder.name, count=len(others) + 1),
        say("call the folder by the full name of its plan: {ways}", ways=", ".join((name, *others))),
        str(folder),
    )


def _listed(paths: list[Path]) -> str:
    return ", ".join(str(path) for path in paths)
