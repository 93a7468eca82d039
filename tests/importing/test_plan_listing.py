"""A plan as JSON: every task and duty with whoever must act, by labels, headings or the sentence."""

from __future__ import annotations

import pytest

from docgen.importing.plan_listing import plan_json
from docgen.model.plan import Assignment, Clause, Plan, Section, SectionKind
from docgen.model.timing import Timing


@pytest.fixture
def listed(in_force):
    def made(*sections):
        return plan_json(
            Plan(number="88/KH-UBND", issuer="UBND tỉnh", abstract="Phòng dịch", sections=sections), (), in_force
        )

    return made


def section(*clauses, kind=SectionKind.TASKS, title="NHIỆM VỤ", number="I."):
    return Section(number=number, kind=kind, title=title, clauses=clauses)


def clause(number, text, *below, **fields):
    return Clause(number=number, text=text, clauses=below, **fields)


def roles(entry):
    return {name: entry[name] for name in ("actors", "lead", "support", "implement") if entry.get(name)}


def test_labels_say_who_does_a_task_and_the_sentence_adds_nobody(listed):
    labels = {"lead": Assignment(bodies=("Sở Y tế",)), "support": Assignment(bodies=("Sở Nội vụ",))}
    text = "Phối hợp với Công an tỉnh mở chiến dịch."
    (task,) = listed(section(clause("1.", text, timing=Timing.model_validate("Quý II"), **labels)))["tasks"]
    assert roles(task) == {"lead": ["Sở Y tế"], "support": ["Sở Nội vụ"]}
    assert (task["id"], task["text"], task["timing"]) == ("I.1", text, "Quý II")


def test_what_a_clause_asks_of_others_is_an_entry_of_its_own(listed):
    text = "UBND các phường phun thuốc; báo cáo kết quả; UBND các xã dọn bãi rác."
    first, second = listed(section(clause("1.", text)))["tasks"]
    assert (first["id"], first["text"]) == ("I.1", "UBND các phường phun thuốc; báo cáo kết quả;")
    assert (second["id"], second["text"]) == ("I.1#3", "UBND các xã dọn bãi rác.")
    assert [roles(each) for each in (first, second)] == [
        {"implement": ["UBND các phường"]},
        {"implement": ["UBND các xã"]},
    ]


def test_points_below_a_heading_are_listed_and_details_of_a_sentence_are_not(listed):
    labels = {"lead": Assignment(bodies=("Sở Y tế",))}
    points = (clause("-", "Mua vắc xin."), clause("-", "Thuê kho lạnh."))
    plan = listed(
        section(
            Clause(number="1.", title="Tiêm chủng", clauses=points, **labels),
            clause("2.", "Tuyên truyền trên báo, đài.", clause("-", "Viết bài."), **labels),
        )
    )
    assert [(task["id"], task["lead"]) for task in plan["tasks"]] == [
        ("I.1-1", ["Sở Y tế"]),
        ("I.1-2", ["Sở Y tế"]),
        ("I.2", ["Sở Y tế"]),
    ]
    assert [each["id"] for each in plan["statements"]] == ["I.1-1", "I.1-2", "I.2", "I.2-1"]
    assert plan["statements"][-1]["under"] == "I.2"


def test_a_duty_tells_whoever_leads_and_with_whom(listed):
    head = Clause(
        number="1.",
        title="Sở Y tế",
        actors=("Sở Y tế",),
        clauses=(
            clause("-", "Chủ trì, phối hợp với Sở Tài chính lập dự toán."),
            clause("-", "Phối hợp với Công an tỉnh tuần tra."),
        ),
    )
    first, second = listed(section(head, kind=SectionKind.ORGANISATION))["duties"]
    assert roles(first) == {"actors": ["Sở Y tế"], "lead": ["Sở Y tế"], "support": ["Sở Tài chính"]}
    assert roles(second) == {"actors": ["Sở Y tế"], "support": ["Sở Y tế", "Công an tỉnh"]}


def test_a_target_is_no_task_and_stands_among_the_statements(listed):
    plan = listed(section(clause("1.", "100% trẻ em được tiêm."), clause("2.", "Sở Y tế tổ chức tiêm.")))
    assert [task["id"] for task in plan["tasks"]] == ["I.2"]
    assert [each["kind"] for each in plan["statements"]] == ["chi_tieu", "nhiem_vu"]


def test_a_row_that_repeats_a_clause_gives_it_its_labels(listed):
    row = clause("1", "Mua thuốc", repeats="I.1", lead=Assignment(bodies=("Sở Y tế",)))
    plan = listed(section(clause("1.", "Mua thuốc.")), section(row, number="Phụ lục I", title="BẢNG PHÂN CÔNG"))
    assert [(task["id"], task["lead"]) for task in plan["tasks"]] == [("I.1", ["Sở Y tế"])]


def test_funding_has_a_list_of_its_own(listed):
    plan = listed(
        section(
            clause("1.", "Kinh phí từ ngân sách tỉnh."),
            clause("2.", "Sở Tài chính cân đối kinh phí."),
            kind=SectionKind.FUNDING,
            title="KINH PHÍ",
        )
    )
    assert [(each["id"], roles(each)) for each in plan["funding"]] == [
        ("I.1", {}),
        ("I.2", {"actors": ["Sở Tài chính"], "implement": ["Sở Tài chính"]}),
    ]


