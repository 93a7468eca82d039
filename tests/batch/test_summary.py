import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docgen.batch.job import Job
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
