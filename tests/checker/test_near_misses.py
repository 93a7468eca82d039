"""What only looks like a fault is let pass."""

import io
import re
import zipfile

import pytest

import docgen

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
    "UBND Phường 3 Bảo Lộc, UBND TỈNH, UBND tỉnh; hàm f(x), bà (ông), khoảng 5 (năm) người",
    "xã hội an toàn, phường Hòa Bình, phường hội truyền thống",
    "Quyết định số 12/QĐ-UBND, Công văn số 15/UBND-VHXH, Quyết định số 749/QĐ-TTg, Thông tư số 01/2019/TT-BNV",
    "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020, Kế hoạch số 209/KH-UBND ngày 15/5/2026",
    "khí CO2, rộng 20m2, dịch Covid19, theo quy định1, trước ngày 01/7/2025 là huyện Chợ Mới, ngày 15",
    "rộng 75ha, dài 12km, mức 100.000đ, lúc 8h30, 11 hồ sơ, Điều 3a, mã số 12ab",
    "ngày   tháng   năm 2026, số   /KH-UBND",
    "Nghị quyết số 71-NQ/TW, Kết luận số 127-KL/TW, Nghị quyết số 76/2025/UBTVQH15",
    "Thông tư liên tịch số 01/2015/TTLT-BNV-BTC, Công văn số 1234/BNV-CCVC ngày 15/5/2026",
    "TP. Hồ Chí Minh, TP. Đà Nẵng, thành phố Huế, thành phố thông minh",
    "Nghị định số 30/2020/NĐ-CP thay thế Nghị định số 78/2021/NĐ-CP",
    "việc a) và b), mức (đã giao) 5) và (xem điểm a) của (mục này)",
    "năm năm, từ từ, dần dần, ngày ngày, đời đời, người người; các xã các phường",
    "khó khăn còn tồn tại tại cơ sở, việc nêu trên trên địa bàn, biểu kèm theo theo mẫu, vì lý do do thiên tai",
    "đợt thứ hai (ngày 15/6/2026), kỳ họp thứ năm, ngày 10 tháng 12 năm 2026, lần thứ ba ngày 05/6/2026",
    "hội đồng thẩm định thẩm định hồ sơ, cơ quan chủ trì chủ trì việc chung, sửa từng bước từng bước",
    "Luật Đất đai ngày 18 tháng 01 năm 2024, Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
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
    "the unit of a table": (
        "letter",
        "clause_1",
        {"text": "Đơn vị tính: tỷ đồng", "size": 12, "align": "right"},
    ),
    "an address behind a line break": ("letter", "clause_1", {"text": f"1. {LONG}\nĐịa chỉ: {LONG}"}),
    "a clause of a date": ("letter", "clause_1", {"text": f"1. Ngày 01/6/2026: {LONG}"}),
    "half of something": ("letter", "clause_1", {"text": f"1/2 số hộ: {LONG}"}),
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
    "a year still to be filled in": ("letter", "date", {"text": "Bắc Kạn, ngày … tháng … năm 20…"}),
    "a line of a form to be filled in": (
        "letter",
        "clause_1",
        {"first": 0, "text": "Họ và tên: ………………, chức vụ: ………………"},
    ),
    "a white mark": ("letter", "clause_1", {"marked": '<w:highlight w:val="white"/>'}),
    "a first line indented by blanks": ("letter", "clause_1", {"first": 0, "text": " " * 10 + f"1. {LONG}"}),
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


