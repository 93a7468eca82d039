"""Which specs stand behind a document: told wherever it is told of, for a file that was not read is not missed."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from docgen.messages import say
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.register.decision_file import decisions_path
from docgen.spec.workspace import Workspace, shipped

_OWN = "docgen"


class SpecsUsed(NamedTuple):
    """The folders of specs, nearest first (`docgen` for its own), and the unit's file of decisions, if any."""

    folders: tuple[str, ...]
    decisions: str | None = None

    def __str__(self) -> str:
        told = say("by the specs of: {folders}", folders=", ".join(self.folders))
        return told if self.decisions is None else f"{told}; {say('decisions: {file}', file=self.decisions)}"


def specs_used(workspace: Workspace, plan: Plan | None = None, unit: Unit | None = None) -> SpecsUsed:
    """What `workspace` gives; with `plan` and `unit` also the unit's decisions. Raises DocgenError as they do."""
    folders = dict.fromkeys([*map(_shown, workspace.own), _OWN])
    path = None if plan is None or unit is None else decisions_path(plan, unit, workspace)
    return SpecsUsed(tuple(folders), None if path is None else _shown(path))


def _shown(path: Path) -> str:
    """A path as a person knows it: in the working folder by what follows, below docgen's own by `docgen`."""
    if path.is_relative_to(Path.cwd()):
        return path.relative_to(Path.cwd()).as_posix()
    home = shipped("specs")
    if path.is_relative_to(home):
        return "/".join((_OWN, *path.relative_to(home).parts))
    return path.as_posix()
