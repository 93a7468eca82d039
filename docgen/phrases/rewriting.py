"""Rule files `viet-lai.yaml` and `soan.yaml`: how sentences are rewritten, merged and framed."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cached_property

from pydantic import Field, ValidationInfo, model_validator

from docgen.messages import say
from docgen.model.base_model import Model
from docgen.model.plan import Role
from docgen.phrases.fillable_sentences import (
    Accompanied,
    Contributed,
    Pointed,
    Pointer,
    Requested,
    Sentence,
    Supported,
    Timed,
)
from docgen.phrases.frame_wording import FrameWording
from docgen.phrases.mirror_wording import MirrorWording
from docgen.phrases.narrowing import ConditionWording
from docgen.phrases.patterns import SHIPPED, Pattern, PatternWithValues, compiled, values_of
from docgen.text.normalize import folded


class Stage(StrEnum):
    """The stage of rewriting a rule belongs to; stages run in this order."""

    SUBJECT = "bo_phan_cong"
    PREMISE = "tien_de"
    DIRECTION = "chieu"
    WHO = "ai"
    AREA = "khu_vuc"
    CHANNEL = "kenh"
    REFERENCE = "dan_chieu"
    COMPETENCE = "tham_quyen"
    AIM = "muc_dich"
    """Runs first, and only for the purpose and the targets in the unit's own plan."""


class Replacement(Model):
    """One replacement; `{loai}`, `{don_vi}`, `{ke_hoach}` and the like are filled from the unit and the plan."""

    id: str = Field(alias="ma", description="Mã của quy tắc, in trong bản giải trình.")
    pattern: PatternWithValues = Field(alias="mau", description="Biểu thức tìm.")
    replacement: Sentence = Field(alias="thay", description="Lời thay.")
    words: tuple[str, ...] = Field(
        default=(),
        alias="khi_co",
        description="Chỉ xét câu có một trong các chữ này (viết thường); bỏ trống là xét mọi câu.",
    )

    @model_validator(mode="after")
    def _groups_exist(self, info: ValidationInfo) -> Replacement:
        if info.context == SHIPPED:
            return self
        groups = compiled(self.pattern).groups
        if any(int(number) > groups for number in re.findall(r"\\(\d+)", self.replacement)):
            raise ValueError(say("the replacement names a group that the pattern lacks"))
        return self

    @cached_property
    def values(self) -> frozenset[str]:
        """The names of the values that the pattern wants."""
        return values_of(self.pattern)

    def may_change(self, text: str) -> bool:
        """Whether `text` has a word without which the pattern finds nothing; cheaper than the pattern."""
        small = text.casefold()
        return not self.words or any(word in small for word in self.words)


class Rewrite(Replacement):
    """A rewrite that runs at its stage, for the roles it names."""

    stage: Stage = Field(alias="nhom", description="Nhóm quy tắc.")
    roles: tuple[Role, ...] = Field(default=(), alias="vai_tro", description="Chỉ dùng cho các vai trò này.")
    single: bool = Field(default=False, alias="rieng", description="Chỉ dùng khi giao cho một phòng.")


class WordingRules(Model):
    """All rewrites, in order, and the commune's channels."""

    rewrites: tuple[Rewrite, ...] = Field(default=(), alias="viet_lai", description="Các quy tắc viết lại.")
    channels: tuple[Pattern, ...] = Field(default=(), alias="kenh", description="Tên các kênh thông tin.")


