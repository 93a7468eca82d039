"""Rule file `soan.yaml`: how what others are told too stands in one item of a department."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.fillable_sentences import Gathered
from docgen.phrases.patterns import Pattern


class MirrorWording(Model):
    """How the duties of a provincial body are told to its counterpart in the unit."""

    most: int = Field(default=2, alias="rieng_toi_da", ge=1, description="Nhiều hơn thế thì viết chung một mục.")
    gathered: Gathered = Field(
        alias="gop", description="Mục chung: {co_quan} cấp tỉnh, {viec} nêu vắn tắt, {dieu_khoan} của kế hoạch."
    )
    most_general: int = Field(
        default=3,
        alias="giao_chung_toi_da",
        ge=1,
        description="Việc giao chung cho mọi địa phương, nhiều hơn thế thì viết thành một mục để xác nhận.",
    )
    general: Gathered = Field(
        alias="gop_giao_chung",
        description="Mục chung: {viec} nêu vắn tắt, {dieu_khoan} của kế hoạch giao chung cho {co_quan}.",
    )
    where: Pattern = Field(
        default="(?!)",
        alias="tuy_noi",
        description="Việc chỉ có ở một số nơi: không viết thành mục mà nêu để quyết định.",
    )
    asked: Pattern = Field(
        default="(?!)", alias="duoc_de_nghi", description="Đầu câu đề nghị chính cơ quan được nêu trong câu."
    )
    never: tuple[Pattern, ...] = Field(
        default=(), alias="khong", description="Việc của riêng cơ quan cấp tỉnh, nơi tương ứng không làm lại."
    )
