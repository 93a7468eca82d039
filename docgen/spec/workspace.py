"""Where a person's own specs are looked for: a value that is passed; nothing remembers a working folder."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say

KINDS = ("plans", "units", "rules", "decisions")
"""The kinds of specs; each has a folder of its own below `specs/`."""
_SPECS, _SETTINGS = "specs", "docgen.toml"
_LIKE_SPECS = 0.8
"""So much of a name is that of `specs`: `spec`, `SPECS`, `spesc`; not `specs.old`, which was put aside."""
_SETTINGS_LIKE = re.compile(r"\.?docgen\.(?:to?ml?|toml\.txt|ya?ml|ini|cfg|json)", re.IGNORECASE)
_PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, init=False)
class Workspace:
    """Folders that hold a `specs/` and perhaps a `docgen.toml`, the nearest first; docgen's own specs come last.

    `Workspace()` is the folder in which the process works at that moment, and stays it whatever happens to that
    later. Two workspaces in one process never see each other's files, and a changed file is seen at the next call.
    """

    folders: tuple[Path, ...]

    def __init__(self, folders: str | Path | Iterable[str | Path] = ".") -> None:
        """Raises DocgenError for a folder that is not there."""
        given = [folders] if isinstance(folders, str | Path) else list(folders)
        missing = [folder for folder in given if not Path(folder).is_dir()]
        if missing:
            problem, hint = say("there is no such folder"), say("check the name and the folder")
            raise DocgenError([Fault(problem, hint, str(folder)) for folder in missing])
        object.__setattr__(self, "folders", tuple(Path(folder).resolve() for folder in given))

    def places(self, kind: str) -> tuple[Path, ...]:
        """The folders with specs of a kind (`plans`, `units`, `rules`, `decisions`) that exist, nearest first."""
        every = [*(folder / _SPECS / kind for folder in self.folders), shipped("specs", kind)]
        found = {place.resolve(): place for place in reversed(every) if place.is_dir()}
        return tuple(reversed(found.values()))

    @property
    def own(self) -> tuple[Path, ...]:
        """The `specs/` that are a person's own, not docgen's, as far as they exist."""
        every = (folder / _SPECS for folder in self.folders)
        return tuple(each for each in every if each.is_dir() and each.resolve() != shipped("specs").resolve())

    def new(self, *parts: str) -> Path:
        """The path of a spec of this workspace's own, there or not: `new("plans", "88-kh-ubnd.yaml")`."""
        return self.folders[0].joinpath(_SPECS, *parts)

    @property
    def settings(self) -> Path:
        """The settings file of the nearest folder that has one; it need not exist."""
        files = [folder / _SETTINGS for folder in self.folders]
        return next((file for file in files if file.is_file()), files[0])


def misnamed(workspace: Workspace) -> list[Fault]:
    """A fault for what is meant for specs or settings and not found: `Specs/`, `Docgen.toml`, a file `specs`."""
    every = [each for folder in workspace.folders for each in sorted(folder.iterdir())]
    faults = []
    for each in every:
        if each.name == _SPECS and not each.is_dir():
            faults.append(Fault(say("this is no folder, so that nothing is read in it"), "", str(each)))
        elif each.name != _SPECS and get_close_matches(each.name.casefold(), [_SPECS], cutoff=_LIKE_SPECS):
            if each not in workspace.own and any((each / kind).is_dir() for kind in KINDS):
                faults.append(Fault(say("nothing reads this"), say("call it {name}", name=_SPECS), str(each)))
        elif _SETTINGS_LIKE.fullmatch(each.name) and each.name != _SETTINGS and each.is_file():
            faults.append(Fault(say("nothing reads this"), say("call it {name}", name=_SETTINGS), str(each)))
    return faults


def shipped(*parts: str) -> Path:
    """The path of a file or folder that comes with docgen, such as `shipped("specs", "plans")`."""
    installed = _PACKAGE / "_data"
    return (installed if installed.is_dir() else _PACKAGE.parent).joinpath(*parts)