class SupportWording(Model):
    """How a supporting duty opens."""

    one: Supported = Field(alias="mot", description="Một việc: {chu_tri}, {viec}.")
    several: Supported = Field(alias="nhieu", description="Nhiều việc: {chu_tri}, {viec}.")
    unnamed: str = Field(alias="khong_ro", description="Nơi chủ trì khi kế hoạch không nêu đích danh.")
    beside: Accompanied = Field(alias="cung", description="Các cơ quan cùng chủ trì, trong mục gộp: {co_quan}.")
    jointly: Pattern = Field(default="(?!)", alias="cung_lam", description="Mở câu khi nhiều cơ quan cùng làm.")
    leading: Accompanied = Field(alias="chu_tri", description="Khi có cơ quan phối hợp: {co_quan}, {viec}.")
    advice: Sentence = Field(
        default="", alias="tham_muu", description="Khi cơ quan ngoài UBND giúp UBND làm việc của chính UBND."
    )
    request: Requested = Field(alias="de_nghi", description="Lời đề nghị cơ quan ngoài UBND: {viec}.")
    word: str = Field(alias="chu", min_length=1, description="Chữ chỉ việc phối hợp, trong tên một văn bản.")
    opens: Pattern = Field(
        default="(?!)", alias="mo_dau", description="Đầu câu của một việc tự nói rằng mình là phối hợp."
    )
    more: Pattern = Field(
        default="(?!)",
        alias="noi_them",
        description="Lời nói thêm về nơi phối hợp mở đầu thế nào; chữ khác có thể là một việc chưa rõ động từ.",
    )


class ProposedTime(Model):
    """The time that is proposed for what the plan gives none."""

    pattern: Pattern = Field(alias="mau", description="Biểu thức tìm trong lời giao việc.")
    time: str = Field(alias="la", min_length=1, description="Thời gian đề xuất.")


class OwnPlanWording(Model):
    """What only the unit's own Kế hoạch says."""

    abstract: Pointed = Field(
        alias="trich_yeu", description="Trích yếu, khi {trich_yeu} của kế hoạch không nêu nơi."
    )
    taking_part: Contributed = Field(
        alias="gop_phan", description="Điều cấp trên đặt cho một phần các đơn vị: {viec} là của cấp trên."
    )
    listing: Pattern = Field(alias="danh_sach", description="Chữ đứng ngay trước danh sách đơn vị.")
    times: tuple[ProposedTime, ...] = Field(
        default=(), alias="thoi_gian", description="Thời gian đề xuất, dòng đầu tiên hợp thì dùng."
    )
    always: str = Field(alias="thoi_gian_khac", min_length=1, description="Thời gian đề xuất của việc khác.")
    rewrites: tuple[Replacement, ...] = Field(
        default=(), alias="viet_lai", description="Lời của mục nhiệm vụ đổi đi trong kế hoạch của chính đơn vị."
    )


class Product(Model):
    """Words of a duty that say what is to come of it."""

    pattern: Pattern = Field(alias="mau", description="Biểu thức tìm trong lời giao việc.")
    name: str = Field(alias="la", min_length=1, description="Sản phẩm.")


