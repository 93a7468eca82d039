import datetime as dt
import io
import json
import zipfile

import openpyxl
import pytest
import xlsxwriter

from docgen.files.property_texts import receipt_in
from docgen.files.seals import (
    Properties,
    bears_own_seal,
    is_untouched,
    seal,
    seal_calendar,
    seal_pdf,
    seal_text,
    sealable,
)
from docgen.files.workbooks import sealed_workbook
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import bears_own_directory, chunks, member
from docgen.spec.workspace import shipped

PROPERTIES = Properties("Về <cây> & rừng", "Ủy ban nhân dân xã A", dt.date(2026, 6, 1))


@pytest.fixture
def parts():
    return sealable(unpacked(shipped("templates", "congvan.docx").read_bytes()))


@pytest.fixture
def sealed(parts, tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(seal(parts, PROPERTIES))
    return path


def rewritten(path, change):
    """The file zipped anew by another program, its parts changed."""
    parts = unpacked(path.read_bytes())
    change(parts)
    with zipfile.ZipFile(path, "w") as file:
        for name, data in parts.items():
            file.writestr(name, data)


def test_the_same_parts_give_the_same_bytes_in_any_order(parts):
    backwards = dict(reversed(parts.items()))
    assert seal(parts, PROPERTIES) == seal(backwards, PROPERTIES)


def test_a_file_tells_its_title_author_and_own_date(sealed):
    core = unpacked(sealed.read_bytes())["docProps/core.xml"].decode()
    assert "<dc:title>Về &lt;cây&gt; &amp; rừng</dc:title>" in core
    assert "<dc:creator>Ủy ban nhân dân xã A</dc:creator>" in core
    assert core.count("2026-06-01T00:00:00Z") == 2


def test_no_date_is_told_where_none_is_known(parts):
    core = unpacked(seal(parts, Properties("A", "B", None)))["docProps/core.xml"].decode()
    assert "dcterms:created" not in core


def test_what_docgen_wrote_is_untouched_even_when_zipped_anew(sealed):
    assert is_untouched(sealed)
    rewritten(sealed, lambda parts: None)
    assert is_untouched(sealed)


@pytest.mark.parametrize(
    "change",
    [
        lambda parts: parts.update({"word/document.xml": parts["word/document.xml"].replace(b"ph", b"Ph", 1)}),
        lambda parts: parts.update({"word/new.xml": b"<a/>"}),
        lambda parts: parts.pop("word/settings.xml"),
        lambda parts: parts.pop("docProps/custom.xml"),
    ],
    ids=["a letter", "a part more", "a part less", "no seal"],
)
def test_any_change_is_seen(sealed, change):
    rewritten(sealed, change)
    assert not is_untouched(sealed)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 cut", b"other", b"PK"])
def test_what_is_no_word_file_was_not_written_by_docgen(tmp_path, data):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert not is_untouched(path)
    assert not is_untouched(tmp_path / "missing.docx")


def test_a_document_property_of_a_person_s_template_is_kept(parts):
    own = (
        b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
        b'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">'
        b'<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="Phong">'
        b"<vt:lpwstr>VHXH</vt:lpwstr></property></Properties>"
    )
    custom = unpacked(seal(sealable(parts | {"docProps/custom.xml": own}), PROPERTIES))[
        "docProps/custom.xml"
    ].decode()
    assert 'name="Phong"' in custom
    assert 'name="docgen" pid="8"' in custom


def test_a_sealed_file_is_valid(sealed, validate_docx):
    assert validate_docx(sealed) == []


def test_the_content_types_come_first_in_the_file(sealed):
    assert zipfile.ZipFile(io.BytesIO(sealed.read_bytes())).namelist()[0] == "[Content_Types].xml"


TEXTS = ["# Nguồn\n\nMột câu.\n", '{\n  "unit": "Bắc Kạn"\n}\n', "", "một dòng"]


@pytest.mark.parametrize("text", TEXTS)
def test_what_was_sealed_is_known_again_and_any_change_is_seen(text):
    sealed = seal_text(text)
    assert bears_own_seal(sealed)
    assert not bears_own_seal(sealed.replace(b"B", b"b", 1).replace(b"M", b"m", 1) + b" ")
    assert not bears_own_seal(b"x" + sealed)


@pytest.mark.parametrize("text", TEXTS)
def test_what_bears_no_seal_is_not_docgen_s(text):
    assert not bears_own_seal(text.encode())


@pytest.mark.parametrize("indent", [2, None], ids=["in lines", "in one line"])
def test_sealed_json_is_json_and_says_the_same(indent):
    value = {"unit": {"name": "Phường Bắc Kạn"}, "sections": []}
    sealed = json.loads(seal_text(json.dumps(value, ensure_ascii=False, indent=indent)))
    assert sealed.pop("seal")
    assert sealed == value


def test_the_seal_of_a_markdown_text_is_not_shown():
    assert seal_text("# A\n").decode().startswith("# A\n<!-- docgen ")


@pytest.mark.parametrize("text", ["{ một", "một }", "{}x", "x{}"])
def test_what_only_looks_like_json_bears_the_seal_of_a_text(text):
    sealed = seal_text(text)
    assert sealed.startswith(text.encode() + b"\n<!-- docgen ") and bears_own_seal(sealed)


def test_a_calendar_bears_its_seal_within_it():
    lines = b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:a\r\nEND:VCALENDAR\r\n"
    sealed = seal_calendar(lines)
    assert sealed.startswith(b"BEGIN:VCALENDAR\r\nX-WR-CALNAME:a\r\nX-DOCGEN:")
    assert sealed.endswith(b"\r\nEND:VCALENDAR\r\n") and sealed.count(b"END:") == 1
    assert bears_own_seal(sealed)
    assert not bears_own_seal(sealed.replace(b":a", b":b"))
    assert not bears_own_seal(lines)


def test_a_pdf_bears_its_seal_behind_its_end_whatever_lines_end_it():
    for end in (b"", b"\n", b"\r\n", b"\n\n"):
        sealed = seal_pdf(b"%PDF-1.7\n%%EOF" + end)
        assert sealed.startswith(b"%PDF-1.7\n%%EOF\n%docgen ") and bears_own_seal(sealed)
        assert not bears_own_seal(sealed + b"x")


def test_a_container_of_whole_files_is_known_by_its_directory(tmp_path):
    path = tmp_path / "a.zip"
    parts = [member(name, b"x" * 3000, deflate=False) for name in ("b.docx", "a.docx")]
    path.write_bytes(b"".join(chunks(parts, sealed=True)))
    assert is_untouched(path) and bears_own_directory(path)
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("c.docx", b"")
    assert not is_untouched(path)
    path.write_bytes(b"".join(chunks(parts)))
    assert not is_untouched(path) and not bears_own_directory(path)
    path.write_bytes(b"PK")
    assert not bears_own_directory(path) and not bears_own_directory(tmp_path / "none.zip")


def test_a_second_seal_takes_the_place_of_the_first(parts):
    again = sealable(unpacked(seal(parts, PROPERTIES)))
    assert again["docProps/custom.xml"].count(b'name="docgen"') == 1
    assert b'pid="2"' in again["docProps/custom.xml"], "Word's own begin at 2"
    assert b"0" * 64 in again["docProps/custom.xml"]


def test_a_workbook_is_sealed_and_bears_a_receipt(tmp_path):
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    book.add_worksheet("A").write(0, 0, "một")
    book.close()
    path = tmp_path / "a.xlsx"
    for receipt in ("", "hai"):
        path.write_bytes(sealed_workbook(made.getvalue(), "Bảng", receipt))
        assert is_untouched(path) and receipt_in(unpacked(path)) == receipt
        assert openpyxl.load_workbook(path).active["A1"].value == "một"
        assert openpyxl.load_workbook(path).properties.title == "Bảng"
