"""A commune ready for the cascade: its entry in the register, the default of its kind, its own file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.unit import Practice, Unit
from docgen.register import lookup
from docgen.register.body_file import BodyFile
from docgen.register.body_units import body, body_files
from docgen.register.departments import by_default, with_changes
from docgen.register.register import Entry, units
from docgen.register.unit_file import Defaults, Setting, UnitFile
from docgen.spec import yaml
from docgen.spec.load import load, parse, read_text
from docgen.spec.places import shipped

DEFAULTS = "mac-dinh.yaml"
"""The file of default departments, in a folder of unit files."""


def find(
    query: str, province: str | None = None, *, folders: Sequence[Path] = (), on: dt.date | None = None
) -> Unit:
    """The unit with this code, slug or name, in `province` (code, slug or name; the country without one).

    `folders` are searched for unit files before docgen's own; `on` is the day whose kinds hold (today's without).
    Raises DocgenError for an unknown or ambiguous query, and with every fault of the unit's file.
    """
    within = None if province is None else lookup.province(province, on)
    found = body(query, within, _existing(folders)) if folders else None
    if found is not None:
        return found
    return assemble(lookup.entry(query, within, on), folders)


def assemble(entry: Entry, folders: Sequence[Path] = (), *, own: bool = True) -> Unit:
    """The unit of a register entry; raises DocgenError with every fault of its file or of the defaults.

    `own`: with the file of its own, if it has one.
    """
    places = (*_existing(folders), shipped("specs", "units"))
    departments = by_default(_defaults(places), entry.kind)
    setting = Setting(entry.code, tuple(each.id for each in departments))
    path = next(_files(entry, places), None) if own else None
    file = UnitFile(code=entry.code) if path is None else load(path, UnitFile, setting)
    return Unit(
        code=entry.code,
        slug=entry.slug,
        kind=entry.kind,
        name=entry.name,
        province=entry.province.name,
        province_kind=entry.province.kind,
        place_name=file.place_name or entry.place_name,
        departments=with_changes(departments, file.departments, entry.kind),
        **{name: getattr(file, name) for name in Practice.model_fields},
    )


def department_ids(folders: Sequence[Path] = ()) -> frozenset[str] | None:
    """The ids of all departments that any unit has: by default, or by a unit file in `folders`.

    None where one of the files is faulty, so that nobody knows. Raises DocgenError for faulty defaults.
    """
    places = (*_existing(folders), shipped("specs", "units"))
    ids = {each.id for each in _defaults(places).departments}
    bodies = frozenset(body_files(folders))
    for path in (path for folder in folders for path in folder.glob("*.yaml") if path.name != DEFAULTS):
        try:
            departments = (
                load(path, BodyFile).departments if path in bodies else load(path, UnitFile).departments.added
            )
        except DocgenError:
            return None
        ids.update(each.id for each in departments)
    return frozenset(ids)


def _existing(folders: Sequence[Path]) -> Sequence[Path]:
    missing = [folder for folder in folders if not folder.is_dir()]
    if missing:
        problem, hint = say("there is no such folder"), say("check the name and the folder")
        raise DocgenError([Fault(problem, hint, str(folder)) for folder in missing])
    return folders


def _defaults(places: Sequence[Path]) -> Defaults:
    path = next(path for place in places if (path := place / DEFAULTS).is_file())
    return _parsed(read_text(path), str(path))


@cache
def _parsed(text: str, file: str) -> Defaults:
    # By its text, not its name: a file that is changed is read anew, 92 units parse it once.
    return parse(text, file, Defaults)


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
