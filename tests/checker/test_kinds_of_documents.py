"""What each kind of document has of its own, and that one missing part does not silence the next."""

import pytest

from docgen.decree.kinds import kinds

from .conftest import LONG, P, text

RULE = "the-thuc-rieng-cua-loai"


def named(plan, kind, number, *body):
    """The plan as a document of another kind, with its own body."""
    plan.drop("section_1", "bullet_1", "section_2", "titled", "bullet_2").set("kind", text=kind)
    plan.set("number", text=f"Số: 15/{number}-UBND")
    plan.appendices = []
    return plan.add("opening", *body)


def told(found):
    return sorted(each.expected for each in found if each.rule == RULE)


LACKS = {
    "a decision without articles": ("decision", ("article_1", "article_2", "article_3"), "Điều 1. …"),
    "a decision without who decides": ("decision", ("competence",), "THẨM QUYỀN BAN HÀNH"),
    "a decision without bases": ("decision", ("basis_1", "basis_2", "basis_3"), "Căn cứ …;"),
    "a decision without its order": ("decision", ("resolution",), "QUYẾT ĐỊNH:"),
}


@pytest.mark.parametrize("case", LACKS)
def test_what_a_decision_lacks_is_told_alone(case, request, check):
    kind, names, expected = LACKS[case]
    assert told(check(request.getfixturevalue(kind).drop(*names))) == [expected]


def test_a_resolution_resolves(decision, check):
    decision.set("kind", text="NGHỊ QUYẾT").set("number", text="Số: 07/NQ-SXD")
    assert told(check(decision)) == ["QUYẾT NGHỊ:"]
    assert told(check(decision.set("resolution", text="QUYẾT NGHỊ:"))) == []


MISWRITTEN_ORDERS = ("QUYẾT ĐỊNH", "QUYẾT ĐỊNH.", "QUYẾT ĐỊNH;")


@pytest.mark.parametrize("words", MISWRITTEN_ORDERS)
def test_an_order_that_is_miswritten_is_told_as_it_stands(words, decision, check):
    found = [each for each in check(decision.set("resolution", text=words)) if each.rule == RULE]
    assert [(each.found, each.expected) for each in found] == [(words, "QUYẾT ĐỊNH:")]


