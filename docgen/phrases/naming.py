"""Rule file `ten-goi.yaml`: the grammar of names of bodies: nouns, fields, offices, collectives, conditions."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema

from docgen.model.base_model import Model
from docgen.phrases.patterns import Pattern


def _listed(value: Any) -> Any:
    """A long list may be one text with semicolons: YAML reads it many times faster than entry by entry."""
    return tuple(filter(None, map(str.strip, value.split(";")))) if isinstance(value, str) else value


Words = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    WithJsonSchema({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}]}),
]


class Level(StrEnum):
    """Of which level of government a body is."""

    COMMUNE = "xa"
    PROVINCE = "tinh"
    CENTRAL = "trung_uong"


class HeadNouns(Model):
    """Nouns with which names of bodies begin."""

    nouns: Words = Field(alias="ten", min_length=1, description="Danh từ đầu.")
    level: Level = Field(default=Level.PROVINCE, alias="cap", description="Cấp của cơ quan.")
    small: bool = Field(
        default=False, alias="viet_thuong", description="Viết thường vẫn là tên nếu chữ sau viết hoa."
    )
    numbered: bool = Field(
        default=False, alias="co_so", description="Số đứng ngay sau là tên, không phải số lượng (Quân khu 2)."
    )
    whole: bool = Field(
        default=False, alias="tron", description="Viết hoa là đủ một tên, không cần chữ nào phía sau."
    )
    unless: Words = Field(default=(), alias="khong", description="Chữ đứng ngay sau thì không phải tên.")
    unless_behind: Words = Field(
        default=(), alias="khong_truoc", description="Chữ đứng ngay trước thì không phải tên."
    )


class GeneralNouns(Model):
    """Nouns for many bodies at once, by who may be among them."""

    province: Words = Field(default=(), alias="cap_tinh", description="Chỉ cấp tỉnh.")
    every_level: Words = Field(default=(), alias="moi_cap", description="Có thể gồm cấp xã.")
    central: Words = Field(default=(), alias="trung_uong", description="Trung ương.")
    others: Words = Field(default=(), alias="khac", description="Doanh nghiệp, trường, hội và người khác.")


class NameRules(Model):
    """How a body is named in running text."""

    abbreviations: dict[str, str] = Field(default={}, alias="viet_tat", description="Chữ viết tắt và nghĩa.")
    offices: Words = Field(default=(), alias="chuc_danh", description="Chức danh đứng trước tên cơ quan.")
    capital_offices: Words = Field(
        default=(), alias="chuc_danh_viet_hoa", description="Chỉ là chức danh khi viết hoa."
    )
    quantifiers: Words = Field(default=(), alias="luong_tu", description="Chữ chỉ số lượng.")
    heads: tuple[HeadNouns, ...] = Field(default=(), alias="dau_ten", description="Danh từ đầu tên.")
    groups: Words = Field(default=(), alias="nhom", description="Danh từ đầu của nhóm gọi theo việc.")
    group_work: Words = Field(default=(), alias="viec_cua_nhom", description="Việc mà nhóm mang tên.")
    councils: Words = Field(default=(), alias="hoi_dong", description="Danh từ đầu của tổ chức gọi theo việc.")
    council_work: Words = Field(
        default=(), alias="viec_hoi_dong", description="Chữ viết thường trong việc mà tổ chức ấy mang tên."
    )
    parts: Words = Field(default=(), alias="bo_phan", description="Danh từ chỉ một bộ phận của một cơ quan.")
    inner_heads: Words = Field(
        default=(), alias="dau_ten_trong", description="Danh từ đầu cũng có thể đứng giữa một tên."
    )
    national: Words = Field(default=(), alias="ca_nuoc", description="Chữ trong tên của tổ chức cả nước.")
    inside: Words = Field(default=(), alias="trong_ten", description="Chữ viết thường trong tên.")
    ends: Words = Field(default=(), alias="het_ten", description="Tại các chữ này thì hết tên.")
    general: GeneralNouns = Field(alias="danh_tu_chung", description="Danh từ chung chỉ nhiều cơ quan.")
    not_general: Words = Field(
        default=(), alias="khong_phai_chung", description="Chữ khác mở đầu bằng một danh từ chung."
    )
    general_tails: Words = Field(default=(), alias="duoi_chung", description="Chữ khép kín sau danh từ chung.")
    verbal_nouns: Words = Field(default=(), alias="chung_va_dong_tu", description="Danh từ chung cũng là động từ.")
    asking: Words = Field(
        default=(), alias="loi_yeu_cau", description="Chữ trước danh từ chung cho biết người ấy được yêu cầu."
    )
    conditions: Words = Field(default=(), alias="dieu_kien", description="Chữ thu hẹp sau tên.")
    remaining: Words = Field(default=(), alias="con_lai", description="Điều kiện chỉ những đơn vị chưa nêu tên.")
    open_conditions: Words = Field(default=(), alias="dieu_kien_mo", description="Chữ mở đầu một điều kiện.")
    condition_ends: Words = Field(default=(), alias="het_dieu_kien", description="Chữ kết thúc điều kiện mở.")
    predicates: Words = Field(default=(), alias="co_vi_ngu", description="Chữ sau “có” mà là vị ngữ.")
    nominal: Words = Field(default=(), alias="danh_hoa", description="Chữ mà động từ đứng sau là danh từ.")
    more_verbs: Words = Field(default=(), alias="dong_tu_them", description="Động từ ngoài các động từ của viec.")
    weak_verbs: Words = Field(
        default=(), alias="dong_tu_yeu", description="Động từ còn thuộc điều kiện khi đứng sau danh_hoa."
    )
    exceptions: Words = Field(default=(), alias="loai_tru", description="Chữ mở đầu phần loại trừ.")
    tails: Words = Field(default=(), alias="duoi_ten", description="Chữ sau tên mà không thu hẹp gì.")
    namely: Words = Field(default=(), alias="ke_ten", description="Chữ mở đầu tên các xã, phường được nói đến.")
    commune_level: Words = Field(default=(), alias="cap_xa", description="Cách gọi cả cấp xã.")
    organs: Words = Field(default=(), alias="bo_may", description="Bộ máy của một cấp.")
    governments: Words = Field(default=(), alias="bo_may_chinh", description="Trong đó có người được giao việc.")
    no_names: tuple[Pattern, ...] = Field(default=(), alias="khong_phai_ten", description="Chữ không phải tên.")
