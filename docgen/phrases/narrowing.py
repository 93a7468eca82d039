"""Narrowing: how an item says for whom of many, or where, it is to be done."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.fillable_sentences import Conditioned
from docgen.phrases.patterns import Pattern


class ConditionWording(Model):
    """How an item says for whom alone it is, where the subject that said it is gone."""

    passed_over: Pattern = Field(default="(?!)", alias="bo_qua", description="Điều kiện không thu hẹp gì.")
    thing: Pattern = Field(default="(?!)", alias="vat", description="Chữ trước vật; lời văn nói vật ấy thì thôi.")
    place: Pattern = Field(default="(?!)", alias="noi", description="Điều kiện nói nơi; phần khớp thì bỏ đi.")
    at: Conditioned = Field(alias="o_noi", description="Lời nói nơi: {dieu_kien}.")
    area: Pattern = Field(alias="vung", description="Điều kiện nói một khu vực, một tuyến.")
    in_area: Conditioned = Field(alias="o_vung", description="Lời nói khu vực: {dieu_kien}.")
    of: Conditioned = Field(alias="cua_ai", description="Lời nói đơn vị nào: {dieu_kien}.")