def test_body_text_of_13_is_right_where_all_of_it_is(letter, check):
    for each in letter.body:
        if each.name not in ("addressees_label", "addressee_1", "addressee_2"):
            each.size = 13
    assert check(letter) == ()


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
    "a Quốc hiệu without its end": ("title", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "quoc-hieu-loi"),
    "a blank before the comma": ("date", "Bắc Kạn , ngày 05 tháng 6 năm 2026", "dia-danh-ngay-dang"),
    "a full stop behind the date": ("date", "Bắc Kạn, ngày 05 tháng 6 năm 2026.", "dia-danh-ngay-dang"),
    "a year of two figures": ("date", "Bắc Kạn, ngày 05 tháng 6 năm 26", "dia-danh-ngay-dang"),
    "another mark on “Số”": ("number", "Sô: 12/UBND-VHXH", "so-chu-dau"),
    "a stroke that leans back": ("number", "Số: 12\\UBND-VHXH", "so-ky-hieu-dang"),
    "no blank behind the colon": ("number", "Số:12/UBND-VHXH", "so-ky-hieu-dang"),
    "a hyphen in place of the stroke": ("number", "Số: 12-UBND-VHXH", "so-ky-hieu-dang"),
    "a symbol in small letters": ("number", "Số: 12/ubnd-VHXH", "so-ky-hieu-dang"),
    "a full stop behind the number": ("number", "Số: 12/UBND-VHXH.", "so-ky-hieu-dang"),
    "a long dash in the symbol": ("number", "Số: 12/UBND–VHXH", "so-ky-hieu-dang"),
    "a number without a symbol": ("number", "Số: 12", "so-ky-hieu-dang"),
    "a number with neither colon nor stroke": ("number", "Số 15 UBND-VHXH", "so-ky-hieu-dang"),
    "another mark on “Nơi nhận”": ("recipients_label", "Nơi nhân:", "noi-nhan-chu-dau"),
    "the southern “gởi”": ("addressees_label", "Kính gởi:", "kinh-gui-chu-dau"),
    "a stroke within KT.": ("post_1", "K/T CHỦ TỊCH", "quyen-han-viet-tat"),
    "two blanks behind KT.": ("post_1", "KT.  CHỦ TỊCH", "khoang-trang-thua"),
    "two blanks in “Nơi nhận”": ("recipients_label", "Nơi  nhận:", "khoang-trang-thua"),
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


MISWRITTEN = {
    "xong trong tháng 6năm 2026": "khoang-trang-thieu",
    "xong trước ngày15 tháng 6": "khoang-trang-thieu",
    "làm theo khoản2 Điều 5": "khoang-trang-thieu",
    "trước ngày 05/12 gửi Ủy ban nhân dân huyện tổng hợp": "cap-huyen-trong-noi-dung",
    "trước ngày 30/10/2025 gửi Ủy ban nhân dân huyện tổng hợp": "cap-huyen-trong-noi-dung",
    "và các  đơn vị khác": "khoang-trang-thua",
    "cùng thực hiện ,phối hợp": "khoang-trang-dau-cau",
    "thực hiện Nghị định số 30/2020/ND-CP": "vien-dan-ky-hieu",
    "thực hiện Nghị định số 30-2020/NĐ-CP": "vien-dan-ky-hieu",
    "thực hiện Nghị định số 30/2020/NĐ CP": "vien-dan-ky-hieu",
    "thực hiện Thông tư số 01/2019/TT BNV": "vien-dan-ky-hieu",
    "thực hiện Quyết định số 12/QĐ-ubnd": "vien-dan-ky-hieu",
    "thực hiện Quyết định số 12/QĐ.UBND": "vien-dan-ky-hieu",
    "thực hiện Nghị quyết 71-NQ/TW": "vien-dan-so",
    "thực hiện Nghị định số 30/NĐ-CP": "vien-dan-thieu-ky-hieu",
    "thực hiện Kế hoạch số 209/KH-UBND ngày 31/6/2025": "vien-dan-nam",
    "thực hiện Kế hoạch số 209/KH-UBND ngày 15/5/2027": "vien-dan-nam",
    "phối hợp Sở Xây Dựng": "viet-hoa-so-nganh",
    "đề nghị HĐND , các Ban xem xét": "khoang-trang-dau-cau",
    "gồm các nội dung : kiểm tra": "khoang-trang-dau-cau",
    "đạt 15 tiêu chí(tăng 02 tiêu chí)": "khoang-trang-dau-cau",
    "báo cáo UBND Tỉnh": "viet-hoa-loai-don-vi",
    "phối hợp Hạt Kiểm lâm huyện": "cap-huyen-trong-noi-dung",
    "được cấp ủy, chính quyền và nhân dân ủng hộ": "viet-hoa-nhan-dan",
    "đi TP. Đà nẵng": "viet-hoa-ten-don-vi",
    "trên địa bàn phường bắc Kạn": "viet-hoa-ten-don-vi",
    "hoàn thành (trước ngày 25 tháng 5": "ngoac-mo",
    "nêu tại (điểm a) và (khoản 2": "ngoac-mo",
    "cần đề nghị đề nghị bổ sung": "tu-lap",
    "họp tại tại trụ sở": "tu-lap",
    "họp lúc 08 giờ 00, thứ năm, ngày 10 tháng 12 năm 2026": "viet-hoa-thu-ngay",
    "thực hiện theo Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015": "vien-dan-het-hieu-luc",
    "một số  chỉ tiêu": "khoang-trang-thua",
    "giao thành phố Phổ Yên": "cap-huyen-trong-noi-dung",
}


