"""The repaired copy: what it claims is true, repairing it again changes nothing, and nothing is lost."""

import io
import zipfile

import pytest
from lxml import etree

from docgen.checker.fixing import fixed
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.errors import DocgenError

from .conftest import LONG
from .test_rules import SEEDS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MENDED = [
    "khoang-trang-thua",
    "khoang-trang-thieu",
    "ten-loai-loi",
    "vien-dan-ky-hieu",
    "viet-hoa-ten-don-vi",
    "chu-dung-san",
    "ky-tu-an",
    "le-trang",
    "phong-chu",
    "mau-chu",
    "so-trang-vi-tri",
    "so-trang-trang-dau",
    "so-trang-trinh-bay",
    "cap-co-chu",
    "quoc-hieu-loi",
    "quoc-hieu-trinh-bay",
    "tieu-ngu-loi",
    "tieu-ngu-gach-noi",
    "tieu-ngu-trinh-bay",
    "phan-dau-dan-dong",
    "co-quan-chu-quan-trinh-bay",
    "co-quan-ban-hanh-trinh-bay",
    "so-chu-dau",
    "so-so-khong",
    "so-trinh-bay",
    "ngay-thang-so-khong",
    "dia-danh-ngay-trinh-bay",
    "ten-loai-trinh-bay",
    "trich-yeu-trinh-bay",
    "v-v-trinh-bay",
    "v-v-cach-tren",
    "kinh-gui-trinh-bay",
    "kinh-gui-chu-dau",
    "can-cu-trinh-bay",
    "phan-chuong-muc-trinh-bay",
    "khoan-tieu-de-trinh-bay",
    "noi-dung-co-chu",
    "noi-dung-chu-dung",
    "noi-dung-canh-deu",
    "noi-dung-thut-dong",
    "noi-dung-thut-dong-thong-nhat",
    "noi-dung-cach-doan",
    "noi-dung-cach-dong",
    "quyen-han-chuc-vu-trinh-bay",
    "ho-ten-trinh-bay",
    "noi-nhan-chu-dau-trinh-bay",
    "noi-nhan-trinh-bay",
    "phu-luc-trinh-bay",
    "phu-luc-chu-thuong",
    "phu-luc-kem-theo-trinh-bay",
    "phu-luc-so-trang",
    "viet-hoa-uy-ban",
    "viet-hoa-thanh-pho-thu-do",
    "viet-hoa-ten-loai",
    "viet-hoa-dieu-chuong",
    "viet-hoa-khoan-diem",
]


@pytest.fixture
def fix(tmp_path):
    def run(draft):
        path = tmp_path / "draft.docx"
        data = draft if isinstance(draft, bytes) else draft.docx()
        path.write_bytes(data)
        result = fixed(path, rules(), profile())
        assert path.read_bytes() == data
        return result

    return run


def _texts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    return ["".join(each.itertext()) for each in root.iter(f"{W}p")]


@pytest.mark.parametrize("rule", MENDED)
def test_safe_repairs_leave_a_right_document(rule, request, fix, check):
    kind, spoil = SEEDS[rule]
    result = fix(spoil(request.getfixturevalue(kind)))
    assert {each.rule for each in result.mended} == {rule}
    assert result.left == () and check(result.data) == ()


OTHERS = ["ban-sao-dien-tu"]
"""Faults of a document that another body issued: docgen mends none of it, and says so."""


@pytest.mark.parametrize("rule", OTHERS)
def test_what_is_another_body_s_is_not_mended(rule, request, fix):
    kind, spoil = SEEDS[rule]
    with pytest.raises(DocgenError, match="SAO Y"):
        fix(spoil(request.getfixturevalue(kind)))


