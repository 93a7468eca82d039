"""Whole plans as they are typed: labels, tables, appendices, frames, each way of assigning."""

from __future__ import annotations

import shutil

import pytest

from docgen.importing.plan_listing import plan_json
from docgen.importing.reading import read_plan_file

HEAD = """ỦY BAN NHÂN DÂN
TỈNH THÁI NGUYÊN
Số: 88/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Thái Nguyên, ngày 05 tháng 02 năm 2026
KẾ HOẠCH
Chuyển đổi số năm 2026

Căn cứ Luật Giao dịch điện tử ngày 22/6/2023;
UBND tỉnh ban hành Kế hoạch chuyển đổi số như sau:
"""
END = """Trên đây là Kế hoạch chuyển đổi số./.
Nơi nhận:
- Như mục IV;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""


@pytest.fixture
def listed(tmp_path, in_force):
    def read(body, head=HEAD, end=END):
        path = tmp_path / "plan.txt"
        path.write_text(head + body + end, encoding="utf-8")
        reading = read_plan_file(path, in_force)
        return plan_json(reading.plan, reading.findings, in_force)

    return read


def who(task):
    return task["lead"], task["support"], task["implement"], task["timing"]


def test_the_frame_of_a_document_is_read(listed):
    plan = listed("I. NHIỆM VỤ\n1. Tổ chức hội nghị.\n")
    assert plan["number"] == "88/KH-UBND"
    assert plan["date"] == "2026-02-05"
    assert plan["issuer"] == "Ủy ban nhân dân tỉnh Thái Nguyên"
    assert plan["title"] == "Chuyển đổi số năm 2026"
    assert plan["recipients"] == ["Như mục IV", "Lưu: VT"]
    assert plan["signer"] == {"authority": ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"], "name": ""}


@pytest.mark.parametrize(
    "lines",
    [
        "- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan phối hợp: Sở Nội vụ, Công an tỉnh.\n- Thời gian: Quý II/2026\n",
        "Cơ quan chủ trì: Sở Y tế; cơ quan phối hợp: Sở Nội vụ, Công an tỉnh; thời gian: Quý II/2026.\n",
        "+ Chủ trì: Sở Y tế\n+ Phối hợp: Sở Nội vụ; Công an tỉnh\n+ Thời hạn hoàn thành: Quý II/2026\n",
        "*Đơn vị chủ trì:* Sở Y tế\n*Đơn vị phối hợp:* Sở Nội vụ và Công an tỉnh\n*Tiến độ:* Quý II/2026\n",
        "- Cơ quan chủ trì:\nSở Y tế\n- Phối hợp: Sở Nội vụ, Công an tỉnh\n- Lộ trình thực hiện: Quý II/2026\n",
    ],
)
def test_labelled_lines_assign_however_they_are_set(listed, lines):
    (task,) = listed(f"II. NHIỆM VỤ\n1. Tổ chức hội nghị toàn tỉnh:\n{lines}")["tasks"]
    assert who(task) == (["Sở Y tế"], ["Sở Nội vụ", "Công an tỉnh"], [], "Quý II/2026")


def test_labels_in_brackets_behind_the_sentence_belong_to_it(listed):
    (task,) = listed("II. NHIỆM VỤ\n1. Tổ chức hội nghị (Chủ trì: Sở Y tế; Thời gian: Quý II/2026).\n")["tasks"]
    assert (task["text"], *who(task)) == ("Tổ chức hội nghị", ["Sở Y tế"], [], [], "Quý II/2026")


def test_each_entry_of_a_list_keeps_its_own_labels(listed):
    entries = "- Tập huấn\n- Chủ trì: Sở Y tế\n- Thi tìm hiểu\n- Chủ trì: Sở Nội vụ\n"
    body = f"II. NHIỆM VỤ\n1. Nhân lực số\n{entries}"
    tasks = listed(body)["tasks"]
    assert [(task["id"], task["lead"]) for task in tasks] == [("II.1-1", ["Sở Y tế"]), ("II.1-2", ["Sở Nội vụ"])]


def test_a_label_without_a_body_or_time_beside_it_tells_particulars_and_no_task(listed):
    plan = listed("II. NHIỆM VỤ\n1. Đối tượng\n- Đối tượng: học sinh.\n- Hình thức: trực tuyến.\n")
    assert plan["tasks"] == []
    assert [(each["kind"], each["text"]) for each in plan["statements"]] == [
        ("chi_tiet", "Đối tượng: học sinh."),
        ("chi_tiet", "Hình thức: trực tuyến."),
    ]


REVIEW = "Rà soát, tái cấu trúc quy trình"
TABLE = """II. NHIỆM VỤ
(Chi tiết tại Phụ lục kèm theo)
III. TỔ CHỨC THỰC HIỆN
1. Sở Y tế
- Theo dõi, đôn đốc.
"""
APPENDIX = """
PHỤ LỤC
NHIỆM VỤ NĂM 2026
(Kèm theo Kế hoạch số 88/KH-UBND)
| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
|---|---|---|---|---|---|
| (1) | (2) | (3) | (4) | (5) | (6) |
| I | Chính quyền số | | | | |
| 1 | Rà soát, tái cấu trúc quy trình | Văn phòng UBND tỉnh | UBND các xã, phường | Quý II/2026 | Quyết định |
| 2 | Số hóa hồ sơ và | Các sở, ban, | | Trong năm | |
| | kết quả | ngành | | 2026 | |
| STT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành | Sản phẩm |
| II | Kinh tế số | | | | |
| 1 | Hỗ trợ doanh nghiệp | Sở Tài chính | Sở Công Thương | Thường xuyên | |
"""


def test_the_rows_of_an_appendix_are_tasks_under_their_groups(listed):
    plan = listed(TABLE, end=END + APPENDIX)
    assert [group["title"] for group in plan["groups"]] == ["Chính quyền số", "Kinh tế số"]
    assert [(task["id"], task["text"], *who(task)) for task in plan["tasks"]] == [
        (
            "PL.I.1",
            "Rà soát, tái cấu trúc quy trình",
            ["Văn phòng UBND tỉnh"],
            ["UBND các xã, phường"],
            [],
            "Quý II/2026",
        ),
        ("PL.I.2", "Số hóa hồ sơ và kết quả", ["Các sở, ban, ngành"], [], [], "Trong năm 2026"),
        ("PL.II.1", "Hỗ trợ doanh nghiệp", ["Sở Tài chính"], ["Sở Công Thương"], [], "Thường xuyên"),
    ]


def test_a_heading_that_a_scan_spoilt_on_the_next_page_is_no_row(listed):
    rows = APPENDIX.split("\n")
    again = next(at for at, row in enumerate(rows) if row.startswith("| STT") and at > 6)
    rows[again] = (
        "| SIT | Nôi dung công việc | Cơ quan chú trì | Cơ quan phối hợp | Thời gian hoàn thành | Sán phẩm |"
    )
    plan = listed(TABLE, end=END + "\n".join(rows))
    assert [task["id"] for task in plan["tasks"]] == ["PL.I.1", "PL.I.2", "PL.II.1"]


def test_a_row_that_repeats_a_clause_of_the_body_is_one_task_with_it(listed):
    body = "II. NHIỆM VỤ\n1. Rà soát, tái cấu trúc quy trình.\n2. Mở hội nghị.\n"
    plan = listed(body, end=END + APPENDIX)
    first = plan["tasks"][0]
    assert (first["id"], first["lead"]) == ("II.1", ["Văn phòng UBND tỉnh"])
    assert [task["id"] for task in plan["tasks"]] == ["II.1", "II.2", "PL.I.2", "PL.II.1"]


def test_a_table_of_another_kind_is_told_and_gives_no_tasks(listed):
    plan = listed(
        "II. NHIỆM VỤ\n1. Chỉ tiêu cụ thể.\n| TT | Chỉ tiêu | Năm 2026 |\n| 1 | Hồ sơ trực tuyến | 80% |\n"
    )
    assert [task["text"] for task in plan["tasks"]] == ["Chỉ tiêu cụ thể."]
    assert "bang" in {finding["rule"] for finding in plan["findings"]}


def test_sections_headed_by_bodies_give_each_its_duties(listed):
    body = "IV. TỔ CHỨC THỰC HIỆN\n1. Sở Y tế:\n- Theo dõi.\n- Báo cáo.\n2. Đề nghị Tỉnh đoàn\nTuyên truyền.\n"
    duties = listed(body)["duties"]
    assert [(duty["id"], duty["actors"]) for duty in duties] == [
        ("IV.1-1", ["Sở Y tế"]),
        ("IV.1-2", ["Sở Y tế"]),
        ("IV.2", ["Tỉnh đoàn"]),
    ]


def test_a_body_that_nobody_knows_stays_as_it_is_written_and_is_told(listed):
    plan = listed("II. NHIỆM VỤ\n1. Quan trắc.\n- Cơ quan chủ trì: Viện Mây trắng, Viện Biển xanh\n")
    assert plan["tasks"][0]["lead"] == ["Viện Mây trắng", "Viện Biển xanh"]
    assert [f["found"] for f in plan["findings"] if f["rule"] == "co-quan-la"] == [
        "Viện Mây trắng",
        "Viện Biển xanh",
    ]


def test_a_plan_that_assigns_nothing_gets_tasks_without_bodies(listed):
    tasks = listed("II. NHIỆM VỤ\n1. Phối hợp với Sở Xây dựng tham mưu UBND tỉnh.\n2. Tổ chức hội nghị.\n")[
        "tasks"
    ]
    assert [who(task) for task in tasks] == [([], [], [], "")] * 2


def test_a_number_given_twice_is_kept_and_told(listed):
    plan = listed("I. NHIỆM VỤ\n1. Một việc.\nI. GIẢI PHÁP\n1. Hai việc.\n")
    assert [task["id"] for task in plan["tasks"]] == ["I.1", "I.1(2)"]
    assert [f["found"] for f in plan["findings"] if f["rule"] == "danh-so"] == ["I."]


def test_a_list_that_is_attached_gives_no_tasks(listed):
    plan = listed("II. NHIỆM VỤ\n1. Một việc.\n", end=END + "\n\nDANH SÁCH CÁN BỘ PHỤ TRÁCH\n1. Trưởng phòng\n")
    assert len(plan["tasks"]) == 1


def test_a_label_that_stands_twice_is_told_and_kept(listed):
    plan = listed("I. NHIỆM VỤ\n1. Sơn cổng.\n- Cơ quan chủ trì: Sở Y tế.\n- Cơ quan chủ trì: Sở Nội vụ.\n")
    assert [task["lead"] for task in plan["tasks"]] == [["Sở Y tế"]]
    told = [finding for finding in plan["findings"] if finding["rule"] == "nhan-trung"]
    assert [each["found"] for each in told] == ["Cơ quan chủ trì: Sở Nội vụ."]


@pytest.mark.parametrize("name", ["x17", "x18", "x19"])
def test_a_poor_scan_is_read_and_not_refused(shared, in_force, name):
    if not shutil.which("tesseract"):
        pytest.skip("Tesseract is not installed")
    (path,) = (shared / "corpus" / "hard").glob(f"{name}_*")
    reading = read_plan_file(path, in_force)
    assert reading.plan.kind == "Kế hoạch"
    assert reading.plan.issuer == "Sở Y tế"
    assert len(reading.plan.sections) >= 3
    assert len(reading.plan.recipients) >= 3
    assert len(reading.ledger.unplaced) * 10 < len(reading.ledger.entries)
