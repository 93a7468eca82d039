"""How findings are told, and the citations they rest on."""

import pytest

from docgen.checker import report
from docgen.checker.decree_citation import written_out
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.messages import speak


@pytest.fixture
def found(letter, check):
    letter.page["bottom"] = 500
    return check(letter.set("motto", text="Độc lập – Tự do – Hạnh phúc").set("subject", before=0))


def test_for_a_person_findings_stand_by_page_area_with_place_and_clause(found):
    told = report.text("a.docx", found, rules()).splitlines()
    assert told[0] == "a.docx: 2 errors, 1 warnings, 0 for information"
    assert (
        told.index("Page")
        < told.index("Head of the document")
        < told.index("Kind, abstract, addressees, legal bases")
    )
    assert any("table 1, row 1, cell 2, paragraph 2" in line and "Độc lập – Tự do" in line for line in told)
    assert any("khoản 1, Mục II, Phần I, Phụ lục I" in line for line in told)


def test_in_vietnamese(letter, check):
    speak("vi")
    told = report.text("a.docx", check(letter.set("motto", italic=True)), rules())
    assert "bảng 1, hàng 1, ô 2, đoạn 2" in told


def test_as_json(found):
    listed = report.listing("a.docx", found)
    assert listed["file"] == "a.docx"
    keys = {"rule", "severity", "place", "message", "expected", "found", "basis"}
    assert all(set(each) == keys for each in listed["findings"])


def test_as_sarif(found):
    log = report.sarif([("thư mục/a.docx", found)], rules(), profile())
    (run,) = log["runs"]
    assert log["version"] == "2.1.0"
    assert [each["ruleId"] for each in run["results"]] == ["le-trang", "tieu-ngu-gach-noi", "v-v-cach-tren"]
    assert [each["level"] for each in run["results"]] == ["error", "error", "warning"]
    assert {each["ruleId"] for each in run["results"]} <= {each["id"] for each in run["tool"]["driver"]["rules"]}


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("PL1.I.II.6a", "điểm a, khoản 6, Mục II, Phần I, Phụ lục I"),
        ("PL1.I.I.1-3", "khoản 1-3, Mục I, Phần I, Phụ lục I"),
        ("PL1.I.V.6b", "dòng 6b, Mục V, Phần I, Phụ lục I"),
        ("PL2.III.1c", "điểm c, khoản 1, Mục III, Phụ lục II"),
        ("PL3.I", "Mục I, Phụ lục III"),
        ("Đ13.2; Đ15", "khoản 2 Điều 13; Điều 15"),
        ("các mẫu Phụ lục III", "các mẫu Phụ lục III"),
    ],
)
def test_citations_are_written_out(short, long):
    assert written_out(short) == long


def test_no_rule_cites_what_cannot_be_written_out():
    for rule in rules():
        assert "PL" not in written_out(rule.clause(profile())), rule.id
