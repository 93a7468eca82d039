"""Tệp đơn vị of a commune: how this one unit differs from the default of its kind and province."""

from __future__ import annotations

from pydantic import Field, ValidationInfo, field_validator

from docgen.messages import say
from docgen.model.unit import Practice
from docgen.register.days_in_force import refuse_overlaps
from docgen.register.department_changes import DatedChanges, DepartmentChanges, Setting, refuse_unknown


class UnitFile(Practice):
    """One unit: its code, and only what differs from the default of its kind."""

    code: str = Field(alias="ma", pattern=r"^\d{5}$", description="Mã đơn vị hành chính (5 chữ số).")
    place_name: str | None = Field(
        default=None, alias="dia_danh", min_length=1, description="Địa danh, nếu khác sổ đơn vị."
    )
    departments: DepartmentChanges = Field(
        default=DepartmentChanges(), alias="phong_ban", description="Phòng ban khác mặc định."
    )
    dated: tuple[DatedChanges, ...] = Field(
        default=(), alias="phong_ban_theo_ngay", description="Phòng ban khác đi trong một thời gian, sau mục trên."
    )

    @field_validator("code")
    @classmethod
    def _its_own(cls, code: str, info: ValidationInfo) -> str:
        if isinstance(info.context, Setting) and code != info.context.code:
            raise ValueError(say("the unit of this file has the code {code}", code=info.context.code))
        return code

    @field_validator("dated")
    @classmethod
    def _one_at_a_time(cls, dated: tuple[DatedChanges, ...], info: ValidationInfo) -> tuple[DatedChanges, ...]:
        if isinstance(info.context, Setting) and "departments" in info.data:
            added = (each.id for each in info.data["departments"].added)
            refuse_unknown(dated, (*info.context.ever, *added))
        refuse_overlaps(dated, "phong_ban_theo_ngay")
        return dated
