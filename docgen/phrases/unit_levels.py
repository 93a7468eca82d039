"""Rule file `don-vi.yaml`: what differs by the level of the body that issues: its names, who orders, who signs."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.finding import Finding, Severity
from docgen.model.signing import Posts, Signer, SignerOf
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
    never_by_order: tuple[str, ...] = Field(
        default=(), alias="khong_thua_lenh", description="Trong các loại ấy, loại không ai ký TL. hoặc TUQ."
    )

    def posts(self, unit: Unit) -> Posts:
        """The posts of whoever leads a unit of this level: its own where its file has them."""
        return self.model_copy(update={"head": unit.head or self.head, "deputy": unit.deputy or self.deputy})

    def is_collective(self, kind: str, signer: Signer) -> bool:
        """Whether a document of this kind is the collective's own, which nobody said that its head issues."""
        return kind in self.collective_kinds and not (isinstance(signer, SignerOf) and signer.as_head)

    def wrongly_signed(self, kind: str, signer: Signer) -> Iterator[Finding]:
        """What is wrong where `signer` signs below the collective what is the collective's own."""
        if signer.below and self.is_collective(kind, signer) and kind in self.never_by_order:
            yield Finding(
                rule="ky-thua-lenh-van-ban-cua-tap-the",
                severity=Severity.WARNING,
                place=kind,
                message=say(
                    "a {kind} of the {collective} is signed TM., not by order or by authorisation: write "
                    "hinh_thuc: truc_tiep, q or kt for it, under nguoi_ky_rieng in the unit's file "
                    "(loai_van_ban: [{kind}])",
                    kind=kind,
                    collective=self.collective,
                ),
                basis="NĐ 30/2020/NĐ-CP, Điều 13",
            )


class LevelsRules(Model):
    """Every level, by its name in unit files."""

    levels: dict[UnitLevel, LevelRules] = Field(alias="cap", description="Các cấp, theo mã.")
