"""docgen follow, as a clerk types it."""

import json
from pathlib import Path

import openpyxl
import pytest


def test_deadlines_are_listed_and_written_as_calendar_and_spreadsheet(called):
    code, out, _ = called("follow", "deadlines")
    assert code == 0 and "05/12/2026" in out
    assert called("follow", "deadlines", "-o", "a.ics", "-o", "a.xlsx")[0] == 0
    assert Path("a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR") and Path("a.xlsx").exists()
    assert called("follow", "deadlines", "-o", "a.ics", "-o", "a.xlsx")[0] == 0  # its own untouched work
    Path("a.ics").write_text("BEGIN:VCALENDAR")
    assert called("follow", "deadlines", "-o", "a.ics")[0] == 2


def test_deadlines_as_json(called):
    code, out, _ = called("follow", "deadlines", "--plan", "209", "--json")
    told = json.loads(out)["deadlines"]
    assert code == 0 and told[-1]["day"] == "2026-12-05" and told[-1]["kind"] == "hang_nam"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("deadlines", "no-folder"), "no folder"),
        (("deadlines", ".", "--plan", "209"), "not both"),
        (("deadlines", "-o", "a.pdf"), ".ics / .xlsx"),
        (("deadlines", "--since", "31/12/2026"), "2026-06-15"),
        (("sheet", "--unit", "phuong-bac-kan", "-o", "a.ods"), ".xlsx"),
        (("status", "a.xlsx"), "no such file"),
    ],
)
def test_a_wrong_call_is_told(called, words, said):
    code, _, err = called("follow", *words)
    assert code == 2 and said in err


def test_a_sheet_is_made_filled_in_read_back_and_made_again(called):
    words = ("follow", "sheet", "--unit", "phuong-bac-kan", "--today", "2026-11-30", "-o", "b.xlsx")
    assert called(*words)[0] == 0
    book = openpyxl.load_workbook("b.xlsx")
    book.worksheets[0]["J5"] = "Đạt"
    book.save("b.xlsx")
    code, out, _ = called("follow", "status", "b.xlsx", "--today", "2026-11-30")
    assert code == 0 and "11 tasks on 30/11/2026: 1 done, 0 late, 1 due within 7 days" in out
    code, out, _ = called("follow", "status", "b.xlsx", "--today", "2026-12-06", "--json")
    assert code == 1 and json.loads(out)["counts"]["late"] == 1
    code, out, _ = called(*words)
    assert code == 0 and "nothing to add" in out
    code, out, _ = called(*words[:4], "--no-decisions", *words[4:])
    assert code == 1 and "5 tasks added" in out
    assert openpyxl.load_workbook("b.xlsx").worksheets[0]["J5"].value == "Đạt"


def test_a_sheet_tells_programs_what_was_added(called):
    words = ("follow", "sheet", "--unit", "phuong-bac-kan", "-o", "b.xlsx", "--json")
    code, out, _ = called(*words)
    told = json.loads(out)
    assert code == 0 and told["file"] == "b.xlsx" and "V.4-4" in told["added"]
    assert json.loads(called(*words)[1])["added"] == []
    assert called("follow", "sheet", "--unit", "phuong-bac-kan", "-o", "-", "--json")[0] == 2


def test_a_sheet_is_named_after_plan_and_unit(called):
    assert called("follow", "sheet", "--unit", "xa-dinh-hoa")[0] == 0
    (made,) = Path("out").glob("*.xlsx")
    assert made.stem == "theo-doi-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-xa-dinh-hoa"


def test_a_report_is_drafted_from_a_sheet(called):
    called("follow", "sheet", "--unit", "phuong-bac-kan", "-o", "b.xlsx")
    code, out, _ = called("follow", "report", "b.xlsx", "--today", "2026-11-30")
    assert code == 1 and "11 tasks have no result" in out and Path("bao-cao-b.docx").exists()
    assert called("follow", "report", "b.xlsx", "--today", "2026-11-30", "-o", "b.md")[0] == 1
    assert called("draft", "b.md", "-o", "c.docx")[0] == 0
    assert Path("c.docx").read_bytes() == Path("bao-cao-b.docx").read_bytes()
    assert called("follow", "report", "b.xlsx", "-o", "b.pdf")[0] == 2


def test_a_province_is_rolled_up(called):
    assert called("batch", "-o", "kq", "--unit", "xa-dinh-hoa", "--unit", "phuong-bac-kan", "--jobs", "1")[0] == 0
    code, out, _ = called("follow", "roll-up", "kq")
    assert code == 0 and "2 units" in out
    assert Path("kq/tong-hop-don-vi.html").exists() and Path("kq/tong-hop-don-vi.xlsx").exists()
    assert called("follow", "roll-up", "kq")[0] == 0  # its own untouched work is replaced
    told = json.loads(called("follow", "roll-up", "kq", "--json")[1])
    assert [each["unit"] for each in told["units"]] == ["Phường Bắc Kạn", "Xã Định Hóa"]
    assert called("follow", "roll-up", "nowhere")[0] == 2
    assert called("follow", "roll-up", "kq", "-o", "a.pdf")[0] == 2
