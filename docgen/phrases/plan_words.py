"""Rule file `nhan.yaml`: the words by which plans mark tasks, bodies, times, sections, opening and ending."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.model.plan import SectionKind
from docgen.phrases.patterns import Pattern


class LabelKind(StrEnum):
    """What stands behind a label's colon, or in a column of a table."""

    LEAD = "chu_tri"
    SUPPORT = "phoi_hop"
    IMPLEMENT = "thuc_hien"
    TIMING = "thoi_gian"
    CONTENT = "noi_dung"
    OTHER = "khac"


class LabelRule(Model):
    """The labels of one meaning."""

    kind: LabelKind = Field(alias="y_nghia", description="Nhãn này nêu gì.")
    patterns: tuple[Pattern, ...] = Field(alias="mau", description="Các cách ghi nhãn.")


class SectionRule(Model):
    """The titles of sections of one kind."""

    kind: SectionKind = Field(alias="loai", description="Loại của phần.")
    pattern: Pattern = Field(alias="mau", description="Chữ có trong tên phần.")


class ReadingRules(Model):
    """Everything known about how plans are written."""

    assignee: Pattern = Field(
        alias="nhan_don_vi",
        description="Danh từ chỉ người, đơn vị; trong mẫu của nhãn viết là <don_vi>.",
    )
    labels: tuple[LabelRule, ...] = Field(default=(), alias="nhan", description="Nhãn của dòng phân công.")
    usual_labels: tuple[str, ...] = Field(
        default=(), alias="nhan_hay_gap", description="Nhãn hay gặp, để nhận ra nhãn mà bản quét đọc sai."
    )
    verb_labels: Pattern = Field(
        default="(?!)", alias="nhan_dong_tu", description="Nhãn cũng là động từ: là nhãn khi sau đó toàn là tên."
    )
    giving_line: Pattern = Field(
        alias="dong_giao",
        description="Dòng chỉ nói ai chủ trì, ai phối hợp: (?P<value>…), (?P<label>…), (?P<partners>…).",
    )
    roles_in_value: Pattern = Field(
        alias="vai_trong_nhan", description="Giá trị của một nhãn nói ai chủ trì, ai phối hợp, cùng các nhóm ấy."
    )
    name_end: Pattern = Field(alias="het_ten_co_quan", description="Chữ cuối của một danh sách tên cơ quan.")
    deadline_behind: Pattern = Field(
        alias="han_sau_ten",
        description="Thời hạn đứng sau tên cơ quan, không có dấu hai chấm: (?P<label>…), (?P<value>…).",
    )
    number_column: Pattern = Field(alias="cot_thu_tu", description="Tên cột số thứ tự.")
    task_column: tuple[Pattern, ...] = Field(alias="cot_nhiem_vu", description="Tên cột nhiệm vụ.")
    bare_columns: dict[LabelKind, Pattern] = Field(
        alias="cot_khac", description="Tên cột chỉ hiểu được khi có cột nhiệm vụ bên cạnh."
    )
    other_column: Pattern = Field(alias="cot_khong_phai", description="Chữ cho biết cột nêu thứ khác.")
    start_column: Pattern = Field(
        alias="cot_bat_dau", description="Tên cột nêu lúc bắt đầu, bên cạnh cột nêu lúc xong."
    )
    part_of_year: Pattern = Field(alias="phan_nam", description="Một phần của năm làm tên cột (Quý II, Tháng 4).")
    from_to: str = Field(alias="tu_den", description="Cách ghi một khoảng thời gian: {start}, {end}.")
    name_column: Pattern = Field(alias="cot_ten", description="Cột nêu người, nơi, vật chứ không nêu việc.")
    unit_column: Pattern = Field(alias="cot_don_vi", description="Tên cột đơn vị của bảng lập theo từng đơn vị.")
    cell_as_above: Pattern = Field(alias="o_nhu_tren", description="Ô ghi như hàng trên.")
    cell_as_row: Pattern = Field(alias="o_nhu_hang", description="Ô ghi như một hàng khác: (?P<number>…).")
    cell_of_none: Pattern = Field(alias="o_khong", description="Ô ghi là không có.")
    cell_elsewhere: Pattern = Field(alias="o_noi_khac", description="Ô chỉ sang văn bản, phần khác.")
    sections: tuple[SectionRule, ...] = Field(alias="phan", description="Loại phần theo tên, xét lần lượt.")
    plan_kinds: tuple[str, ...] = Field(alias="ke_hoach", description="Tên loại đọc được như kế hoạch.")
    giving_kinds: tuple[str, ...] = Field(alias="giao_viec", description="Tên loại khác cũng giao việc.")
    other_kinds: tuple[str, ...] = Field(alias="van_ban_khac", description="Tên loại không phải kế hoạch.")
    approving: Pattern = Field(
        alias="quyet_dinh_phe_duyet", description="Trích yếu của quyết định phê duyệt một kế hoạch."
    )
    sharing_out: Pattern = Field(
        alias="dieu_giao_viec",
        description="Tiêu đề một điều của quyết định chia việc cho các cơ quan, khi bên dưới có danh sách.",
    )
    body_nouns: tuple[str, ...] = Field(alias="dau_ten", description="Danh từ mở đầu tên một cơ quan.")
    collective_nouns: tuple[str, ...] = Field(
        alias="dau_ten_chung", description="Danh từ đứng sau “các” trong tên gọi chung."
    )
    as_what: Pattern = Field(alias="lam_gi", description="Tư cách của cơ quan, ghi trong ngoặc sau tên.")
    closing_deadline: Pattern = Field(alias="ket_thuc_han", description="Chữ nêu thời hạn, trong mẫu là <han>.")
    general: Pattern = Field(alias="ket_thuc_chung", description="Lời yêu cầu chung, trong mẫu viết là <chung>.")
    closings: tuple[Pattern, ...] = Field(alias="ket_thuc", description="Chữ mở đầu đoạn kết.")
    opening: Pattern = Field(alias="mo_dau", description="Chữ mở đầu đoạn mở đầu.")
    issuing: Pattern = Field(alias="ban_hanh", description="Chữ nối cơ quan ban hành với tên loại.")
    cited: Pattern = Field(alias="can_cu_trong_cau", description="Văn bản nêu trong đoạn mở đầu.")
    ignored: tuple[Pattern, ...] = Field(default=(), alias="bo_qua", description="Dòng không thuộc văn bản.")
    office: Pattern = Field(alias="chuc_vu", description="Quyền hạn, chức vụ của người ký, viết hoa.")
