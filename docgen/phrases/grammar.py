"""Rule file `phan-viec.yaml`: the words before and behind a name that tell who gives, does, supports, is told."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.patterns import Pattern


class Capacity(StrEnum):
    """In what capacity a statement names somebody."""

    GIVES = "giao"
    IMPLEMENTS = "thuc_hien"
    LEADS = "chu_tri"
    SUPPORTS = "phoi_hop"
    RECEIVES = "nhan_bao_cao"
    """Is reported to, is sent something, is advised."""
    DIRECTED = "duoc_chi_dao"
    """Is guided, urged on, inspected or helped by who acts."""
    MENTIONED = "nhac_den"
    """Is only talked of."""


class StatementKind(StrEnum):
    """What a statement is, judged by what it says, then by its headings."""

    TASK = "nhiem_vu"
    DUTY = "trach_nhiem"
    """Something to be done, where the plan shares out who carries it out (TỔ CHỨC THỰC HIỆN)."""
    TARGET = "chi_tieu"
    AIM = "muc_dich"
    FUNDING = "kinh_phi"
    FORM = "bieu_mau"
    """What a form, a list or a table of figures holds."""
    PARTICULARS = "chi_tiet"
    """Time, place, participants and other circumstances, without an order."""
    SITUATION = "thuc_trang"
    """What is or has been the case, without an order."""


class CueRule(Model):
    """The words that put a body in one capacity."""

    capacity: Capacity = Field(alias="tu_cach", description="Tư cách của cơ quan ấy trong câu.")
    orders: bool = Field(
        default=False, alias="kem_viec", description="Cơ quan đứng sau cũng làm việc nêu tiếp theo, nếu có."
    )
    patterns: tuple[Pattern, ...] = Field(alias="mau", description="Các cách nói.")


class KindRule(Model):
    """The words by which a statement, or the heading above it, is of one kind."""

    kind: StatementKind = Field(alias="loai", description="Loại ý.")
    pattern: Pattern = Field(alias="mau", description="Cách nói.")
    named: bool = Field(default=False, alias="noi_ro", description="Ý tự gọi tên loại của mình (Mục tiêu: …).")


class GrammarRules(Model):
    """Everything known about the sentences that assign work."""

    before: tuple[CueRule, ...] = Field(alias="truoc_ten", description="Chữ đứng ngay trước một tên cơ quan.")
    after: tuple[CueRule, ...] = Field(alias="sau_ten", description="Chữ đứng ngay sau một tên cơ quan.")
    filler: Pattern = Field(alias="chu_dem", description="Chữ đứng giữa và không đổi tư cách.")
    goes_on: Pattern = Field(alias="noi_tiep", description="Chữ đứng sau tên mà tên ấy không là chủ ngữ.")
    joining: Pattern = Field(alias="noi_ve", description="Chữ nối vế có chủ ngữ mới với vế trước.")
    by_whom: Pattern = Field(alias="do_ai", description="Chữ trước người làm đứng sau việc: do … thực hiện.")
    modal: Pattern = Field(alias="nhan_manh", description="Chữ nhấn mạnh giữa chủ ngữ và động từ.")
    lead_in: Pattern = Field(alias="dan_vao", description="Chữ dẫn vào chủ ngữ.")
    apart: Pattern = Field(alias="rieng_ai", description="Chữ tách riêng người đứng sau (…, riêng xã A …).")
    premises: tuple[Pattern, ...] = Field(alias="mo_tien_de", description="Chữ mở đầu phần đứng trước chủ ngữ.")
    proviso: Pattern = Field(alias="dieu_kien", description="Chữ mở đầu điều kiện đứng trước chủ ngữ.")
    with_whom: Pattern = Field(alias="voi_ai", description="Chữ đứng trước tên người cùng làm.")
    inserted: Pattern = Field(
        alias="chen_giua", description="Lời chen giữa một tên và vị ngữ của tên ấy (khi …, sau khi … phải)."
    )
    telling: Pattern = Field(
        alias="vi_ngu_ke", description="Vị ngữ kể việc đã hay đang có, mà phía sau không giao thêm việc nào."
    )
    superior_notes: Pattern = Field(
        alias="cap_tren_neu", description="Vị ngữ cấp trên ghi nhận, khen, đồng ý, không giao việc."
    )
    bygone: Pattern = Field(alias="thoi_gian_qua", description="Phần đứng trước chủ ngữ nói việc đã qua.")
    below: Pattern = Field(
        alias="giao_duoi", description="Chữ giữa động từ giao việc và dấu hai chấm: việc giao đứng ở dưới."
    )
    before_given: Pattern = Field(
        alias="truoc_viec", description="Chữ giữa người được giao và việc được giao (trong tháng 5, trong việc …)."
    )
    obliging: Pattern = Field(alias="buoc_phai", description="Chữ sau chủ ngữ cho biết câu giao việc.")
    by_document: Pattern = Field(
        alias="bang_van_ban", description="Chữ giữa người giao và động từ giao việc: giao bằng văn bản nào."
    )
    basis: Pattern = Field(alias="can_cu", description="Chữ mở đầu căn cứ của một việc.")
    place: Pattern = Field(alias="noi_chon", description="Cách nói nơi làm.")
    place_names: Pattern = Field(
        alias="dia_danh", description="Tên mở đầu bằng chữ này, trong ngoặc, chỉ nơi làm chứ không chỉ ai làm."
    )
    past: Pattern = Field(alias="da_qua", description="Chữ cho biết câu kể việc đã hay đang có, không giao việc.")
    superior: Pattern = Field(alias="cap_tren", description="Cấp trên: nhận đề nghị, báo cáo.")
    unit: Pattern = Field(alias="truc_thuoc", description="Tên đơn vị trực thuộc một cơ quan, từ chữ đầu.")
    equals: Pattern = Field(
        alias="ngang_cap", description="Chữ trong cách gọi chung có cả cơ quan ngang cấp: các sở, địa phương."
    )
    nouns: Pattern = Field(alias="danh_tu", description="Danh từ mở đầu một ý chỉ nêu tên, không nêu việc.")
    heading: Pattern = Field(alias="muc_cua", description="Tên mục: nhiệm vụ của ai.")
    heading_kinds: tuple[KindRule, ...] = Field(alias="de_muc", description="Loại ý theo tên mục, xét lần lượt.")
    kinds: tuple[KindRule, ...] = Field(alias="loai_y", description="Loại ý theo lời của ý, xét lần lượt.")
