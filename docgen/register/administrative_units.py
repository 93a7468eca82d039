"""The register of provinces and communes: what each is called and which kind it is, today or on a date.

Quyết định 19/2025/QĐ-TTg with the resolutions since; the files under `specs/units/register/` name them.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from docgen.errors import DocgenError, Fault
from docgen.messages import say
from docgen.model.unit import UnitKind
from docgen.register.slug import each_slug
from docgen.spec.load import read_text
from docgen.spec.workspace import shipped
from docgen.text.normalize import folded

BEGINS = dt.date(2025, 7, 1)
"""The day on which these communes began; the register knows nothing earlier."""


class Province(NamedTuple):
    """A province or a city of that rank (`kind` is `tỉnh` or `thành phố`)."""

    code: str
    kind: str
    name: str
    place_name: str
    """Địa danh: the bare name, or kind and name after a person, a number or an event (PL1.I.II.4 of Decree 30)."""


class Entry(NamedTuple):
    """A commune as the register has it. `slug` is unique within the province."""

    code: str
    kind: UnitKind
    name: str
    slug: str
    province: Province
    place_name: str
    """Địa danh, likewise."""

    @property
    def full_name(self) -> str:
        """`Phường Bắc Kạn`, capital first."""
        return _full_name(self.kind, self.name)


class NamedBody(NamedTuple):
    """A body that is no commune, as its unit file has it. `province`: None where that names none."""

    code: str
    full_name: str
    province: Province | None

    @property
    def slug(self) -> str:
        """The short name by which it is called; that of its code."""
        return self.code


def provinces(on: dt.date | None = None) -> tuple[Province, ...]:
    """Every province, in the order of the register, as on the day `on` (today's state without one).

    Raises DocgenError for a day before the register begins.
    """
    if on is not None and on < BEGINS:
        raise DocgenError(
            Fault(
                say("the register of communes begins on {day}", day=f"{BEGINS:%d/%m/%Y}"),
                say("give that day or a later one"),
            )
        )
    return _provinces(on)


def units(
    province: Province | None = None, kind: UnitKind | None = None, on: dt.date | None = None
) -> tuple[Entry, ...]:
    """The communes of `province` (of the whole country without one) and of `kind`, in the register's order.

    Raises DocgenError for a day `on` before the register begins.
    """
    every = provinces(on)
    codes = [province.code] if province else [each.code for each in every]
    return tuple(entry for code in codes for entry in _units(code, on) if kind in (None, entry.kind))


def communes_called(full_name: str) -> tuple[Entry, ...]:
    """The communes of this name with its kind (`xã Chợ Mới`), however it is typed, in the register's order."""
    return _by_name().get(folded(full_name), ())


@cache
def _by_name() -> Mapping[str, tuple[Entry, ...]]:
    found: dict[str, list[Entry]] = {}
    for entry in units():
        found.setdefault(folded(f"{entry.kind} {entry.name}"), []).append(entry)
    return {name: tuple(entries) for name, entries in found.items()}


@cache
def _provinces(on: dt.date | None) -> tuple[Province, ...]:
    return tuple(
        Province(code, now := _on(on, kind, before, since), name, _place_name(code, now, name))
        for code, kind, name, before, since in _table("provinces.tsv")
    )


@cache
def _units(province_code: str, on: dt.date | None) -> tuple[Entry, ...]:
    province = next(each for each in _provinces(on) if each.code == province_code)
    rows = [
        (code, UnitKind(_on(on, kind, before, since)), name)
        for code, _, kind, name, before, since, _ in _communes()[province_code]
    ]
    slugs = each_slug(f"{kind} {name}" for _, kind, name in rows)
    times = Counter(slugs)
    return tuple(
        Entry(
            code,
            kind,
            name,
            short if times[short] == 1 else f"{short}-{code}",
            province,
            _place_name(code, kind, name),
        )
        for (code, kind, name), short in zip(rows, slugs, strict=True)
    )


@cache
def _communes() -> dict[str, list[list[str]]]:
    """The rows of communes by the code of their province."""
    found: dict[str, list[list[str]]] = {}
    for row in _table("communes.tsv"):
        found.setdefault(row[1], []).append(row)
    return found


def _full_name(kind: str, name: str) -> str:
    return f"{kind.capitalize()} {name}"


def _place_name(code: str, kind: str, name: str) -> str:
    named_in_full = any(each == code for each, *_ in _table("full_names.tsv"))
    return _full_name(kind, name) if named_in_full else name


def _on(day: dt.date | None, kind: str, before: str, since: str) -> str:
    return before if day is not None and since and day < dt.date.fromisoformat(since) else kind


@cache
def _table(name: str) -> tuple[list[str], ...]:
    """The rows of a table of the register, without its comments and its heading."""
    lines = read_text(shipped("specs", "units", "register", name)).splitlines()
    return tuple(line.split("\t") for line in lines if not line.startswith("#"))[1:]
