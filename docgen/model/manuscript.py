"""Bản thảo: an administrative document as a person writes it in plain text, before it is laid out."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any, NamedTuple

from pydantic import BeforeValidator, Field

from docgen.model.base_model import Model
from docgen.model.finding import Finding
from docgen.model.identity import IssueDate
from docgen.model.plan import Signature


def _lines(value: Any) -> Any:
    """One text stands for a list of one; what is left empty is an empty list."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


def _text(value: Any) -> Any:
    """What is left empty is an empty text; a number is one too."""
    if value is None:
        return ""
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


Lines = Annotated[tuple[str, ...], BeforeValidator(_lines)]
Text = Annotated[str, BeforeValidator(_text)]


PAPER, ELECTRONIC = MEDIA = ("giay", "dien-tu")
"""What a copy may be made for, as a head says it (Điều 25)."""


class FrontMatter(Model):
    """The YAML head of a manuscript: what stands around the body. What the unit's file knows may be left out."""

    kind: str = Field(alias="loai", description="Loại văn bản, viết không dấu: cong-van, quyet-dinh, to-trinh …")
    unit: Text = Field(default="", alias="don_vi", description="Đơn vị: mã, tên ngắn hoặc tên.")
    issuer: Text = Field(
        default="",
        alias="co_quan",
        description="Cơ quan ban hành, nếu không phải là đơn vị: mã phòng ban của đơn vị, hoặc tên đầy đủ.",
    )
    parent: Text = Field(default="", alias="co_quan_chu_quan", description="Cơ quan chủ quản, nếu có.")
    drafting: Text = Field(default="", alias="soan_thao", description="Mã hoặc ký hiệu của phòng ban soạn thảo.")
    number: Text = Field(default="", alias="so", description="Số; bỏ trống khi chưa có.")
    symbol: Text = Field(default="", alias="ky_hieu", description="Ký hiệu; bỏ trống: lập từ loại và cơ quan.")
    date: IssueDate | None = Field(default=None, alias="ngay", description="Ngày ban hành, như 2026-06-05.")
    place: Text = Field(default="", alias="dia_danh", description="Địa danh; bỏ trống: của đơn vị.")
    abstract: Text = Field(default="", alias="trich_yeu", description="Trích yếu, không kể chữ V/v.")
    addressees: Lines = Field(default=(), alias="kinh_gui", description="Các nơi ở Kính gửi.")
    competence: Text = Field(default="", alias="tham_quyen", description="Dòng thẩm quyền ban hành.")
    legal_bases: Lines = Field(default=(), alias="can_cu", description="Các căn cứ, mỗi căn cứ một dòng.")
    carries_out: Text = Field(
        default="",
        alias="thuc_hien",
        description="Văn bản được thực hiện: số của kế hoạch đã có tệp, như 209/KH-UBND, hoặc nêu đủ.",
    )
    answers: Text = Field(default="", alias="tra_loi", description="Văn bản được trả lời, như thuc_hien.")
    attached_to: Text = Field(
        default="", alias="kem_theo", description="Văn bản ban hành văn bản này, như Quyết định số … ngày … của …"
    )
    title: Text = Field(default="", alias="ten_in", description="Tên in trên thư công, như THƯ CHÚC MỪNG.")
    signers: Annotated[tuple[Signature, ...], BeforeValidator(_lines)] = Field(
        default=(), alias="nguoi_ky", description="Người ký; văn bản hai bên: bên trái trước."
    )
    recipients: Lines | None = Field(default=None, alias="noi_nhan", description="Nơi nhận, không kể dòng Lưu.")
    archive: Text = Field(default="", alias="luu", description="Dòng Lưu, như: VT, VHXH.")
    medium: Text = Field(default="", alias="dinh_dang", description="Định dạng của bản sao: giay hoặc dien-tu.")
    urgency: Text = Field(default="", alias="khan", description="Độ khẩn: KHẨN, THƯỢNG KHẨN, HỎA TỐC.")
    secrecy: Text = Field(default="", alias="mat", description="Độ mật: MẬT, TỐI MẬT, TUYỆT MẬT.")


class PassageKind(StrEnum):
    """How a passage is laid out."""

    PART = "phan"
    """A Phần, Chương, Mục: number, and below it the title, centred."""
    TITLE = "ten_phan"
    HEADING = "de_muc"
    SUBHEADING = "tieu_muc"
    TEXT = "doan"
    TABLE = "bang"
    WIDE_TABLE = "bang_ngang"


class Passage(NamedTuple):
    """A heading, a paragraph or a table; texts carry inline markup (`docgen.text.markup`)."""

    kind: PassageKind
    text: str
    """Of a table: a line for each row, the head first, cells parted by tabs."""
    line: int
    """In the file, from 1."""
    ends: bool = False
    """Whether it says something that `./.` can stand behind."""


class Issuer(NamedTuple):
    """Who issues a document, and what is known of such documents of theirs."""

    name: str
    parent: str
    symbol: str
    """Its abbreviation in numbers."""
    place: str
    drafting: str
    """The abbreviation of the department that drafts."""
    signature: Signature
    head: str = ""
    """The post of its head, where the head issues the document and not the body."""
    archive: str = ""
    """What the unit's file writes behind `Lưu: VT`."""
    competence: str = ""
    """Who has the competence to decide: the collective, or the post of the head with the body's name."""
    findings: tuple[Finding, ...] = ()
    """What is wrong with who signs by the unit's file."""


class Annex(NamedTuple):
    """A phụ lục at the end of a manuscript."""

    title: str
    passages: tuple[Passage, ...]


class Manuscript(NamedTuple):
    """A document in plain text, read."""

    front: FrontMatter
    passages: tuple[Passage, ...]
    annexes: tuple[Annex, ...]
    notes: dict[str, str]
    """Footnotes by their marks."""
    opening: str = ""
    """How its first paragraph begins, where it carries out or answers another document."""
    findings: tuple[Finding, ...] = ()
    """What a Word document of this kind does not show as it was written, each with its line."""
