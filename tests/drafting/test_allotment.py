from docgen.drafting.allotment import split
from docgen.drafting.decide import Decided
from docgen.drafting.pipeline import cascade
from docgen.drafting.select import select

TWO = "Tổ chức quán triệt Nghị quyết. Lập dự toán kinh phí."
OURS = {"so": "1.", "thuc_hien": ["UBND các xã, phường"]}


def refs(survey, unit, decisions=None):
    decided = Decided(decisions)
    return [
        (work.ref, route.department)
        for each in select(survey, unit, Decided(None))
        for work, route in split(each, survey, unit, decided)
    ]


def test_sentences_with_different_owners_part(surveyed, ward):
    assert refs(surveyed(OURS | {"noi_dung": TWO}), ward) == [("I.1#1", "tat_ca"), ("I.1#2", "kt")]


def test_sentences_with_one_owner_stay_together(surveyed, ward):
    text = "Tổ chức lớp học. Hỗ trợ học sinh."
    assert refs(surveyed(OURS | {"noi_dung": text}), ward) == [("I.1", "vhxh")]


def test_what_is_only_supported_stays_whole(surveyed, ward):
    labels = {"chu_tri": ["Sở Tài chính"], "phoi_hop": ["UBND các xã, phường"]}
    assert refs(surveyed({"so": "1.", "noi_dung": TWO} | labels), ward) == [("I.1", "kt")]


def test_a_decision_about_the_whole_keeps_it_whole_and_one_about_a_part_parts_it(surveyed, decided, ward):
    survey = surveyed(OURS | {"noi_dung": TWO})
    assert refs(survey, ward, decided({"dieu_khoan": "I.1", "giao": "vp"})) == [("I.1", "vp")]
    assert refs(survey, ward, decided({"dieu_khoan": "I.1#2", "giao": "vp"})) == [
        ("I.1#1", "tat_ca"),
        ("I.1#2", "vp"),
    ]


def test_more_than_an_item_holds_becomes_several(surveyed, ward):
    sentence = " ".join(["Hỗ trợ", *["học sinh"] * 25]) + "."
    assert refs(surveyed(OURS | {"noi_dung": f"{sentence} {sentence}"}), ward) == [
        ("I.1#1", "vhxh"),
        ("I.1#2", "vhxh"),
    ]


def test_a_sentence_that_tells_no_department_goes_with_the_one_before_it(surveyed, ward):
    text = "Lắp bảng tin tại trụ sở. Tổ chức tuyên truyền cho học sinh. Bảo đảm mỗi học kỳ ít nhất 01 buổi."
    clause = {"so": "1.", "thuc_hien": ["UBND cấp xã"], "noi_dung": text}
    made = cascade(surveyed(clause, co_quan_dau_moi="Sở Tài chính"), ward)
    told = {section.name: [item.text for item in section.items] for section in made.sections}
    assert told["Phòng Văn hóa - Xã hội"] == [
        "Tổ chức tuyên truyền cho học sinh; bảo đảm mỗi học kỳ ít nhất 01 buổi."
    ]
    assert told["Phòng Kinh tế, Hạ tầng và Đô thị"] == ["Lắp bảng tin tại trụ sở."]
