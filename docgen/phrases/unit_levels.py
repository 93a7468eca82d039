"""Rule file `don-vi.yaml`: what differs by the level of the body that issues: its names, who orders, who signs."""

from __future__ import annotations

from pydantic import Field

from docgen.model.base import Model
from docgen.model.signing import Posts
from docgen.model.unit import Unit, UnitLevel
from docgen.phrases.fillable_sentences import Own
from docgen.phrases.patterns import Pattern
from docgen.phrases.rewriting import Stage


class LevelRules(Posts):
    """One level. Sentences may use `{don_vi}`, `{loai}` and what else is known of the unit."""

    issuer: Own = Field(alias="ten_co_quan", description="Tên cơ quan ban hành.")
    short: Own = Field(alias="goi_tat", description="Cách văn bản tự gọi cơ quan mình.")
    members: str = Field(alias="thanh_vien", description="Gọi chung các nơi nhận việc, không kể chữ “Các”.")
    orders: Own = Field(alias="ra_lenh", description="Ai yêu cầu, trong công văn.")
    above: Own = Field(alias="cap_tren", description="Cơ quan cấp trên nhận văn bản, báo cáo.")
    parent: Own = Field(default="", alias="co_quan_chu_quan", description="Cơ quan chủ quản ở đầu văn bản.")
    symbol: Own = Field(alias="ky_hieu", description="Ký hiệu của cơ quan trong số văn bản.")
    leaders: Own = Field(alias="lanh_dao", description="Ai được tham mưu, báo cáo trong cơ quan.")
    groups: tuple[Pattern, ...] = Field(
        default=(),
        alias="goi_chung",
        description="Cách gọi chung mà cơ quan cấp này ở trong đó (các sở, ban, ngành).",
    )
    stages: tuple[Stage, ...] = Field(alias="viet_lai", description="Các nhóm quy tắc viết-lai dùng cho cấp này.")
    openings: tuple[str, ...] | None = Field(
        default=None, alias="mo_cau", description="Loại việc có chữ mở câu ở cấp này; bỏ trống: mọi loại."
    )
    limited: bool = Field(
        default=False, alias="theo_tham_quyen", description="Có xét thẩm quyền của cấp xã (tham-quyen.yaml)."
    )
    collective_kinds: tuple[str, ...] = Field(
        default=(), alias="ky_thay_mat_tap_the", description="Loại văn bản của tập thể, ký TM."
    )

    def posts(self, unit: Unit) -> Posts:
        """The posts of whoever leads a unit of this level: its own where its file has them."""
        return self.model_copy(update={"head": unit.head or self.head, "deputy": unit.deputy or self.deputy})


class LevelsRules(Model):
    """Every level, by its name in unit files."""

    levels: dict[UnitLevel, LevelRules] = Field(alias="cap", description="Các cấp, theo mã.")
