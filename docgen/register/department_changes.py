"""Departments as data, and how they differ from the default: always, or from one day to another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.unit import Department, DepartmentKind
from docgen.register.days_in_force import DaysInForce, refuse_overlaps

KIND_MARK = "{loai}"
"""In a department's name: the unit's kind (`Công an {loai}` is Công an phường, Công an xã, Công an đặc khu)."""


class Setting(NamedTuple):
    """What a unit file is read against: the unit's code and the departments that it has by default on the day."""

    code: str
    departments: tuple[str, ...]
    ever: tuple[str, ...] = ()
    """Those that it has on any day."""


def _known(id_: str, info: ValidationInfo) -> str:
    setting = info.context
    if isinstance(setting, Setting) and id_ not in setting.departments:
        raise ValueError(say("no such department by default; known: {ids}", ids=", ".join(setting.departments)))
    return id_


def _only_kind_mark(name: str) -> str:
    if re.search(r"[{}]", name.replace(KIND_MARK, "")):
        raise ValueError(say("only {mark} can stand in braces", mark=KIND_MARK))
    return name


Known = Annotated[str, AfterValidator(_known)]
Name = Annotated[str, Field(min_length=1), AfterValidator(_only_kind_mark)]


class DatedDepartment(Department, DaysInForce):
    """A department, and from which day to which it stands."""


class Addition(Department):
    """A department that the unit has beyond the default."""

    name: Name = Field(alias="ten", description="Tên đầy đủ; {loai} là phường, xã hoặc đặc khu.")
    after: Known | None = Field(
        default=None, alias="sau", description="Đứng sau phòng ban có mã này; bỏ trống: cuối nhóm cùng loại."
    )

    @field_validator("id")
    @classmethod
    def _new(cls, id_: str, info: ValidationInfo) -> str:
        if isinstance(info.context, Setting) and id_ in info.context.departments:
            raise ValueError(say("the default has this department; change it below “sua”"))
        return id_


class DepartmentChange(Model):
    """What is different about a department of the default; what is not named stays."""

    name: Name | None = Field(default=None, alias="ten", description="Tên khác.")
    symbol: str | None = Field(default=None, alias="ky_hieu", description="Ký hiệu khác.")
    kind: DepartmentKind | None = Field(
        default=None, alias="loai", description="chuyen_mon, su_nghiep hoặc ngoai_ubnd."
    )
    head: str | None = Field(default=None, alias="nguoi_dung_dau", description="Chức danh khác.")
    after: Known | None = Field(default=None, alias="sau", description="Chuyển xuống sau phòng ban có mã này.")


class DepartmentChanges(Model):
    """How a unit's departments differ from the default."""

    added: tuple[Addition, ...] = Field(default=(), alias="them", description="Phòng ban thêm.")
    changed: dict[Known, DepartmentChange] = Field(
        default_factory=dict, alias="sua", description="Phòng ban khác mặc định, theo mã."
    )
    removed: tuple[Known, ...] = Field(default=(), alias="bo", description="Mã các phòng ban không có.")

    @field_validator("added")
    @classmethod
    def _one_each(cls, added: tuple[Addition, ...]) -> tuple[Addition, ...]:
        refuse_repeats(each.id for each in added)
        return added


class DatedAddition(Addition):
    """A department for a time; one that stands already under this id gives way."""

    after: str | None = Field(default=None, alias="sau", description="Đứng sau phòng ban có mã này.")

    @field_validator("id")
    @classmethod
    def _new(cls, id_: str, info: ValidationInfo) -> str:
        return id_


class DatedChange(DepartmentChange):
    """What is different about a department for a time."""

    after: str | None = Field(default=None, alias="sau", description="Chuyển xuống sau phòng ban có mã này.")


class DatedChanges(DaysInForce):
    """The same for a time. What a set names that does not stand on a day is left alone on that day."""

    added: tuple[DatedAddition, ...] = Field(default=(), alias="them", description="Phòng ban thêm.")
    changed: dict[str, DatedChange] = Field(
        default_factory=dict, alias="sua", description="Phòng ban khác đi, theo mã."
    )
    removed: tuple[str, ...] = Field(default=(), alias="bo", description="Mã các phòng ban không còn.")

    @field_validator("added")
    @classmethod
    def _one_each(cls, added: tuple[DatedAddition, ...]) -> tuple[DatedAddition, ...]:
        refuse_repeats(each.id for each in added)
        return added

    @property
    def named(self) -> tuple[str, ...]:
        """The departments that must be known, for the set changes or removes them, or puts others behind them."""
        behind = (*(each.after for each in self.added), *(each.after for each in self.changed.values()))
        return (*self.changed, *self.removed, *filter(None, behind))


def refuse_unknown(sets: Sequence[DatedChanges], known: Iterable[str]) -> None:
    """Raise ValueError where one of `sets` is about a department that is not `known`, and no set adds it."""
    every = dict.fromkeys((*known, *(each.id for one in sets for each in one.added)))
    if unknown := [id_ for each in sets for id_ in each.named if id_ not in every]:
        names = {"id": unknown[0], "ids": ", ".join(every)}
        raise ValueError(say("no such department: {id}; known: {ids}", **names))


def refuse_repeats(ids: Iterable[str]) -> None:
    """Raise ValueError where an id of a department comes again."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise ValueError(say("the department {id} stands here twice", id=id_))
        seen.add(id_)


def refuse_repeats_in_time(departments: Iterable[DatedDepartment]) -> None:
    """Raise ValueError where an id of a department comes again while it stands already."""
    by_id = sorted(departments, key=lambda each: each.id)
    for id_, same in groupby(by_id, key=lambda each: each.id):
        periods = list(same)
        if all(each.first is None and each.last is None for each in periods):
            refuse_repeats(each.id for each in periods)
        refuse_overlaps(periods, id_)
