"""Whatever is given: a plan, or an error that says what is wrong and what to do, in bounded time."""

from __future__ import annotations

import shutil
import zipfile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.errors import DocgenError
from docgen.importing.reading import READERS, read_plan_file


def refusal(path, rules, **options):
    with pytest.raises(DocgenError) as caught:
        read_plan_file(path, rules, **options)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    assert fault.message
    assert fault.hint
    return fault.message


def test_a_folder(tmp_path, in_force):
    assert refusal(tmp_path, in_force) == "this is a folder, not a file"


def test_a_file_that_is_not_there(tmp_path, in_force):
    assert refusal(tmp_path / "plan.docx", in_force) == "there is no such file"


@pytest.mark.parametrize("ending", READERS)
def test_an_empty_file(tmp_path, in_force, ending):
    path = tmp_path / f"plan{ending}"
    path.write_bytes(b"")
    assert refusal(path, in_force) == "the file is empty"


def test_a_kind_nobody_knows(tmp_path, in_force):
    path = tmp_path / "plan.xlsx"
    path.write_bytes(b"PK")
    assert refusal(path, in_force) == "no reader knows files of this kind"


@pytest.mark.parametrize(
    ("ending", "start", "kind"),
    [
        (".docx", b"%PDF-1.7\n", ".pdf"),
        (".pdf", b"PK\x05\x06" + b"\0" * 18, ".docx"),
        (".pdf", b"K\xe1\xba\xbf", ".txt"),
        (".docx", b"{\\rtf1 x}", ".rtf"),
        (".txt", b"%PDF-1.4", ".pdf"),
    ],
)
def test_a_file_that_is_not_what_its_ending_says(tmp_path, in_force, ending, start, kind):
    path = tmp_path / f"plan{ending}"
    path.write_bytes(start)
    assert refusal(path, in_force) == f"the file is named {ending}, but it is a {kind}"


def test_a_file_of_200_megabytes(tmp_path, in_force):
    for ending, head in ((".txt", b"x"), (".pdf", b"%PDF-1.7\n"), (".docx", b"PK")):
        path = tmp_path / f"plan{ending}"
        with path.open("wb") as file:
            file.write(head)
            file.truncate(200 * 2**20)
        assert refusal(path, in_force) == "the file is larger than docgen reads"


def test_a_pdf_that_was_cut_short(tmp_path, in_force):
    path = tmp_path / "plan.pdf"
    path.write_bytes(b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog")
    assert refusal(path, in_force) == "the file is damaged or is no PDF"


@pytest.mark.parametrize("ocr", [False, True])
def test_a_pdf_with_a_damaged_page(tmp_path, in_force, ocr):
    path = tmp_path / "plan.pdf"
    head = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Kids[9 0 R]/Count 1>>"
    )
    path.write_bytes(head + b"\nendobj\ntrailer<</Root 1 0 R/Size 3>>\n")
    if not (ocr and shutil.which("tesseract") is None):
        assert refusal(path, in_force, ocr=ocr) == "page 1 of the PDF is damaged"


def test_a_word_file_that_was_cut_short(tmp_path, in_force):
    whole = tmp_path / "whole.docx"
    with zipfile.ZipFile(whole, "w") as archive:
        archive.writestr("word/document.xml", "<x/>" * 1000)
    path = tmp_path / "plan.docx"
    path.write_bytes(whole.read_bytes()[:400])
    assert refusal(path, in_force) == "the file is damaged or was cut short"


def test_a_pdf_without_text_that_must_not_be_recognised(shared, in_force):
    path = shared / "corpus" / "hard" / "x09_KH-239-KH-SYT_scan-khong-lop-chu.pdf"
    assert refusal(path, in_force, ocr=False) == "the PDF has no text layer that can be read"


def test_a_scan_without_tesseract(shared, in_force, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    path = shared / "corpus" / "hard" / "x09_KH-239-KH-SYT_scan-khong-lop-chu.pdf"
    assert "Tesseract" in refusal(path, in_force)


def test_an_old_word_file_without_libreoffice(shared, in_force, monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    path = shared / "corpus" / "hard" / "x10_KH-STTTT-Phu-Tho-2011.doc"
    assert "LibreOffice" in refusal(path, in_force)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("docx/w12_bao-cao_SCT.docx", "báo cáo"),
        ("docx/w10_to-trinh_SCT.docx", "tờ trình"),
        ("docx/w15_quyet-dinh_SCT_nfd.docx", "quyết định"),
        ("docx/w26_bao-cao_xa_Phu-My-Bac_phong-VHXH_nfd.docx", "báo cáo"),
        ("hard/x16_TCVN3_02144qd_derived-from-x02.docx", "quyết định"),
    ],
)
def test_a_document_that_is_no_plan_is_told_for_what_it_is(shared, in_force, name, kind):
    assert refusal(shared / "corpus" / name, in_force) == f"this document is a “{kind}”, not a plan"


PIECES = st.sampled_from(
    (
        *(
            "KẾ HOẠCH",
            "I. MỤC TIÊU",
            "1. ",
            "1.1. ",
            "a) ",
            "- ",
            "+ ",
            "HI. ",
            "Phần thứ nhất",
            "Phụ lục",
            "Nơi nhận:",
        ),
        *(
            "Cơ quan chủ trì: ",
            "Sở Y tế; ",
            "Thời gian: ",
            "|",
            "| TT | Nhiệm vụ | Chủ trì |",
            "chủ trì, phối hợp với ",
        ),
        *(
            "TM. ỦY BAN NHÂN DÂN",
            "./.",
            "\n",
            "\n\n",
            "\f",
            "*",
            "[^1]",
            "¹ ",
            "\\",
            "…",
            "\u0301",
            "A & B <C>",
            "\0",
        ),
        *("Số: /KH-UBND", "Hà Nội, ngày 32 tháng 13 năm 2026"),
    )
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PIECES | st.text(max_size=30), max_size=60))
def test_any_text_is_a_plan_or_is_refused(tmp_path, in_force, pieces):
    path = tmp_path / "plan.txt"
    path.write_text("".join(pieces), encoding="utf-8", errors="ignore")
    try:
        read_plan_file(path, in_force)
    except DocgenError as error:
        assert error.faults[0].message


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from([".pdf", ".docx", ".txt"]), st.binary(max_size=400), st.integers(0, 3))
def test_any_bytes_are_refused_with_a_reason(tmp_path, in_force, ending, data, start):
    path = tmp_path / f"plan{ending}"
    path.write_bytes((b"", b"%PDF-1.7\n", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")[start] + data)
    with pytest.raises(DocgenError):
        read_plan_file(path, in_force)
