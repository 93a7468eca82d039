"""Tables of tasks by the sense of their columns, tables by units, cells that refer."""

import pytest

from docgen.importing.reading import read_plan_file
from docgen.model.clause_names import walk

HEAD = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH\n\nSố: 17/KH-UBND\nHà Tĩnh, ngày 02 tháng 4 năm 2026\n\nKẾ HOẠCH\nSơn cổng\n\n"
)
END = "\n\nNơi nhận:\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nLê Văn B\n"


@pytest.fixture
def read(tmp_path, in_force):
    def read(rows, title="PHÂN CÔNG"):
        lines = [f"| {' | '.join(row)} |" for row in rows]
        body = f"I. NHIỆM VỤ\n1. Việc khác.\n{END}\nPHỤ LỤC\n{title}\n"
        path = tmp_path / "plan.txt"
        path.write_text(HEAD + body + "\n".join(lines) + "\n", encoding="utf-8")
        reading = read_plan_file(path, in_force)
        return [each.clause for each in walk(reading.plan) if each.id.startswith("PL")], reading

    return read


def bodies(clause):
    return {role.value: list(line.bodies) for role, line in clause.assignments()}


@pytest.mark.parametrize(
    "heads",
    [
        ("TT", "Nội dung công việc", "Đầu mối", "Đơn vị liên quan", "Hạn xong"),
        ("STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian"),
        ("Số TT", "Việc cần làm", "Đơn vị phụ trách", "Đơn vị tham gia", "Thời hạn"),
        ("TT", "Nhiệm vụ, giải pháp", "CQ chủ trì", "CQ phối hợp", "TG hoàn thành"),
        ("TT", "Hạng mục", "Chủ trì", "Cùng tham gia", "Mốc hoàn thành"),
        ("TT", "Các công việc chính", "ĐV chủ trì", "Phối hợp", "Hoàn thành trước"),
        ("TT", "Nhóm việc", "Sở, ngành chủ trì", "Cùng thực hiện", "Kế hoạch hoàn thành"),
        ("STT", "Chuyên đề", "Cơ quan thường trực", "Các bên liên quan", "Bao giờ xong"),
    ],
)
def test_columns_are_told_by_their_sense(read, heads):
    (clause,), _ = read([heads, ["---"] * 5, ("1", "Mua vôi", "Sở Xây dựng", "Sở Tài chính", "Quý I")])
    assert clause.text == "Mua vôi"
    assert bodies(clause) == {"chu_tri": ["Sở Xây dựng"], "phoi_hop": ["Sở Tài chính"]}
    assert clause.timing.text == "Quý I"


@pytest.mark.parametrize("cell", ["Sở Y tế/Sở Nội vụ", "Sở Y tế / Sở Nội vụ", "Sở Y tế; Sở Nội vụ"])
def test_two_labels_in_one_heading_have_their_two_values_in_one_cell(read, cell):
    (clause,), _ = read([("TT", "Công việc", "Chủ trì/phối hợp"), ["---"] * 3, ("1", "Mua vôi", cell)])
    assert bodies(clause) == {"chu_tri": ["Sở Y tế"], "phoi_hop": ["Sở Nội vụ"]}


@pytest.mark.parametrize("head", ["Ai giúp", "Giúp sức", "Đơn vị hỗ trợ"])
def test_a_heading_that_speaks_of_help_names_who_supports(read, head):
    (clause,), _ = read(
        [("TT", "Công việc", "Ai làm", head), ["---"] * 4, ("1", "Mua vôi", "Sở Y tế", "Sở Nội vụ")]
    )
    assert bodies(clause) == {"thuc_hien": ["Sở Y tế"], "phoi_hop": ["Sở Nội vụ"]}


@pytest.mark.parametrize("head", ["Đơn vị thực hiện", "Cơ quan, đơn vị", "Phụ trách", "Đơn vị", "Sở, ngành"])
def test_a_short_heading_beside_tasks_names_who_does_them(read, head):
    (clause,), _ = read([("TT", "Công việc", head), ["---"] * 3, ("1", "Mua vôi", "Sở Xây dựng")])
    assert bodies(clause) == {"thuc_hien": ["Sở Xây dựng"]}


