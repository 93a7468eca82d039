"""Bodies that are no communes: those whose offices have written a unit file, found by any name of theirs."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.unit import Unit
from docgen.register import lookup
from docgen.register.administrative_units import NamedBody, Province
from docgen.register.departments import plain
from docgen.register.slug import slug
from docgen.register.unit_file import BodyFile
from docgen.spec import yaml
from docgen.spec.load import load, read_text

_NAMED = re.compile(r"^ten\s*:", re.MULTILINE)
_NEEDED = tuple(field.alias or name for name, field in BodyFile.model_fields.items() if field.is_required())


def body(query: str, province: Province | None, folders: Sequence[Path], on: dt.date | None = None) -> Unit | None:
    """The body with this name, in full or short, that has a unit file in `folders`; None where none has.

    `on`: the day whose departments it has, today's without one.

    Raises DocgenError with every fault of the file, and where the body is another province's than `province`.
    """
    asked = slug(query)
    for path, written in _bodies(folders):
        names = _names(written)
        if asked not in {path.stem, *map(slug, names)}:
            continue
        return _unit(load(path, BodyFile), path, province, on)
    return None


def search_bodies(query: str, folders: Sequence[Path]) -> tuple[NamedBody, ...]:
    """The bodies with the words of `query` in a name of theirs (the last may be only begun); all without one."""
    asked = f"-{slug(query)}"
    found: dict[str, NamedBody] = {}
    for path, written in _bodies(folders):
        names = _names(written)
        if not slug(query) or any(asked in f"-{slug(name)}" for name in (path.stem, *names)):
            found.setdefault(slug(names[0]), NamedBody(slug(names[0]), names[0], _province(written)))
    return tuple(found.values())


def body_files(folders: Sequence[Path]) -> Iterator[Path]:
    """The unit files of bodies, nearest folder first; a commune's file has its code (`ma`), and no name."""
    return (path for path, _ in _bodies(folders))


def unfinished_bodies(folders: Sequence[Path]) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """The files that say `ten` as a body's do and nothing else that one needs, each with what is missing."""
    for path, written in _bodies(folders):
        missing = tuple(key for key in _NEEDED if key not in written)
        if len(missing) == len(_NEEDED) - 1:
            yield path, missing


def _bodies(folders: Sequence[Path]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """The same, each with what it says."""
    for folder in folders:
        for path in sorted(folder.glob("*.yaml")):
            if written := _written(path):
                yield path, written


def _unit(file: BodyFile, path: Path, province: Province | None, on: dt.date | None) -> Unit:
    own = lookup.province(file.province)
    if province is not None and own != province:
        problem = say(
            "{body} is of {own}, the plan of {province}", body=file.name, own=own.name, province=province.name
        )
        raise DocgenError(Fault(problem, say("name a plan of its own province"), str(path)))
    values = {name: getattr(file, name) for name in BodyFile.model_fields}
    values |= {"province": own.name, "province_kind": own.kind, "place_name": file.place_name or own.place_name}
    standing = tuple(plain(each) for each in file.departments if each.holds(on))
    if not standing:
        problem = say("by its file {body} has no department on that day", body=file.name)
        raise DocgenError(
            Fault(problem, say("check tu_ngay and den_ngay, and the date of the document"), str(path))
        )
    values["departments"] = standing
    return Unit(code=slug(file.name), slug=slug(file.name), kind=None, **values)


def _province(written: dict[str, Any]) -> Province | None:
    try:
        return lookup.province(str(written.get("tinh")))
    except DocgenError:
        return None  # told when the body is opened


def _written(path: Path) -> dict[str, Any]:
    """What a file says of a body; nothing where it is a commune's or cannot be read."""
    try:
        text = read_text(path)
        value, _ = yaml.read(text, str(path)) if _NAMED.search(text) else (None, None)
    except DocgenError:
        return {}  # told by whoever reads the file for what it is
    return value if isinstance(value, dict) and isinstance(value.get("ten"), str) else {}


def _names(written: dict[str, Any]) -> tuple[str, ...]:
    """The names that a file gives its body, the full one first."""
    others = written.get("ten_khac")
    told = (written["ten"], *others) if isinstance(others, list) else (written["ten"],)
    return tuple(each for each in told if isinstance(each, str))
