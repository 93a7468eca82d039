"""Every line of the source has a landing, and the ledger does not take the reader's word for it."""

import pytest

from docgen.importing.ledger import ledger
from docgen.importing.reading import read_plan_file
from docgen.importing.text import read_text
from docgen.model.ledger import Landing

TEXT = """ỦY BAN NHÂN DÂN
TỈNH HÀ TĨNH

Số: 17/KH-UBND
Hà Tĩnh, ngày 02 tháng 4 năm 2026

KẾ HOẠCH
Sơn cổng trường học

Căn cứ Luật Giáo dục ngày 14 tháng 6 năm 2019;
UBND tỉnh ban hành Kế hoạch sơn cổng trường học như sau:

I. NHIỆM VỤ
1. Chọn màu sơn
- Hỏi ý kiến phụ huynh.
Cơ quan chủ trì: Sở Xây dựng; Cơ quan phối hợp: Sở Tài chính.
Thời gian: Quý II/2026.
2. Sơn cổng.
Thời gian: Quý III. Sản phẩm: Cổng đã sơn.
II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Mua sơn.

Trên đây là Kế hoạch sơn cổng trường học./.

Nơi nhận:
- Các sở;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Lê Văn B

PHỤ LỤC
PHÂN CÔNG
| TT | Nội dung | Chủ trì | Ghi chú thêm |
| --- | --- | --- | --- |
| 1 | Mua chổi | Sở Xây dựng | Chổi to |
| 2 | Mua thang | Như trên | Không |

PHỤ LỤC II
BIỂU THỐNG KÊ
| TT | Trường | Số cổng |
| --- | --- | --- |
| 1 | Trường A | 2 |
"""


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "plan.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def landing_of(reading, words):
    return {entry.landing for entry in reading.ledger.entries if words in entry.text}


def test_each_line_lands_where_a_reader_finds_it(file, in_force):
    reading = read_plan_file(file, in_force)
    assert reading.ledger.unplaced == ()
    for words, landing in (
        ("TỈNH HÀ TĨNH", Landing.HEAD),
        ("Căn cứ Luật", Landing.HEAD),
        ("NHIỆM VỤ", Landing.HEADING),
        ("Chọn màu sơn", Landing.HEADING),
        ("Hỏi ý kiến", Landing.CLAUSE),
        ("Cơ quan chủ trì", Landing.LABEL),
        ("Cổng đã sơn", Landing.LABEL),
        ("Chổi to", Landing.LABEL),
        ("Như trên", Landing.LABEL),
        ("Trên đây", Landing.CLOSING),
        ("Lê Văn B", Landing.ENDING),
        ("Trường A", Landing.FORM),
    ):
        assert landing_of(reading, words) == {landing}, words


def test_what_the_reader_loses_is_told_with_its_place(file, in_force):
    plan = read_plan_file(file, in_force).plan
    first, *others = plan.sections
    poorer = plan.model_copy(
        update={"sections": (first.model_copy(update={"clauses": first.clauses[:1]}), *others)}
    )
    account, findings = ledger(read_text(file, in_force), poorer, (), in_force)
    lost = {entry.text for entry in account.unplaced}
    assert {"2. Sơn cổng.", "Thời gian: Quý III. Sản phẩm: Cổng đã sơn."} <= lost
    assert {finding.found for finding in findings} == lost
    assert all(finding.rule == "chua-co-cho" and finding.place for finding in findings)


def test_what_is_lost_behind_the_colon_of_a_title_is_told(file, in_force):
    line = "III. THỜI ĐIỂM: Sơn xong trước khi nghỉ hè."
    file.write_text(TEXT.replace("\nTrên đây", f"{line}\n\nTrên đây"), encoding="utf-8")
    reading = read_plan_file(file, in_force)
    assert reading.ledger.unplaced == ()
    sections = [
        each.model_copy(update={"clauses": ()}) if each.title == "THỜI ĐIỂM" else each
        for each in reading.plan.sections
    ]
    account, _ = ledger(
        read_text(file, in_force), reading.plan.model_copy(update={"sections": tuple(sections)}), (), in_force
    )
    assert line in {entry.text for entry in account.unplaced}


def test_words_that_stand_twice_in_the_source_must_stand_twice_in_the_plan(file, in_force):
    file.write_text(TEXT.replace("- Mua sơn.", "- Mua sơn.\n- Mua sơn."), encoding="utf-8")
    twice = read_plan_file(file, in_force)
    assert twice.ledger.unplaced == ()
    file.write_text(TEXT, encoding="utf-8")
    once = read_plan_file(file, in_force).plan
    file.write_text(TEXT.replace("- Mua sơn.", "- Mua sơn.\n- Mua sơn."), encoding="utf-8")
    account, _ = ledger(read_text(file, in_force), once, (), in_force)
    assert [entry.text for entry in account.unplaced if "Mua sơn" in entry.text] == ["- Mua sơn."]


def test_a_line_that_takes_words_out_of_another_breaks_nothing(file, in_force):
    cells = "| Nơi nhận: - Sở Y tế; - Văn phòng; - Sở Y tế; | TM. ỦY BAN NHÂN DÂN<br>CHỦ TỊCH |"
    file.write_text(TEXT.replace("- Các sở;", f"- Chủ tịch UBND;\n- UBND;\n{cells}\n{cells}"), encoding="utf-8")
    assert read_plan_file(file, in_force).ledger.entries


def test_what_is_left_out_on_purpose_is_listed_with_its_reason(file, in_force):
    file.write_text(TEXT.replace("\n2. Sơn", "\nKý bởi: Văn phòng\n2. Sơn"), encoding="utf-8")
    listed = read_plan_file(file, in_force).ledger.listed()
    assert [(each["text"], bool(each["reason"])) for each in listed["dropped"]] == [("Ký bởi: Văn phòng", True)]
    assert listed["unplaced"] == []
    assert sum(listed["counts"].values()) > 30


def test_what_is_left_out_stands_in_the_ledger_where_it_stood_in_the_file(file, in_force):
    file.write_text(TEXT.replace("\n2. Sơn", "\nKý bởi: Văn phòng\n2. Sơn"), encoding="utf-8")
    entries = read_plan_file(file, in_force).ledger.entries
    at = next(index for index, entry in enumerate(entries) if entry.text == "Ký bởi: Văn phòng")
    assert entries[at + 1].text.startswith("2. Sơn")
