"""Who signs, by what authority and for which documents (PL1.II.7 and Điều 13 of Decree 30), as a unit's data."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field, model_validator

from docgen.messages import say
from docgen.model.base_model import Model


class SigningMode(StrEnum):
    """Quyền hạn of the one who signs: the head, whoever acts as head, a deputy, by order, by authorisation."""

    HEAD = "truc_tiep"
    ACTING = "q"
    DEPUTY = "kt"
    BY_ORDER = "tl"
    AUTHORISED = "tuq"


_MARKS = {
    SigningMode.HEAD: "",
    SigningMode.ACTING: "Q. ",
    SigningMode.DEPUTY: "KT. ",
    SigningMode.BY_ORDER: "TL. ",
    SigningMode.AUTHORISED: "TUQ. ",
}
_BELOW = (SigningMode.BY_ORDER, SigningMode.AUTHORISED)
"""Who signs so is no head and no deputy: the post must be said, and nobody signs for the collective."""


class Posts(Model):
    """The posts of whoever leads a body, and the collective that a document may be signed for, if it is one."""

    head: str = Field(alias="nguoi_dung_dau", min_length=1, description="Chức vụ người đứng đầu.")
    deputy: str = Field(alias="cap_pho", min_length=1, description="Chức vụ cấp phó.")
    collective: str = Field(
        default="", alias="tap_the", description="Tên ghi sau TM.; bỏ trống nếu chế độ thủ trưởng."
    )


class Signer(Model):
    """Who signs: the mode always, the name only where it is known."""

    mode: SigningMode = Field(
        default=SigningMode.HEAD, alias="hinh_thuc", description="truc_tiep, q, kt, tl hoặc tuq."
    )
    post: str = Field(
        default="",
        alias="chuc_vu",
        description="Chức vụ của người ký; bỏ trống: người đứng đầu hoặc cấp phó của cơ quan.",
    )
    instead_of: str = Field(
        default="",
        alias="ky_thay",
        description="Với tl: người ký thay chức vụ này (TL. CHỦ TỊCH, KT. CHÁNH VĂN PHÒNG, PHÓ CHÁNH VĂN PHÒNG).",
    )
    name: str = Field(default="", alias="ho_ten", description="Họ và tên; bỏ trống nếu chưa biết.")

    @model_validator(mode="after")
    def _post_is_said(self) -> Signer:
        if self.mode in _BELOW and not self.post:
            raise ValueError(say("who signs by order or by authorisation has a post of his own: write chuc_vu"))
        if self.instead_of and self.mode is not SigningMode.BY_ORDER:
            raise ValueError(say("ky_thay stands only with hinh_thuc: tl"))
        return self

    @property
    def below(self) -> bool:
        """Whether neither the head nor a deputy signs, so that nobody signs for the collective."""
        return self.mode in _BELOW

    def lines(self, posts: Posts, *, collective: bool) -> tuple[str, ...]:
        """The lines above the signature: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`.

        `collective`: the document is the collective's own, not its head's. Nobody signs for it by order.
        """
        mark, below = _MARKS[self.mode], self.below
        own = self.post or posts.head
        first = posts.head if below or self.mode is SigningMode.DEPUTY else own
        lines = [f"TM. {posts.collective}"] if collective and posts.collective and not below else []
        lines.append(f"{mark}{first}")
        if self.instead_of:
            lines.append(f"KT. {self.instead_of}")
        if below or self.mode is SigningMode.DEPUTY:
            lines.append(self.post or posts.deputy)
        return tuple(line.upper() for line in lines)


class SignerOf(Signer):
    """Who signs documents of these kinds, and of these departments' field; the first that fits signs."""

    kinds: tuple[str, ...] = Field(
        default=(),
        alias="loai_van_ban",
        description="Tên loại văn bản (Công văn, Kế hoạch, Quyết định …); bỏ trống: mọi loại.",
    )
    departments: tuple[str, ...] = Field(
        default=(), alias="phong_ban", description="Mã phòng ban soạn thảo, theo lĩnh vực; bỏ trống: mọi lĩnh vực."
    )
    as_head: bool = Field(
        default=False,
        alias="nguoi_dung_dau_ban_hanh",
        description="Văn bản của người đứng đầu (tên cơ quan ban hành ghi CHỦ TỊCH), không phải của tập thể.",
    )

    @model_validator(mode="after")
    def _is_for_something(self) -> SignerOf:
        if not self.kinds and not self.departments:
            raise ValueError(say("say for which documents: write loai_van_ban or phong_ban"))
        return self

    def signs(self, kind: str, department: str) -> bool:
        """Whether a document of this kind that this department drafts is signed so."""
        kind_fits = not self.kinds or kind.casefold() in {each.casefold() for each in self.kinds}
        return kind_fits and (not self.departments or department in self.departments)