@pytest.mark.parametrize("words", MISWRITTEN)
def test_what_is_written_wrong_in_running_text(words, decision, check):
    found = check(decision.set("point_b", text=f"b) Các đơn vị {words}; {LONG}"))
    assert [each.rule for each in found] == [MISWRITTEN[words]]


WRITTEN_RIGHT = (
    "giữ vững trật tự xã hội An Sơn",
    "thực hiện Quyết định số 12/QĐ-UBND",
    "trên địa bàn phường Bắc Kạn",
    "tại phường bắc cầu Kạn",
)


@pytest.mark.parametrize("words", WRITTEN_RIGHT)
def test_what_only_looks_like_a_slip_in_a_name_or_a_symbol(words, decision, check):
    assert check(decision.set("point_b", text=f"b) Các đơn vị {words}; {LONG}")) == ()


@pytest.mark.parametrize("number", ["Số: 12/UBND-VHXH", "Số:        /UBND-VHXH", "Số:\u00a012/UBND-VHXH"])
def test_a_blank_or_a_gap_stands_behind_the_colon(number, letter, check):
    assert check(letter.set("number", text=number)) == ()


def test_a_column_whose_lines_stand_centred_to_each_other_needs_no_edges(letter, check):
    for name in ("post_1", "post_2", "name"):
        letter.set(name, left=700)
    assert check(letter) == ()


def test_a_paragraph_on_coloured_ground_is_marked(letter, check):
    found = check(letter.set("clause_1", more='<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>'))
    assert [each.rule for each in found] == ["chu-to-nen"]


def test_a_cell_is_as_wide_as_it_says_whatever_the_grid_says(letter, check):
    with zipfile.ZipFile(io.BytesIO(letter.docx())) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    parts["word/document.xml"] = re.sub(
        r'<w:gridCol w:w="\d+"/>', '<w:gridCol w:w="4677"/>', parts["word/document.xml"]
    )
    assert check(packed(parts)) == ()


@pytest.mark.parametrize("kind", ["numberInDash", "upperRoman"])
def test_a_page_number_is_a_plain_arabic_figure(kind, letter, check):
    with zipfile.ZipFile(io.BytesIO(letter.docx())) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    body = parts["word/document.xml"]
    parts["word/document.xml"] = body.replace("<w:titlePg/>", f'<w:pgNumType w:fmt="{kind}"/><w:titlePg/>')
    assert {each.rule for each in check(packed(parts))} == {"so-trang-trinh-bay"}


def test_the_field_of_a_page_number_asks_for_arabic_figures(letter, check):
    with zipfile.ZipFile(io.BytesIO(letter.docx())) as file:
        parts = {name: file.read(name).decode() for name in file.namelist()}
    arabic = parts["word/edge.xml"].replace("PAGE<", r" PAGE  \* MERGEFORMAT <")
    assert check(packed(parts | {"word/edge.xml": arabic})) == ()
    roman = parts["word/edge.xml"].replace("PAGE<", r" PAGE \* roman <")
    assert {each.rule for each in check(packed(parts | {"word/edge.xml": roman}))} == {"so-trang-trinh-bay"}


def packed(parts):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        for name, each in parts.items():
            file.writestr(name, each)
    return buffer.getvalue()


RIGHT_ORDERS = {
    "clauses below clauses": ("1. A", "1.1. B", "1.2. C", "2. D", "2.1. E", "2.1.1. G", "2.1.2. H", "2.2. I"),
    "the same numbers under another clause": ("1. A", "1.1. B", "1.2. C", "1.1. D"),
    "a list within a list": ("1. A", "2. B", "1. Trong B", "2. Trong B", "3. C"),
    "a new list": ("1. A", "2. B", "1. C", "2. D"),
    "one that begins elsewhere": ("4. Tiếp theo", "5. Tiếp nữa"),
    "figures that count nothing": ("1. A", "12.000 hộ dân", "2. B"),
}


@pytest.mark.parametrize("case", RIGHT_ORDERS)
def test_clauses_in_a_right_order(case, letter, check):
    letter.drop("clause_1", "clause_2")
    letter.add(
        "opening", *(text(f"clause_{at}", f"{words}: {LONG}") for at, words in enumerate(RIGHT_ORDERS[case]))
    )
    assert check(letter) == ()


