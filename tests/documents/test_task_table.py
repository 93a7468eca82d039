import pytest

from docgen.documents.directive_layout import MANY, Presentation
from docgen.documents.rendering import render_directive
from docgen.documents.task_table import parties, table_of, task_rows
from docgen.errors import DocgenError
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.model.directive import Form
from docgen.model.plan import Clause, Labels
from docgen.spec.workspace import shipped
from docgen.word.document import Table
from docgen.word.document_reader import read


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


@pytest.fixture
def with_tasks(directive):
    def make(count, annex=None):
        first = directive.sections[0].items[0]
        items = tuple(first._replace(text=f"Việc thứ {number}.") for number in range(1, count + 1))
        section = directive.sections[1]._replace(items=items)
        frame = directive.frame._replace(annex=annex, period="Năm 2026")
        return directive._replace(sections=(section,), frame=frame)

    return make


def written(tmp_path, directive, **presentation):
    path = tmp_path / "a.docx"
    path.write_bytes(render_directive(directive, presentation=Presentation(**presentation)))
    return read(path)


def tables(document):
    return [block for block in document.blocks if isinstance(block, Table)]


def test_where_a_higher_body_leads_the_department_supports(directive):
    item = directive.sections[0].items[0]
    led = item._replace(support=("Công an phường",))
    assert parties(led, "Phòng Kinh tế") == ("Phòng Kinh tế", "Công an phường")
    supported = item._replace(support=("Sở Y tế",), supporting=True)
    assert parties(supported, "Phòng Kinh tế") == ("Sở Y tế", "Phòng Kinh tế")
    assert parties(supported._replace(support=()), "Phòng Kinh tế") == ("Phòng Kinh tế", "")


def test_a_task_without_a_time_has_the_plan_s(with_tasks):
    (row,) = task_rows(with_tasks(1))
    assert (row.number, row.lead, row.timing, row.basis) == ("1", "Phòng Văn hóa - Xã hội", "Năm 2026", "III.1")


@pytest.mark.parametrize(("count", "asked", "annexed"), [
    (MANY, None, False), (MANY + 1, None, True), (1, True, True), (MANY + 1, False, False), (0, True, False),
])  # fmt: skip
def test_many_tasks_or_a_person_make_an_annex(with_tasks, count, asked, annexed):
    assert Presentation(annex=asked).has_annex(with_tasks(count), has_room=True) is annexed
    assert Presentation().has_annex(with_tasks(count, annex=asked), has_room=True) is annexed


def test_what_a_person_asks_for_now_outweighs_what_the_unit_decided(with_tasks):
    assert Presentation(annex=False).has_annex(with_tasks(3, annex=True), has_room=True) is False


@pytest.mark.parametrize("form", Form)
def test_the_annex_lies_across_its_own_page_with_a_head_on_each(tmp_path, with_tasks, form):
    document = written(tmp_path, with_tasks(3)._replace(form=form), annex=True)
    assert [section.page.width > section.page.height for section in document.sections] == [False, True]
    table = tables(document)[-1]
    assert table.rows[0].header and all(row.cant_split for row in table.rows)
    assert [cell.blocks[0].text for cell in table.rows[0].cells][-1] == "Căn cứ"
    assert len(table.rows) == 4


def test_issue_leaves_out_the_column_of_sources(tmp_path, with_tasks):
    draft, issued = (
        tables(written(tmp_path, with_tasks(2), annex=True, issue=issue))[-1] for issue in (False, True)
    )
    heads = [[cell.blocks[0].text for cell in table.rows[0].cells] for table in (draft, issued)]
    assert heads[0] == [*heads[1], "Căn cứ"]
    assert heads[1] == ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời gian"]


def test_the_letter_then_names_each_body_and_the_numbers_of_its_tasks(tmp_path, directive):
    document = written(tmp_path, directive, annex=True)
    lines = [block.text for block in document.blocks if not isinstance(block, Table)]
    assert "- Thực hiện nhiệm vụ tại số thứ tự 1 của Phụ lục kèm theo." in lines
    assert "- Thực hiện nhiệm vụ tại số thứ tự 2 và 3 của Phụ lục kèm theo." in lines
    assert not any("Tết trồng cây" in line for line in lines)


def test_an_annex_asked_of_a_template_without_room_is_refused(tmp_path, with_tasks):
    own = tmp_path / "own.docx"
    parts = dict(unpacked(shipped("templates", "congvan.docx").read_bytes()))
    body = parts["word/document.xml"].decode()
    start = body.rindex("<w:p>", 0, body.index("{%p if cac_phu_luc %}"))
    end = body.index("</w:p>", body.rindex("{%p endfor %}")) + len("</w:p>")
    parts["word/document.xml"] = (body[:start] + body[end:]).encode()
    own.write_bytes(contained({name: member(name, part) for name, part in parts.items()}))
    assert render_directive(with_tasks(MANY + 1), own)  # not asked for, it stands in the text as before
    with pytest.raises(DocgenError, match="cac_phu_luc"):
        render_directive(with_tasks(1), own, Presentation(annex=True))