@pytest.mark.parametrize(
    "heads",
    [
        ("TT", "Họ và tên", "Đơn vị công tác", "Chức vụ", "Thời gian"),
        ("TT", "Chỉ tiêu", "Đơn vị tính", "Kết quả", "Thời gian"),
    ],
)
def test_a_list_of_persons_papers_or_figures_gives_no_tasks(read, heads):
    clauses, _ = read([heads, ["---"] * 5, ("1", "Ban hành", "Sở Xây dựng", "Sở Tài chính", "Quý I")])
    assert clauses == []


def test_a_table_with_heads_of_its_own_does_not_go_on_with_the_one_before(tmp_path, in_force):
    first = "| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | Mua vôi | Sở Xây dựng |"
    second = "| STT | Màu | Loại |\n| --- | --- | --- |\n| 1 | Trắng | To |"
    path = tmp_path / "plan.txt"
    path.write_text(f"{HEAD}I. NHIỆM VỤ\n{first}\nII. MÀU SƠN\n{second}\n{END}", encoding="utf-8")
    clauses = [each.clause for each in walk(read_plan_file(path, in_force).plan)]
    assert [each.text for each in clauses] == ["Mua vôi"]


ROW = "Xây dựng kế hoạch sơn lại các cổng chào trên quốc lộ"


@pytest.mark.parametrize(
    ("clause", "folded"),
    [
        (f"{ROW}.", True),
        (f"{ROW} và tỉnh lộ.", True),
        (f"{ROW}; kẻ vạch đường, thay biển báo cũ, cắm cọc tiêu ở các khúc cua và quét vôi gốc cây.", False),
        ("Xây dựng phương án thay biển báo cũ trên các tuyến tỉnh lộ.", False),
    ],
)
def test_a_row_joins_a_clause_only_where_both_say_the_same_whole(tmp_path, in_force, clause, folded):
    table = f"PHỤ LỤC\nPHÂN CÔNG\n| TT | Nhiệm vụ | Chủ trì |\n| --- | --- | --- |\n| 1 | {ROW} | Sở Xây dựng |\n"
    path = tmp_path / "plan.txt"
    path.write_text(f"{HEAD}I. NHIỆM VỤ\n1. {clause}\n2. Việc khác.\n{END}\n{table}", encoding="utf-8")
    (row,) = [each.clause for each in walk(read_plan_file(path, in_force).plan) if each.id.startswith("PL")]
    assert (row.repeats == "I.1") is folded


def test_a_column_that_holds_nothing_but_times_is_the_time(read):
    rows = [("1", "Mua vôi", "Sở Xây dựng", "Quý I"), ("2", "Quét vôi", "Sở Xây dựng", "Tháng 5/2026")]
    clauses, _ = read([("TT", "Công việc", "Chủ trì", "Chốt"), ["---"] * 4, *rows])
    assert [each.timing.text for each in clauses] == ["Quý I", "Tháng 5/2026"]
    mixed, _ = read([("TT", "Công việc", "Chủ trì", "Màu"), ["---"] * 4, *rows[:1], (*rows[1][:3], "Trắng")])
    assert [each.timing for each in mixed] == [None, None]


def test_a_column_that_nobody_knows_stays_as_a_remark(read):
    (clause,), reading = read(
        [("TT", "Công việc", "Chủ trì", "Màu"), ["---"] * 4, ("1", "Mua vôi", "Sở Xây dựng", "Trắng ngà")]
    )
    assert [(each.label, each.text) for each in clause.remarks] == [("Màu", "Trắng ngà")]
    assert reading.ledger.unplaced == ()


def test_cells_that_refer_are_resolved_or_told(read):
    rows = [
        ("TT", "Công việc", "Chủ trì", "Phối hợp", "Thời gian"),
        ["---"] * 5,
        ("1", "Mua vôi", "Sở Xây dựng", "Sở Tài chính", "Quý I"),
        ("2", "Mua chổi", "Như trên", "Không", "nt"),
        ("3", "Mua thang", "Theo mục 1", "Không có", "Như trên"),
        ("4", "Mua sơn", "Theo phân công tại Quyết định số 5/QĐ-UBND", "Sở Y tế", "Quý II"),
    ]
    (_, second, third, fourth), reading = read(rows)
    assert bodies(second) == bodies(third) == {"chu_tri": ["Sở Xây dựng"]}
    assert second.timing.text == third.timing.text == "Quý I"
    assert bodies(fourth) == {"phoi_hop": ["Sở Y tế"]}
    assert [each.found for each in reading.findings if each.rule == "tham-chieu"] == [rows[5][2]]
    assert not [each for each in reading.findings if each.rule == "co-quan-la"]
    assert reading.ledger.unplaced == ()


