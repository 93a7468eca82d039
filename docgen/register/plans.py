"""Plans by name."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec.workspace import Workspace

DEFAULT = "209-kh-ubnd"
"""The plan that is meant where none is named."""


class Shelved(NamedTuple):
    """A plan's spec file and the name it goes by."""

    name: str
    path: Path


def plans(workspace: Workspace) -> tuple[Shelved, ...]:
    """Every plan of `workspace`, by name."""
    found = {path.stem: path for folder in reversed(workspace.places("plans")) for path in folder.glob("*.yaml")}
    return tuple(Shelved(name, found[name]) for name in sorted(found))


def plan_path(name: str | None, workspace: Workspace) -> Path:
    """The file of the plan with this name (209-kh-ubnd, 209/KH-UBND) or path; the default plan without one.

    Raises DocgenError that lists the plans there are.
    """
    asked = name or DEFAULT
    if Path(asked).suffix and Path(asked).exists():
        return Path(asked)
    wanted = asked.casefold().replace("/", "-")
    for shelved in plans(workspace):
        if wanted in (shelved.name, shelved.name.partition("-")[0]):
            return shelved.path
    names = ", ".join(shelved.name for shelved in plans(workspace))
    raise DocgenError(
        Fault(say("there is no plan “{name}”", name=asked), say("name a file, or one of: {names}", names=names))
    )
