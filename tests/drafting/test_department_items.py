import pytest

import docgen

OURS = {"thuc_hien": ["UBND các xã, phường"]}


def clauses(*texts):
    return [{"so": f"{at}.", "noi_dung": text} | OURS for at, text in enumerate(texts, 1)]


def test_sections_stand_all_first_then_focal_then_the_units_order_then_those_asked(surveyed, drafted):
    body = "Công an tỉnh"
    survey = surveyed(
        {"so": "9.", "tieu_de": body, "cua": [body], "noi_dung": "Tuần tra."},
        *clauses("Sửa chợ.", "Mở lớp học.", "Giải quyết khiếu nại.", "Tổ chức quán triệt Nghị quyết."),
    )
    assert list(drafted(survey)) == [
        "Các cơ quan, đơn vị",
        "Phòng Văn hóa - Xã hội",
        "Văn phòng HĐND và UBND",
        "Phòng Kinh tế, Hạ tầng và Đô thị",
        "Công an phường",
    ]


def test_in_a_section_own_duties_come_first_then_support_then_the_report(surveyed, drafted):
    support = {"so": "1.", "noi_dung": "Mua thuốc.", "chu_tri": ["Sở Y tế"], "phoi_hop": ["UBND các xã, phường"]}
    report, own = clauses("Định kỳ gửi báo cáo về Sở Y tế.", "Mở lớp học.")
    (texts,) = drafted(surveyed(report, support, own)).values()
    assert [text.split()[0] for text in texts] == ["Mở", "Phối", "Theo"]


def test_the_units_order_wording_and_joining_hold(surveyed, drafted, decided):
    survey = surveyed(*clauses("Mở lớp học.", "Mua sách giáo khoa cho học sinh.", "Xây bể bơi cho học sinh."))
    decisions = decided(
        {"dieu_khoan": "I.3", "loi_van": "Xây một bể bơi."},
        {"dieu_khoan": "I.2", "gop_vao": "I.1"},
        thu_tu=["I.3", "I.1"],
    )
    (texts,) = drafted(survey, decisions=decisions).values()
    assert texts == ["Xây một bể bơi.", "Mở lớp học; mua sách giáo khoa cho học sinh."]


def test_an_item_carries_whom_it_works_with_and_when(surveyed, ward):
    clause = clauses("Mở lớp học.")[0] | {"phoi_hop": ["Sở Y tế", "UBND các xã, phường"], "thoi_gian": "Năm 2027"}
    (section,) = docgen.cascade(surveyed(clause), ward).sections
    assert (section.items[0].support, section.items[0].timing) == (("Sở Y tế",), "Năm 2027")


FOUR = clauses(
    "Mở lớp học cho học sinh.",
    "Mua sách giáo khoa cho học sinh.",
    "Sửa chợ phiên.",
    "Giải quyết khiếu nại.",
)


def told(made):
    return [
        (section.department and section.department.id, item.text)
        for section in made.sections
        for item in section.items
    ]


def test_items_are_joined_as_decided_whatever_their_departments_and_one_after_the_other(surveyed, decided, ward):
    def made(*pairs):
        decisions = decided(*({"dieu_khoan": one, "gop_vao": other} for one, other in pairs))
        return told(docgen.cascade(surveyed(*FOUR), ward, decisions=decisions))

    learning, books = ("vhxh", "Mở lớp học cho học sinh."), ("vhxh", "Mua sách giáo khoa cho học sinh.")
    complaint, market = ("vp", "Giải quyết khiếu nại."), ("kt", "Sửa chợ phiên.")
    across = ("vhxh", "Mở lớp học cho học sinh; sửa chợ phiên.")
    assert made(("I.3", "I.1")) == [across, books, complaint]
    chained = ("vhxh", "Mua sách giáo khoa cho học sinh; mở lớp học cho học sinh; sửa chợ phiên.")
    assert made(("I.3", "I.1"), ("I.1", "I.2")) == [chained, complaint]
    # Joined to itself it is what it was.
    assert made(("I.3", "I.3")) == [learning, books, complaint, market]


def test_what_is_joined_to_what_is_left_out_stays_by_itself(surveyed, decided, ward):
    decisions = decided({"dieu_khoan": "I.3", "gop_vao": "I.4"}, {"dieu_khoan": "I.4", "bo_qua": "đã làm"})
    made = docgen.cascade(surveyed(*FOUR), ward, decisions=decisions)
    assert ("kt", "Sửa chợ phiên.") in told(made)


def test_sections_stand_as_decided_and_the_others_behind_them(surveyed, decided, ward):
    made = docgen.cascade(surveyed(*FOUR), ward, decisions=decided(thu_tu_phan=["vp", "kt"]))
    assert [section.department.id for section in made.sections] == ["vp", "kt", "vhxh"]


