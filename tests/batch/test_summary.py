import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docgen.batch.job import Job, Result
from docgen.batch.summary import Summary, SummaryTable
from docgen.spec.workspace import Workspace

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def gathered(tmp_path):
    def gather(results, tabled=False):
        summary = Summary(Job(Workspace(), None, Path("all")), tmp_path, tabled)
        for result in results:
            summary.add(result)
        return summary

    return gather


def test_programs_read_what_the_file_tells(gathered, results):
    summary = gathered(results)
    told = summary.told()
    assert (told["made"], told["failed"], told["kept"]) == (2, 1, 1)
    assert told["units"][0]["omitted"] == ("III.1",)
    assert told["units"][1]["error"] == "=1+1 http://a.vn"
    assert json.loads(summary.json_file()) == json.loads(json.dumps(told))
    assert json.loads(gathered([]).json_file())["units"] == []


@pytest.mark.parametrize("stood", [0, 1, 2])
def test_a_new_result_begins_a_new_table_of_all_results(gathered, results, stood):
    mixed = [result._replace(stood=at < stood) for at, result in enumerate(results)]
    assert gathered(mixed, tabled=True).table(changed=False) == gathered(results).table(changed=True)


def test_where_all_stood_a_table_is_made_only_of_what_changed(gathered, results):
    stood = [result._replace(stood=True) for result in results]
    assert gathered(stood, tabled=True).table(changed=False) is None
    assert gathered(stood, tabled=True).table(changed=True) == gathered(results).table(changed=True)
    assert gathered(stood, tabled=False).table(changed=False) is not None


@pytest.fixture
def file(results, tmp_path):
    table = SummaryTable(tmp_path)
    for result in results:
        table.add(result)
    return table.sealed()


@pytest.fixture
def sheet(file):
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        root = etree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    rows = [["".join(cell.itertext()) for cell in row] for row in root.iter(f"{S}row")]
    return root, rows


def test_each_unit_has_a_row_with_its_figures(sheet):
    _, rows = sheet
    assert rows[0] == [
        "Code",
        "Unit",
        "File",
        "Departments",
        "Items",
        "Left out",
        "To decide",
        "Findings",
        "Error",
    ]
    assert rows[1] == ["00001", "Xã A", "a.docx", "Phòng Kinh tế; Phòng X", "12", "III.1", "IV.3", "2"]
    assert len(rows) == 4


def test_an_error_is_text_and_no_formula(sheet):
    root, rows = sheet
    assert rows[2][-1] == "=1+1 http://a.vn"
    assert not list(root.iter(f"{S}f", f"{S}hyperlink"))


def test_a_file_that_was_left_alone_says_so(sheet):
    assert "changed by a person" in sheet[1][3][-1]


def test_the_headings_stay_and_have_filters(sheet):
    root, _ = sheet
    pane = root.find(f".//{S}pane")
    assert (pane.get("state"), pane.get("ySplit")) == ("frozen", "1")
    assert root.find(f"{S}autoFilter").get("ref") == "A1:I4"


def test_a_row_is_as_high_as_its_longest_text(results, tmp_path):
    table = SummaryTable(tmp_path)
    table.add(results[0]._replace(error="sai " * 30))
    with zipfile.ZipFile(io.BytesIO(table.sealed())) as parts:
        rows = etree.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter(f"{S}row")
    assert [row.get("ht") for row in rows] == [None, "45"]


def test_printed_it_is_as_wide_as_the_paper_with_its_headings_on_each_page(file, sheet):
    root, _ = sheet
    page = root.find(f"{S}pageSetup")
    assert (page.get("orientation"), page.get("paperSize"), page.get("fitToHeight")) == ("landscape", "9", "0")
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        assert b"Print_Titles" in parts.read("xl/workbook.xml")


def test_nothing_is_left_beside_it(file, tmp_path):
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("given", "height"),
    [
        ({"name": "a" * 26}, None),
        ({"name": "a" * 27}, "30"),
        ({"name": "a" * 53}, "45"),
        ({"file": "a" * 46}, None),
        ({"file": "a" * 47}, "30"),
        ({"error": "a" * 40}, None),
        ({"error": "a" * 41, "name": "a" * 53}, "45"),
        ({"error": "a" * 40 * 27}, "405"),
        ({"error": "a" * 40 * 28}, "408.75"),
        ({"error": "a" * 4000}, "408.75"),
    ],
)
def test_a_row_has_the_lines_that_its_columns_need_and_is_never_higher_than_excel_s(given, height, tmp_path):
    table = SummaryTable(tmp_path)
    table.add(Result("00001", "xa-a", **({"name": "Xã A"} | given)))
    with zipfile.ZipFile(io.BytesIO(table.sealed())) as parts:
        rows = etree.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter(f"{S}row")
    assert [row.get("ht") for row in rows] == [None, height]


def test_counts_are_numbers_with_which_one_can_reckon_and_codes_are_not(sheet):
    root, _ = sheet
    kinds = {cell.get("r"): cell.get("t", "n") for cell in root.iter(f"{S}c") if len(cell)}
    assert [kinds[each] for each in ("E2", "H2", "E3", "H3")] == ["n"] * 4
    assert {kinds[each] for each in ("A2", "B2", "D2", "F2")} == {"inlineStr"}


def test_a_table_without_units_has_its_headings_and_filters(tmp_path):
    with zipfile.ZipFile(io.BytesIO(SummaryTable(tmp_path).sealed())) as parts:
        root = etree.fromstring(parts.read("xl/worksheets/sheet1.xml"))
    assert len(list(root.iter(f"{S}row"))) == 1
    assert root.find(f"{S}autoFilter").get("ref") == "A1:I2"


def test_each_column_is_wide_enough_for_what_it_has(sheet):
    root, _ = sheet
    widths = [
        float(each.get("width"))
        for each in root.iter(f"{S}col")
        for _ in range(int(each.get("min")), int(each.get("max")) + 1)
    ]
    assert [round(width) for width in widths] == [9, 27, 47, 61, 9, 21, 21, 12, 41]


def test_an_error_stands_before_the_word_that_a_file_was_left(results, tmp_path):
    table = SummaryTable(tmp_path)
    table.add(results[2]._replace(error="wrong"))
    with zipfile.ZipFile(io.BytesIO(table.sealed())) as parts:
        rows = list(etree.fromstring(parts.read("xl/worksheets/sheet1.xml")).iter(f"{S}row"))
    assert "".join(rows[1][-1].itertext()) == "wrong"


def test_the_file_of_results_has_a_line_for_each_unit(gathered, results):
    lines = gathered(results).json_file().decode().splitlines()
    assert [line.count('"code"') for line in lines].count(1) == len(results)
    assert lines[0] == "{" and lines[-1] == "}"
