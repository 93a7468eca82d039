"""Rule file `thoi-gian.yaml`: the ways in which a sentence says when."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.phrases.patterns import Pattern


class TimeKind(StrEnum):
    """What a time in a sentence means."""

    BY = "truoc"
    """Not later than a day, a month, a quarter, a year."""
    WITHIN = "trong"
    EACH = "ky"
    FROM_TO = "tu_den"
    FROM = "tu"
    DAYS_AFTER = "ke_tu"
    """Some days counted from an event."""
    ONGOING = "thuong_xuyen"


class TimeForm(Model):
    """One way to say when."""

    kind: TimeKind = Field(alias="loai", description="Ý nghĩa.")
    apart: bool = Field(default=False, alias="dung_rieng", description="Chỉ khi đứng riêng giữa hai dấu.")
    undated: bool = Field(default=False, alias="khong_ngay", description="Không biết ngày nào, dù có nêu năm.")
    pattern: str = Field(alias="mau", min_length=1, description="Biểu thức; <ten> là một thành phần.")


class TimeRules(Model):
    """How sentences say when."""

    pieces: dict[str, str] = Field(default={}, alias="thanh_phan", description="Thành phần dùng trong mẫu.")
    forms: tuple[TimeForm, ...] = Field(default=(), alias="dang", description="Các cách nói thời gian.")
    document_nouns: tuple[str, ...] = Field(
        default=(), alias="ten_van_ban", description="Sau các danh từ này thời gian thuộc tên văn bản."
    )
    told_nouns: tuple[str, ...] = Field(
        default=(), alias="ten_so_lieu", description="Sau các danh từ này khoảng ngày là thời kỳ của số liệu."
    )
    questionable: Pattern = Field(alias="can_xet", description="Cách nói phải xét danh từ đứng trước.")
    stage: Pattern = Field(alias="dot", description="Chữ trước thời gian trong tên mục chỉ nêu thời gian.")
    unless_after: Pattern = Field(alias="khong_phai", description="Sau chữ này thì không phải thời hạn.")
    deadline: Pattern = Field(alias="han_ro", description="Cách nói bao giờ cũng là thời hạn.")
