"""The file of defaults: the departments of communes, dated, and what provinces have decided otherwise."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, ValidationInfo, field_validator

from docgen.errors import DocgenError
from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.unit import UnitKind
from docgen.register import lookup
from docgen.register.days_in_force import refuse_overlaps
from docgen.register.department_changes import (
    DatedChanges,
    DatedDepartment,
    Name,
    refuse_repeats_in_time,
    refuse_unknown,
)


def _province(name: str) -> str:
    try:
        return lookup.province(name).name
    except DocgenError as error:
        (fault,) = error.faults
        raise ValueError(f"{fault.message}; {fault.hint}") from None


ProvinceName = Annotated[str, AfterValidator(_province)]


class DefaultDepartment(DatedDepartment):
    """A department that units of these kinds have unless their province or their own file says otherwise."""

    name: Name = Field(alias="ten", description="Tên; {loai} là phường, xã hoặc đặc khu.")
    unit_kinds: tuple[UnitKind, ...] = Field(
        default=tuple(UnitKind), alias="loai_don_vi", description="Các loại đơn vị có phòng ban này."
    )


class ProvinceChanges(DatedChanges):
    """How the departments of all units of some provinces differ from the default (Nghị định 370/2025/NĐ-CP)."""

    provinces: tuple[ProvinceName, ...] = Field(
        alias="tinh", description="Tên, mã hoặc tên ngắn của các tỉnh, thành phố."
    )
    unit_kinds: tuple[UnitKind, ...] = Field(
        default=tuple(UnitKind), alias="loai_don_vi", description="Các loại đơn vị, nếu không phải tất cả."
    )

    @field_validator("provinces")
    @classmethod
    def _some(cls, provinces: tuple[str, ...]) -> tuple[str, ...]:
        if not provinces:
            raise ValueError(say("this must not be empty"))
        return provinces


class Defaults(Model):
    """The departments by default, in their order, and what provinces have decided otherwise."""

    departments: tuple[DefaultDepartment, ...] = Field(
        default=(), alias="phong_ban", description="Theo thứ tự; bỏ trống: các phòng ban của docgen."
    )
    by_province: tuple[ProvinceChanges, ...] = Field(
        default=(), alias="theo_tinh", description="Những gì từng tỉnh, thành phố quy định khác, từ ngày nào."
    )

    @field_validator("departments")
    @classmethod
    def _one_each(cls, departments: tuple[DefaultDepartment, ...]) -> tuple[DefaultDepartment, ...]:
        for kind in UnitKind:
            refuse_repeats_in_time(each for each in departments if kind in each.unit_kinds)
        return departments

    @field_validator("by_province")
    @classmethod
    def _one_at_a_time(
        cls, sets: tuple[ProvinceChanges, ...], info: ValidationInfo
    ) -> tuple[ProvinceChanges, ...]:
        # Without departments of its own the file changes those by default, which the context names.
        own = tuple(each.id for each in info.data.get("departments", ())) or info.context
        if isinstance(own, tuple):
            refuse_unknown(sets, own)
        for province in dict.fromkeys(name for each in sets for name in each.provinces):
            for kind in UnitKind:
                own = [each for each in sets if province in each.provinces and kind in each.unit_kinds]
                refuse_overlaps(own, province)
        return sets
