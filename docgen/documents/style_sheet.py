"""The decree as Word styles: one named style for each component of a document (PL1.I.V of Decree 30)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from docgen.decree.profile import Profile
from docgen.decree.typeface import line_width
from docgen.text.xmlchars import escaped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_TWIPS = 20
_COMMENT = 10


@dataclass(frozen=True, slots=True)
class NamedStyle:
    """A paragraph style. Lengths in twips, `size` in points; a comma in `name` would make it two names."""

    id: str
    name: str
    size: float
    bold: bool = False
    italic: bool = False
    align: str = "left"
    before: int = 0
    after: int = 0
    left: int = 0
    right: int = 0
    first: int = 0
    """The first line against the others; negative hangs."""
    keep_next: bool = False
    keep_lines: bool = False
    outline: int | None = None
    aliases: str = ""
    """The Vietnamese name of a style that Word knows by an English one."""
    line: str = ""
    borders: str = ""
    color: str = ""

    def xml(self, spacing: int) -> str:
        """The `w:style` element; `spacing` is the line spacing in 240ths of a line."""
        line = self.line or f'w:line="{spacing}" w:lineRule="auto"'
        indent = "hanging" if self.first < 0 else "firstLine"
        return (
            f'<w:style w:type="paragraph" w:customStyle="{int(not self.aliases)}" '
            f'w:styleId="{self.id}"><w:name w:val="{escaped(self.name)}"/>'
            + (f'<w:aliases w:val="{escaped(self.aliases)}"/>' if self.aliases else "")
            + '<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
            + "<w:keepNext/>" * self.keep_next
            + "<w:keepLines/>" * self.keep_lines
            + self.borders
            + f'<w:spacing w:before="{self.before}" w:after="{self.after}" {line}/>'
            + f'<w:ind w:left="{self.left}" w:right="{self.right}" w:{indent}="{abs(self.first)}"/>'
            + f'<w:jc w:val="{self.align}"/>'
            + (f'<w:outlineLvl w:val="{self.outline}"/>' if self.outline is not None else "")
            + "</w:pPr><w:rPr>"
            + "<w:b/><w:bCs/>" * self.bold
            + "<w:i/><w:iCs/>" * self.italic
            + (f'<w:color w:val="{self.color}"/>' if self.color else "")
            + f'<w:sz w:val="{_half(self.size)}"/><w:szCs w:val="{_half(self.size)}"/></w:rPr></w:style>'
        )


def styles_xml(decree: Profile, more: Iterable[NamedStyle] = ()) -> str:
    """The whole `word/styles.xml`, with `more` styles of a template's own."""
    face, chosen = f'"{escaped(decree.font.name)}"', decree.choices
    font = f"<w:rFonts w:ascii={face} w:hAnsi={face} w:eastAsia={face} w:cs={face}/>"
    size = _half(chosen.body.low)
    spacing = round(240 * chosen.line_spacing.low)
    return (
        f'<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{font}'
        f'<w:color w:val="{decree.font.color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:widowControl/><w:spacing w:before="0" w:after="0" w:line="240" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        "</w:style>"
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>'
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>'
        + "".join(style.xml(spacing) for style in (*_styles(decree), *more))
        + '<w:style w:type="character" w:styleId="ThamChieuChuThich"><w:name w:val="footnote reference"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="ThamChieuNhanXet"><w:name w:val="annotation reference"/>'
        '<w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>' + _table_style() + "</w:styles>"
    )


