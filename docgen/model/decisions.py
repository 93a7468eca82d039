"""Quyết định của đơn vị: what a unit's people decided about a plan, beyond the rules."""

from __future__ import annotations

from pydantic import Field, model_validator

from docgen.messages import say
from docgen.model.base import Model
from docgen.model.identity import DocumentNumber, IssueDate

EVERYONE = "tat_ca"
"""In place of a department's id: all departments together."""


class Decision(Model):
    """One decision about one clause, or about one part of a clause (`III.1.1#2`)."""

    clause: str = Field(
        alias="dieu_khoan",
        description="Tên điều khoản, ví dụ III.1.1; III.1.1#2 là ý thứ hai của điều khoản ấy.",
    )
    department: str | None = Field(
        default=None, alias="giao", description="Mã phòng ban nhận việc; tat_ca là mọi cơ quan, đơn vị."
    )
    omit: str | None = Field(
        default=None, alias="bo_qua", min_length=1, description="Lý do không giao (điều thực sự biết)."
    )
    wording: str | None = Field(
        default=None,
        alias="loi_van",
        min_length=1,
        description="Lời văn do đơn vị ấn định, thay lời văn soạn sẵn.",
    )
    merge_with: str | None = Field(
        default=None, alias="gop_vao", description="Gộp nội dung này vào mục của điều khoản kia."
    )
    separate: bool = Field(
        default=False, alias="tach_rieng", description="Để thành một mục riêng, không gộp theo quy tắc."
    )

    @model_validator(mode="after")
    def _decides_something(self) -> Decision:
        chosen = (self.department, self.omit, self.wording, self.merge_with, self.separate or None)
        if all(choice is None for choice in chosen):
            raise ValueError(say("this decides nothing: giao, bo_qua, loi_van, gop_vao or tach_rieng is wanted"))
        if self.omit is not None and any(choice is not None for choice in chosen if choice is not self.omit):
            raise ValueError(say("what is left out (bo_qua) bears no other decision"))
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


class Decisions(Model):
    """The decisions of one unit about one plan."""

    plan: DocumentNumber = Field(alias="ke_hoach", description="Số, ký hiệu của kế hoạch.")
    unit: str = Field(alias="don_vi", description="Tên ngắn hoặc mã của đơn vị.")
    issued_on: IssueDate | None = Field(
        default=None, alias="ngay_ban_hanh", description="Ngày ban hành công văn, nếu đã định: 2026-06."
    )
    decisions: tuple[Decision, ...] = Field(default=(), alias="quyet_dinh", description="Các quyết định.")
    order: tuple[str, ...] = Field(
        default=(), alias="thu_tu", description="Thứ tự các mục trong từng phần, theo tên điều khoản."
    )
    frame: FrameDecisions = Field(
        default=FrameDecisions(), alias="khung", description="Lời văn phần khung do đơn vị ấn định."
    )
