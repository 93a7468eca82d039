"""Tệp đơn vị of a commune: how this one unit differs from the default of its kind and province."""

from __future__ import annotations

from pydantic import Field, ValidationInfo, field_validator

from docgen.messages import say
from docgen.model.unit import Practice, UnitLevel
from docgen.register.days_in_force import refuse_overlaps
from docgen.register.department_changes import (
    DatedChanges,
    DatedDepartment,
    DepartmentChanges,
    Setting,
    refuse_repeats_in_time,
    refuse_unknown,
)


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


class BodyFile(Practice):
    """A body with its departments, as the office itself writes it; nothing of it is supplied by docgen."""

    name: str = Field(alias="ten", min_length=1, description="Tên đầy đủ, ví dụ Sở Khoa học và Công nghệ.")
    other_names: tuple[str, ...] = Field(
        default=(), alias="ten_khac", description="Cách gọi khác, viết tắt mà kế hoạch hay dùng."
    )
    level: UnitLevel = Field(alias="cap", description="so, don_vi hoặc phong.")
    groups: tuple[str, ...] = Field(
        default=(), alias="goi_chung", description="Cách gọi chung mà cơ quan ở trong đó, ví dụ trường học."
    )
    short_name: str = Field(alias="goi_tat", min_length=1, description="Cách tự gọi trong câu: Sở, Trung tâm.")
    symbol: str = Field(alias="ky_hieu", min_length=1, description="Ký hiệu trong số văn bản, ví dụ SKHCN.")
    province: str = Field(alias="tinh", min_length=1, description="Tên, mã hoặc tên ngắn của tỉnh, thành phố.")
    place_name: str = Field(default="", alias="dia_danh", description="Địa danh; bỏ trống: tên tỉnh, thành phố.")
    parent: str = Field(alias="co_quan_chu_quan", description="Cơ quan chủ quản, ví dụ UBND tỉnh Thái Nguyên.")
    head: str = Field(default="", alias="nguoi_dung_dau", description="Chức vụ người đứng đầu, nếu khác của cấp.")
    deputy: str = Field(default="", alias="cap_pho", description="Chức vụ cấp phó, nếu khác của cấp.")
    departments: tuple[DatedDepartment, ...] = Field(
        alias="phong_ban", min_length=1, description="Các phòng, đơn vị của cơ quan, theo thứ tự."
    )
    focal: str = Field(default="", alias="dau_moi", description="Mã phòng tổng hợp, đầu mối.")

    @field_validator("level")
    @classmethod
    def _is_no_commune(cls, level: UnitLevel) -> UnitLevel:
        if level is UnitLevel.COMMUNE:
            raise ValueError(say("a commune is in the register: its file has ma, and only what differs"))
        return level

    @field_validator("departments")
    @classmethod
    def _one_each(cls, departments: tuple[DatedDepartment, ...]) -> tuple[DatedDepartment, ...]:
        refuse_repeats_in_time(departments)
        return departments
