import pytest

from docgen.documents.plan_variables import plan_variables
from docgen.errors import DocgenError


def texts(blocks):
    return [(block.kind.value, block.text) for block in blocks]


def with_clause(plan, **fields):
    raw = plan.model_dump(by_alias=True, mode="json", exclude_none=True)
    raw["phan"] = [{"so": "I.", "tieu_de": "NHIỆM VỤ", "muc": [fields]}]
    return type(plan).model_validate(raw)


def test_a_plan_is_printed_clause_by_clause_under_its_own_numbers(plan):
    assert texts(plan_variables(plan).blocks) == [
        ("phan", "I. NHIỆM VỤ"),
        ("muc", "1. Trồng cây"),
        ("doan", "1.1. Trồng cây *xanh*[^1] ở trường & chợ"),
        ("doan", "- Cơ quan chủ trì: Sở Xây dựng."),
        ("doan", "- Cơ quan phối hợp: UBND các xã, phường; Tỉnh đoàn."),
        ("doan", "- Thời gian thực hiện: Hằng năm."),
    ]


def test_legal_bases_end_in_semicolons_and_the_last_in_a_full_stop(plan):
    raw = plan.model_dump(by_alias=True, mode="json", exclude_none=True)
    raw["can_cu"] = ["Căn cứ Luật A", "Căn cứ Luật B.", {"noi_dung": "Tờ trình", "trong_mo_dau": True}]
    assert plan_variables(type(plan).model_validate(raw)).legal_bases == ("Căn cứ Luật A;", "Căn cứ Luật B.")


def test_lettered_lines_count_their_label_and_skip_what_vietnamese_lists_skip(plan):
    made = with_clause(
        plan,
        so="1.",
        noi_dung="Hỗ trợ chi phí.",
        nhan_danh_chu=True,
        nhan_noi_dung="Nội dung",
        muc=[{"so": "-", "noi_dung": "Một."}],
        thuc_hien=["Sở A"],
        chu_tri=["Sở B"],
        phoi_hop=["Sở C"],
        thoi_gian="Năm 2027",
        ghi_chu=[{"nhan": "Sản phẩm", "noi_dung": "Báo cáo."}],
    )
    assert [text for _, text in texts(plan_variables(made).blocks)[1:]] == [
        "1. Hỗ trợ chi phí.",
        "a) Nội dung:",
        "- Một.",
        "b) Cơ quan thực hiện: Sở A.",
        "c) Cơ quan chủ trì: Sở B.",
        "d) Cơ quan phối hợp: Sở C.",
        "đ) Thời gian thực hiện: Năm 2027.",
        "e) Sản phẩm: Báo cáo.",
    ]


def test_the_authors_own_label_and_wording_come_before_the_usual_ones(plan):
    made = with_clause(
        plan,
        so="1.",
        noi_dung="Việc",
        chu_tri={"co_quan": ["Sở A", "Sở B"], "nhan": "Đơn vị chủ trì", "nguyen_van": "Sở A và Sở B"},
    )
    assert ("doan", "- Đơn vị chủ trì: Sở A và Sở B") in texts(plan_variables(made).blocks)


def test_each_line_of_a_text_is_a_paragraph_and_only_the_first_has_the_number(plan):
    made = with_clause(plan, so="1.", noi_dung="Khuyến khích như:\nHọc sinh, sinh viên.")
    assert texts(plan_variables(made).blocks)[1:] == [
        ("doan", "1. Khuyến khích như:"),
        ("doan", "Học sinh, sinh viên."),
    ]


def test_an_appendix_stands_apart_with_its_reference_and_table(plan):
    (appendix,) = plan_variables(plan).appendices
    assert (appendix.label, appendix.title) == ("Phụ lục", "DANH MỤC NHIỆM VỤ")
    assert appendix.reference == (
        "(Kèm theo Kế hoạch số 09/KH-UBND ngày 05 tháng 02 năm 2026 của Ủy ban nhân dân tỉnh Thái Nguyên)"
    )
    (table,) = appendix.blocks
    assert [(row.number, row.task, row.lead, row.timing) for row in table.rows] == [
        ("1", "Ươm cây[^2]", "Sở Xây dựng", "Năm 2027")
    ]


def test_each_mark_has_its_own_note_in_the_order_of_the_document(plan):
    assert plan_variables(plan).footnotes == ("Cây *bản địa*.", "Cây *bản địa*.")


def test_every_mark_without_a_note_is_told(plan):
    made = with_clause(plan, so="1.", noi_dung="Việc[^x] này[^y]")
    with pytest.raises(DocgenError) as caught:
        plan_variables(made)
    assert [fault.path for fault in caught.value.faults] == ["chu_thich.x", "chu_thich.y"]


def test_the_last_recipient_stands_as_the_plan_has_it(plan):
    assert plan_variables(plan).recipients == ("Các sở, ban, ngành tỉnh;", "Lưu: VT, KT.")