WRONG_ORDERS = {
    "a gap below a clause": ("1. A", "1.1. B", "1.3. C"),
    "a gap two levels below": ("1. A", "1.1. B", "1.1.1. C", "1.1.3. D"),
    "a repeat below a clause": ("1. A", "1.1. B", "1.2. C", "1.2. D"),
    "a gap": ("1. A", "3. C"),
    "a repeat": ("1. A", "2. B", "2. C"),
    "the first one twice": ("1. A", "1. B"),
    "a gap behind a list within": ("1. A", "2. B", "1. Trong B", "2. Trong B", "4. D"),
}


@pytest.mark.parametrize("case", WRONG_ORDERS)
def test_clauses_in_a_wrong_order(case, letter, check):
    letter.drop("clause_1", "clause_2")
    letter.add(
        "opening", *(text(f"clause_{at}", f"{words}: {LONG}") for at, words in enumerate(WRONG_ORDERS[case]))
    )
    assert [each.rule for each in check(letter)] == ["khoan-thu-tu"]


BRACKETED = {
    "in place of clauses": (("1) A", "2) B"), ["khoan-diem-dang", "khoan-diem-dang"]),
    "below clauses": (("1. A", "1) B", "2) C", "2. D"), []),
    "below points": (("a) A", "1) B", "2) C", "b) D"), []),
}


@pytest.mark.parametrize("case", BRACKETED)
def test_a_number_with_a_bracket_is_no_clause(case, letter, check):
    lines, rules = BRACKETED[case]
    letter.drop("clause_1", "clause_2")
    letter.add("opening", *(text(f"clause_{at}", f"{words}: {LONG}") for at, words in enumerate(lines)))
    assert [each.rule for each in check(letter)] == rules


def test_a_heading_that_is_bold_needs_no_mark_at_its_end(letter, check):
    words = f"1. {LONG} {LONG}".rstrip(".;:")
    assert check(letter.set("clause_1", text=words, bold=True)) == ()


SIGNED_BESIDE = {
    "Phan Đình Huy (đã ký)": ["da-ky"],
    "Phan Đình Huy [đã ký]": ["da-ky"],
    "Phan Đình Huy (ký)": ["da-ky"],
}


@pytest.mark.parametrize(
    ("reference", "rules"),
    [("số 16/KH-UBND", ["phu-luc-kem-theo"]), ("số 15/QĐ-UBND", []), ("số      /KH-UBND", [])],
)
def test_the_reference_of_an_appendix_bears_the_number_of_its_document(reference, rules, plan, check):
    own = plan["appendix_reference_I"].text
    plan.set("appendix_reference_I", text=own.replace("số 15/KH-UBND", reference))
    assert [each.rule for each in check(plan)] == rules


@pytest.mark.parametrize("name", SIGNED_BESIDE)
def test_words_beside_the_name_are_no_signature(name, letter, check):
    assert [each.rule for each in check(letter.set("name", text=name))] == SIGNED_BESIDE[name]


def test_a_head_that_issues_stands_above_the_name_of_the_body(plan, check):
    plan.set("issuer_kind", text="CHỦ TỊCH").set("issuer", text="ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN", share=0.3)
    assert check(plan) == ()


@pytest.mark.parametrize(("second", "rules"), [("Chương II", []), ("Chương III", ["muc-lon-thu-tu"])])
def test_chapters_are_counted_over_the_sections_within(second, rules, plan, check):
    plan.set("section_2", text="I. NHIỆM VỤ")
    look = {"bold": True, "align": "center", "before": 120}
    plan.add("opening", P("chapter_1", "Chương I", **look), P("chapter_1_title", "QUY ĐỊNH CHUNG", **look))
    plan.add("bullet_1", P("chapter_2", second, **look), P("chapter_2_title", "NHIỆM VỤ", **look))
    assert [each.rule for each in check(plan)] == rules


SAID = {
    "ngày 28/02/2026": [],
    "ngày 29 tháng 02 năm 2024": [],
    "tỷ lệ 31/02/2026": [],
    "ngày 31/02/2026": ["vien-dan-nam"],
    "ngày 31 tháng 6 năm 2026": ["vien-dan-nam"],
}


@pytest.mark.parametrize("words", SAID)
def test_a_day_that_no_calendar_has(words, letter, check):
    assert [each.rule for each in check(letter.set("clause_1", text=f"1. {LONG[:-1]} vào {words}."))] == SAID[
        words
    ]


