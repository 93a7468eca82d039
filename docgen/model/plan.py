"""Kế hoạch: a plan of a higher body as a tree of clauses. Text may carry `*italics*` and `[^1]` notes."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import Field, model_serializer, model_validator

from docgen.messages import say
from docgen.model.base_model import JsonSchema, Model, Shortened
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.timing import Timing


class Role(StrEnum):
    """What a labelled line makes of the bodies it names."""

    IMPLEMENT = "thuc_hien"
    LEAD = "chu_tri"
    SUPPORT = "phoi_hop"


class SectionKind(StrEnum):
    """What a top-level section of a plan is for."""

    PURPOSE = "muc_dich"
    TARGETS = "muc_tieu"
    TASKS = "nhiem_vu"
    FUNDING = "kinh_phi"
    ORGANISATION = "to_chuc"
    OTHER = "khac"


class Layout(StrEnum):
    """How the tasks of a section are printed: as paragraphs, or as rows of a table."""

    PROSE = "doan"
    TABLE = "bang"


class Assignment(Shortened):
    """A labelled line that names bodies: one list entry for each body, in the plan's own words.

    `label` and `verbatim` are given only where the printed line differs from the plan's usual label and
    from the bodies joined by "; " and closed with a full stop. A bare list of bodies is enough in a spec.
    """

    short: ClassVar[JsonSchema] = {"type": "array", "items": {"type": "string"}}

    bodies: tuple[str, ...] = Field(alias="co_quan", description="Danh sách cơ quan, mỗi dòng một cơ quan.")
    label: str | None = Field(
        default=None, alias="nhan", description="Nhãn in trong kế hoạch, nếu khác nhãn chung."
    )
    verbatim: str | None = Field(
        default=None,
        alias="nguyen_van",
        description="Nguyên văn phần sau dấu hai chấm, nếu không phải là danh sách nối bằng dấu chấm phẩy.",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_list(cls, value: Any) -> Any:
        if isinstance(value, str):
            raise ValueError(say("a list of bodies is wanted here, one a line after “- ”"))
        return {"co_quan": value} if isinstance(value, (list, tuple)) else value

    @model_serializer
    def _write(self) -> Any:
        if self.label is None and self.verbatim is None:
            return list(self.bodies)
        written = {"nhan": self.label, "co_quan": list(self.bodies), "nguyen_van": self.verbatim}
        return {key: value for key, value in written.items() if value is not None}

    @property
    def printed(self) -> str:
        """What stands after the label's colon."""
        return self.verbatim if self.verbatim is not None else "; ".join(self.bodies) + "."


class Remark(Model):
    """A labelled line of another kind: product, result, funding, a leader in charge, a note."""

    label: str = Field(alias="nhan", description="Nhãn, ví dụ: Sản phẩm, Kết quả, Lãnh đạo phụ trách.")
    text: str = Field(alias="noi_dung", description="Nội dung sau dấu hai chấm.")


class Clause(Model):
    """A node of the plan: a group, a task, a duty, a bullet or a bare paragraph, with what stands below it."""

    number: str = Field(
        default="",
        alias="so",
        description="Số hoặc dấu đầu dòng đúng như in: 1., 1.1., a), -, hoặc bỏ trống.",
    )
    title: str | None = Field(default=None, alias="tieu_de", description="Tiêu đề đứng riêng một dòng.")
    actors: tuple[str, ...] = Field(
        default=(),
        alias="cua",
        description="Các cơ quan được giao toàn bộ nội dung trong mục này (mục mang tên cơ quan).",
    )
    text: str = Field(
        default="",
        alias="noi_dung",
        description="Nội dung; mỗi dòng một đoạn; *chữ nghiêng*; [^1] là chú thích.",
    )
    content_label: str | None = Field(
        default=None, alias="nhan_noi_dung", description="Nhãn đứng trước các ý con, ví dụ: Nội dung."
    )
    clauses: tuple[Clause, ...] = Field(default=(), alias="muc", description="Các mục con.")
    implement: Assignment | None = Field(default=None, alias="thuc_hien", description="Cơ quan thực hiện.")
    lead: Assignment | None = Field(default=None, alias="chu_tri", description="Cơ quan chủ trì.")
    support: Assignment | None = Field(default=None, alias="phoi_hop", description="Cơ quan phối hợp.")
    timing: Timing | None = Field(default=None, alias="thoi_gian", description="Thời gian thực hiện.")
    remarks: tuple[Remark, ...] = Field(default=(), alias="ghi_chu", description="Các dòng có nhãn khác.")
    lettered: bool = Field(
        default=False,
        alias="nhan_danh_chu",
        description="Các dòng có nhãn được đánh a), b), c) thay cho gạch đầu dòng.",
    )
    repeats: str | None = Field(
        default=None,
        alias="nhac_lai",
        description="Điều khoản mà hàng này của phụ lục nhắc lại; phân công của hàng là của điều khoản ấy.",
    )
    place: str | None = Field(
        default=None,
        alias="vi_tri",
        description="Vị trí trong văn bản gốc (trang, đoạn), để người soát tra lại.",
    )

    def assignments(self) -> tuple[tuple[Role, Assignment], ...]:
        """The labelled lines that name bodies, in the order in which plans print them."""
        lines = ((Role.IMPLEMENT, self.implement), (Role.LEAD, self.lead), (Role.SUPPORT, self.support))
        return tuple((role, line) for role, line in lines if line is not None)


