from docgen.documents.task_table import table_of
from docgen.model.plan import Clause, Labels


def clause(**fields):
    return Clause.model_validate(fields)


def test_titled_clauses_head_groups_and_points_stay_in_the_cell_of_their_task():
    table = table_of(
        [
            clause(
                so="1.",
                tieu_de="Nhóm",
                muc=[
                    {
                        "so": "1.1.",
                        "noi_dung": "Việc",
                        "muc": [{"so": "-", "noi_dung": "Ý"}],
                        "chu_tri": ["Sở A", "Sở B"],
                        "thoi_gian": "Hằng năm",
                    }
                ],
            )
        ],
        Labels(),
    )
    group, task = table.rows
    assert (group.group, group.number, group.task) == (True, "1", "Nhóm")
    assert (task.group, task.task, task.lead, task.timing) == (False, "Việc\n- Ý", "Sở A; Sở B", "Hằng năm")
    assert table.kind.value == "bang"


def test_the_headings_are_the_plan_s_own_labels():
    table = table_of([clause(so="1.", noi_dung="Việc", chu_tri=["Sở A"])], Labels(lead="Đơn vị chủ trì"))
    assert table.columns.lead == "Đơn vị chủ trì"
    assert table.columns.task == "Nhiệm vụ"


def test_a_plan_that_only_names_who_implements_says_so():
    table = table_of([clause(so="1.", noi_dung="Việc", thuc_hien=["Sở A"])], Labels())
    assert (table.columns.lead, table.rows[0].lead) == ("Cơ quan thực hiện", "Sở A")


def test_remarks_take_a_column_that_bears_their_one_label_or_each_its_own():
    product = {"nhan": "Sản phẩm", "noi_dung": "Báo cáo"}
    leader = {"nhan": "Lãnh đạo phụ trách", "noi_dung": "Chủ tịch"}
    one = table_of([clause(so="1.", noi_dung="Việc", ghi_chu=[product])], Labels())
    assert (one.kind.value, one.columns.remark, one.rows[0].remark) == ("bang_rong", "Sản phẩm", "Báo cáo")
    two = table_of([clause(so="1.", noi_dung="Việc", ghi_chu=[product, leader])], Labels())
    assert (two.columns.remark, two.rows[0].remark) == (
        "Ghi chú",
        "Sản phẩm: Báo cáo\nLãnh đạo phụ trách: Chủ tịch",
    )
