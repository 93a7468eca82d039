"""Templates for all kinds of documents, one for each family: with a name of the kind, without, signed by two."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.kinds import Family
from docgen.decree.profile import Profile
from docgen.documents.blank import section
from docgen.documents.elements import paragraph, tag
from docgen.documents.plain_table import LANDSCAPE, PORTRAIT
from docgen.documents.style_sheet import NamedStyle
from docgen.documents.template_parts import (
    Kinds,
    appendices,
    blocks,
    each_of,
    head,
    marked,
    recipients,
    rule_line,
    signature_row,
    signer,
    text_width,
)

TEMPLATES: dict[Family, str] = {"co_ten_loai": "co-ten-loai.docx", "thu": "thu.docx", "hai_ben": "hai-ben.docx"}
"""The files of the families."""
_RED = "FF0000"


def styles(decree: Profile) -> Iterator[NamedStyle]:
    """The styles that these templates have beyond those of a directive."""
    size, gap = decree.choices.body.low, decree.choices.paragraph_gap.twips
    box = "".join(
        f'<w:{side} w:val="single" w:sz="6" w:space="1" w:color="{_RED}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    aside = text_width(decree) // 8
    for name, alias in (("DauMat", "Dấu chỉ độ mật"), ("DauKhan", "Dấu chỉ độ khẩn")):
        yield NamedStyle(
            name, alias, size, bold=True, align="center", before=gap, left=aside, right=aside,
            borders=f"<w:pBdr>{box}</w:pBdr>", color=_RED,
        )  # fmt: skip
    yield NamedStyle(
        "ThamQuyen", "Thẩm quyền ban hành", size, bold=True, align="center", before=2 * gap, after=gap
    )
    yield NamedStyle(
        "CongThuc", "Công thức", size, bold=True, align="center", before=2 * gap, after=gap, keep_next=True
    )
    yield NamedStyle(
        "PhanChuong", "Phần - chương - mục", size, bold=True, align="center", before=2 * gap, keep_next=True
    )
    yield NamedStyle("TenPhanChuong", "Tên phần - chương - mục", size, bold=True, align="center", keep_next=True)
    yield NamedStyle(PORTRAIT, "Hết trang đứng", 1)
    yield NamedStyle(LANDSCAPE, "Hết trang ngang", 1)


def body_of(family: Family, decree: Profile) -> str:
    """The body of a family's template."""
    opening = head(decree, _subject(family), _marks())
    ending = _parties(decree) if family == "hai_ben" else _signature(decree)
    return (
        opening
        + ("" if family == "thu" else _title(decree))
        + _addressees(decree)
        + _authority()
        + blocks("noi_dung", _looks())
        + each_of("doan in ket_thuc", marked("DoanKet", "doan"))
        + ending
        + appendices(decree, _looks_in_annex())
        + section(decree)
    )


def _subject(family: Family) -> str:
    return "{{ trich_yeu }}" if family == "thu" else ""


def _marks() -> str:
    return "".join(
        tag(f"{{%p if {name} %}}") + paragraph(style, f"{{{{ {name} }}}}") + tag("{%p endif %}")
        for name, style in (("do_mat", "DauMat"), ("do_khan", "DauKhan"))
    )


def _title(decree: Profile) -> str:
    room = text_width(decree)
    return (
        paragraph("TenLoai", "{{ ten_loai }}")
        + each_of("dong in trich_yeu_cac_dong", paragraph("TrichYeu", "{{ dong }}"))
        + tag("{%p if ke_duoi %}")
        + rule_line("KeNgan", room, room * decree.choices.short_rule.low)
        + tag("{%p endif %}")
    )


def _addressees(decree: Profile) -> str:
    label = decree.components.addressees.prefix
    return (
        tag("{%p if loi_goi %}")
        + paragraph("CongThuc", "{{ loi_goi }}")
        + each_of("noi in kinh_gui", paragraph("KinhGuiNoi", "- {{ noi }}"))
        + tag("{%p elif kinh_gui|length == 1 %}")
        + paragraph("KinhGuiMotNoi", f"{label} {{{{ kinh_gui[0] }}}}")
        + tag("{%p elif kinh_gui %}")
        + paragraph("KinhGui", label)
        + each_of("noi in kinh_gui", paragraph("KinhGuiNoi", "- {{ noi }}"))
        + tag("{%p endif %}")
    )


def _authority() -> str:
    return (
        tag("{%p if tham_quyen %}")
        + paragraph("ThamQuyen", "{{ tham_quyen }}")
        + tag("{%p endif %}")
        + each_of("can_cu in cac_can_cu", marked("CanCu", "can_cu"))
        + tag("{%p if cong_thuc %}")
        + paragraph("CongThuc", "{{ cong_thuc }}")
        + tag("{%p endif %}")
    )


def _looks_in_annex() -> Kinds:
    return (
        ("phan", marked("PhanChuong", "khoi.loi")),
        ("ten_phan", marked("TenPhanChuong", "khoi.loi")),
        ("de_muc", marked("Heading1", "khoi.loi")),
        ("tieu_muc", marked("Heading2", "khoi.loi")),
        ("doan", marked("NoiDung", "khoi.loi")),
        ("bang", tag("{{p khoi.loi|bang }}")),
        ("bang_ngang", tag("{{p khoi.loi|bang_ngang }}")),
    )


def _looks() -> Kinds:
    """In the body a wide table has pages of its own; an annex lies across as a whole."""
    *others, (wide, drawn) = _looks_in_annex()
    return (*others, (wide, paragraph(PORTRAIT) + drawn + paragraph(LANDSCAPE)))


def _recipients(decree: Profile) -> str:
    return tag("{%p if noi_nhan %}") + recipients(decree) + tag("{%p endif %}")


def _signature(decree: Profile) -> str:
    left = _recipients(decree) + paragraph("SauBang")
    return signature_row(decree, (left, signer()), decree.choices.recipients_column.twips)


def _parties(decree: Profile) -> str:
    """Two who sign side by side, and below them Nơi nhận where there are any."""
    halves = (signer("ben_trai."), signer("ben_phai."))
    return signature_row(decree, halves, text_width(decree) // 2) + paragraph("SauBang") + _recipients(decree)
