"""Templates for all kinds of documents, one for each family: with a name of the kind, without, signed by two."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.decree.kinds import Family
from docgen.decree.profile import Profile
from docgen.documents.blank_document import section
from docgen.documents.elements import paragraph, tag
from docgen.documents.plain_table import LANDSCAPE, LANDSCAPE_NAME, PORTRAIT, PORTRAIT_NAME
from docgen.documents.style_sheet import NamedStyle
from docgen.documents.template_parts import (
    Cells,
    Kinds,
    addressees,
    appendices,
    blocks,
    each_of,
    head,
    issuer,
    marked,
    numbered,
    recipients,
    rule_line,
    signature_row,
    signer,
    text_width,
)

TEMPLATES: dict[Family, str] = {
    Family.NAMED: "co-ten-loai.docx",
    Family.LETTER: "thu.docx",
    Family.TWO_SIDED: "hai-ben.docx",
    Family.COPY: "ban-sao.docx",
}
"""The files of the families."""
_RED = "FF0000"
_LINE = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'


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
    yield NamedStyle("TenBanSao", "Hình thức sao", size, bold=True, align="center", keep_next=True)
    yield NamedStyle(
        "BanSaoDienTu", "Bản sao điện tử", decree.components.electronic_copy.size.low, align="right", after=gap
    )
    yield NamedStyle("DuoiChuKy", "Dưới chữ ký", size, align="center", before=gap, after=gap)
    yield NamedStyle("KeBanSao", "Kẻ trên bản sao", 2, before=2 * gap, borders=_LINE, keep_next=True)
    yield NamedStyle(
        "TruocBang", "Trước bảng", 1, after=gap, line='w:line="20" w:lineRule="exact"', keep_next=True
    )
    yield NamedStyle(PORTRAIT, PORTRAIT_NAME, 1)
    yield NamedStyle(LANDSCAPE, LANDSCAPE_NAME, 1)


def body_of(family: Family, decree: Profile) -> str:
    """The body of a family's template."""
    if family is Family.COPY:
        return _copy(decree)
    opening = head(decree, _subject(family), _marks())
    ending = _parties(decree) if family is Family.TWO_SIDED else _signature(decree) + _below()
    return (
        opening
        + ("" if family is Family.LETTER else _title(decree))
        + _addressees(decree)
        + _authority()
        + blocks("noi_dung", _looks())
        + each_of("doan in ket_thuc", marked("DoanKet", "doan"))
        + ending
        + appendices(decree, _looks_in_annex())
        + section(decree)
    )


def _subject(family: Family) -> str:
    return "{{ trich_yeu }}" if family is Family.LETTER else ""


def _marks() -> str:
    # The small paragraph keeps two frames apart, which would else be drawn as one (ECMA-376, 17.3.1.7).
    return "".join(
        tag(f"{{%p if {name} %}}")
        + paragraph(style, f"{{{{ {name} }}}}")
        + paragraph("SauBang")
        + tag("{%p endif %}")
        for name, style in (("do_mat", "DauMat"), ("do_khan", "DauKhan"))
    )


def _title(decree: Profile) -> str:
    room = text_width(decree)
    return (
        paragraph("TenLoai", "{{ ten_loai }}")
        + each_of("dong in trich_yeu_cac_dong", paragraph("TrichYeu", "{{ dong }}"))
        + tag("{%p if kem_theo %}")
        + paragraph("KemTheo", "{{ kem_theo }}")
        + tag("{%p endif %}")
        + tag("{%p if ke_duoi %}")
        + rule_line("KeNgan", room, room * decree.choices.short_rule.low)
        + tag("{%p endif %}")
    )


def _addressees(decree: Profile) -> str:
    return (
        tag("{%p if loi_goi %}")
        + paragraph("CongThuc", "{{ loi_goi }}")
        + each_of("noi in kinh_gui", paragraph("NoiDung", "- {{ noi }}"))
        + addressees(decree, "elif", "elif kinh_gui")
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
    return signature_row(decree, _received_and_signed(decree), decree.choices.recipients_column.twips)


def _received_and_signed(decree: Profile) -> Cells:
    return _recipients(decree) + paragraph("SauBang"), signer()


def _below() -> str:
    """What others fill in, below the signature (PL3, mẫu 1.10)."""
    return each_of("dong in duoi_chu_ky", paragraph("SauBang") + paragraph("DuoiChuKy", "{{ dong }}"))


def _copy(decree: Profile) -> str:
    """The text that is copied, if any, and below a line across the page who copied it (PL1.II; PL3, mẫu 3.1).

    An electronic copy has one line at its head instead (mẫu 3.2).
    """
    rows = [(issuer(decree), paragraph("TenBanSao", "{{ ten_loai }}")), numbered()]
    return (
        tag("{%p if sao_dien_tu %}")
        + paragraph("BanSaoDienTu", "{{ sao_dien_tu }}")
        + tag("{%p endif %}")
        + blocks("noi_dung", _looks())
        + tag("{%p if not sao_dien_tu %}")
        + paragraph("KeBanSao")
        + signature_row(decree, _received_and_signed(decree), decree.choices.header_left.twips, above=rows)
        + tag("{%p endif %}")
        + paragraph("SauBang")
        + section(decree)
    )


def _parties(decree: Profile) -> str:
    """Two who sign side by side, and below them Nơi nhận where there are any."""
    halves = (signer("ben_trai."), signer("ben_phai."))
    below = [(_recipients(decree) + paragraph("SauBang"), paragraph("SauBang"))]
    return signature_row(decree, halves, text_width(decree) // 2, below=below) + paragraph("SauBang")
