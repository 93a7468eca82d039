"""What a template may say: every variable with its Vietnamese name. All values are finished strings."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.model.manuscript import PassageKind


class FrameVariables(Model):
    """What every document has around its body."""

    parent_authority: str = Field(
        default="", alias="co_quan_chu_quan", description="Tên cơ quan chủ quản, nếu có."
    )
    issuing_authority: tuple[str, ...] = Field(
        alias="co_quan_ban_hanh", description="Tên cơ quan ban hành, từng dòng."
    )
    number: str = Field(alias="so_ky_hieu", description="Số, ký hiệu, kể cả chữ “Số:”.")
    place_and_date: str = Field(alias="dia_danh_ngay", description="Địa danh, ngày tháng năm.")
    closing: tuple[str, ...] = Field(alias="ket_thuc", description="Các đoạn kết; đoạn cuối có “./.”.")
    recipients: tuple[str, ...] = Field(alias="noi_nhan", description="Các nơi nhận, không có gạch đầu dòng.")
    authority: tuple[str, ...] = Field(alias="quyen_han", description="Quyền hạn, chức vụ, từng dòng.")
    signer_name: str = Field(alias="ho_ten", description="Họ và tên người ký.")


class HeadVariables(FrameVariables):
    """What a directive and a plan have above and below their body."""

    abstract: str = Field(alias="trich_yeu", description="Trích yếu; ở công văn kể cả chữ “V/v”.")
    opening: tuple[str, ...] = Field(alias="mo_dau", description="Các đoạn mở đầu.")


class LetterSection(Model):
    """The items of one department."""

    title: str = Field(alias="tieu_de", description="Số và tên phòng ban.")
    items: tuple[str, ...] = Field(alias="cac_y", description="Các nội dung giao, không có gạch đầu dòng.")


class BlockKind(StrEnum):
    """How a block of a plan looks."""

    SECTION = "phan"
    GROUP = "muc"
    SUBGROUP = "tieu_muc"
    PARAGRAPH = "doan"
    TABLE = "bang"
    WIDE_TABLE = "bang_rong"
    ASSIGNMENTS = "bang_giao_viec"
    SOURCED_ASSIGNMENTS = "bang_giao_viec_can_cu"


class TaskRow(Model):
    """One row of a table of tasks, or its headings."""

    number: str = Field(default="", alias="so", description="Số thứ tự.")
    task: str = Field(default="", alias="nhiem_vu", description="Nhiệm vụ.")
    lead: str = Field(default="", alias="chu_tri", description="Cơ quan chủ trì.")
    support: str = Field(default="", alias="phoi_hop", description="Cơ quan phối hợp.")
    timing: str = Field(default="", alias="thoi_gian", description="Thời gian.")
    remark: str = Field(default="", alias="ghi_chu", description="Ghi chú (chỉ có ở bảng rộng).")
    product: str = Field(default="", alias="san_pham", description="Sản phẩm (ở phụ lục phân công).")
    basis: str = Field(default="", alias="can_cu", description="Điều khoản của kế hoạch (khi dự thảo).")
    group: bool = Field(default=False, alias="nhom", description="Dòng tên nhóm, không phải nhiệm vụ.")


class PlanBlock(Model):
    """One paragraph, heading or table of a plan."""

    kind: BlockKind = Field(
        alias="kieu",
        description="phan, muc, tieu_muc (đề mục), doan, bang, bang_rong (thêm cột ghi chú), bang_giao_viec, "
        "bang_giao_viec_can_cu (phụ lục phân công).",
    )
    text: str = Field(default="", alias="loi", description="Lời văn; dùng {{r khoi.loi|chu }}.")
    columns: TaskRow = Field(default=TaskRow(), alias="cot", description="Tên các cột của bảng.")
    rows: tuple[TaskRow, ...] = Field(default=(), alias="cac_dong", description="Các dòng của bảng.")


class Appendix(Model):
    """A phụ lục."""

    label: str = Field(alias="nhan", description="Phụ lục I.")
    title: str = Field(alias="tieu_de", description="Tên phụ lục.")
    reference: str = Field(alias="kem_theo", description="(Kèm theo Kế hoạch số …).")
    landscape: bool = Field(default=False, alias="ngang", description="Trang nằm ngang.")
    blocks: tuple[PlanBlock, ...] = Field(alias="noi_dung", description="Nội dung phụ lục.")


class LetterVariables(HeadVariables):
    """The variables of a công văn; texts are plain, those of a phụ lục carry inline markup."""

    addressees: tuple[str, ...] = Field(alias="kinh_gui", description="Các nơi ở Kính gửi.")
    sections: tuple[LetterSection, ...] = Field(alias="cac_phan", description="Các phần, theo phòng ban.")
    appendices: tuple[Appendix, ...] = Field(default=(), alias="cac_phu_luc", description="Các phụ lục.")


class PlanVariables(HeadVariables):
    """The variables of a kế hoạch; running texts carry inline markup, which the filter `chu` turns into runs."""

    kind: str = Field(alias="ten_loai", description="Tên loại văn bản, chữ hoa.")
    legal_bases: tuple[str, ...] = Field(default=(), alias="cac_can_cu", description="Các căn cứ.")
    blocks: tuple[PlanBlock, ...] = Field(alias="noi_dung", description="Nội dung, từng khối.")
    appendices: tuple[Appendix, ...] = Field(default=(), alias="cac_phu_luc", description="Các phụ lục.")
    footnotes: tuple[str, ...] = Field(default=(), alias="chu_thich", description="Các chú thích cuối trang.")


class SignerVariables(Model):
    """One of two who sign."""

    authority: tuple[str, ...] = Field(default=(), alias="quyen_han", description="Chức vụ, từng dòng.")
    name: str = Field(default="", alias="ho_ten", description="Họ và tên.")


class PassageVariables(Model):
    """One heading, paragraph or table of a document."""

    kind: PassageKind = Field(
        alias="kieu", description="phan, ten_phan, de_muc, tieu_muc, doan, bang, bang_ngang (trang ngang)."
    )
    text: str = Field(alias="loi", description="Lời văn, {{r khoi.loi|chu }}; ở bảng {{p khoi.loi|bang }}.")


class AnnexVariables(Model):
    """A phụ lục of a document."""

    label: str = Field(alias="nhan", description="Phụ lục I.")
    title: str = Field(alias="tieu_de", description="Tên phụ lục.")
    reference: str = Field(alias="kem_theo", description="(Kèm theo …).")
    blocks: tuple[PassageVariables, ...] = Field(alias="noi_dung", description="Nội dung phụ lục.")
    landscape: bool = Field(default=False, alias="ngang", description="Phụ lục in trên trang ngang.")


class DocumentVariables(FrameVariables):
    """The variables of any document of the 29 kinds, and of a copy; what a kind does not bear is empty."""

    kind: str = Field(alias="ten_loai", description="Tên loại văn bản, chữ hoa.")
    abstract: str = Field(default="", alias="trich_yeu", description="Trích yếu công văn, kể cả chữ “V/v”.")
    abstract_lines: tuple[str, ...] = Field(
        default=(), alias="trich_yeu_cac_dong", description="Trích yếu của văn bản có tên loại, nếu có."
    )
    attached: str = Field(default="", alias="kem_theo", description="(Kèm theo Quyết định …), nếu ban hành kèm.")
    rule_below: bool = Field(default=True, alias="ke_duoi", description="Có nét kẻ dưới tên loại, trích yếu.")
    secrecy: str = Field(default="", alias="do_mat", description="Dấu chỉ độ mật.")
    urgency: str = Field(default="", alias="do_khan", description="Dấu chỉ độ khẩn.")
    call: str = Field(default="", alias="loi_goi", description="Dòng trước các nơi nhận điện: … điện:")
    addressees: tuple[str, ...] = Field(default=(), alias="kinh_gui", description="Các nơi ở Kính gửi.")
    competence: str = Field(default="", alias="tham_quyen", description="Thẩm quyền ban hành.")
    legal_bases: tuple[str, ...] = Field(default=(), alias="cac_can_cu", description="Các căn cứ.")
    formula: str = Field(default="", alias="cong_thuc", description="QUYẾT ĐỊNH:, QUYẾT NGHỊ:")
    signed_copy: str = Field(
        default="", alias="sao_dien_tu", description="Dòng của bản sao điện tử: SAO Y; cơ quan sao; thời gian ký."
    )
    blocks: tuple[PassageVariables, ...] = Field(alias="noi_dung", description="Nội dung, từng khối.")
    below: tuple[str, ...] = Field(default=(), alias="duoi_chu_ky", description="Phần nơi khác ghi, dưới chữ ký.")
    appendices: tuple[AnnexVariables, ...] = Field(default=(), alias="cac_phu_luc", description="Các phụ lục.")


class TwoSidedVariables(DocumentVariables):
    """The variables of a document that two sign."""

    left: SignerVariables = Field(alias="ben_trai", description="Người ký bên trái.")
    right: SignerVariables = Field(alias="ben_phai", description="Người ký bên phải.")