def test_a_telegram_whose_wire_lacks_its_colon_is_told_as_it_stands(plan, check):
    named(plan, "CÔNG ĐIỆN", "CĐ")
    plan.add("abstract", P("wired", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG điện", bold=True, align="center"))
    found = [each.found for each in check(plan) if each.rule == RULE]
    assert found == ["CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG điện"]


def test_an_urgent_telegram_names_who_is_wired(plan, check):
    named(plan, "CÔNG ĐIỆN", "CĐ")
    assert told(check(plan)) == ["… điện:"]
    plan.add("abstract", P("wired", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG điện:", bold=True, align="center"))
    assert told(check(plan)) == []


def test_an_invitation_says_when_and_where(plan, check):
    named(
        plan,
        "GIẤY MỜI",
        "GM",
        text("invites", "Ủy ban nhân dân phường trân trọng kính mời các đơn vị tới dự họp."),
    )
    assert told(check(plan)) == ["Thời gian: …", "Địa điểm: …"]
    plan.add("invites", text("time", "Thời gian: 08 giờ 00."), text("place", "Địa điểm: Hội trường phường."))
    assert told(check(plan)) == []


OWN_WORDS = {
    ("CHỈ THỊ", "CT"): ("… yêu cầu: …", "Chủ tịch Ủy ban nhân dân phường yêu cầu các đơn vị thực hiện."),
    ("PHIẾU GỬI", "PG"): (
        "… gửi kèm theo phiếu này …",
        "Ủy ban nhân dân phường gửi kèm theo phiếu này 02 tài liệu.",
    ),
    ("PHIẾU CHUYỂN", "PC"): ("… chuyển … để xem xét", "Ủy ban nhân dân phường chuyển đơn đến Sở Nội vụ."),
    ("PHIẾU BÁO", "PB"): ("… thông báo để … biết", "Ủy ban nhân dân phường báo để các đơn vị biết."),
    ("THƯ KHEN", "TK"): ("Kính gửi: …", "Thân ái gửi các thầy giáo, cô giáo."),
    ("GIẤY MỜI", "GM"): ("… trân trọng kính mời …", "Ủy ban nhân dân phường trân trọng kính mời các đơn vị."),
}


@pytest.mark.parametrize("kind", OWN_WORDS)
def test_a_kind_says_in_its_text_what_it_is_for_not_in_its_name_alone(kind, plan, check):
    lacks, words = OWN_WORDS[kind]
    named(plan, *kind, text("other", "Việc này được làm trong tháng 6."))
    plan.set("opening", text="Nội dung như sau:").set("abstract", text="Về công tác tháng 6 năm 2026")
    plan.drop("closing")
    assert lacks in told(check(plan))
    assert lacks not in told(check(plan.add("other", text("own", words))))


MINUTES = {
    "Thời gian bắt đầu: …": "Thời gian: 14 giờ 00.",
    "Địa điểm: …": "Địa điểm: phòng họp.",
    "Thành phần tham dự: …": "Thành phần tham dự: 12 người.",
    "Chủ trì (chủ tọa): …": "Chủ trì: Chủ tịch UBND phường.",
    "Thư ký: …": "Thư ký: công chức Văn phòng.",
    "Cuộc họp (hội nghị, …) kết thúc vào … giờ …": "Cuộc họp kết thúc vào 16 giờ 30.",
}


@pytest.mark.parametrize("lacking", MINUTES)
def test_minutes_say_when_where_and_who_and_when_they_ended(lacking, plan, check):
    lines = [text(f"line_{at}", said) for at, (what, said) in enumerate(MINUTES.items()) if what != lacking]
    named(plan, "BIÊN BẢN", "BB", *lines).drop("closing").set("opening", text="Nội dung như sau:")
    plan.set("abstract", text="Họp xét nâng bậc lương").recipients.insert(0, P("secretary", "THƯ KÝ", 14, True))
    assert [each for each in told(check(plan)) if "chữ ký" not in each] == [lacking]


def test_minutes_are_signed_by_two(plan, check):
    named(plan, "BIÊN BẢN", "BB", *(text(f"line_{at}", said) for at, said in enumerate(MINUTES.values())))
    plan.signer = [P("post_1", "CHỦ TỌA", 14, True, align="center"), plan.signer[-1]]
    assert len(told(check(plan))) == 1
    for left, right in (("THƯ KÝ", "CHỦ TỌA"), ("BÊN GIAO", "BÊN NHẬN")):
        plan.recipients.insert(0, P("left", left, 14, True, align="center"))
        assert told(check(plan.set("post_1", text=right))) == []
        plan.drop("left")


def test_what_practice_alone_asks_for_is_told_for_information(plan, check):
    assert told(check(plan)) == []
    named(plan, "ĐỀ ÁN", "ĐA", text("other", "Việc này làm trong tháng 6.")).drop("closing")
    found = check(plan.set("opening", text="Nội dung như sau:"))
    assert [each.severity for each in found if each.rule == RULE] == ["info"]


def test_the_kinds_that_the_decree_asks_nothing_of_are_asked_by_practice_alone():
    general = ["Thông cáo", "Thông báo", "Hướng dẫn", "Chương trình", "Kế hoạch", "Phương án", "Đề án", "Dự án"]
    by_practice = [kind.name for kind in kinds().documents if all(each.customary for each in kind.features)]
    assert by_practice == [*general, "Báo cáo", "Công văn"]


def test_a_request_without_kinh_gui_is_told_that_and_not_to_drop_as_above(plan, check):
    named(plan, "TỜ TRÌNH", "TTr", text("asks", "Phòng kính trình Ủy ban nhân dân xem xét."))
    found = check(plan.set("recipient_1", text="- Như trên;"))
    assert [each.rule for each in found if each.rule in (RULE, "nhu-tren")] == [RULE]


def test_who_resolves_may_take_two_lines_where_the_resolution_is_missing(decision, check):
    decision.drop("resolution").add("competence", P("term", "KHÓA I, KỲ HỌP THỨ BA", bold=True, align="center"))
    assert [(each.rule, each.expected) for each in check(decision)] == [(RULE, "QUYẾT ĐỊNH:")]


def test_a_report_without_number_post_and_recipients_has_three_errors(plan, check):
    named(plan, "BÁO CÁO", "BC", text("more", f"1. {LONG}"))
    plan.drop(
        "number", "post_1", "post_2", "post_3", "recipients_label", "recipient_1", "recipient_2", "recipient_3"
    )
    errors = {each.rule for each in check(plan) if each.severity == "error"}
    assert errors == {"so-van-ban", "quyen-han-chuc-vu", "noi-nhan"}


def test_a_plan_issued_by_a_decision_needs_no_number_and_no_signature(plan, check):
    reference = "(Ban hành kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 6 năm 2026 của Ủy ban nhân dân phường)"
    named(
        plan, "QUY CHẾ", "QC", text("article", "Điều 1. Phạm vi điều chỉnh", bold=True), text("more", f"1. {LONG}")
    )
    plan.set("abstract", share=0).add(
        "abstract", P("reference", reference, italic=True, align="center", share=0.3)
    )
    plan.drop("number", "date", "recipients_label", "recipient_1", "recipient_2", "recipient_3", "opening")
    plan.drop("post_1", "post_2", "post_3", "name")
    assert [each.rule for each in check(plan) if each.severity == "error"] == []


@pytest.mark.parametrize("bases", [1, 2])
def test_bases_in_a_decision_with_full_stops_inside_are_bases(bases, decision, check):
    decision.drop("basis_2", "basis_3", "resolution").set(
        "basis_1", text="Căn cứ Luật Xây dựng năm 2014.", italic=False
    )
    if bases == 2:
        decision.add("basis_1", text("basis_4", "Căn cứ Nghị định số 30/2020/NĐ-CP.", italic=True))
    rules = [each.rule for each in check(decision)]
    assert "can-cu-trinh-bay" in rules and ("can-cu-dau-cau" in rules) == (bases == 2)


def test_bases_in_a_letter_are_text_and_need_no_italics(letter, check):
    letter.set("opening", text="Căn cứ Luật Xây dựng năm 2014;").add(
        "opening", text("again", f"Căn cứ Kế hoạch số 209/KH-UBND, phường triển khai như sau. {LONG}")
    )
    assert {"can-cu-trinh-bay", "can-cu-dau-cau"}.isdisjoint(each.rule for each in check(letter))


def test_all_29_kinds_are_listed_and_each_names_what_it_lacks():
    assert len(kinds().documents) == 29
    assert all(feature.missing for kind in kinds().documents for feature in kind.features)


def test_a_resolution_line_in_small_letters_is_that_line(decision, check):
    found = check(decision.set("resolution", text="Quyết định:"))
    assert [(each.rule, each.found) for each in found] == [("tham-quyen-trinh-bay", "small letters")]


def test_who_is_wired_is_no_abstract(plan, check):
    plan.set("kind", text="CÔNG ĐIỆN").set("number", text="Số: 15/CĐ-UBND").set("abstract", share=0)
    to = [P("to_1", "- Trưởng các thôn, tổ dân phố;", left=2552), P("to_2", "- Công an phường.", left=2552)]
    plan.add("abstract", P("wired", "CHỦ TỊCH ỦY BAN NHÂN DÂN PHƯỜNG điện:", align="center", before=120), *to)
    assert check(plan) == ()


def test_a_leave_pass_says_to_whom_and_for_which_days(plan, check):
    plan.set("kind", text="GIẤY NGHỈ PHÉP").set("number", text="Số: 15/GNP-UBND").drop("abstract")
    plan.set("opening", text=f"Xét Đơn đề nghị nghỉ phép, Ủy ban nhân dân phường cấp cho: {LONG}")
    assert [each.expected for each in check(plan)] == ["Nghỉ phép … kể từ ngày … đến hết ngày …"]
    plan.set("bullet_1", text="- Nghỉ phép trong 05 ngày, kể từ ngày 08 tháng 6 năm 2026 tại phường Bắc Kạn.")
    assert check(plan) == ()


def test_a_power_of_attorney_has_its_holder_and_its_term(plan, check):
    plan.set("kind", text="GIẤY ỦY QUYỀN").set("number", text="Số: 15/GUQ-UBND")
    assert [each.expected for each in check(plan)] == ["Người được ủy quyền: …", "Thời hạn ủy quyền …"]
