"""Rows that a page's end cut in two, and rows of a merged cell that it parted."""

from __future__ import annotations

import pytest

from docgen.importing.table_row import TaskTableRow

LAST = TaskTableRow("3", "Mở lớp tập huấn", {2: "Kế hoạch của tỉnh", 4: "Sở Nội vụ"}, "")


@pytest.mark.parametrize(
    ("task", "cells"),
    [
        ("cho cán bộ cấp xã", {}),
        ("", {2: "năm 2026"}),
        ("", {2: "Lâm Đồng", 4: ""}),
        ("", {2: "Năm 2026", 4: "và Sở Tài chính"}),
        ("", {2: "Kế hoạch mới", 3: "Quý II"}),
    ],
)
def test_the_rest_of_a_row_joins_it(task, cells):
    rest = TaskTableRow("", task, cells, "")
    assert rest.continues(LAST)
    assert not rest.shares_task(LAST)


def test_a_row_of_a_merged_task_whose_cells_all_begin_anew_is_its_own():
    other = TaskTableRow("", "", {2: "Kế hoạch của xã", 4: "UBND các xã"}, "")
    assert other.shares_task(LAST)
    assert not other.continues(LAST)


@pytest.mark.parametrize("above", ["Sở Nội vụ,", "Sở Nội vụ;", "Sở Nội vụ và"])
def test_a_list_of_bodies_that_waits_goes_on(above):
    waiting = TaskTableRow("3", "Mở lớp", {2: "Kế hoạch", 4: above}, "")
    assert TaskTableRow("", "", {2: "Danh sách", 4: "Sở Tài chính"}, "").continues(waiting)


def test_a_numbered_row_is_no_rest():
    assert not TaskTableRow("4", "thêm việc", {}, "").continues(LAST)
    assert not TaskTableRow("4", "", {2: "Kế hoạch", 4: "Sở Y tế"}, "").shares_task(LAST)


def test_what_is_joined_stands_cell_by_cell():
    whole = LAST.joined(TaskTableRow("", "cho cấp xã", {4: "chủ trì"}, ""))
    assert (whole.task, whole.cells[4], whole.cells[2]) == (
        "Mở lớp tập huấn cho cấp xã",
        "Sở Nội vụ chủ trì",
        "Kế hoạch của tỉnh",
    )
