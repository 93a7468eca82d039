"""Files under a person's `specs/` that nothing would read: each is a fault, for nobody would heed what it says."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from difflib import get_close_matches
from functools import cache
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.register.administrative_units import units
from docgen.register.body_search import body_files, unfinished_bodies
from docgen.register.plan_name import PlanName, earlier_names, named
from docgen.register.plans import KnownPlan, plans
from docgen.register.slug import slug
from docgen.register.unit_assembly import DEFAULTS
from docgen.spec.load import load
from docgen.spec.workspace import KINDS, Workspace, shipped

_SPEC, _BASE = ".yaml", ".yaml.goc"
_CODE = 5  # figures of a unit's code
_FEW = 100
"""So many names may stand in a hint."""
_OF_PROGRAMS = (".", "~$", "thumbs.db", "desktop.ini", "readme")
"""How the names of files begin that people and programs leave in any folder."""


def unclaimed(meant: Collection[Plan], workspace: Workspace, rules: Collection[str]) -> Iterator[Fault]:
    """A fault for each file of the workspace's own that no reader takes for a spec, with the name it should have.

    `rules` are the names of rule files. A folder of decisions counts where a plan that is `meant`, or one of the
    workspace, bears its name, or where what lies in it names such a plan in full, which was given as a file; where
    none is meant, nothing is said of decisions.
    """
    for place in workspace.own:
        yield from _folders(place)
        yield from _files(place / "plans", lambda _: True, tuple, _BASE)
        bodies = frozenset(path.stem for path in body_files((place / "units",)))
        for path, missing in unfinished_bodies((place / "units",)):
            if not _is_unit_file(path.stem):  # which is told as that unit's
                yield _unfinished(path, missing)
        yield from _files(
            place / "units",
            _is_unit_file,
            lambda: (DEFAULTS.removesuffix(_SPEC), *_unit_names()),
            bodies=bodies,
        )
        yield from _files(place / "rules", lambda name: name in rules, lambda: tuple(rules))
        if meant:
            yield from _decisions(place / "decisions", meant, workspace, bodies)


def _unfinished(path: Path, missing: Collection[str]) -> Fault:
    problem = say("a file with “ten” is that of a body, and this one lacks {keys}", keys=", ".join(missing))
    hint = say(
        "add these (“docgen units new NAME” writes a file to fill in); that of a commune has its code “ma”, no "
        "“ten”, and its name"
    )
    return Fault(problem, hint, str(path))


def _decisions(
    place: Path, meant: Collection[Plan], workspace: Workspace, bodies: Collection[str]
) -> Iterator[Fault]:
    every = (*plans(workspace), *(KnownPlan(Path(), PlanName.of(plan)) for plan in meant))
    for folder in _entries(place):
        if not folder.is_dir():
            hint = say("put it into a folder with the name of its plan")
            yield Fault(say("nothing reads this file"), hint, str(folder))
        elif (
            any(known.bears(named(folder.name)) for known in every)
            or _was(folder, meant, workspace)
            or _says_so_itself(folder)
        ):
            yield from _files(folder, _is_unit, _unit_names, bodies=bodies)
        else:
            names = ", ".join(dict.fromkeys(known.name for known in every))
            problem = say("no plan has the name of this folder, so that nothing reads what is in it")
            yield Fault(problem, say("call it by the name of its plan: {names}", names=names), str(folder))


def _was(folder: Path, meant: Collection[Plan], workspace: Workspace) -> bool:
    """Whether a plan was called so while its number or its date was open."""
    known = (load(each.path, Plan) for each in plans(workspace) if each.identity is not None)
    return any(named(folder.name) in earlier_names(each) for each in (*meant, *known))


def _says_so_itself(folder: Path) -> bool:
    """Whether a file of decisions names in full the plan that the folder is called by: one that lies elsewhere."""
    for file in folder.glob(f"*{_SPEC}"):
        try:
            about = load(file, Decisions).plan
        except DocgenError:
            continue
        whole = about.issued_on is not None and about.issuer
        if whole and PlanName(about.number, about.issued_on, about.issuer, "", "", "").full == folder.name:
            return True
    return False


def _folders(place: Path) -> Iterator[Fault]:
    for entry in _entries(place):
        if entry.name not in KINDS or not entry.is_dir():
            hint = say("known here: {names}", names=", ".join(KINDS))
            yield Fault(say("nothing reads this"), _like(entry.name, KINDS) or hint, str(entry))


def _files(
    folder: Path,
    is_read: Callable[[str], bool],
    names: Callable[[], Collection[str]],
    also: str = _SPEC,
    bodies: Collection[str] = (),
) -> Iterator[Fault]:
    """A fault for each entry of `folder` that is not `NAME.yaml` of a name that is read, or of one of `bodies`."""
    for entry in _entries(folder):
        if entry.is_dir():
            hint = say("put its files one folder higher")
            yield Fault(say("nothing reads a folder here"), hint, str(entry))
        elif not entry.is_file():
            yield Fault(say("this is no file that can be read"), say("put the file itself here"), str(entry))
        elif entry.name.endswith((_SPEC, also)):
            name = entry.name.removesuffix(also).removesuffix(_SPEC)
            if name not in bodies and not is_read(name):
                yield Fault(say("nothing reads a file of this name"), _right(name, names()), str(entry))
        else:
            right = entry.name.split(".")[0] + _SPEC
            yield Fault(say("nothing reads a file of this name"), say("call it {name}", name=right), str(entry))


def _entries(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    named = (each for each in sorted(folder.iterdir()) if not each.name.casefold().startswith(_OF_PROGRAMS))
    return [each for each in named if not _is_shipped(each)]


def _is_shipped(entry: Path) -> bool:
    """Whether all of `entry` came with docgen, as in a folder of its source: heeded, only not from here."""
    *_, below = entry.absolute().as_posix().rpartition("/specs/")
    own = shipped("specs", below)
    if entry.is_dir():
        return own.is_dir() and all(map(_is_shipped, entry.iterdir()))
    return own.is_file() and entry.read_bytes() == own.read_bytes()


def _like(name: str, names: Collection[str]) -> str:
    plain = slug(name).zfill(_CODE) if name.isdecimal() else slug(name)
    near = [plain] if plain in names else get_close_matches(plain, names, n=1)
    return say("call it {name}", name=near[0] + ("" if near[0] in KINDS else _SPEC)) if near else ""


def _right(name: str, names: Collection[str]) -> str:
    if near := _like(name, names):
        return near
    if len(names) > _FEW:
        return say("the names here are those of the register, as “docgen units” has them")
    return say("known here: {names}", names=", ".join(sorted(names)))


def _is_unit_file(name: str) -> bool:
    return name == DEFAULTS.removesuffix(_SPEC) or _is_unit(name)


def _is_unit(name: str) -> bool:
    return name in _unit_names()


@cache
def _unit_names() -> frozenset[str]:
    return frozenset(name for entry in units() for name in (entry.code, entry.slug))
