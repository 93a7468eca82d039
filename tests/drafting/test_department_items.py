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
