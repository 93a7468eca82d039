"""Kinds of documents that give tasks, however they name themselves, and parts under any name."""

import pytest

from docgen.errors import DocgenError
from docgen.importing.reading import read_plan_file
from docgen.model.clause_names import walk

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n\nSố: 17/{symbol}\nHà Tĩnh, ngày 02 tháng 4 năm 2026\n\n"
END = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn B\n"
BODY = "I. NHIỆM VỤ\n1. UBND các xã quét vôi tường rào.\n"


@pytest.fixture
def read(tmp_path, in_force):
    def read(text, kind=""):
        path = tmp_path / "plan.txt"
        path.write_text(text, encoding="utf-8")
        return read_plan_file(path, in_force, kind=kind).plan

    return read


def texts(plan):
    return [each.clause.text or each.clause.title for each in walk(plan)]


@pytest.mark.parametrize(
    ("line", "kind", "title"),
    [
        ("KẾ HOẠCH\nSơn cổng trường học", "Kế hoạch", "Sơn cổng trường học"),
        ("KẾ HOẠCH SƠN CỔNG TRƯỜNG HỌC", "Kế hoạch", "SƠN CỔNG TRƯỜNG HỌC"),
        ("HỎA TỐC      KẾ HOẠCH SƠN CỔNG TRƯỜNG HỌC", "Kế hoạch", "SƠN CỔNG TRƯỜNG HỌC"),
        ("KHẨN KẾ HOẠCH SƠN CỔNG TRƯỜNG HỌC", "Kế hoạch", "SƠN CỔNG TRƯỜNG HỌC"),
        ("DỰ THẢO   KẾ HOẠCH\nSơn cổng trường học", "Kế hoạch", "Sơn cổng trường học"),
        ("CHƯƠNG TRÌNH HÀNH ĐỘNG\nSơn cổng trường học", "Chương trình hành động", "Sơn cổng trường học"),
        ("PHƯƠNG ÁN SƠN CỔNG TRƯỜNG HỌC", "Phương án", "SƠN CỔNG TRƯỜNG HỌC"),
        ("CHỈ THỊ\nVề việc sơn cổng trường học", "Chỉ thị", "Về việc sơn cổng trường học"),
        ("THÔNG BÁO\nKết luận của Chủ tịch UBND tỉnh", "Thông báo", "Kết luận của Chủ tịch UBND tỉnh"),
    ],
)
def test_the_kind_is_known_alone_or_with_its_title_or_behind_a_stamp(read, line, kind, title):
    plan = read(HEAD.format(symbol="KH-UBND") + line + "\n\n" + BODY + END)
    assert (plan.kind, plan.abstract) == (kind, title)
    assert texts(plan) == ["UBND các xã quét vôi tường rào."]


@pytest.mark.parametrize(
    "line",
    [
        "BÁO CÁO\nKết quả sơn cổng",
        "TỜ TRÌNH\nVề việc sơn cổng",
        "LUẬT\nSơn cổng",
        "BÁO CÁO KẾT QUẢ KẾ HOẠCH SƠN CỔNG",
    ],
)
def test_other_kinds_are_told_and_a_person_may_overrule(read, line):
    text = HEAD.format(symbol="BC-UBND") + line + "\n\n" + BODY + END
    with pytest.raises(DocgenError):
        read(text)
    assert texts(read(text, kind="kế hoạch")) == ["UBND các xã quét vôi tường rào."]
    assert read(text, kind="kế hoạch").kind == "Kế hoạch"


def test_a_document_of_the_party_is_refused(read):
    with pytest.raises(DocgenError):
        read("ĐẢNG CỘNG SẢN VIỆT NAM\nTỈNH ỦY HÀ TĨNH\n*\n\nCHƯƠNG TRÌNH HÀNH ĐỘNG\nSơn cổng\n\n" + BODY + END)


def test_a_letter_gives_tasks_to_its_addressees(read):
    plan = read(
        HEAD.format(symbol="UBND-KT").replace("Hà Tĩnh,", "V/v sơn lại cổng\ntrường học\nHà Tĩnh,")
        + "Kính gửi:\n- Sở Xây dựng;\n- UBND các xã, phường.\n\nThực hiện ý kiến của Bộ, UBND tỉnh yêu cầu:\n"
        + "1. Sở Xây dựng\na) Chọn màu sơn.\nb) Mua sơn.\n2. UBND các xã, phường\na) Sơn cổng.\n"
        + "Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.\n"
        + END
    )
    assert (plan.kind, plan.abstract) == ("Công văn", "sơn lại cổng trường học")
    assert plan.opening[0] == "Kính gửi: - Sở Xây dựng; - UBND các xã, phường."
    assert texts(plan) == ["Sở Xây dựng", "Chọn màu sơn.", "Mua sơn.", "UBND các xã, phường", "Sơn cổng."]
    assert plan.closing == ("Yêu cầu các đơn vị nghiêm túc triển khai thực hiện./.",)


