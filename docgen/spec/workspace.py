"""Where a person's own specs are looked for: a value that is passed; nothing remembers a working folder."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.spec.places import shipped

KINDS = ("plans", "units", "rules", "decisions")
"""The kinds of specs; each has a folder of its own below `specs/`."""


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
        every = [*(folder / "specs" / kind for folder in self.folders), shipped("specs", kind)]
        found = {place.resolve(): place for place in reversed(every) if place.is_dir()}
        return tuple(reversed(found.values()))

    @property
    def own(self) -> tuple[Path, ...]:
        """The `specs/` that are a person's own, not docgen's, as far as they exist."""
        every = (folder / "specs" for folder in self.folders)
        return tuple(each for each in every if each.is_dir() and each.resolve() != shipped("specs").resolve())

    def new(self, *parts: str) -> Path:
        """The path of a spec of this workspace's own, there or not: `new("plans", "88-kh-ubnd.yaml")`."""
        return self.folders[0].joinpath("specs", *parts)

    @property
    def settings(self) -> Path:
        """The settings file of the nearest folder that has one; it need not exist."""
        files = [folder / "docgen.toml" for folder in self.folders]
        return next((file for file in files if file.is_file()), files[0])


def misnamed(workspace: Workspace) -> list[Fault]:
    """A fault for each folder of specs that is not found, for it is called `spec` or `Specs` and not `specs`."""
    near = (
        each
        for folder in workspace.folders
        for each in sorted(folder.iterdir())
        if each.name != "specs" and each.name.casefold() in ("spec", "specs") and each not in workspace.own
    )
    hint = say("call it {name}", name="specs")
    return [
        Fault(say("nothing reads this"), hint, str(each))
        for each in near
        if any((each / kind).is_dir() for kind in KINDS)
    ]
