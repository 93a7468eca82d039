"""Rule file `tham-quyen.yaml`: which acts are not for a commune's departments to be ordered, and why."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from docgen.model.base_model import Model
from docgen.model.plan import Role
from docgen.phrases.patterns import Pattern


class Power(StrEnum):
    """Whose an act is that no department of a commune is given."""

    CHAIRMAN = "chu_tich"
    """The Chairman's own, who does not hand it on."""
    PROVINCE = "tinh"
    """The province's, or of a body above it."""


class Competence(Model):
    """An act, known by its verb and its object, and whose it is."""

    id: str = Field(alias="ma", description="Mã của loại việc.")
    power: Power = Field(alias="thuoc", description="chu_tich hoặc tinh.")
    pattern: Pattern = Field(alias="mau", description="Biểu thức tìm trong lời giao việc đã bỏ chủ ngữ.")
    roles: tuple[Role, ...] = Field(
        default=(), alias="vai_tro", description="Chỉ xét khi cấp xã có vai trò này; bỏ trống là mọi vai trò."
    )
    offices: tuple[str, ...] = Field(
        default=(),
        alias="chuc_danh",
        description="Chỉ xét khi kế hoạch giao cho người giữ chức danh này (Chủ tịch); bỏ trống là mọi người.",
    )
    reason: str = Field(alias="ly_do", min_length=1, description="Lý do nói với người soát.")


class CompetenceRules(Model):
    """Everything known about what a commune's departments are not given."""

    acts: tuple[Competence, ...] = Field(default=(), alias="tham_quyen", description="Các việc, xét lần lượt.")
