import io
import json
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from docgen.batch.job import Figures, Job, Result
from docgen.batch.summary import as_json_file, as_table, told

RESULTS = [
    Result("00001", "xa-a", "Xã A", "a.docx", Figures(("Phòng Kinh tế", "Phòng X"), 12, ("III.1",), ("IV.3",), 2)),
    Result("00002", "xa-b", "Xã B", error="=1+1 http://a.vn"),
    Result("00003", "xa-c", "Xã C", "c.docx", kept=True),
]
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


@pytest.fixture
def sheet():
    with zipfile.ZipFile(io.BytesIO(as_table(RESULTS))) as file:
        root = etree.fromstring(file.read("xl/worksheets/sheet1.xml"))
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


def test_the_same_results_give_the_same_bytes():
    assert as_table(RESULTS) == as_table(RESULTS)


def test_programs_read_the_same():
    summary = told(Job(None, Path("all")), RESULTS)
    assert (summary["made"], summary["failed"], summary["kept"]) == (2, 1, 1)
    assert summary["units"][0]["omitted"] == ("III.1",)
    assert summary["units"][1]["error"] == "=1+1 http://a.vn"
    assert json.loads(as_json_file(summary)) == json.loads(json.dumps(summary))
    assert json.loads(as_json_file(told(Job(None, Path("all")), [])))["units"] == []