def test_a_plan_attached_to_a_decision_may_have_kind_and_title_in_one(read):
    plan = read(
        HEAD.format(symbol="QĐ-UBND")
        + "QUYẾT ĐỊNH\nBan hành Kế hoạch sơn cổng\n\nĐiều 1. Ban hành Kế hoạch.\nĐiều 2. Sở Xây dựng thi hành.\n"
        + END
        + "\n\nKẾ HOẠCH SƠN CỔNG TRƯỜNG HỌC\n(Kèm theo Quyết định số 17/QĐ-UBND)\n\n"
        + BODY
    )
    assert (plan.kind, plan.abstract) == ("Kế hoạch", "SƠN CỔNG TRƯỜNG HỌC")
    assert texts(plan) == ["UBND các xã quét vôi tường rào."]


CLOSING = [
    ("Trên đây là Kế hoạch sơn cổng; yêu cầu các đơn vị thực hiện./.", True),
    ("Yêu cầu các sở, ngành, UBND các xã, phường nghiêm túc triển khai thực hiện Kế hoạch này./.", True),
    ("Trong quá trình thực hiện, nếu có vướng mắc, báo cáo về Sở Xây dựng./.", True),
    ("UBND tỉnh yêu cầu UBND các xã, phường gửi số cổng đã sơn về Sở Xây dựng./.", False),
    ("Yêu cầu các xã triển khai thực hiện, báo cáo trước ngày 15/6/2026./.", False),
    ("Các xã bố trí kinh phí để mua sơn./.", False),
]


@pytest.mark.parametrize(("last", "closes"), CLOSING)
def test_a_last_paragraph_that_orders_something_stays_in_the_body(read, last, closes):
    plan = read(
        HEAD.format(symbol="KH-UBND") + "KẾ HOẠCH\nSơn cổng\n\n" + BODY + "- Sơn cả cổng phụ.\n" + last + END
    )
    assert bool(plan.closing) is closes
    assert any(last[:20] in text for text in texts(plan)) is not closes


def test_sections_without_numbers_are_known_by_their_capitals(read):
    body = (
        "MỤC ĐÍCH, YÊU CẦU\nCho trường sạch.\nNHIỆM VỤ TRỌNG TÂM\n1. UBND các xã quét vôi.\n2. Sở Xây dựng sơn.\n"
        "TỔ CHỨC THỰC HIỆN\n1. Sở Xây dựng\n- Mua sơn.\n"
    )
    plan = read(HEAD.format(symbol="KH-UBND") + "KẾ HOẠCH\nSơn cổng\n\n" + body + END)
    assert [(section.title, section.kind.value) for section in plan.sections] == [
        ("MỤC ĐÍCH, YÊU CẦU", "muc_dich"),
        ("NHIỆM VỤ TRỌNG TÂM", "nhiem_vu"),
        ("TỔ CHỨC THỰC HIỆN", "to_chuc"),
    ]
    assert len({each.id for each in walk(plan)}) == 5


FORM = "ĐƠN XIN SƠN CỔNG\nTôi là ........ ở ........\nXin sơn ........ cổng\nLý do ........\n"


def test_a_form_to_be_filled_in_gives_no_tasks(tmp_path, in_force):
    path = tmp_path / "plan.txt"
    text = HEAD.format(symbol="KH-UBND") + "KẾ HOẠCH\nSơn cổng\n\n" + BODY + END + "\nPHỤ LỤC\n" + FORM
    path.write_text(text, encoding="utf-8")
    reading = read_plan_file(path, in_force)
    assert texts(reading.plan) == ["UBND các xã quét vôi tường rào."]
    assert {e.landing.value for e in reading.ledger.entries if "Xin sơn" in e.text} == {"bieu_mau"}
    assert reading.ledger.unplaced == ()


TABLE = """| TT | Nội dung | Đơn vị thực hiện | Thời gian |
| --- | --- | --- | --- |
| 1 | Mua vôi | Sở Xây dựng | Quý I |
"""


@pytest.mark.parametrize(
    "heading",
    [
        "PHỤ LỤC\nPHÂN CÔNG\n",
        "BẢNG PHÂN CÔNG NHIỆM VỤ\n(Kèm theo Kế hoạch số 17/KH-UBND)\n",
        "TIẾN ĐỘ THỰC HIỆN\n",
        "(Kèm theo Kế hoạch số 17/KH-UBND)\n",
        "BIỂU TỔNG HỢP CÔNG VIỆC NĂM 2026\n",
    ],
)
def test_what_is_attached_is_read_whatever_its_heading(read, heading):
    plan = read(HEAD.format(symbol="KH-UBND") + "KẾ HOẠCH\nSơn cổng\n\n" + BODY + END + "\n" + heading + TABLE)
    assert texts(plan) == ["UBND các xã quét vôi tường rào.", "Mua vôi"]
    assert plan.signature.name == "Lê Văn B"
