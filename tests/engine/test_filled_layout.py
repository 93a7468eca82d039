import pytest
from lxml import etree

from docgen.decree.typeface import line_width
from docgen.documents.rendering import render_directive, render_plan
from docgen.documents.typography import typography
from docgen.engine.filled_layout import SignatureHold, lining, mark
from docgen.engine.resolved_styles import ParagraphStyle, styles_of
from docgen.engine.sandbox import environment
from docgen.engine.tags import jinja_source
from docgen.files.zip_reader import unpacked
from docgen.spec.workspace import shipped

NS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{NS}}}"


STYLES = {
    "CoQuanBanHanh": ParagraphStyle("Cơ quan ban hành", 13, True),
    "TieuNgu": ParagraphStyle("Tiêu ngữ", 14, True),
    "TrichYeu": ParagraphStyle("Trích yếu", 14, True),
    "DoanKet": ParagraphStyle("Đoạn kết", 14),
    "KeBangChu": ParagraphStyle("Kẻ dài bằng chữ"),
    "KeNgan": ParagraphStyle("Kẻ ngắn"),
}
LAYOUT = typography()


def styled(style, text=""):
    return (
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:jc w:val="center"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
    )


def cell(*paragraphs, width=3742):
    inner = "".join(paragraphs)
    return (
        '<w:tbl><w:tblPr><w:tblCellMar><w:left w:w="0"/><w:right w:w="0"/></w:tblCellMar></w:tblPr><w:tr><w:tc>'
        f'<w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{inner}</w:tc></w:tr></w:tbl>'
    )


def document(*blocks):
    page = '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1701" w:right="850"/></w:sectPr>'
    root = etree.fromstring(f'<w:document xmlns:w="{NS}"><w:body>{"".join(blocks)}{page}</w:body></w:document>')
    mark(root, STYLES, LAYOUT)
    filled = environment().from_string(jinja_source(etree.tostring(root, encoding="unicode"))).render()
    return etree.fromstring(SignatureHold.of(root, STYLES, LAYOUT).kept(lining(STYLES, LAYOUT)(filled.encode())))


def length(root, room):
    indent = root.find(f".//{W}ind")
    return None if indent is None else room - int(indent.get(f"{W}left")) - int(indent.get(f"{W}right"))


def test_the_line_under_the_motto_is_as_long_as_its_text():
    root = document(cell(styled("TieuNgu", "Độc lập - Tự do - Hạnh phúc"), styled("KeBangChu"), width=5614))
    text = line_width("Độc lập - Tự do - Hạnh phúc", 14, bold=True) * 20
    assert length(root, 5614) == pytest.approx(text, abs=3)


@pytest.mark.parametrize("name", ["PHƯỜNG BẮC KẠN", "XÃ Y", "ĐẶC KHU PHÚ QUỐC", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"])
def test_the_line_under_an_issuer_is_a_third_to_a_half_of_its_longest_line(name):
    lines = ("ỦY BAN NHÂN DÂN", name)
    root = document(cell(*(styled("CoQuanBanHanh", line) for line in lines), styled("KeNgan")))
    longest = min(max(line_width(line, 13, bold=True) * 20 for line in lines), 3742)
    assert longest / 3 <= length(root, 3742) <= longest / 2


def test_the_parent_authority_does_not_count():
    root = document(
        cell(
            styled("CoQuanChuQuan", "UBND TỈNH THÁI NGUYÊN"), styled("CoQuanBanHanh", "SỞ Y TẾ"), styled("KeNgan")
        )
    )
    assert length(root, 3742) <= line_width("SỞ Y TẾ", 13, bold=True) * 20 / 2


def test_a_title_of_several_lines_counts_as_wide_as_the_page():
    root = document(styled("TrichYeu", "Triển khai Chiến lược quốc gia " * 5), styled("KeNgan"))
    assert length(root, 9355) == pytest.approx(9355 * 0.4, abs=3)


def test_a_line_with_nothing_above_keeps_its_own_length():
    assert length(document(styled("KeNgan")), 9355) is None


def test_the_indent_stands_where_the_schema_wants_it():
    (line,) = [
        each
        for each in document(styled("TrichYeu", "Tên"), styled("KeNgan")).iter(f"{W}pPr")
        if each.find(f"{W}ind") is not None
    ]
    assert [each.tag.removeprefix(W) for each in line] == ["pStyle", "ind", "jc"]


@pytest.mark.parametrize(
    ("closing", "kept"), [("Một dòng./.", True), ("Một đoạn kết dài hơn một dòng. " * 4, False)]
)
def test_a_closing_of_one_line_takes_the_paragraph_before_it_to_the_signature(closing, kept):
    root = document(styled("NoiDung", "Ý cuối."), styled("DoanKet", closing), cell(styled("QuyenHan", "CHỦ TỊCH")))
    before = root.find(f".//{W}p/{W}pPr")
    assert (before.find(f"{W}keepNext") is not None) is kept
    if kept:
        assert [each.tag.removeprefix(W) for each in before] == ["pStyle", "keepNext", "jc"]


def test_only_the_end_is_kept_together():
    root = document(
        styled("NoiDung", "Ý."), styled("DoanKet", "Một."), styled("DoanKet", "Hai./."), cell(styled("HoTen"))
    )
    kept = ["".join(each.itertext()) for each in root.iter(f"{W}p") if each.find(f".//{W}keepNext") is not None]
    assert kept == ["Một."]


def test_real_documents_have_their_lines(directive, plan):
    for docx, count in ((render_directive(directive), 2), (render_plan(plan), 3)):
        root = etree.fromstring(unpacked(docx)["word/document.xml"])
        lines = [
            each
            for each in root.iter(f"{W}pPr")
            if each.find(f"{W}pStyle").get(f"{W}val") in ("KeBangChu", "KeNgan")
        ]
        assert len(lines) == count
        assert all(each.find(f"{W}ind") is not None for each in lines)


def test_a_style_inherits_what_its_style_does_not_say():
    styles = etree.fromstring(
        f'<w:styles xmlns:w="{NS}"><w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="28"/></w:rPr></w:rPrDefault>'
        '</w:docDefaults><w:style w:styleId="a"><w:name w:val="A"/><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:styleId="b"><w:name w:val="B"/><w:basedOn w:val="a"/>'
        '<w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
        '<w:style w:styleId="c"><w:name w:val="C"/><w:basedOn w:val="b"/><w:rPr><w:b w:val="0"/></w:rPr></w:style>'
        '<w:style w:styleId="d"><w:basedOn w:val="d"/></w:style></w:styles>'
    )
    assert styles_of(styles) == {
        "a": ParagraphStyle("A", 14, True),
        "b": ParagraphStyle("B", 13, True),
        "c": ParagraphStyle("C", 13, False),
        "d": ParagraphStyle("", 14, False),
    }


def test_a_template_that_libreoffice_saved_anew_still_has_its_lines(directive, tmp_path, resaved):
    saved = resaved(shipped("templates", "congvan.docx"))
    root, own = (
        etree.fromstring(unpacked(docx)["word/document.xml"])
        for docx in (render_directive(directive, saved), render_directive(directive))
    )
    lines = [
        [
            int(each.get(f"{W}left"))
            for each in body.iter(f"{W}ind")
            if each.get(f"{W}left") == each.get(f"{W}right") != "0"
        ]
        for body in (root, own)
    ]
    assert len(lines[1]) == 2
    assert lines[0] == pytest.approx(lines[1], abs=2)  # LibreOffice rounds the columns
