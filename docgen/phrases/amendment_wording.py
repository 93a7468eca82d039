"""Rule file `sua-doi.yaml`: the sentences of the short document by which a unit passes on what a plan changes."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.fillable_sentences import Amended, Amending


class AmendmentWording(Model):
    """The sentences around what changes, and of each change."""

    subject: Amending = Field(default="", alias="trich_yeu", description="Trích yếu, sau V/v.")
    opening: Amending = Field(default="", alias="mo_dau", description="Đoạn mở đầu.")
    opening_same_number: Amending = Field(
        default="", alias="mo_dau_cung_so", description="Như mo_dau, khi kế hoạch sửa đổi vẫn mang số cũ."
    )
    opening_says_so: Amending = Field(
        default="", alias="mo_dau_neu_trong_trich_yeu", description="Như mo_dau, khi trích yếu đã nêu kế hoạch cũ."
    )
    closing: Amending = Field(default="", alias="ket_thuc", description="Câu kết.")
    new: Amended = Field(default="{moi}", alias="bo_sung", description="Nội dung mới.")
    changed: Amended = Field(default="{moi}", alias="sua_doi", description="Nội dung thay đổi.")
    restated: Amended = Field(
        default="{moi}", alias="cung_loi", description="Nội dung vẫn một lời, điều khoản của nó thay đổi."
    )
    ended: Amended = Field(default="{cu}", alias="bai_bo", description="Nội dung không còn.")