def test_a_comma_in_the_date_is_a_slip_of_the_date_and_nothing_else(plan, check):
    found = check(plan.set("date", text="Bắc Kạn, ngày 05 tháng 6, năm 2026"))
    assert [each.rule for each in found] == ["dia-danh-ngay-dang"]


def test_whatever_stands_beside_the_number_leaves_the_kind_where_it_is(plan, check):
    found = {each.rule for each in check(plan.set("date", text="Bắc Kạn, hôm nay"))}
    assert "dia-danh-ngay" in found and found.isdisjoint({"ky-hieu-cong-van", "trich-yeu"})


def test_kinh_gui_that_does_not_belong_asks_for_no_as_above(plan, check):
    plan.add("abstract", P("addressees_label", "Kính gửi: Các phòng, trung tâm", align="center", before=120))
    assert "nhu-tren" not in {each.rule for each in check(plan.set("abstract", share=0))}


def test_as_above_begins_with_a_capital(letter, check):
    assert [each.rule for each in check(letter.set("recipient_1", text="- như trên;"))] == ["nhu-tren"]


def test_a_slip_in_the_number_of_a_clause_with_a_title(plan, check):
    found = check(plan.set("titled", text="1/ Truyền thông, nâng cao nhận thức"))
    assert "khoan-diem-dang" in {each.rule for each in found}


SIGNERS = {
    "for the head": (("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), set()),
    "for the body and the head": (("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"), set()),
    "the head of one body who is deputy in another": (("TRƯỞNG BAN", "PHÓ CHỦ TỊCH"), set()),
    "by order": (("TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG"), set()),
    "a deputy alone": (("PHÓ CHỦ TỊCH",), {"ky-thay-cap-pho"}),
    "a deputy for the body alone": (("TM. ỦY BAN NHÂN DÂN", "PHÓ CHỦ TỊCH"), {"ky-thay-cap-pho"}),
    "a post that is abbreviated": (("KT. CHỦ TỊCH", "PCT"), {"quyen-han-viet-tat", "ky-thay-cap-pho"}),
}


@pytest.mark.parametrize("case", SIGNERS)
def test_how_deputies_sign(case, letter, check):
    posts, rules = SIGNERS[case]
    letter.signer = [
        *(P(f"post_{at}", post, 14, True, align="center") for at, post in enumerate(posts)),
        letter["name"],
    ]
    assert {each.rule for each in check(letter)} == rules


def test_a_recipient_is_listed_once(plan, check):
    first = plan["recipient_1"].text
    plan.add("recipient_1", P("again", first, 11, align="left"))
    assert [(each.rule, each.found) for each in check(plan)] == [("noi-nhan-trung", first)]


APPENDICES = {
    "(chi tiết tại Phụ lục I, Phụ lục II)": [],
    "(chi tiết tại Phụ lục I và II)": [],
    "(chi tiết tại các Phụ lục kèm theo)": [],
    "(chi tiết tại Phụ lục I đến Phụ lục II)": [],
    "(chi tiết tại Phụ lục I)": ["phu-luc-nhac-den"],
}


@pytest.mark.parametrize("words", APPENDICES)
def test_each_appendix_is_named_where_they_are_named_one_by_one(words, plan, check):
    plan.set("bullet_2", text=f"- {LONG}").set("opening", text=f"{LONG[:-1]} {words}.")
    assert [each.rule for each in check(plan)] == APPENDICES[words]


TASKS = "| TT | Nhiệm vụ | Thời gian |\n|---|---|---|\n| 1 | Rà soát | Tháng 6 |\n"


@pytest.mark.parametrize(("table", "found"), [("", ["chieu-giay"]), (TASKS, [])])
def test_only_a_table_of_the_text_lays_a_page_down_and_no_head_or_signature_set_in_one(table, found):
    body = f"---\nloai: bao-cao\ndon_vi: phuong-bac-kan\ntrich_yeu: Về việc thử\n---\n\n{LONG}\n\n{table}"
    with zipfile.ZipFile(io.BytesIO(docgen.draft(body).docx)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    upright, lying = b'w:w="11906" w:h="16838"', b'w:w="16838" w:h="11906" w:orient="landscape"'
    parts["word/document.xml"] = parts["word/document.xml"].replace(upright, lying)
    assert [each.rule for each in docgen.check(packed(parts)) if each.rule == "chieu-giay"] == found
