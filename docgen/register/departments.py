"""The departments of a unit: the default of its kind, what its province and what its own file change, on a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from docgen.model.unit import Department, DepartmentKind, UnitKind
from docgen.register.default_departments import DefaultDepartment, Defaults, ProvinceChanges
from docgen.register.department_changes import (
    KIND_MARK,
    Addition,
    DatedChanges,
    DepartmentChange,
    DepartmentChanges,
)

_GROUPS = tuple(DepartmentKind)


def by_default(
    files: Sequence[Defaults], kind: UnitKind, province: str, on: dt.date | None = None
) -> tuple[Department, ...]:
    """The departments that a unit of this kind in `province` has on a day unless its file says otherwise.

    `files` are those of defaults, nearest first: each part is taken from the first that has it.
    """
    base = (each for each in _base(files) if kind in each.unit_kinds and each.holds(on))
    departments = tuple(_named(each, kind) for each in base)
    for each in _of_province(files, kind, province):
        if each.holds(on):
            departments = with_changes(departments, each, kind)
    return departments


def ever_by_default(files: Sequence[Defaults], kind: UnitKind, province: str) -> tuple[str, ...]:
    """The ids of the departments that such a unit has on any day."""
    base = (each.id for each in _base(files) if kind in each.unit_kinds)
    added = (own.id for each in _of_province(files, kind, province) for own in each.added)
    return tuple(dict.fromkeys((*base, *added)))


def _base(files: Sequence[Defaults]) -> tuple[DefaultDepartment, ...]:
    return next((file.departments for file in files if file.departments), ())


def _of_province(files: Sequence[Defaults], kind: UnitKind, province: str) -> list[ProvinceChanges]:
    """What the nearest file that speaks of the province has about such units."""
    for file in files:
        if any(province in each.provinces for each in file.by_province):
            return [each for each in file.by_province if province in each.provinces and kind in each.unit_kinds]
    return []


def with_changes(
    departments: tuple[Department, ...], changes: DepartmentChanges | DatedChanges, kind: UnitKind
) -> tuple[Department, ...]:
    """`departments` with the changes of a unit file that was read against them, or of a set for a time."""
    new = {each.id for each in changes.added}
    order = [_changed(each, changes.changed.get(each.id), kind) for each in departments if each.id not in new]
    for each in changes.added:
        _place(order, _named(each, kind), each.after)
    for id_, change in changes.changed.items():
        moved = next((each for each in order if each.id == id_), None)
        if change.after is not None and moved is not None:
            order.remove(moved)
            _place(order, moved, change.after)
    return tuple(each for each in order if each.id not in changes.removed)


def plain(department: Department) -> Department:
    """A department without what a file says of it beyond that: its days, its place."""
    return Department(**{name: getattr(department, name) for name in Department.model_fields})


def _named(department: DefaultDepartment | Addition, kind: UnitKind) -> Department:
    return plain(department.model_copy(update={"name": _filled(department.name, kind)}))


def _changed(department: Department, change: DepartmentChange | None, kind: UnitKind) -> Department:
    if change is None:
        return department
    values = change.model_dump(exclude_none=True, exclude={"after"})
    if change.name is not None:
        values["name"] = _filled(change.name, kind)
    return department.model_copy(update=values)


def _filled(name: str, kind: UnitKind) -> str:
    return name.replace(KIND_MARK, kind.value)


def _place(order: list[Department], department: Department, after: str | None) -> None:
    """Put `department` behind the one named `after`, or last in the group of its kind where that is not there."""
    if all(each.id != after for each in order):
        group = _GROUPS.index(department.kind)
        before = [at for at, each in enumerate(order) if _GROUPS.index(each.kind) <= group]
    else:
        before = [at for at, each in enumerate(order) if each.id == after]
    order.insert(max(before, default=-1) + 1, department)
