"""What only looks like a fault is let pass."""

import io
import zipfile

import pytest

from .conftest import LONG, P, text

PROSE = [
    "Ủy ban nhân dân tỉnh, Uỷ ban nhân dân xã, ỦY BAN NHÂN DÂN",
    "Viện kiểm sát nhân dân, Tòa án nhân dân, đời sống nhân dân",
    "quản lý nhà nước, ngân sách nhà nước, bí mật nhà nước, cơ quan nhà nước",
    "Ban Chỉ đạo trung ương và Ban Chấp hành Trung ương",
    "điểm a khoản 2 Điều 103 Mục 5 Chương XII Phần I của Bộ luật Hình sự",
    "đạt 5 điều kiện, kế hoạch số hóa hồ sơ, báo cáo số liệu",
    "đảng viên, đảng bộ, chi bộ của đảng ủy",
    "Phường Phan Đình Phùng và phường Bắc Kạn",
    "thành phố Thái Nguyên cũ, Thành phố Hồ Chí Minh, Thủ đô Hà Nội",
    "tháng năm, thứ hai là tăng cường kiểm tra, ngày thứ hai",
    "trong dịp Tết, tết Nguyên đán",
    "phía tây bắc của phường",
    "theo luật định, đúng pháp luật",
    "TS. Nguyễn, v.v. và các việc khác, Q. Trưởng phòng",
    "Nghị định số 30/2020/NĐ-CP, Luật Đất đai năm 2024",
    "Tỉnh ủy, Tỉnh đoàn, Xã hội hóa",
    "tỉnh Bình Thuận cũ, tỉnh Thái Nguyên, TỈNH BÌNH THUẬN, trong tỉnh thái độ phục vụ",
    "xã hội an toàn, phường Hòa Bình, phường hội truyền thống",
    "Quyết định số 12/QĐ-UBND, Công văn số 15/UBND-VHXH, Quyết định số 749/QĐ-TTg, Thông tư số 01/2019/TT-BNV",
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020, Kế hoạch số 209/KH-UBND ngày 15/5/2026",
    "Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 78/2021/NĐ-CP",
    "huyện Chợ Mới cũ, trước sắp xếp thuộc huyện Chợ Mới; Quyết định số 5/QĐ-UBND năm 2024 của UBND huyện Chợ Mới",
]


@pytest.mark.parametrize("words", PROSE)
def test_right_words_in_running_text(words, decision, check):
    assert check(decision.set("point_b", text=f"b) Các đơn vị nêu rõ {words}; {LONG}")) == ()


LOOKS = {
    "Quốc hiệu as the decree's own samples spell it": (
        "letter",
        "title",
        {"text": "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM"},
    ),
    "a number that is not yet given": ("letter", "number", {"text": "Số:        /UBND-VHXH"}),
    "a number above 9 without a zero": ("letter", "number", {"text": "Số: 115/UBND-VHXH"}),
    "a day that is still open": ("letter", "date", {"text": "Bắc Kạn, ngày     tháng 6 năm 2026"}),
    "January and February with their zero": ("letter", "date", {"text": "Bắc Kạn, ngày 12 tháng 02 năm 2026"}),
    "December without one": ("letter", "date", {"text": "Bắc Kạn, ngày 31 tháng 12 năm 2026"}),
    "the same place spelt otherwise": ("letter", "issuer", {"text": "PHƯỜNG BẮC KẠN"}),
    "body text of 13": ("letter", "clause_1", {"size": 13}),
    "lines one and a half apart": ("letter", "clause_1", {"line": 360}),
    "a gap below in place of one above": ("letter", "opening", {"after": 120}),
    "a short last line aligned left": ("letter", "closing", {"align": "left"}),
    "a remark in italics": ("letter", "clause_2", {"text": "(Có văn bản gửi kèm theo)", "italic": True}),
    "1.25 cm, which is 1.27 within Word's rounding": ("letter", "clause_1", {"first": 709}),
    "a line of a third": ("letter", "issuer", {"share": 0.34}),
    "a line of a half": ("letter", "issuer", {"share": 0.5}),
    "dark grey, which prints black": ("letter", "clause_1", {"color": "0D0D0D"}),
    "the font by another case": ("letter", "clause_1", {"font": "times new roman"}),
    "a signer of two words": ("letter", "name", {"text": "Phan Huy"}),
    "recipients with a purpose": ("plan", "recipient_1", {"text": "- UBND tỉnh (để báo cáo);"}),
    "a drafter's mark behind the unit": ("letter", "recipient_2", {"text": "- Lưu: VT, VHXH (Hùng)."}),
    "a slip in no word but an accepted spelling": ("letter", "motto", {"text": "Độc lập - Tự do - Hạnh phúc"}),
    "a number in three figures, upright like its label": ("letter", "number", {"text": "Số: 3083/UBND-VHXH"}),
    "a white ground": ("letter", "clause_1", {"marked": '<w:shd w:val="clear" w:fill="FFFFFF"/>'}),
    "centred by an indent instead of by alignment": (
        "letter",
        "post_1",
        {"align": "left", "left": 1750},
    ),
    "a paragraph that begins with a unit's abbreviation": ("letter", "clause_1", {"text": f"1. vnEdu: {LONG}"}),
    "QyĐ keeps its small letter": ("letter", "recipient_2", {"text": "- Lưu: VT, VHXH.Hungvv."}),
}


@pytest.mark.parametrize("case", LOOKS)
def test_right_looks(case, request, check):
    kind, name, changes = LOOKS[case]
    assert check(request.getfixturevalue(kind).set(name, **changes)) == ()