def test_spaces_and_lines_in_a_name_change_nothing(read):
    (clause,), _ = read([("TT", "Công việc", "Chủ trì"), ["---"] * 3, ("1", "Mua  vôi", "UBND các  xã, phường")])
    assert clause.text == "Mua vôi"
    assert bodies(clause) == {"chu_tri": ["UBND các xã, phường"]}


def test_a_table_by_units_gives_each_unit_its_task_in_its_month(read):
    clauses, _ = read(
        [
            ("TT", "Xã, phường", "Tháng 4", "Tháng 5"),
            ["---"] * 4,
            ("1", "Xã Kim Song Trường", "Quét vôi", ""),
            ("2", "Xã Sơn Tây", "x", "Sơn cổng"),
        ],
        title="LỊCH LÀM ĐẸP TRƯỜNG",
    )
    assert [(each.text, each.timing.text, bodies(each)["thuc_hien"]) for each in clauses] == [
        ("Quét vôi", "Tháng 4", ["Xã Kim Song Trường"]),
        ("LỊCH LÀM ĐẸP TRƯỜNG", "Tháng 4", ["Xã Sơn Tây"]),
        ("Sơn cổng", "Tháng 5", ["Xã Sơn Tây"]),
    ]


def test_units_with_a_time_only_keep_both(read):
    (clause,), reading = read(
        [("TT", "Đơn vị được kiểm tra", "Thời gian"), ["---"] * 3, ("1", "Xã Sơn Tây", "Tháng 5")]
    )
    assert (clause.text, clause.timing.text, bodies(clause)) == ("Xã Sơn Tây", "Tháng 5", {})
    assert reading.ledger.unplaced == ()


def test_units_may_stand_in_groups(read):
    rows = [
        ("TT", "Đơn vị", "Thời gian kiểm tra"),
        ["---"] * 3,
        ("I", "Các sở", ""),
        ("1", "Sở Xây dựng", "Quý I"),
        ("II", "Cấp xã", ""),
        ("1", "Xã Sơn Tây", "Quý II"),
    ]
    clauses, _ = read(rows)
    assert [(each.title or each.text, len(each.clauses)) for each in clauses] == [
        ("Các sở", 1),
        ("Sở Xây dựng", 0),
        ("Cấp xã", 1),
        ("Xã Sơn Tây", 0),
    ]


def test_a_table_of_figures_gives_no_tasks(read):
    clauses, reading = read([("TT", "Trường", "Số cổng"), ["---"] * 3, ("1", "Trường A", "2")], title="THỐNG KÊ")
    assert clauses == []
    assert [each.rule for each in reading.findings if each.rule == "bang"] == ["bang"]


DIVIDED = [
    ("TT", "Tên công việc", "Phân công", "Phân công", "Thời gian", "Thời gian"),
    ("TT", "Tên công việc", "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"),
]
PARTED = [
    ("TT", "Tên công việc", "Phân công", "", "Thời gian", ""),
    ("", "", "Chủ trì", "Phối hợp", "Bắt đầu", "Hoàn thành"),
]


@pytest.mark.parametrize("heads", [DIVIDED, PARTED])
def test_a_heading_in_two_rows_is_read_below_its_whole(read, heads):
    rows = [*heads, ["---"] * 6, ("1", "Mua vôi", "Sở Xây dựng", "Sở Tài chính", "01/4/2026", "30/6/2026")]
    (clause,), reading = read(rows)
    assert bodies(clause) == {"chu_tri": ["Sở Xây dựng"], "phoi_hop": ["Sở Tài chính"]}
    assert clause.timing.text == "từ 01/4/2026 đến 30/6/2026"
    assert reading.ledger.unplaced == ()


