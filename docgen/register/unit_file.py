"""Tệp đơn vị and the file of defaults: departments as data, and how one unit differs from its kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from docgen.messages import say
from docgen.model.base import Model
from docgen.model.unit import Department, DepartmentKind, Practice, UnitKind

KIND_MARK = "{loai}"
"""In a department's name: the unit's kind (`Công an {loai}` is Công an phường, Công an xã, Công an đặc khu)."""


class Setting(NamedTuple):
    """What a unit file is read against: the unit's code and the departments that its kind has by default."""

    code: str
    departments: tuple[str, ...]


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


class DefaultDepartment(Department):
    """A department that units of these kinds have unless their own file says otherwise."""

    name: Name = Field(alias="ten", description="Tên; {loai} là phường, xã hoặc đặc khu.")
    unit_kinds: tuple[UnitKind, ...] = Field(
        default=tuple(UnitKind), alias="loai_don_vi", description="Các loại đơn vị có phòng ban này."
    )


class Defaults(Model):
    """The departments by default, in their order."""

    departments: tuple[DefaultDepartment, ...] = Field(alias="phong_ban", description="Theo thứ tự.")

    @field_validator("departments")
    @classmethod
    def _one_each(cls, departments: tuple[DefaultDepartment, ...]) -> tuple[DefaultDepartment, ...]:
        for kind in UnitKind:
            refuse_repeats(each.id for each in departments if kind in each.unit_kinds)
        return departments


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


class UnitFile(Practice):
    """One unit: its code, and only what differs from the default of its kind."""

    code: str = Field(alias="ma", pattern=r"^\d{5}$", description="Mã đơn vị hành chính (5 chữ số).")
    place_name: str | None = Field(
        default=None, alias="dia_danh", min_length=1, description="Địa danh, nếu khác sổ đơn vị."
    )
    departments: DepartmentChanges = Field(
        default=DepartmentChanges(), alias="phong_ban", description="Phòng ban khác mặc định."
    )

    @field_validator("code")
    @classmethod
    def _its_own(cls, code: str, info: ValidationInfo) -> str:
        if isinstance(info.context, Setting) and code != info.context.code:
            raise ValueError(say("the unit of this file has the code {code}", code=info.context.code))
        return code


def refuse_repeats(ids: Iterable[str]) -> None:
    """Raise ValueError where an id of a department comes again."""
    seen: set[str] = set()
    for id_ in ids:
        if id_ in seen:
            raise ValueError(say("the department {id} stands here twice", id=id_))
        seen.add(id_)
