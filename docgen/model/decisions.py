"""Quyết định của đơn vị: what a unit's people decided about a plan, beyond the rules."""

from __future__ import annotations

import re
from typing import Annotated, Any, NamedTuple

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited
from docgen.model.signing import Signer

EVERYONE = "tat_ca"
"""In place of a department's id: all departments together."""
_OWN_NAME = r"[a-z][a-z0-9-]*"


class DecisionContext(NamedTuple):
    """What a file of decisions is read against: the plan, its clauses and parts, the unit, its departments."""

    plan: Plan
    clauses: frozenset[str]
    unit: tuple[str, ...]
    departments: tuple[str, ...]


def _clause(name: str, info: ValidationInfo) -> str:
    if isinstance(info.context, DecisionContext) and name not in info.context.clauses:
        raise ValueError(say("the plan has no such clause; names look like III.1.1, IV.3, V.4-2, III.1.1#2"))
    return name


def _department(id_: str, info: ValidationInfo) -> str:
    known = info.context.departments if isinstance(info.context, DecisionContext) else None
    if known is not None and id_ not in (EVERYONE, *known):
        raise ValueError(say("the unit has no such department; it has: {ids}", ids=", ".join((EVERYONE, *known))))
    return id_


def _placed(name: str, info: ValidationInfo) -> str:
    return name if re.fullmatch(_OWN_NAME, name) else _clause(name, info)


Clause = Annotated[str, AfterValidator(_clause)]
DepartmentId = Annotated[str, AfterValidator(_department)]
ItemName = Annotated[str, AfterValidator(_placed)]
"""The name of what stands in the document: of a clause of the plan, or of an item of the unit's own."""
_BY: Any = Field(default="", alias="nguoi", description="Người quyết định.")
_ON: Any = Field(default=None, alias="ngay", description="Ngày quyết định: 2026-06-15.")


class Decision(Model):
    """One decision about one clause, or about one part of a clause (`III.1.1#2`)."""

    clause: Clause = Field(
        alias="dieu_khoan",
        description="Tên điều khoản, ví dụ III.1.1; III.1.1#2 là ý thứ hai của điều khoản ấy.",
    )
    department: DepartmentId | None = Field(
        default=None, alias="giao", description="Mã phòng ban nhận việc; tat_ca là mọi cơ quan, đơn vị."
    )
    omit: str | None = Field(
        default=None, alias="bo_qua", min_length=1, description="Lý do không giao (điều thực sự biết)."
    )
    wording: str | None = Field(
        default=None, alias="loi_van", min_length=1, description="Lời văn đơn vị ấn định, thay lời văn soạn sẵn."
    )
    merge_with: Clause | None = Field(
        default=None, alias="gop_vao", description="Gộp nội dung này vào mục của điều khoản kia."
    )
    separate: bool = Field(
        default=False, alias="tach_rieng", description="Để thành một mục riêng, không gộp theo quy tắc."
    )
    by: str = _BY
    on: IssueDate | None = _ON

    @model_validator(mode="after")
    def _decides_something(self) -> Decision:
        others = (self.department, self.wording, self.merge_with, self.separate or None)
        if self.omit is None and all(choice is None for choice in others):
            raise ValueError(say("nothing is decided: write giao, bo_qua, loi_van, gop_vao or tach_rieng"))
        if self.omit is not None and any(choice is not None for choice in others):
            raise ValueError(say("what is left out (bo_qua) can have no other decision"))
        return self


class OwnItem(Model):
    """An item that people added in words of their own: one without a clause, or a piece split off a clause's."""

    name: str = Field(
        alias="ten",
        pattern=rf"^{_OWN_NAME}$",
        description="Tên của mục, để xếp thứ tự: rieng-1.",
    )
    department: DepartmentId = Field(alias="giao", description="Mã phòng ban nhận việc; tat_ca là mọi cơ quan.")
    wording: str = Field(alias="loi_van", min_length=1, description="Lời văn của mục.")
    clauses: tuple[Clause, ...] = Field(
        default=(), alias="dieu_khoan", description="Các điều khoản mà mục này tách ra; không có thì bỏ trống."
    )
    reason: str = Field(default="", alias="ly_do", description="Vì sao thêm mục này.")
    by: str = _BY
    on: IssueDate | None = _ON


