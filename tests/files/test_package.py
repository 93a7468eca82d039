"""Whatever is given, a document comes out, or one reason why not and what to do about it."""

import subprocess
import sys
import textwrap
import zipfile
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.errors import DocgenError
from docgen.files.package import Package
from docgen.word.document_reader import read

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def refusal(path):
    with pytest.raises(DocgenError) as caught:
        read(path)
    (fault,) = caught.value.faults
    assert fault.file == str(path)
    assert fault.hint
    return fault


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"Just some words, saved as .docx", "not a Word document"),
        (b"%PDF-1.7 ...", "PDF"),
        (rb"{\rtf1\ansi ...}", "RTF"),
        (b"\xef\xbb\xbf<html><body>...</body></html>", "web page"),
        (OLE + "WordDocument".encode("utf-16-le"), ".doc of Word 97-2003"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "Workbook".encode("utf-16-le"), "old Office file"),
        (b"PK\x03\x04 and then nothing of a zip archive", "damaged"),
    ],
)
def test_what_is_no_docx_is_told_by_its_name(tmp_path, data, said):
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    assert said in refusal(path).message


def test_an_old_doc_is_to_be_saved_as_docx(corpus):
    assert "save it as .docx" in refusal(corpus("x10")).hint


def test_a_missing_file_and_a_folder(tmp_path):
    assert "no such file" in refusal(tmp_path / "none.docx").message
    assert "folder" in refusal(tmp_path).message


def test_a_truncated_file(write):
    path = write("<w:p/>")
    path.write_bytes(path.read_bytes()[:-40])
    assert "cut short" in refusal(path).message


def test_a_zip_that_is_no_document(tmp_path):
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("readme.txt", "nothing")
    assert "not a Word document" in refusal(path).message


def test_a_workbook_is_an_office_file_but_no_document(write):
    book = '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>'
    assert "not a Word document" in refusal(write("", raw={"word/document.xml": book})).message


def test_a_broken_checksum(write):
    path = write("<w:p/>")
    data = path.read_bytes()
    body = zlib.compress(b"x")  # any other bytes in the place of the stored part
    at = data.index(b"word/document.xml") + len("word/document.xml")
    path.write_bytes(data[:at] + body + data[at + len(body) :])
    assert "damaged" in refusal(path).message


def test_xml_that_is_none(write):
    assert "word/document.xml is not valid XML" in refusal(write("<w:p>")).message


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
def test_entities_are_refused_in_any_encoding(write, encoding):
    hostile = (
        f'<?xml version="1.0" encoding="{encoding[:6]}"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">'
        + "".join(f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True))
        + "]><w>&i;</w>"
    )
    raw = {"word/document.xml": hostile.encode(encoding)}
    assert "entities" in refusal(write("", raw=raw)).message


def test_a_file_outside_is_not_read(write, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("hidden", encoding="utf-8")
    hostile = f'<!DOCTYPE w [<!ENTITY x SYSTEM "{secret.as_uri()}">]><w>&x;</w>'
    assert "entities" in refusal(write("", raw={"word/document.xml": hostile})).message


def test_the_size_that_the_directory_states_is_not_believed(write):
    path = write("<w:p/>" * 5_000)
    data = path.read_bytes()
    size = len(zipfile.ZipFile(path).read("word/document.xml")).to_bytes(4, "little")
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, (300).to_bytes(4, "little")))
    refusal(path)


@pytest.mark.parametrize("depth", [90, 1_000, 20_000, 100_000])
def test_what_nests_too_deep(write, depth):
    nested = "<w:tbl><w:tr><w:tc>" * depth + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * depth
    fault = refusal(write(nested))
    assert "nested deeper" in fault.message or depth > 10_000
    assert "built to do harm" in fault.hint


def test_what_nests_as_deep_as_the_parser_allows(write):
    nested = "<w:ins>" * 245 + "<w:p/>" + "</w:ins>" * 245
    assert len(read(write(nested)).blocks) == 1
    tables = "<w:tbl><w:tr><w:tc>" * 80 + "<w:p/>" + "</w:tc></w:tr></w:tbl>" * 80
    assert sum(1 for _ in read(write(tables)).paragraphs()) == 1


@pytest.mark.parametrize("number", ["9" * 30, "1e300", "-99999999999", "3e9pt"])
def test_absurd_numbers(write, number):
    body = f'<w:p><w:pPr><w:ind w:left="{number}"/></w:pPr></w:p>'
    assert "absurd number" in refusal(write(body)).message


def test_a_great_but_possible_number_is_only_read(paragraph):
    assert paragraph('<w:p><w:pPr><w:ind w:left="31680"/></w:pPr></w:p>').format.left == 31680


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak of memory is read from /proc")
@pytest.mark.parametrize(
    "body",
    ["<w:p/>" * 6_000_000, f"<w:p>{'<w:r/>' * 7_500_000}</w:p>", "x" * 60_000_000, "<w:ins>" * 7_000_000],
    ids=["paragraphs", "runs", "text", "nesting"],
)
def test_a_bomb_is_refused_in_little_memory_and_time(write, body):
    limited = f"""
        import resource
        from pathlib import Path
        from docgen.errors import DocgenError
        from docgen.word.document_reader import read
        resource.setrlimit(resource.RLIMIT_CPU, (2, 2))
        try:
            read(Path({str(write(body))!r}))
        except DocgenError:
            print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
    """
    command = [sys.executable, "-c", textwrap.dedent(limited)]
    peak = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert int(peak) < 200 * 1024


@pytest.mark.parametrize("within", ["<!-- a note -->", "<?mso-x y?>"])
def test_what_is_no_text_does_not_part_a_text(write, within):
    (paragraph,) = read(write(f"<w:p>{within}<w:r><w:t>một{within} hai</w:t></w:r></w:p>")).blocks
    assert paragraph.text == "một hai"


def test_it_never_writes_to_its_input(write):
    path = write("<w:p/>")
    before = path.read_bytes(), path.stat().st_mtime_ns
    read(path)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


def test_links_out_of_the_file_are_counted_and_not_followed(write):
    links = [
        ("i1", "image", "http://example.invalid/a.png"),
        ("h1", "hyperlink", "http://example.invalid/"),
        ("t1", "attachedTemplate", "file://server/normal.dotm"),
    ]
    assert read(write("<w:p/>", links=links)).external_links == 2


def test_macros_are_seen_and_left_alone(write):
    assert read(write("<w:p/>", raw={"word/vbaProject.bin": "\0"})).macros
    assert not read(write("<w:p/>")).macros


def test_parts_are_found_by_their_relationships(write):
    rels = write("<w:p/>", styles="")
    with Package(rels) as package:
        found = package.relations(package.main)
        assert found["styles"].target == "word/styles.xml"
        assert package.root("word/none.xml") is None


@given(st.data())
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_damaged_bytes_give_a_document_or_a_reason(write, data):
    path = write(
        '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>',
        styles='<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    )
    whole = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(whole)))
    path.write_bytes(bytes(whole[:cut]) if data.draw(st.booleans()) else bytes(whole))
    try:
        read(path)
    except DocgenError as error:
        assert all(fault.message and fault.file for fault in error.faults)


@given(st.text(alphabet="<>/=\"' wprtblc:&;0123456789", max_size=60))
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_body_gives_a_document_or_a_reason(write, body):
    try:
        read(write(body))
    except DocgenError as error:
        assert error.faults[0].message
