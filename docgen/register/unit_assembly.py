"""A commune ready for the cascade: its entry in the register, the default of its kind, its own file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.unit import Department, Practice, Unit
from docgen.register import lookup
from docgen.register.administrative_units import Entry, units
from docgen.register.body_search import body, body_files
from docgen.register.default_departments import Defaults
from docgen.register.department_changes import Setting
from docgen.register.departments import by_default, ever_by_default, with_changes
from docgen.register.unit_file import BodyFile, UnitFile
from docgen.spec import yaml
from docgen.spec.load import load, parse, read_text
from docgen.spec.workspace import shipped

DEFAULTS = "mac-dinh.yaml"
"""The file of default departments, in a folder of unit files."""


def find(
    query: str, province: str | None = None, *, folders: Sequence[Path] = (), on: dt.date | None = None
) -> Unit:
    """The unit with this code, slug or name, in `province` (code, slug or name; the country without one).

    `folders` are searched for unit files before docgen's own; `on` is the day whose kinds and departments hold
    (today's without). A name may be today's where the unit was of another kind on that day.
    Raises DocgenError for an unknown or ambiguous query, and with every fault of the unit's file.
    """
    within = None if province is None else lookup.province(province, on)
    found = body(query, within, _existing(folders), on) if folders else None
    if found is not None:
        return found
    return assemble(lookup.entry(query, within, on), folders, on=on)


def assemble(entry: Entry, folders: Sequence[Path] = (), *, own: bool = True, on: dt.date | None = None) -> Unit:
    """The unit of a register entry; raises DocgenError with every fault of its file or of the defaults.

    `own`: with the file of its own, if it has one. `on`: the day whose departments it has, today's without one.
    """
    places = (*_existing(folders), shipped("specs", "units"))
    departments = default_departments(entry, folders, on)
    path = next(_files(entry, places), None) if own else None
    if path is None:
        file = UnitFile(code=entry.code)
    else:
        ever = ever_by_default(_defaults(places), entry.kind, entry.province.name)
        file = load(path, UnitFile, Setting(entry.code, tuple(each.id for each in departments), ever))
    departments = with_changes(departments, file.departments, entry.kind)
    for each in file.dated:
        if each.holds(on):
            departments = with_changes(departments, each, entry.kind)
    return Unit(
        code=entry.code,
        slug=entry.slug,
        kind=entry.kind,
        name=entry.name,
        province=entry.province.name,
        province_kind=entry.province.kind,
        place_name=file.place_name or entry.place_name,
        departments=departments,
        **{name: getattr(file, name) for name in Practice.model_fields},
    )


def default_departments(
    entry: Entry, folders: Sequence[Path] = (), on: dt.date | None = None
) -> tuple[Department, ...]:
    """The departments that a unit has on the day `on` unless its own file says otherwise.

    Raises DocgenError with every fault of the defaults.
    """
    files = _defaults((*_existing(folders), shipped("specs", "units")))
    return by_default(files, entry.kind, entry.province.name, on)


def department_ids(folders: Sequence[Path] = ()) -> frozenset[str] | None:
    """The ids of all departments that any unit has: by default, or by a unit file in `folders`.

    None where one of the files is faulty, so that nobody knows. Raises DocgenError for faulty defaults.
    """
    files = _defaults((*_existing(folders), shipped("specs", "units")))
    ids = {each.id for file in files for each in file.departments}
    ids.update(added.id for file in files for each in file.by_province for added in each.added)
    bodies = frozenset(body_files(folders))
    for path in (path for folder in folders for path in folder.glob("*.yaml") if path.name != DEFAULTS):
        try:
            if path in bodies:
                ids.update(each.id for each in load(path, BodyFile).departments)
            else:
                own = load(path, UnitFile)
                ids.update(each.id for each in own.departments.added)
                ids.update(added.id for each in own.dated for added in each.added)
        except DocgenError:
            return None
    return frozenset(ids)


def _existing(folders: Sequence[Path]) -> Sequence[Path]:
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing:
        problem, hint = say("there is no such folder"), say("check the name and the folder")
        raise DocgenError([Fault(problem, hint, str(folder)) for folder in missing])
    return folders


def _defaults(places: Sequence[Path]) -> list[Defaults]:
    """The files of defaults, nearest first; docgen's own is the last."""
    *nearer, last = [path for place in places if (path := place / DEFAULTS).is_file()]
    own = _parsed(read_text(last), str(last), ())
    known = tuple(dict.fromkeys(each.id for each in own.departments))
    return [*(_parsed(read_text(path), str(path), known) for path in nearer), own]


@cache
def _parsed(text: str, file: str, known: tuple[str, ...]) -> Defaults:
    # By its text, not its name: a file that is changed is read anew, 92 units parse it once.
    return parse(text, file, Defaults, known)


def _files(entry: Entry, places: Sequence[Path]) -> Iterator[Path]:
    """The files with the unit's code or slug as name, nearest first; not a namesake's of another province."""
    for place in places:
        for name in (entry.code, entry.slug):
            path = place / f"{name}.yaml"
            if path.is_file() and not _of_namesake(path, entry):
                yield path


def _of_namesake(path: Path, entry: Entry) -> bool:
    value, _ = yaml.read(read_text(path), str(path))
    code = value.get("ma") if isinstance(value, dict) else None
    return code != entry.code and any(each.code == code and each.slug == entry.slug for each in units())