class FrameDecisions(Model):
    """Wording of the frame that the unit fixed."""

    subject: str | None = Field(
        default=None, alias="trich_yeu", min_length=1, description="Trích yếu, không kể chữ “V/v”."
    )
    opening: str | None = Field(
        default=None, alias="mo_dau", min_length=1, description="Đoạn mở đầu, thay đoạn soạn sẵn."
    )
    closing: tuple[str, ...] | None = Field(
        default=None, alias="ket_thuc", description="Các đoạn kết, thay đoạn kết soạn sẵn."
    )
    addressees: tuple[str, ...] | None = Field(
        default=None, alias="kinh_gui", description="Các nơi ở Kính gửi, thay danh sách soạn sẵn."
    )
    recipients: tuple[str, ...] | None = Field(
        default=None, alias="noi_nhan", description="Các nơi nhận, không kể dòng Lưu."
    )
    archive: str | None = Field(default=None, alias="luu", min_length=1, description="Dòng Lưu, nguyên văn.")
    place_name: str | None = Field(
        default=None, alias="dia_danh", min_length=1, description="Địa danh trước ngày, nếu khác tệp đơn vị."
    )
    annex: bool | None = Field(
        default=None,
        alias="phu_luc",
        description="Nhiệm vụ ở phụ lục (true), ngay trong công văn (false); bỏ trống: tùy số nhiệm vụ.",
    )


class Decisions(Model):
    """The decisions of one unit about one plan."""

    plan: PlanReference = Field(
        alias="ke_hoach",
        description="Số, ký hiệu của kế hoạch; có thể thêm: ngày 15/5/2026 của UBND tỉnh …",
    )
    unit: str = Field(alias="don_vi", description="Tên ngắn hoặc mã của đơn vị.")
    issued_on: IssueDate | None = Field(
        default=None, alias="ngay_ban_hanh", description="Ngày ban hành văn bản, nếu đã định: 2026-06."
    )
    number: str = Field(
        default="", alias="so", pattern=r"^(\d+[A-Za-zđ]?)?$", description="Số của văn bản, nếu đã cấp."
    )
    signer: Signer | None = Field(
        default=None, alias="nguoi_ky", description="Người ký văn bản này, nếu khác tệp đơn vị."
    )
    form: Form | None = Field(
        default=None, alias="van_ban", description="congvan hoặc kehoach, khi dòng lệnh không nói gì khác."
    )
    by: str = _BY
    on: IssueDate | None = _ON
    decisions: tuple[Decision, ...] = Field(default=(), alias="quyet_dinh", description="Các quyết định.")
    own_items: tuple[OwnItem, ...] = Field(
        default=(), alias="muc_rieng", description="Các mục viết thêm, ngoài kế hoạch hoặc tách từ một điều khoản."
    )
    order: tuple[ItemName, ...] = Field(
        default=(),
        alias="thu_tu",
        description="Thứ tự các mục trong từng phần, theo tên điều khoản hoặc tên mục viết thêm.",
    )
    department_order: tuple[DepartmentId, ...] = Field(
        default=(), alias="thu_tu_phan", description="Thứ tự các phần, theo mã phòng ban."
    )
    frame: FrameDecisions = Field(
        default=FrameDecisions(), alias="khung", description="Lời văn phần khung do đơn vị ấn định."
    )

    @field_validator("plan")
    @classmethod
    def _of_this_plan(cls, plan: PlanReference, info: ValidationInfo) -> PlanReference:
        if isinstance(info.context, DecisionContext) and not plan.fits(info.context.plan):
            read = info.context.plan
            told = cited(read.number, read.issued_on, read.issuer)
            raise ValueError(say("these decisions are used with plan {plan}", plan=told))
        return plan

    @field_validator("unit")
    @classmethod
    def _of_this_unit(cls, unit: str, info: ValidationInfo) -> str:
        if isinstance(info.context, DecisionContext) and unit not in info.context.unit:
            raise ValueError(say("these decisions are used for unit {unit}", unit=info.context.unit[0]))
        return unit

    @field_validator("decisions")
    @classmethod
    def _each_once(cls, decisions: tuple[Decision, ...]) -> tuple[Decision, ...]:
        names = [each.clause for each in decisions]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(say("decided twice: {names}; join the entries of a clause", names=", ".join(twice)))
        return decisions

    @field_validator("own_items")
    @classmethod
    def _named_apart(cls, items: tuple[OwnItem, ...]) -> tuple[OwnItem, ...]:
        names = [each.name for each in items]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise ValueError(say("two items have one name: {names}; give each its own", names=", ".join(twice)))
        return items

    @field_validator("order")
    @classmethod
    def _of_known_items(cls, order: tuple[str, ...], info: ValidationInfo) -> tuple[str, ...]:
        own = {each.name for each in info.data.get("own_items", ())}
        unknown = [name for name in order if re.fullmatch(_OWN_NAME, name) and name not in own]
        if unknown and "own_items" in info.data:
            raise ValueError(say("no item of muc_rieng has this name: {names}", names=", ".join(unknown)))
        return order
