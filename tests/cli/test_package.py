"""cascade --package: document, plan and table of contents in one zip, the same bytes each time."""

import hashlib
import io
import json
import zipfile
from pathlib import Path

import pytest

import docgen

CASCADE = ("cascade", "--unit", "xa-dinh-hoa", "-o", "cv.docx")


@pytest.fixture
def plan_file():
    path = Path("KH 209.docx")
    path.write_bytes(docgen.render(docgen.read_plan("209-kh-ubnd")))
    return path


def contents(name="a.zip"):
    with zipfile.ZipFile(name) as read:
        parts = {each: read.read(each) for each in read.namelist()}
    return parts, json.loads(parts["00-muc-luc.json"])


def test_the_letter_and_the_plan_stand_together_with_their_contents(called, plan_file):
    code, out, _ = called(
        "cascade",
        "--unit",
        "xa-dinh-hoa",
        "--plan",
        str(plan_file),
        "-o",
        "cv.docx",
        "--annex",
        "--package",
        "a.zip",
    )
    assert "a.zip" in out and code in (0, 1)
    parts, told = contents()
    letter, plan = told["cac_tep"]
    assert parts[letter["tep"]] == Path("cv.docx").read_bytes()
    assert parts[plan["tep"]] == plan_file.read_bytes()
    assert (letter["gui_kem"], plan["gui_kem"]) == (False, True)
    assert "annex" in letter["ghi_chu"] and plan["so_ky_hieu"] == "209/KH-UBND"
    for each in told["cac_tep"]:
        assert hashlib.sha256(parts[each["tep"]]).hexdigest() == each["sha256"]
    assert "209/KH-UBND" in parts["00-muc-luc.txt"].decode()


def test_a_plan_of_which_only_the_spec_is_there_says_so(called):
    assert called(*CASCADE, "--package", "a.zip")[0] == 0
    _, told = contents()
    assert "not the plan as it was received" in told["cac_tep"][-1]["ghi_chu"]


def test_another_file_can_be_enclosed_and_the_same_input_gives_the_same_bytes(called, plan_file):
    words = (
        "cascade",
        "--unit",
        "xa-dinh-hoa",
        "-o",
        "cv.docx",
        "--package",
        "a.zip",
        "--enclose",
        str(plan_file),
    )
    assert called(*words)[0] == 0
    first = Path("a.zip").read_bytes()
    assert called(*words)[0] == 0  # its own untouched work is replaced
    assert Path("a.zip").read_bytes() == first
    with zipfile.ZipFile(io.BytesIO(first)) as read:
        assert read.testzip() is None
    Path("a.zip").write_bytes(first + b"x")
    assert called(*words)[0] == 2


@pytest.mark.parametrize(
    "more",
    [("--enclose", "x.pdf", "--package", "a.zip"), ("--package", "a.rar"), ("--enclose", "KH 209.docx")],
)
def test_a_wrong_call_writes_nothing(called, plan_file, more):
    assert called(*CASCADE, *more)[0] == 2
    assert not Path("cv.docx").exists() and not list(Path().glob("*.zip"))


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("KH 209.zip", b"PK\x03\x04", ".docx, .docm"),
        ("KH 209.pdf", b"", "the file is empty"),
        ("KH 209.docx", b"%PDF-1.7", "give it the ending .pdf"),
        ("cong-van.yaml", b"ke_hoach: 209/KH-UBND", ".docx, .docm"),
    ],
)
def test_what_is_no_document_is_not_enclosed(called, name, data, told):
    Path(name).write_bytes(data)
    code, _, err = called(*CASCADE, "--package", "a.zip", "--enclose", name)
    assert code == 2 and name in err and told in err
    assert not Path("cv.docx").exists() and not Path("a.zip").exists()


def test_a_scan_in_pdf_is_enclosed_as_it_came(called):
    Path("KH 209.pdf").write_bytes(b"%PDF-1.7 scan")
    assert called(*CASCADE, "--package", "a.zip", "--enclose", "KH 209.pdf")[0] == 0
    parts, told = contents()
    assert parts[told["cac_tep"][-1]["tep"]] == b"%PDF-1.7 scan"