OWN = {"ten": "rieng-1", "giao": "kt", "loi_van": "Quét vôi cổng chợ trước ngày 5/6/2026."}


def test_an_own_item_stands_behind_the_duties_or_where_it_was_put(surveyed, decided, ward):
    def made(own, **more):
        return docgen.cascade(surveyed(*FOUR), ward, decisions=decided(muc_rieng=[own], **more))

    section = made(OWN).sections[-1]
    assert [item.text for item in section.items] == ["Sửa chợ phiên.", OWN["loi_van"]]
    (own,) = section.items[1:]
    assert (own.timing, own.product, own.refs, own.sources) == ("Trước ngày 5/6/2026", "", ("rieng-1",), ())
    assert ward.running_name in own.reason
    assert [(step.rule, step.before, step.after) for step in own.steps] == [("quyet-dinh", "", OWN["loi_van"])]

    placed = made(OWN, thu_tu=["rieng-1"]).sections[-1]
    assert [item.text for item in placed.items] == [OWN["loi_van"], "Sửa chợ phiên."]

    everyone = made(OWN | {"giao": "tat_ca", "loi_van": "Lập kế hoạch quét vôi."}).sections[0]
    assert (everyone.department, everyone.name) == (None, "Các cơ quan, đơn vị")
    assert everyone.items[0].product == "Kế hoạch"


def test_an_own_item_says_who_added_it_why_and_of_which_clause_it_is(surveyed, decided, ward):
    more = {"ly_do": "thêm cho đủ", "nguoi": "Văn phòng", "ngay": "2026-05-01", "dieu_khoan": ["I.3"]}
    made = docgen.cascade(surveyed(*FOUR), ward, decisions=decided(muc_rieng=[OWN | more]))
    own = made.sections[-1].items[-1]
    assert own.reason.startswith("thêm cho đủ (") and "Văn phòng, 2026-05-01" in own.reason
    assert [(source.clause, source.standing.value, source.quote) for source in own.sources] == [
        ("I.3", "related", "Sửa chợ phiên.")
    ]
    assert own.steps[0].before == "Sửa chợ phiên."


def test_an_own_item_split_off_a_clause_that_asks_nothing_quotes_it(surveyed, decided, ward):
    survey = surveyed(*FOUR, {"so": "5.", "noi_dung": "Huy động mọi nguồn lực."})
    made = docgen.cascade(survey, ward, decisions=decided(muc_rieng=[OWN | {"dieu_khoan": ["I.5", "I.4"]}]))
    own = made.sections[-1].items[-1]
    assert own.steps[0].before == "Huy động mọi nguồn lực.\nGiải quyết khiếu nại."


def test_wording_that_was_fixed_is_a_step_even_where_it_is_the_draft_s_own(surveyed, decided, ward):
    for wording in ("Sửa chợ phiên.", "Sửa một chợ."):
        made = docgen.cascade(
            surveyed(*FOUR), ward, decisions=decided({"dieu_khoan": "I.3", "giao": "kt", "loi_van": wording})
        )
        item = made.sections[-1].items[0]
        assert (item.text, item.steps[-1].rule, item.steps[-1].after) == (wording, "quyet-dinh", wording)
        assert item.steps[-1].before == "Sửa chợ phiên."


@pytest.mark.parametrize(
    ("labels", "support"),
    [
        # Whoever is named with others in general is nobody to work with, but may be who leads.
        ({"chu_tri": ["UBND cấp xã"], "phoi_hop": ["Sở Y tế", "Các cơ quan, đơn vị liên quan"]}, ("Sở Y tế",)),
        (
            {"chu_tri": ["Sở Y tế", "các sở, ngành liên quan"], "phoi_hop": ["UBND cấp xã"]},
            ("Sở Y tế", "các sở, ngành liên quan"),
        ),
        # Neither the unit nor the department itself.
        ({"chu_tri": ["UBND cấp xã"], "phoi_hop": ["UBND phường Bắc Kạn", "Công an cấp xã"]}, ("Công an phường",)),
        ({"chu_tri": ["UBND cấp xã"], "phoi_hop": ["Văn phòng HĐND và UBND", "Sở Y tế"]}, ("Sở Y tế",)),
        ({"thuc_hien": ["UBND cấp xã", "Sở Y tế"], "phoi_hop": ["Sở Tài chính"]}, ("Sở Tài chính",)),
    ],
)
def test_the_bodies_beside_a_department_are_those_with_a_name_or_those_it_supports(
    surveyed, ward, labels, support
):
    (section,) = docgen.cascade(surveyed({"so": "1.", "noi_dung": "Dọn bến."} | labels), ward).sections
    assert section.items[0].support == support