def test_a_mere_name_heads_the_points_below_it_and_is_no_duty_itself(listed):
    duties = listed(section(clause("-", "Sở Y tế", clause("+", "Mua thuốc.")), kind=SectionKind.ORGANISATION))[
        "duties"
    ]
    assert [(each["text"], each["actors"]) for each in duties] == [("Mua thuốc.", ["Sở Y tế"])]


def test_a_label_that_only_says_with_whom_leaves_the_heading_its_subject(listed):
    support = {"support": Assignment(bodies=("Sở Nội vụ",))}
    below = (clause("-", "Phun thuốc.", **support), clause("-", "Dọn rác."))
    heading = Clause(number="1.", title="Sở Y tế", actors=("Sở Y tế",), clauses=below)
    plan = listed(section(heading))
    first, second = plan["tasks"]
    assert roles(first) == {"implement": ["Sở Y tế"], "support": ["Sở Nội vụ"]}
    assert roles(second) == {"implement": ["Sở Y tế"]}


def test_a_section_whose_title_says_nothing_is_read_by_what_it_holds(listed):
    clauses = (
        clause("1.", "UBND các xã dọn bãi rác."),
        clause("2.", "Lập sổ đàn trâu."),
        clause("3.", "Tiêm nhắc cho đàn trâu."),
        clause("4.", "Nghỉ tránh nóng đã thành nếp ở nhiều nơi."),
    )
    plan = listed(section(*clauses, kind=SectionKind.OTHER, title="LĨNH VỰC CHĂN NUÔI"))
    assert [each["text"] for each in plan["tasks"]] == [each.text for each in clauses[:3]]
    alone = listed(section(*clauses[2:], kind=SectionKind.OTHER, title="LĨNH VỰC CHĂN NUÔI"))
    assert alone["tasks"] == []


def test_targets_by_years_are_no_tasks_and_orders_with_a_year_are(listed):
    plan = listed(
        section(
            clause("-", "Năm 2026 trồng 120 ha; năm 2027 trồng 180 ha."),
            clause("-", "Đến năm 2028 có ít nhất 05 chợ mới."),
            clause("-", "Năm 2026, UBND các xã trồng 120 ha."),
        )
    )
    assert [each["text"] for each in plan["tasks"]] == ["Năm 2026, UBND các xã trồng 120 ha."]


def test_an_order_with_a_deadline_is_one_among_aims_too(listed):
    order = "Các sở, ban, ngành gửi danh sách về Sở Y tế trước ngày 20/3/2026."
    aims = (clause("-", "Các sở, ban, ngành coi trọng phòng bệnh."), clause("-", order))
    plan = listed(section(*aims, kind=SectionKind.PURPOSE, title="MỤC ĐÍCH, YÊU CẦU"))
    assert [each["text"] for each in plan["tasks"]] == [order]


def test_points_that_are_things_are_parts_of_their_sentence(listed):
    things = (clause("a)", "Khu hàng khô."), clause("b)", "Khu hàng tươi."))
    acts = (clause("a)", "Kẻ lại vạch."), clause("b)", "Dựng mái che."))
    text = "Sở Xây dựng sắp xếp lại chợ:"
    assert [each["id"] for each in listed(section(clause("1.", text, *things)))["tasks"]] == ["I.1"]
    assert [each["id"] for each in listed(section(clause("1.", text, *acts)))["tasks"]] == ["I.1.a", "I.1.b"]


def test_doubts_about_what_is_asked_are_findings(listed):
    plan = listed(section(clause("1.", "Lấy địa bàn cơ sở, khu dân cư làm trọng tâm để dọn rác.")))
    told = [each for each in plan["findings"] if each["rule"] == "y-chua-ro"]
    doubts = [(each["id"], doubt) for each in plan["statements"] for doubt in each["doubts"]]
    assert [(each["place"], each["message"]) for each in told] == doubts != []


def test_what_begins_with_a_verb_below_a_whole_sentence_is_an_order_unless_a_label_or_colon_covers_it(listed):
    points = (clause("-", "Kiểm tra kho lạnh."), clause("-", "Hai tủ mát."))
    labels = {"lead": Assignment(bodies=("Sở Y tế",))}
    plan = listed(
        section(
            clause("1.", "Sở Y tế thành lập các đoàn kiểm tra.", *points),
            clause("2.", "Tổ chức tiêm chủng.", *points, **labels),
            clause("3.", "Sở Y tế gửi hồ sơ gồm:\nBiên bản bàn giao.", *points),
        )
    )
    assert [task["id"] for task in plan["tasks"]] == ["I.1", "I.1-1", "I.2", "I.3"]
    assert roles(plan["tasks"][1]) == {"implement": ["Sở Y tế"]}


def test_what_one_is_to_note_has_its_time_before_its_subject(listed):
    text = "Lưu ý: Tháng 11/2026, Sở Y tế kiểm tra các kho lạnh."
    (task,) = listed(section(clause("1.", text)))["tasks"]
    assert (roles(task), task["timing"]) == ({"implement": ["Sở Y tế"]}, "Tháng 11/2026")


def test_a_body_that_is_no_more_is_told_once(listed):
    texts = ("Gửi Bộ Tài nguyên và Môi trường.", "Nhắc Bộ Tài nguyên và Môi trường.", "Gửi Bộ Xây dựng.")
    found = listed(section(*(clause(f"{at}.", text) for at, text in enumerate(texts, 1))))["findings"]
    assert [(each["place"], each["found"]) for each in found if each["rule"] == "co-quan-khong-con"] == [
        ("I.1", "Bộ Tài nguyên và Môi trường")
    ]
