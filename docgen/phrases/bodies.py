"""Rule file `co-quan.yaml`: the bodies plans name, their other names and their counterparts in a commune."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.naming import Level
from docgen.phrases.patterns import Pattern


class Mirroring(StrEnum):
    """Whether a provincial body's own duty is repeated at its counterpart in the commune."""

    ASSIGN = "giao"
    REQUEST = "de_nghi"


class Body(Model):
    """A body with its counterparts, the first that a unit has being the one."""

    name: str = Field(alias="ten", description="Tên đầy đủ, không kèm tên tỉnh.")
    other_names: tuple[str, ...] = Field(default=(), alias="ten_khac", description="Tên viết tắt, cách gọi khác.")
    counterparts: tuple[str, ...] = Field(
        default=(), alias="doi_ung", description="Mã phòng ban tương ứng ở cấp xã, ưu tiên từ trái sang."
    )
    mirroring: Mirroring | None = Field(
        default=None, alias="phan_chieu", description="giao hoặc de_nghi; bỏ trống là không phản chiếu."
    )
    levels: tuple[Level, ...] = Field(
        default=(Level.PROVINCE,), alias="cap", min_length=1, description="Có ở cấp nào: tinh, xa, trung_uong."
    )
    needs_place: tuple[str, ...] = Field(
        default=(), alias="kem_noi", description="Cách gọi chỉ là tên khi có nơi đi kèm (Thanh tra tỉnh)."
    )


class AbolishedBody(Model):
    """Bodies that are no more: a plan that still names one is flagged, never silently mended."""

    pattern: Pattern = Field(alias="mau", description="Cách gọi cơ quan đã thôi hoạt động.")
    names: tuple[str, ...] = Field(
        default=(), alias="ten", description="Tên trọn vẹn, để biết tên hết ở đâu trong câu."
    )
    telltale: tuple[str, ...] = Field(
        alias="chu_nhan_ra", min_length=1, description="Cách gọi nào cũng có một trong các chữ này, viết thường."
    )
    since: dt.date = Field(alias="tu_ngay", description="Ngày cơ quan thôi hoạt động.")
    successor: str = Field(default="", alias="thay_bang", description="Nơi nhận nhiệm vụ.")
    basis: str = Field(default="", alias="can_cu", description="Văn bản quy định.")


class BodyRules(Model):
    """Everything known about names of bodies."""

    bodies: tuple[Body, ...] = Field(default=(), alias="co_quan", description="Các cơ quan.")
    collectives: tuple[Pattern, ...] = Field(
        default=(), alias="tap_the", description="Cách gọi chung nhiều cơ quan, không gồm cấp xã."
    )
    abolished: tuple[AbolishedBody, ...] = Field(
        default=(), alias="khong_con", description="Cơ quan không còn hoạt động."
    )
    tails: tuple[Pattern, ...] = Field(
        default=(), alias="duoi_ten", description="Phần đi kèm sau tên, thuộc về tên ấy."
    )


class KindName(Model):
    """A name for the communes of one kind."""

    pattern: Pattern = Field(alias="mau", description="Cách gọi.")
    kind: str = Field(alias="loai", description="phường, xã hoặc đặc khu.")


class CommuneRules(Model):
    """Rule file `cap-xa.yaml`: how plans name communes."""

    every: tuple[Pattern, ...] = Field(default=(), alias="moi_don_vi", description="Mọi đơn vị cấp xã.")
    loosely: tuple[Pattern, ...] = Field(
        default=(),
        alias="goi_chung",
        description="Cách gọi chung cũng chỉ cấp xã, nhưng không nêu chữ xã, phường.",
    )
    of_kind: tuple[KindName, ...] = Field(default=(), alias="rieng_loai", description="Chỉ một loại đơn vị.")
    but_zones: Pattern = Field(
        default="(?!)", alias="tru_dac_khu", description="Cách gọi kể các loại đơn vị mà không kể đặc khu."
    )
    named: tuple[Pattern, ...] = Field(
        default=(), alias="dich_danh", description="Chữ đứng trước tên riêng của đơn vị được nêu đích danh."
    )
    related: tuple[Pattern, ...] = Field(
        default=(), alias="lien_quan", description="Cách gọi chung “có liên quan”."
    )
