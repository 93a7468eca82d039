"""Quyết định của đơn vị: what a unit's people decided about a plan, beyond the rules."""

from __future__ import annotations

from typing import Annotated, NamedTuple

from pydantic import AfterValidator, Field, ValidationInfo, field_validator, model_validator

from docgen.messages import say
from docgen.model.base import Model
from docgen.model.identity import IssueDate
from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference, cited
from docgen.model.signing import Signer

EVERYONE = "tat_ca"
"""In place of a department's id: all departments together."""


class Subject(NamedTuple):
    """What a file of decisions is read against: the plan, its clauses and parts, the unit, its departments."""

    plan: Plan
    clauses: frozenset[str]
    unit: tuple[str, ...]
    departments: tuple[str, ...]


def _clause(name: str, info: ValidationInfo) -> str:
    if isinstance(info.context, Subject) and name not in info.context.clauses:
        raise ValueError(say("the plan has no such clause; names look like III.1.1, IV.3, V.4-2, III.1.1#2"))
    return name


def _department(id_: str, info: ValidationInfo) -> str:
    known = info.context.departments if isinstance(info.context, Subject) else None
    if known is not None and id_ not in (EVERYONE, *known):
        raise ValueError(say("the unit has no such department; it has: {ids}", ids=", ".join((EVERYONE, *known))))
    return id_


Clause = Annotated[str, AfterValidator(_clause)]
DepartmentId = Annotated[str, AfterValidator(_department)]


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

    @model_validator(mode="after")
    def _decides_something(self) -> Decision:
        others = (self.department, self.wording, self.merge_with, self.separate or None)
        if self.omit is None and all(choice is None for choice in others):
            raise ValueError(say("nothing is decided: write giao, bo_qua, loi_van, gop_vao or tach_rieng"))
        if self.omit is not None and any(choice is not None for choice in others):
            raise ValueError(say("what is left out (bo_qua) can have no other decision"))
        return self


class FrameDecisions(Model):
    """Wording of the frame that the unit fixed."""

    closing: tuple[str, ...] | None = Field(
        default=None, alias="ket_thuc", description="Các đoạn kết, thay đoạn kết soạn sẵn."
    )
    addressees: tuple[str, ...] | None = Field(
        default=None, alias="kinh_gui", description="Các nơi ở Kính gửi, thay danh sách soạn sẵn."
    )
    recipients: tuple[str, ...] | None = Field(
        default=None, alias="noi_nhan", description="Các nơi nhận, không kể dòng Lưu."
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
    decisions: tuple[Decision, ...] = Field(default=(), alias="quyet_dinh", description="Các quyết định.")
    order: tuple[Clause, ...] = Field(
        default=(), alias="thu_tu", description="Thứ tự các mục trong từng phần, theo tên điều khoản."
    )
    frame: FrameDecisions = Field(
        default=FrameDecisions(), alias="khung", description="Lời văn phần khung do đơn vị ấn định."
    )

    @field_validator("plan")
    @classmethod
    def _of_this_plan(cls, plan: PlanReference, info: ValidationInfo) -> PlanReference:
        if isinstance(info.context, Subject) and not plan.fits(info.context.plan):
            read = info.context.plan
            told = cited(read.number, read.issued_on, read.issuer)
            raise ValueError(say("these decisions are used with plan {plan}", plan=told))
        return plan

    @field_validator("unit")
    @classmethod
    def _of_this_unit(cls, unit: str, info: ValidationInfo) -> str:
        if isinstance(info.context, Subject) and unit not in info.context.unit:
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
