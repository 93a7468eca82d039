"""Rule files `viec.yaml` and `linh-vuc.yaml`: kinds of work, and the fields departments answer for."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.fillable_sentences import Sentence
from docgen.phrases.patterns import Pattern

FOCAL = "dau_moi"
"""In a rule: the department that answers to the body presiding over the plan."""
REPORT = "bao-cao"
"""The kind of work that is a report to the province."""


class WorkKind(Model):
    """A kind of work, known by how the clause is written."""

    id: str = Field(alias="ma", description="Mã của loại việc.")
    pattern: Pattern = Field(alias="mau", description="Biểu thức nhận ra loại việc.")
    department: str | None = Field(
        default=None,
        alias="giao",
        description="tat_ca, dau_moi hoặc mã phòng ban; bỏ trống là theo quy tắc chung.",
    )
    reason: str = Field(default="", alias="ly_do", description="Lý do in trong bản giải trình.")
    opening: Sentence = Field(
        default="", alias="mo_cau", description="Chữ thêm vào đầu câu khi một phòng thực hiện."
    )
    own_share: bool = Field(
        default=False, alias="viec_cua_don_vi", description="Dù chỉ phối hợp, đơn vị có phần việc của chính mình."
    )
    apart: bool = Field(
        default=False, alias="tach_rieng", description="Trong câu ghép, vế này tách thành một việc riêng."
    )
    one_act: bool = Field(
        default=False, alias="mot_viec", description="Mọi điều khoản loại này, cùng phòng, là một việc."
    )
    group: str | None = Field(default=None, alias="gop", description="Nhóm việc viết chung một mục.")


class WorkRules(Model):
    """Everything known about kinds of work."""

    kinds: tuple[WorkKind, ...] = Field(default=(), alias="loai_viec", description="Các loại việc, xét lần lượt.")
    verbs: str = Field(default="", alias="dong_tu", description="Động từ mở đầu một việc, ngăn bằng dấu phẩy.")
    following: Pattern = Field(
        default="(?!)", alias="noi_theo", description="Chữ mở một ý đi theo người nhận ý đứng trước."
    )
    stress: Pattern = Field(
        default="(?!)",
        alias="nhan_vao",
        description="Chữ mở một ý chỉ nói rõ thêm việc đứng trước.",
    )
    introducing: Pattern = Field(
        default="(?!)", alias="dan_xuong", description="Vị ngữ chỉ dẫn xuống các ý bên dưới, tự nó không là việc."
    )
    only_who: Pattern = Field(
        default="(?!)", alias="chi_neu_ai", description="Vị ngữ chỉ nói ai chủ trì, ai phối hợp việc đứng trước."
    )
    whole_plan: Pattern = Field(
        default="(?!)",
        alias="ca_ke_hoach",
        description="Điều cùng làm chỉ là cả kế hoạch, không phải một việc riêng.",
    )
    presiding: tuple[Pattern, ...] = Field(
        default=(), alias="noi_bao_cao_ve", description="Cách kế hoạch nói gửi báo cáo về đâu: (?P<body>…)."
    )
    directing: Pattern = Field(
        default="(?!)",
        alias="chi_dao",
        description="Động từ bảo người khác làm, viết lại khi không có ai bên dưới.",
    )
    own_people: Pattern = Field(
        default="(?!)", alias="nguoi_cua_don_vi", description="Người được chỉ đạo là chính các phòng của đơn vị."
    )
    members: Pattern = Field(
        default="(?!)", alias="thanh_vien", description="Người được chỉ đạo là thành viên, cơ quan ở xã vẫn có."
    )
    depends_on_place: tuple[Pattern, ...] = Field(
        default=(), alias="tuy_dia_ban", description="Việc tùy địa bàn có hay không."
    )


class FieldOfWork(Model):
    """A field (lĩnh vực) that a department answers for."""

    department: str = Field(alias="phong", description="Mã phòng ban.")
    name: str = Field(alias="ten", description="Tên lĩnh vực.")
    keywords: tuple[str, ...] = Field(alias="tu_khoa", description="Từ khóa nhận ra lĩnh vực.")


class FieldRules(Model):
    """Everything known about fields."""

    fields: tuple[FieldOfWork, ...] = Field(default=(), alias="linh_vuc", description="Các lĩnh vực.")
    ignored: tuple[Pattern, ...] = Field(
        default=(), alias="khong_tinh", description="Phần câu bỏ đi trước khi tìm từ khóa."
    )
