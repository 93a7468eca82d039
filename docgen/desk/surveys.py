"""Plans and their surveys, read once and kept while their file and the rules stay as they are."""

from __future__ import annotations

from pathlib import Path

import docgen
from docgen import Decisions, Directive, DocgenError, Fault, KnownPlan, Reading, Survey, Unit, Workspace
from docgen.desk.recent_values import Latest
from docgen.messages import say

_KEPT = 12
_TAKINGS = 2_000  # the units of a few provinces
_State = tuple[tuple[str, int, int], ...]


class Surveys:
    """Surveys by workspace and plan. A changed file is seen at the next call."""

    def __init__(self) -> None:
        self._kept: Latest[tuple[Workspace, str], tuple[_State, Survey]] = Latest(_KEPT)

    def of(self, workspace: Workspace, name: str) -> Survey:
        """The plan whose spec has this name, surveyed. Raises DocgenError."""
        known = known_plan(workspace, name)
        state = _state(known.path, workspace)
        kept = self._kept.get((workspace, name))
        if kept is not None and kept[0] == state:
            return kept[1]
        reading: Reading = docgen.read(known.path, workspace=workspace)
        survey = docgen.survey(reading.plan, reading.findings, workspace=workspace)
        return self._kept.keep((workspace, name), (state, survey))[1]


class Directives:
    """The last directives that were drafted: an act on a page needs the one that the page shows once more."""

    def __init__(self) -> None:
        self._kept: Latest[tuple[int, Unit, str], tuple[Survey, Directive]] = Latest(_KEPT * 2)

    def of(self, survey: Survey, unit: Unit, text: str, decisions: Decisions | None) -> Directive:
        """The directive by these decisions, of which `text` is the file."""
        key = (id(survey), unit, text)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is survey:
            return kept[1]
        made = docgen.cascade(survey, unit, decisions=decisions, year=docgen.this_day().year)
        return self._kept.keep(key, (survey, made))[1]


class Takings:
    """What each unit takes of a plan, kept while the plan and the unit's decisions stay as they are."""

    def __init__(self) -> None:
        self._kept: Latest[tuple[int, str, str], tuple[Survey, dict[str, str]]] = Latest(_TAKINGS)

    def of(self, survey: Survey, unit: Unit, text: str) -> dict[str, str]:
        """By clause the symbols of the departments that take it; `text` is the unit's file of decisions.

        `?` waits for a person, `×` was left out, `●` goes to all departments together. Raises DocgenError.
        """
        key = (id(survey), unit.code, text)
        kept = self._kept.get(key)
        if kept is not None and kept[0] is survey:
            return kept[1]
        return self.keep(survey, unit.code, text, taken(survey, unit, text))

    def keep(self, survey: Survey, code: str, text: str, found: dict[str, str]) -> dict[str, str]:
        """Keep what the unit with this code takes by these decisions."""
        return self._kept.keep((id(survey), code, text), (survey, found))[1]

    def lack(self, survey: Survey, code: str, text: str) -> bool:
        """Whether that is not kept, so that asking for it takes a moment."""
        kept = self._kept.get((id(survey), code, text))
        return kept is None or kept[0] is not survey


def taken(survey: Survey, unit: Unit, text: str) -> dict[str, str]:
    """What a unit takes of a plan by the `text` of its decisions, as `Takings` tells it. Raises DocgenError."""
    return _symbols(docgen.cascade(survey, unit, decisions=docgen.parse_decisions(text, survey, unit)))


def _symbols(directive: Directive) -> dict[str, str]:
    symbols: dict[str, dict[str, None]] = {}
    for section in directive.sections:
        symbol = (section.department.symbol or section.department.name) if section.department is not None else "●"
        for item in section.items:
            for source in item.sources:
                symbols.setdefault(source.clause, {})[symbol] = None
    left = {each.clause: "?" for each in directive.coverage.unresolved}
    left |= {each.clause: "×" for each in directive.coverage.omitted}
    return left | {clause: " ".join(each) for clause, each in symbols.items()}


def known_plan(workspace: Workspace, name: str) -> KnownPlan:
    """The plan whose spec has this name (without its ending); a name is never a path. Raises DocgenError."""
    found = next((known for known in docgen.plans(workspace=workspace) if known.path.stem == name), None)
    if found is None:
        raise DocgenError(Fault(say("there is no such plan here"), say("choose one on the first page")))
    return found


def _state(plan: Path, workspace: Workspace) -> _State:
    files = [plan, *(file for place in workspace.places("rules") for file in sorted(place.glob("*.yaml")))]
    return tuple((str(file), (found := file.stat()).st_mtime_ns, found.st_size) for file in files)