@pytest.mark.parametrize("rule", [rule for rule in SEEDS if rule not in (*MENDED, *OTHERS)])
def test_what_needs_a_person_is_listed_and_left_as_it_is(rule, request, fix):
    kind, spoil = SEEDS[rule]
    draft = spoil(request.getfixturevalue(kind))
    data = draft if isinstance(draft, bytes) else draft.docx()
    result = fix(data)
    claimed = {each.rule for each in result.mended}
    assert not claimed & {fault.rule.id for fault in result.left}
    assert rule in claimed | {fault.rule.id for fault in result.left}
    if not claimed:
        assert _texts(result.data) == _texts(data)


def test_repairing_twice_changes_nothing_more(letter, fix):
    letter.set("motto", text="Độc lập – Tự do – Hạnh phúc").set("clause_1", size=12, align="left").set(
        "name", bold=False
    )
    once = fix(letter)
    again = fix(once.data)
    assert once.mended and again.data == once.data and again.mended == ()


def test_words_stay_but_for_those_of_closed_lists(decision, fix):
    words = "Theo Khoản 2 điều 5, nghị định số 30/2020/NĐ-CP và Ủy Ban Nhân Dân"
    before = decision.set("point_b", text=f"b) {words}; {LONG}").set("point_c", size=11, font="Arial").docx()
    after = _texts(fix(before).data)
    wanted = "Theo khoản 2 Điều 5, Nghị định số 30/2020/NĐ-CP và Ủy ban nhân dân"
    assert [each.replace(words, wanted) for each in _texts(before)] == after


def test_nothing_is_lost_of_shapes_fields_comments_changes_and_tables(letter, fix):
    cell = "<w:tc><w:p><w:r><w:t>Bảng</w:t></w:r></w:p></w:tc>"
    field = "".join(
        f"<w:r>{each}</w:r>"
        for each in (
            '<w:fldChar w:fldCharType="begin"/>',
            "<w:instrText>DATE</w:instrText>",
            '<w:fldChar w:fldCharType="separate"/>',
            "<w:t>nay</w:t>",
            '<w:fldChar w:fldCharType="end"/>',
        )
    )
    inserted = '<w:ins w:id="7" w:author="a"><w:r><w:t>thêm</w:t></w:r></w:ins>'
    line = '<w:r><w:pict><v:line xmlns:v="urn:schemas-microsoft-com:vml" from="0,0" to="90pt,0"/></w:pict></w:r>'
    kept = (
        f'<w:tbl><w:tblGrid><w:gridCol w:w="2000"/></w:tblGrid><w:tr>{cell}</w:tr></w:tbl>'
        f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{inserted}{field}{line}</w:p>'
    )
    letter.more = kept
    before = letter.set("clause_1", font="Arial").set("motto", text="Độc lập – Tự do – Hạnh phúc").docx()
    after = fix(before).data
    for tag in ("tbl", "ins", "fldChar", "instrText", "pict", "drawing", "r", "p"):
        assert _count(after, tag) == _count(before, tag), tag


def _count(data, tag):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return sum(1 for _ in etree.fromstring(file.read("word/document.xml")).iter(W + tag))


def test_the_repaired_file_is_valid(letter, fix, validate_docx):
    letter.page["bottom"] = 500
    letter.set("motto", text="Độc lập – Tự do – Hạnh phúc", size=12).set(
        "clause_1", align="left", before=0, line=600
    )
    assert validate_docx(fix(letter).data) == validate_docx(letter.docx())


