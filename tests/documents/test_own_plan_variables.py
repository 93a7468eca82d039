import pytest

from docgen.documents.own_plan_variables import own_plan_variables
from docgen.model.directive import Form
from docgen.model.identity import DocumentNumber


@pytest.fixture
def variables(directive):
    frame = directive.frame._replace(kind="Kế hoạch", number=DocumentNumber(symbol="KH-UBND"))
    return own_plan_variables(directive._replace(form=Form.PLAN, frame=frame))


def test_only_the_sections_that_have_something_are_numbered(variables):
    assert [block.text for block in variables.blocks if block.kind.value == "phan"] == [
        "I. MỤC ĐÍCH, YÊU CẦU",
        "II. NHIỆM VỤ",
        "III. TỔ CHỨC THỰC HIỆN",
    ]


def test_the_tasks_are_a_table_with_their_leads(variables):
    (table,) = [block for block in variables.blocks if block.kind.value == "bang"]
    assert [(row.number, row.task, row.lead, row.support, row.timing) for row in table.rows] == [
        ("1", "Trồng cây ở cơ quan.", "Các cơ quan, đơn vị", "", ""),
        ("2", "Tham mưu phát động Tết trồng cây.", "Phòng Văn hóa - Xã hội", "", ""),
        ("3", "Báo cáo trước ngày 05/12.", "Phòng Văn hóa - Xã hội", "Các trường học", "Hằng năm"),
    ]


def test_several_points_are_numbered_and_one_is_not(variables):
    assert [block.text for block in variables.blocks if block.kind.value == "doan"] == [
        "Phủ xanh địa bàn phường.",
        "1. Phòng theo dõi.",
        "2. Báo cáo.",
    ]


def test_it_is_named_by_its_kind_and_its_abstract_begins_with_a_capital(variables):
    assert variables.kind == "KẾ HOẠCH"
    assert variables.abstract == "Triển khai Kế hoạch số 09/KH-UBND"


def test_a_star_in_an_item_stays_a_star(directive):
    section = directive.sections[0]
    item = section.items[0]._replace(text="Đạt *chuẩn* 5 * 3")
    starred = directive._replace(sections=(section._replace(items=(item,)),))
    (table,) = [block for block in own_plan_variables(starred).blocks if block.rows]
    assert table.rows[0].task == r"Đạt \*chuẩn\* 5 \* 3"
