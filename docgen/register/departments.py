"""The departments of a unit: the default of its kind, and what the unit's own file changes."""

from __future__ import annotations

from docgen.model.unit import Department, DepartmentKind, UnitKind
from docgen.register.unit_file import (
    KIND_MARK,
    Addition,
    DefaultDepartment,
    Defaults,
    DepartmentChange,
    DepartmentChanges,
)

_GROUPS = tuple(DepartmentKind)


def by_default(defaults: Defaults, kind: UnitKind) -> tuple[Department, ...]:
    """The departments that a unit of this kind has unless its file says otherwise."""
    return tuple(_plain(each, kind) for each in defaults.departments if kind in each.unit_kinds)


def with_changes(
    departments: tuple[Department, ...], changes: DepartmentChanges, kind: UnitKind
) -> tuple[Department, ...]:
    """`departments` with the changes of a unit file that was read against them."""
    order = [_changed(each, changes.changed.get(each.id), kind) for each in departments]
    for each in changes.added:
        _place(order, _plain(each, kind), each.after)
    for id_, change in changes.changed.items():
        if change.after is not None:
            moved = next(each for each in order if each.id == id_)
            order.remove(moved)
            _place(order, moved, change.after)
    return tuple(each for each in order if each.id not in changes.removed)


def _plain(department: DefaultDepartment | Addition, kind: UnitKind) -> Department:
    values = {name: getattr(department, name) for name in Department.model_fields}
    return Department(**values | {"name": _named(department.name, kind)})


def _changed(department: Department, change: DepartmentChange | None, kind: UnitKind) -> Department:
    if change is None:
        return department
    values = change.model_dump(exclude_none=True, exclude={"after"})
    if change.name is not None:
        values["name"] = _named(change.name, kind)
    return department.model_copy(update=values)


def _named(name: str, kind: UnitKind) -> str:
    return name.replace(KIND_MARK, kind.value)


def _place(order: list[Department], department: Department, after: str | None) -> None:
    """Put `department` behind the one named `after`, or last in the group of its kind."""
    if after is None:
        group = _GROUPS.index(department.kind)
        before = [at for at, each in enumerate(order) if _GROUPS.index(each.kind) <= group]
    else:
        before = [at for at, each in enumerate(order) if each.id == after]
    order.insert(max(before, default=-1) + 1, department)