def test_margins_at_both_ends_of_their_ranges_are_right(letter, check):
    letter.page.update(top=1417, bottom=1134, left=1984, right=850)
    letter.set("title", size=12).set("motto", size=13).set("date", size=13)
    assert check(letter) == ()


def test_a_district_of_the_past_is_a_mention_like_any_other(plan, check):
    plan.set("date", text="Bắc Kạn, ngày 05 tháng 6 năm 2024").set("recipient_1", text="- UBND huyện Chợ Mới;")
    assert check(plan) == ()


def test_one_addressee_stands_behind_the_colon(letter, check):
    letter.drop("addressee_1", "addressee_2").set("addressees_label", text="Kính gửi: Phòng Văn hóa - Xã hội")
    assert check(letter) == ()


def test_an_addressee_may_run_over_two_lines(letter, check):
    letter.set("addressee_1", text="- Các sở: Tài chính, Xây dựng,")
    letter.add("addressee_1", P("goes_on", "Nông nghiệp và Môi trường;", left=2552))
    assert check(letter) == ()


def test_what_a_table_holds_is_not_set_as_body_text(plan, check):
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="4000" w:type="dxa"/></w:tcPr><w:p><w:r><w:rPr><w:sz w:val="24"/></w:rPr>'
        f"<w:t>{words}</w:t></w:r></w:p></w:tc>"
        for words in ("Nhiệm vụ", "Chủ trì")
    )
    plan.more = f"<w:tbl><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid><w:tr>{cells}</w:tr></w:tbl>"
    assert check(plan) == ()


def test_levels_of_a_plan_may_be_numbered_1_1(plan, check):
    assert check(plan.set("bullet_1", text=f"1.1. {LONG}")) == ()


def test_points_begin_anew_under_each_clause(decision, check):
    decision.add("clause_2", text("again_a", f"a) {LONG}"), text("again_b", f"b) {LONG}"))
    assert check(decision) == ()


def test_a_typed_rule_in_place_of_a_drawn_one_is_only_warned_of(letter, check):
    letter.set("motto", share=0).add("motto", P("rule", "_______________", align="center"))
    (found,) = check(letter)
    assert (found.rule, found.severity, found.found) == ("tieu-ngu-duong-ke", "warning", "typed characters")


def test_a_fault_that_shows_in_many_places_is_told_once(letter, check):
    (found,) = check(letter.set("clause_1", size=12).set("clause_2", size=12))
    assert found.rule == "noi-dung-co-chu"
    assert found.place.endswith("and 1 more places")


SLIPS = {
    "a letter with another mark": ("title", "CỘNG HÕA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "quoc-hieu-loi"),
    "a letter too few": ("title", "CỘNG HÒA XÃ HỘI CHỦ NGĨA VIỆT NAM", "quoc-hieu-loi"),
    "a shortened Quốc hiệu": ("title", "CỘNG HÒA XHCN VIỆT NAM", "quoc-hieu-loi"),
    "a Tiêu ngữ with another mark": ("motto", "Độc lập - Tự do - Hạnh phục", "tieu-ngu-loi"),
    "a Tiêu ngữ with a letter too many": ("motto", "Độc lập - Tự doo - Hạnh phúc", "tieu-ngu-loi"),
    "no blank before “năm”": ("date", "Bắc Kạn, ngày 05 tháng 6năm 2026", "dia-danh-ngay-dang"),
    "no blank before “tháng”": ("date", "Bắc Kạn, ngày 05tháng 6 năm 2026", "dia-danh-ngay-dang"),
    "a blank before the colon": ("number", "Số : 12/UBND-VHXH", "so-chu-dau"),
    "two blanks in the Quốc hiệu": ("title", "CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM", "khoang-trang-thua"),
    "two blanks in the Tiêu ngữ": ("motto", "Độc  lập - Tự do - Hạnh phúc", "khoang-trang-thua"),
    "two blanks in the post": ("post_1", "KT. CHỦ  TỊCH", "khoang-trang-thua"),
}


@pytest.mark.parametrize("case", SLIPS)
def test_a_slip_is_told_as_that_slip_and_as_nothing_else(case, letter, check):
    name, words, rule = SLIPS[case]
    assert {each.rule for each in check(letter.set(name, text=words))} == {rule}


PUSHED = {
    "blanks before a centred line": ("motto", {"text": " " * 16 + "Độc lập - Tự do - Hạnh phúc"}),
    "an indent on a centred line": ("motto", {"left": 1200}),
    "a line at the left edge": ("motto", {"align": "left"}),
    "blanks that do not reach the middle": ("post_1", {"align": "left", "text": "    KT. CHỦ TỊCH"}),
}


@pytest.mark.parametrize("case", PUSHED)
def test_what_stands_off_its_axis_is_not_centred(case, letter, check):
    name, changes = PUSHED[case]
    rules = {each.rule for each in check(letter.set(name, **changes))}
    assert {"motto": "tieu-ngu-trinh-bay", "post_1": "quyen-han-chuc-vu-trinh-bay"}[name] in rules


@pytest.mark.parametrize("kind", ["numberInDash", "upperRoman"])
def test_a_page_number_is_a_plain_arabic_figure(kind, letter, check):
    with zipfile.ZipFile(io.BytesIO(letter.docx())) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    body = parts["word/document.xml"]
    parts["word/document.xml"] = body.replace("<w:titlePg/>", f'<w:pgNumType w:fmt="{kind}"/><w:titlePg/>')
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, each in parts.items():
            file.writestr(name, each)
    assert {each.rule for each in check(buffer.getvalue())} == {"so-trang-trinh-bay"}
