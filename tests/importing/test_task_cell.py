"""What stands in one cell with a task: labelled lines, those that wrap, those that are no labels."""

import pytest

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.importing.task_cell import TaskCell, is_tick
from docgen.statements.gazetteer import Gazetteer


@pytest.fixture
def cell(in_force):
    return TaskCell(LabelFinder(in_force), Gazetteer.of(in_force).known)


def told(found):
    text, labels = found
    return text, [(each.kind.value, each.value) for each in labels]


def test_labelled_lines_are_told_from_the_task(cell):
    text = "Đo mực nước\ncác hồ\n- Chủ trì: Sở Xây dựng\n+ Phối hợp: UBND cấp xã\nSản phẩm: Sổ đo"
    assert told(cell.parted(text, "")) == (
        "Đo mực nước các hồ",
        [("chu_tri", "Sở Xây dựng"), ("phoi_hop", "UBND cấp xã"), ("khac", "Sổ đo")],
    )


def test_a_line_that_wraps_ends_the_value_above_it(cell):
    text = "Đo mực nước\nChủ trì: Sở Nông nghiệp và\nMôi trường\nPhối hợp: UBND các\nxã, phường"
    assert told(cell.parted(text, ""))[1] == [
        ("chu_tri", "Sở Nông nghiệp và Môi trường"),
        ("phoi_hop", "UBND các xã, phường"),
    ]


def test_a_line_below_a_whole_name_belongs_to_the_task(cell):
    text = "Đo mực nước\nChủ trì: Sở Xây dựng\nGhi sổ hằng ngày"
    assert told(cell.parted(text, "")) == ("Đo mực nước Ghi sổ hằng ngày", [("chu_tri", "Sở Xây dựng")])


def test_a_line_in_small_letters_goes_on_even_below_a_whole_name(cell):
    text = "Đo mực nước\nChủ trì: Sở Xây dựng\nvà các đơn vị liên quan"
    assert told(cell.parted(text, "")) == ("Đo mực nước", [("chu_tri", "Sở Xây dựng và các đơn vị liên quan")])


@pytest.mark.parametrize("text", ["Mua vôi: trắng, mịn", "Sản phẩm: Sổ đo", "Chủ trì: Sở Xây dựng"])
def test_a_cell_without_task_and_roles_stays_whole(cell, text):
    assert told(cell.parted(text, "")) == (text, [])


def test_labels_in_brackets_behind_the_task_are_read(cell):
    found = told(cell.parted("Đo mực nước (Chủ trì: Sở Xây dựng; phối hợp: Sở Y tế)", ""))
    assert found == ("Đo mực nước", [("chu_tri", "Sở Xây dựng"), ("phoi_hop", "Sở Y tế")])


@pytest.mark.parametrize(("text", "tick"), [("x", True), (" X ", True), ("✓", True), ("x2", False), ("", False)])
def test_a_tick_is_a_tick_alone(text, tick):
    assert is_tick(text) is tick