def _styles(decree: Profile) -> Iterator[NamedStyle]:
    chosen, known = decree.choices, decree.components
    body, gap, first = chosen.body.low, chosen.paragraph_gap.twips, chosen.first_line.twips
    subject_gap = known.subject_line.gap_above or chosen.paragraph_gap
    yield NamedStyle("QuocHieu", "Quốc hiệu", chosen.national_title.low, bold=True, align="center")
    yield NamedStyle("TieuNgu", "Tiêu ngữ", chosen.motto.low, bold=True, align="center")
    # Who issues is kept with what follows for the sake of copies, whose head stands in the middle of a page.
    issuer = chosen.national_title.low
    yield NamedStyle("CoQuanChuQuan", "Cơ quan chủ quản", issuer, align="center", keep_next=True)
    yield NamedStyle("CoQuanBanHanh", "Cơ quan ban hành", issuer, bold=True, align="center", keep_next=True)
    yield _rule("KeBangChu", "Kẻ dài bằng chữ")
    yield _rule("KeNgan", "Kẻ ngắn")
    yield NamedStyle(
        "SoKyHieu", "Số và ký hiệu", known.number.size.low, align="center", before=gap, keep_next=True
    )
    yield NamedStyle(
        "DiaDanhNgay", "Địa danh và ngày", chosen.place_and_date.low, italic=True, align="center", before=gap,
        keep_next=True,
    )  # fmt: skip
    yield NamedStyle(
        "TrichYeuCongVan",
        "Trích yếu công văn",
        chosen.subject_line.low,
        align="center",
        before=subject_gap.twips,
    )
    yield NamedStyle("TenLoai", "Tên loại", body, bold=True, align="center", before=4 * gap, keep_next=True)
    yield NamedStyle(
        "TrichYeu", "Trích yếu", body, bold=True, align="center", left=first, right=first, keep_next=True
    )
    yield from _addressees(decree)
    yield NamedStyle("CanCu", "Căn cứ", body, italic=True, align="both", before=gap, first=first)
    for level, (alias, bold) in enumerate((("Phần", True), ("Mục", True), ("Tiểu mục", False)), start=1):
        yield NamedStyle(
            f"Heading{level}", f"heading {level}", body, bold=bold, align="both", before=gap, first=first,
            keep_next=True, keep_lines=True, outline=level - 1, aliases=alias,
        )  # fmt: skip
    yield NamedStyle("NoiDung", "Nội dung", body, align="both", before=gap, first=first)
    yield NamedStyle(
        "DoanKet", "Đoạn kết", body, align="both", before=gap, first=first, keep_next=True, keep_lines=True
    )
    yield NamedStyle("QuyenHan", "Quyền hạn và chức vụ", body, bold=True, align="center", keep_next=True)
    yield NamedStyle(
        "HoTen", "Họ và tên", body, bold=True, align="center", before=chosen.signature_space.twips, keep_next=True
    )
    yield NamedStyle(
        "NhanNoiNhan", "Nhãn nơi nhận", known.recipients_label.size.low, bold=True, italic=True, keep_next=True
    )
    yield NamedStyle("NoiNhan", "Nơi nhận", known.recipients.size.low)
    yield NamedStyle(
        "BangTieuDe", "Bảng - tiêu đề", chosen.table.low, bold=True, align="center", before=40, after=40,
        keep_next=True,
    )  # fmt: skip
    yield NamedStyle("BangNoiDung", "Bảng - nội dung", chosen.table.low, before=40, after=40)
    yield NamedStyle("BangNhom", "Bảng - nhóm", chosen.table.low, bold=True, before=40, after=40, keep_next=True)
    yield NamedStyle("BangSo", "Bảng - số thứ tự", chosen.table.low, align="center", before=40, after=40)
    yield NamedStyle(
        "PhuLuc", "Phụ lục", known.appendix_label.size.low, bold=True, align="center", keep_next=True, outline=0
    )
    yield NamedStyle("TenPhuLuc", "Tên phụ lục", body, bold=True, align="center", keep_next=True)
    yield NamedStyle("KemTheo", "Kèm theo", body, italic=True, align="center", after=gap, keep_next=True)
    # Word wants a paragraph between two tables and after the last one; this one takes no room.
    yield NamedStyle("SauBang", "Sau bảng", 1, line='w:line="20" w:lineRule="exact"')
    yield NamedStyle("SoTrang", "header", chosen.page_number.low, align="center", aliases="Số trang")
    yield NamedStyle("ChuThich", "footnote text", chosen.footnote.low, align="both", aliases="Chú thích")
    yield NamedStyle("NhanXet", "annotation text", _COMMENT, aliases="Nhận xét")


def _addressees(decree: Profile) -> Iterator[NamedStyle]:
    chosen = decree.choices
    label, size = decree.components.addressees.prefix, chosen.body.low
    indent = chosen.addressees_indent.twips
    # The hyphens of a list stand under the colon (PL1.I.II.9).
    colon = indent + _twips(line_width(label.rstrip(":"), size))
    hyphen = _twips(line_width("- ", size))
    gap = 2 * chosen.paragraph_gap.twips
    yield NamedStyle("KinhGuiMotNoi", "Kính gửi một nơi", size, align="center", before=gap, after=gap)
    yield NamedStyle("KinhGui", "Kính gửi", size, left=indent, before=gap, keep_next=True)
    yield NamedStyle("KinhGuiNoi", "Kính gửi - từng nơi", size, left=colon + hyphen, first=-hyphen)


def _rule(id_: str, name: str) -> NamedStyle:
    # A border of a paragraph of its own: Word and LibreOffice both draw it at any zoom and in any table cell,
    # and it is a plain style to whoever edits the template. `ruling` sets its length by the text above it.
    border = '<w:pBdr><w:top w:val="single" w:sz="6" w:space="0" w:color="000000"/></w:pBdr>'
    return NamedStyle(
        id_, name, 2, align="center", before=60, line='w:line="60" w:lineRule="exact"', borders=border,
        keep_next=True,
    )  # fmt: skip


def _table_style() -> str:
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for edge in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        '<w:style w:type="table" w:customStyle="1" w:styleId="BangKe"><w:name w:val="Bảng kẻ"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style>'
    )


def _half(points: float) -> int:
    return round(points * 2)


def _twips(points: float) -> int:
    return round(points * _TWIPS)