class Section(Model):
    """A top-level section (`I. MỤC ĐÍCH, YÊU CẦU`) or an appendix."""

    number: str = Field(default="", alias="so", description="Số La Mã như in (I.), hoặc Phụ lục I.")
    kind: SectionKind = Field(default=SectionKind.OTHER, alias="loai", description="Phần này dùng để làm gì.")
    title: str = Field(alias="tieu_de", description="Tiêu đề của phần.")
    text: str = Field(default="", alias="noi_dung", description="Đoạn văn đứng ngay dưới tiêu đề.")
    layout: Layout = Field(default=Layout.PROSE, alias="trinh_bay", description="Trình bày: doan hoặc bang.")
    clauses: tuple[Clause, ...] = Field(default=(), alias="muc", description="Các mục trong phần.")


class LegalBasis(Shortened):
    """A document on which the plan rests. `in_opening`: the opening says it, so no line of its own is printed."""

    text: str = Field(alias="noi_dung", description="Nội dung căn cứ.")
    in_opening: bool = Field(
        default=False,
        alias="trong_mo_dau",
        description="Đã nêu trong đoạn mở đầu, không in thành dòng riêng.",
    )

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"noi_dung": value} if isinstance(value, str) else value


class Signature(Model):
    """Quyền hạn, chức vụ, họ tên of the person who signs; the name stays empty while nobody is known."""

    authority: tuple[str, ...] = Field(
        alias="quyen_han", description="Các dòng quyền hạn, chức vụ, ví dụ: KT. CHỦ TỊCH, PHÓ CHỦ TỊCH."
    )
    name: str = Field(default="", alias="ho_ten", description="Họ và tên người ký.")


class Labels(Model):
    """The labels that the plan prints before its assignments, unless a task says otherwise."""

    implement: str = Field(default="Cơ quan thực hiện", alias="thuc_hien")
    lead: str = Field(default="Cơ quan chủ trì", alias="chu_tri")
    support: str = Field(default="Cơ quan phối hợp", alias="phoi_hop")
    timing: str = Field(default="Thời gian thực hiện", alias="thoi_gian")


class Plan(Model):
    """A plan: who issued it, what it rests on, what it orders, who receives it."""

    number: DocumentNumber = Field(alias="so_ky_hieu", description="Số, ký hiệu, ví dụ 209/KH-UBND.")
    issued_on: IssueDate | None = Field(
        default=None, alias="ngay_ban_hanh", description="Ngày ban hành: 2026-05-15, 2026-05 hoặc bỏ trống."
    )
    place_name: str = Field(default="", alias="dia_danh", description="Địa danh.")
    issuer: str = Field(
        alias="co_quan_ban_hanh", description="Tên đầy đủ, ví dụ: Ủy ban nhân dân tỉnh Thái Nguyên."
    )
    parent_authority: str | None = Field(
        default=None, alias="co_quan_chu_quan", description="Cơ quan chủ quản trực tiếp, nếu có."
    )
    kind: str = Field(default="Kế hoạch", alias="ten_loai", description="Tên loại văn bản.")
    abstract: str = Field(alias="trich_yeu", description="Trích yếu nội dung.")
    presiding: str | None = Field(
        default=None,
        alias="co_quan_dau_moi",
        description="Cơ quan đầu mối theo dõi, tổng hợp; bỏ trống thì suy ra từ kế hoạch.",
    )
    labels: Labels = Field(default=Labels(), alias="nhan", description="Nhãn chung của các dòng phân công.")
    legal_bases: tuple[LegalBasis, ...] = Field(default=(), alias="can_cu", description="Các căn cứ.")
    opening: tuple[str, ...] = Field(default=(), alias="mo_dau", description="Các đoạn mở đầu.")
    sections: tuple[Section, ...] = Field(alias="phan", description="Các phần của kế hoạch, kể cả phụ lục.")
    closing: tuple[str, ...] = Field(default=(), alias="ket_thuc", description="Các đoạn kết.")
    recipients: tuple[str, ...] = Field(default=(), alias="noi_nhan", description="Nơi nhận, mỗi dòng một nơi.")
    signature: Signature = Field(default=Signature(authority=()), alias="chu_ky", description="Khối chữ ký.")
    footnotes: dict[str, str] = Field(
        default_factory=dict, alias="chu_thich", description="Chú thích cuối trang theo số."
    )
