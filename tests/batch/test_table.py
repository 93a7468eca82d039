import io
import zipfile

import pytest
from lxml import etree

from docgen.batch.table import SummaryTable

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


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