def test_a_first_task_below_a_heading_that_is_not_divided_is_no_heading(read):
    heads = ("TT", "Tên công việc", "Chủ trì", "Hạn")
    clauses, _ = read([heads, ["---"] * 4, ("", "Phối hợp liên ngành", "Sở Xây dựng", "Quý I")])
    assert [each.text for each in clauses] == ["Phối hợp liên ngành"]


def test_a_day_to_begin_without_a_day_to_end_stays_a_time(read):
    rows = [*PARTED, ["---"] * 6, ("1", "Mua vôi", "Sở Xây dựng", "", "01/4/2026", "")]
    (clause,), _ = read(rows)
    assert clause.timing.text == "01/4/2026"


@pytest.mark.parametrize(
    ("cells", "timing", "remarks"),
    [
        (("", "x", "", ""), "Quý II", []),
        (("", "X", "✓", ""), "Quý II, Quý III", []),
        (("", "hai cổng", "", ""), "Quý II", [("Quý II", "hai cổng")]),
        (("", "12", "30", ""), None, [("Quý II", "12"), ("Quý III", "30")]),
    ],
)
def test_ticks_below_parts_of_the_year_are_the_time(read, cells, timing, remarks):
    heads = ("TT", "Công việc", "Đơn vị thực hiện", "Quý I", "Quý II", "Quý III", "Quý IV")
    (clause,), reading = read([heads, ["---"] * 7, ("1", "Quét vôi", "Sở Xây dựng", *cells)])
    assert (clause.timing.text if clause.timing else None) == timing
    assert [(each.label, each.text) for each in clause.remarks] == remarks
    assert reading.ledger.unplaced == ()


def test_ticks_below_bodies_say_who_does_it_and_below_other_things_stay(read):
    heads = ("TT", "Công việc", "Thời gian", "Sở Xây dựng", "Sở Y tế", "Màu trắng")
    (clause,), reading = read([heads, ["---"] * 6, ("1", "Quét vôi", "Quý I", "x", "x", "x")])
    assert bodies(clause) == {"thuc_hien": ["Sở Xây dựng", "Sở Y tế"]}
    assert [(each.label, each.text) for each in clause.remarks] == [("Màu trắng", "x")]
    assert reading.ledger.unplaced == ()


def test_a_time_over_a_group_is_the_time_of_its_rows(read):
    heads = ("TT", "Công việc", "Đơn vị thực hiện", "Ghi chú")
    rows = [("I", "Tháng 4/2026", "", ""), ("1", "Mua vôi", "Sở Xây dựng", ""), ("II", "Đợt cuối năm", "", "")]
    clauses, reading = read([heads, ["---"] * 4, *rows, ("1", "Mua sơn", "Sở Y tế", "")])
    assert [(each.text, each.timing.text if each.timing else None) for each in clauses if each.text] == [
        ("Mua vôi", "Tháng 4/2026"),
        ("Mua sơn", None),
    ]
    assert reading.ledger.unplaced == ()


def test_a_row_with_a_time_of_its_own_keeps_it_in_a_group_by_months(read):
    rows = [("I", "Tháng 4/2026", "", ""), ("1", "Mua vôi", "Sở Xây dựng", "15/4/2026")]
    clauses, _ = read([("TT", "Công việc", "Chủ trì", "Hạn"), ["---"] * 4, *rows])
    assert [each.timing.text for each in clauses if each.text] == ["15/4/2026"]


@pytest.mark.parametrize("head", ["Việc cần thực hiện", "Các việc phải hoàn thành", "Đầu việc được giao"])
def test_a_column_of_work_is_known_in_many_words(read, head):
    heads = ("Số TT", "Lĩnh vực", head, "Cơ quan nhận việc", "Cơ quan cùng làm", "Ngày phải xong")
    (clause,), _ = read([heads, ["---"] * 6, ("1", "Y tế", "Mua vôi", "Sở Y tế", "Sở Nội vụ", "15/6/2026")])
    assert (clause.text, clause.timing.text) == ("Mua vôi", "15/6/2026")
    assert bodies(clause) == {"chu_tri": ["Sở Y tế"], "phoi_hop": ["Sở Nội vụ"]}