def test_a_repaired_template_is_a_document(letter, fix):
    document = letter.set("clause_1", font="Arial").docx()
    with zipfile.ZipFile(io.BytesIO(document)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    types = parts["[Content_Types].xml"]
    parts["[Content_Types].xml"] = types.replace(b"document.main+xml", b"template.main+xml")
    assert parts["[Content_Types].xml"] != types
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, each in parts.items():
            file.writestr(name, each)
    with zipfile.ZipFile(io.BytesIO(fix(buffer.getvalue()).data)) as file:
        made = file.read("[Content_Types].xml")
    assert b"template.main+xml" not in made and b"document.main+xml" in made


def test_blanks_that_indent_too_far_go_with_the_indent(letter, fix, check):
    result = fix(letter.set("clause_1", first=0, text=" " * 20 + f"1. {LONG}"))
    assert {each.rule for each in result.mended} == {"noi-dung-thut-dong"} and check(result.data) == ()


def test_what_a_tab_pushes_off_its_axis_is_left_to_a_person(letter, fix):
    result = fix(letter.set("post_1", text="\t\tKT. CHỦ TỊCH"))
    assert not result.mended and {each.rule.id for each in result.left} == {"quyen-han-chuc-vu-trinh-bay"}


def test_leading_blanks_go_with_the_alignment(letter, fix, check):
    result = fix(letter.set("post_1", text=" " * 16 + "KT. CHỦ TỊCH"))
    assert {each.rule for each in result.mended} == {"quyen-han-chuc-vu-trinh-bay"} and check(result.data) == ()


def test_a_post_that_no_table_holds_goes_to_the_middle_of_its_half(letter, fix):
    for each in letter.signer:
        each.align = "right"
    letter.body += letter.recipients + letter.signer
    letter.recipients, letter.signer = [], []
    with zipfile.ZipFile(io.BytesIO(fix(letter).data)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    (name,) = (each for each in root.iter(f"{W}p") if "".join(each.itertext()) == "Phan Đình Huy")
    assert name.find(f"{W}pPr/{W}jc").get(f"{W}val") == "center"
    assert 4600 < int(name.find(f"{W}pPr/{W}ind").get(f"{W}left")) < 4750


def test_the_signature_block_is_kept_whole_when_lines_move(letter, fix, validate_docx):
    result = fix(letter.set("clause_1", before=40))
    assert result.moved
    with zipfile.ZipFile(io.BytesIO(result.data)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    *_, row = root.iter(f"{W}tr")
    assert row.find(f"{W}trPr/{W}cantSplit") is not None
    kept = [
        "".join(each.itertext()) for each in root.iter(f"{W}p") if each.find(f"{W}pPr/{W}keepNext") is not None
    ]
    assert kept == [letter["closing"].text]
    assert validate_docx(result.data) == []


def test_what_moves_no_line_leaves_the_signature_block_as_it_is(letter, fix):
    result = fix(letter.set("number", text="Số: 5/UBND-VHXH"))
    assert result.mended and not result.moved
    with zipfile.ZipFile(io.BytesIO(result.data)) as file:
        assert b"cantSplit" not in file.read("word/document.xml")


HEAD = {
    "Số : 15/UBND-VHXH": ("number", "Số: 15/UBND-VHXH"),
    "số:15/UBND-VHXH": ("number", "Số:15/UBND-VHXH"),
    "Bắc Kạn, ngày 05 tháng 6năm 2026": ("date", "Bắc Kạn, ngày 05 tháng 6 năm 2026"),
    "Bắc Kạn , ngày05tháng6 năm 2026": ("date", "Bắc Kạn, ngày 05 tháng 6 năm 2026"),
    "Bắc Kạn, ngày      tháng 6năm 2026": ("date", "Bắc Kạn, ngày      tháng 6 năm 2026"),
    "Bắc Kạn ngày 05 tháng 6 năm 2026": ("date", "Bắc Kạn ngày 05 tháng 6 năm 2026"),  # a comma is no blank
    "Bắc Kạn, ngày 31 tháng 6năm 2026": ("date", "Bắc Kạn, ngày 31 tháng 6năm 2026"),  # nobody knows the day
}


@pytest.mark.parametrize("typed", HEAD)
def test_blanks_of_number_and_date_are_mended_and_nothing_that_a_person_must_decide(typed, letter, fix):
    name, wanted = HEAD[typed]
    assert wanted in _texts(fix(letter.set(name, text=typed)).data)