class DraftRules(Model):
    """How items are drafted, shortened, merged and framed."""

    support: SupportWording = Field(alias="phoi_hop", description="Cách mở câu khi phối hợp.")
    mirror: MirrorWording = Field(
        alias="lap_lai", description="Việc của cơ quan cấp tỉnh mà nơi tương ứng làm theo."
    )
    longest: int = Field(default=65, alias="toi_da", ge=20, description="Số âm tiết tối đa của một mục.")
    shortest: int = Field(default=0, alias="toi_thieu", ge=0, description="Mục ngắn hơn thì tìm mục để viết cùng.")
    shortening: tuple[tuple[Replacement, ...], ...] = Field(
        default=(), alias="rut_gon", description="Các bậc rút gọn, mỗi bậc một danh sách."
    )
    conditions: Pattern = Field(
        default="(?!)", alias="dieu_kien", description="Lời nêu điều kiện: viết gọn thì không bỏ."
    )
    leaning: tuple[Replacement, ...] = Field(
        default=(), alias="viet_gon", description="Mục đích, lời giải thích bỏ đi khi viết gọn; không bỏ số, tên."
    )
    squeezing: tuple[Replacement, ...] = Field(
        default=(), alias="bot_chu", description="Chữ bớt đi khi nhờ thế mà mục vừa độ dài; không bỏ việc nào."
    )
    alike: float = Field(default=0.85, alias="giong_nhau", gt=0, le=1, description="Mức giống nhau để gộp.")
    one_frame: float = Field(
        default=0.5,
        alias="cung_viec",
        gt=0,
        le=1,
        description="Mức chung để gộp hai việc cùng đối tượng.",
    )
    timing: dict[str, Timed] = Field(default={}, alias="thoi_gian", description="Chữ nêu thời gian ở cuối mục.")
    yearly: Pattern = Field(default="(?!)", alias="da_noi_hang_nam", description="Lời văn đã nói làm hằng năm.")
    synonyms: tuple[tuple[str, ...], ...] = Field(
        default=(),
        alias="dong_nghia",
        description="Các nhóm chữ cùng nghĩa, khi so hai mục.",
    )
    empty_words: str = Field(
        default="", alias="tu_chung", description="Chữ câu nào cũng có, không phân biệt việc này với việc khác."
    )
    turns: Pattern = Field(default="(?!)", alias="chu_ky", description="Chữ chỉ kỳ, đợt: hai kỳ là hai việc.")
    says_with_whom: Pattern = Field(
        default="(?!)", alias="da_noi_phoi_hop", description="Lời văn đã nói làm cùng ai."
    )
    agreement: Pattern = Field(
        default="(?!)",
        alias="van_ban_phoi_hop",
        description="Chữ đứng trước “phối hợp với” khi cả cụm là tên một văn bản.",
    )
    pointer: Pointer = Field(default="", alias="tro_ve", description="Lời trỏ về {dieu_khoan} của {ke_hoach}.")
    before_opening: Pattern = Field(
        default="(?!)", alias="truoc_mo_cau", description="Chữ ở đầu câu vẫn đứng trước chữ mở câu (thời gian)."
    )
    dropped_before_opening: Pattern = Field(
        default="(?!)", alias="bo_truoc_mo_cau", description="Chữ bỏ ở đầu câu trước khi thêm chữ mở câu."
    )
    everybody_knows: frozenset[str] = Field(
        default=frozenset(), alias="viet_tat_quen", description="Chữ viết tắt ai cũng hiểu, không cần mở."
    )
    explanations: tuple[Pattern, ...] = Field(
        default=(), alias="giai_thich_viet_tat", description="Chỗ giải thích chữ viết tắt: (?P<short>…)."
    )
    products: tuple[Product, ...] = Field(
        default=(), alias="san_pham", description="Sản phẩm mà lời giao việc tự nói ra."
    )
    periods: tuple[Pattern, ...] = Field(
        default=(), alias="thoi_ky", description="Thời gian của cả kế hoạch, tìm trong trích yếu."
    )
    days_earlier_monthly: int = Field(
        default=3, alias="som_hon_ngay_hang_thang", ge=1, description="Như som_hon_ngay, với báo cáo hằng tháng."
    )
    days_earlier: int = Field(
        default=10,
        alias="som_hon_ngay",
        ge=1,
        description="Ngày nội bộ đề xuất sớm hơn hạn của tỉnh bao nhiêu ngày.",
    )
    condition: ConditionWording = Field(alias="dieu_kien_ai", description="Ai thì nhận việc, khi đã bỏ chủ ngữ.")
    frame: FrameWording = Field(alias="khung", description="Phần khung của văn bản.")
    own_plan: OwnPlanWording = Field(alias="ke_hoach_rieng", description="Kế hoạch của chính đơn vị.")

    @cached_property
    def readings(self) -> tuple[tuple[str, str], ...]:
        """Each word that is read as another one, folded, with that other one."""
        return tuple((folded(other), folded(first)) for first, *others in self.synonyms for other in others)

    @cached_property
    def shortening_ids(self) -> frozenset[str]:
        """The ids of all shortening rules: a step of one says that an item tells less than its clause."""
        return frozenset(rule.id for tier in self.shortening for rule in tier)
