"""Rule file `lenh-sua-doi.yaml`: how a plan that only says what changes words its instructions."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model


class InstructionAct(StrEnum):
    """What an instruction does to the older plan."""

    WORDS_REPLACED = "thay_tu"
    WORDS_ADDED = "them_tu"
    WORDS_REMOVED = "bo_tu"
    LINE_CHANGED = "sua_dong"
    LINE_EXTENDED = "them_vao_dong"
    LINE_CUT = "bo_khoi_dong"
    EXCHANGED = "doi_chieu"
    RENUMBERED = "danh_so"
    REORDERED = "danh_so_lai"
    MOVED = "chuyen_muc"
    RENAMED = "doi_ten"
    ADDED = "them_muc"
    REPLACED = "thay_muc"
    REPEALED = "bo_muc"


class InstructionForm(Model):
    """The sentences that say one act, the surest first."""

    act: InstructionAct = Field(alias="viec", description="Lệnh làm gì.")
    patterns: tuple[str, ...] = Field(alias="mau", description="Các cách viết, xét lần lượt.")


class LevelName(Model):
    """The names of one level of an outline."""

    names: str = Field(alias="ten", description="Các cách gọi.")
    counted: bool = Field(
        default=False, alias="goi_thu", description="Được đếm (thứ hai) vì không mang số, như gạch đầu dòng."
    )


class ComparisonColumns(Model):
    """The heads of a table that sets old words beside new ones."""

    old: str = Field(alias="cu", description="Cột lời văn của kế hoạch cũ.")
    new: str = Field(alias="moi", description="Cột lời văn mới.")
    where: str = Field(alias="cho", description="Cột nêu chỗ được sửa.")
    nothing: str = Field(alias="chua_co", description="Ô cũ viết thế khi kế hoạch cũ chưa có gì.")


class InstructionWords(Model):
    """The grammar of instructions; its patterns name each other as `<sua>`."""

    title: str = Field(alias="trich_yeu", description="Trích yếu của một kế hoạch sửa đổi.")
    amending_kinds: tuple[str, ...] = Field(
        default=(), alias="loai_khac", description="Loại văn bản khác mà cũng sửa kế hoạch."
    )
    amended_plan: str = Field(alias="ke_hoach_duoc_sua", description="Kế hoạch được sửa: (?P<so>…).")
    verbs: dict[str, tuple[str, ...]] = Field(alias="dong_tu", description="Động từ theo nghĩa.")
    words: str = Field(alias="tu_ngu", description="Danh từ gọi lời được thay.")
    levels: tuple[LevelName, ...] = Field(alias="bac", description="Tên các cấp, cấp trong cùng trước.")
    filler: str = Field(alias="dem", description="Chữ quanh tên chỗ mà không chỉ thêm chỗ nào.")
    whole: str = Field(alias="toan_van", description="Cách gọi toàn bộ kế hoạch.")
    as_follows: str = Field(alias="nhu_sau", description="Chữ mở đầu nội dung mới.")
    listing: str = Field(alias="danh_sach", description="Câu mở đầu một danh sách lệnh: (?P<lenh>…).")
    in_order: str = Field(alias="cho_phu_hop", description="Chữ nói rằng số mới theo thứ tự của hàng.")
    joint: str = Field(alias="noi", description="Chỗ một câu chuyển sang lệnh tiếp theo.")
    comparison: ComparisonColumns = Field(alias="bang_doi_chieu", description="Bảng đối chiếu lời cũ, lời mới.")
    about: str = Field(alias="ve_cho", description="Đề mục nói về một chỗ: (?P<cho>…).")
    forms: tuple[InstructionForm, ...] = Field(alias="lenh", description="Các lệnh, xét lần lượt.")
    unchanged: tuple[str, ...] = Field(default=(), alias="khong_doi", description="Lời không đổi gì.")
    headings: tuple[str, ...] = Field(default=(), alias="de_muc", description="Đề mục của kế hoạch sửa đổi.")
