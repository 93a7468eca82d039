"""Every kind of document from its starting file, and from two pages of text: clean, valid, nothing of it lost."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

import docgen
from docgen.decree.kinds import kinds
from docgen.documents.document_rendering import DOCUMENT_FILTERS
from docgen.documents.family_templates import TEMPLATES
from docgen.documents.inspection import inspect_code
from docgen.documents.variables import DocumentVariables
from docgen.files.ooxml import W
from docgen.register.slug import slug
from docgen.spec.places import shipped
from docgen.word.document_reader import read

KINDS = docgen.kinds_of_documents()
UNITS = ["phuong-bac-kan", ""]


def shown(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        parts = [file.read(name) for name in ("word/document.xml", "word/footnotes.xml")]
    return ["".join(p.itertext()) for part in parts for p in etree.fromstring(part).iter(f"{W}p")]


def test_there_is_a_starting_file_for_each_of_the_29_kinds():
    assert len(KINDS) == 29
    assert list(KINDS.values()) == [kind.name for kind in kinds().documents]


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_starting_file_as_it_is_makes_a_clean_document(kind, unit):
    drafted = docgen.draft(docgen.start_draft(kind, unit))

    assert docgen.check(drafted.docx) == ()
    assert drafted.findings == ()


SENTENCE = (
    "Các cơ quan, đơn vị rà soát nhiệm vụ được giao, báo cáo kết quả và khó khăn, vướng mắc (nếu có) để tổng hợp."
)
LONG = "\n\n".join(
    [
        *(f"{SENTENCE} Nội dung thứ {number}." for number in range(1, 13)),
        f"- {SENTENCE}",
        f"- {SENTENCE}",
        "| TT | Nội dung | Thời gian |\n|---|---|---|\n| 1 | Rà soát | Tháng 6 |\n| 2 | Tổng hợp | Tháng 7 |",
        f"{SENTENCE}[^1]",
        "[^1]: Số liệu do các đơn vị cung cấp.",
    ]
)


@pytest.mark.parametrize("kind", KINDS)
def test_two_pages_of_text_make_a_clean_and_valid_document(kind, validate_docx):
    drafted = docgen.draft(f"{docgen.start_draft(kind, 'phuong-bac-kan')}\n{LONG}\n")

    texts = shown(drafted.docx)
    assert docgen.check(drafted.docx) == ()
    assert validate_docx(drafted.docx) == []
    for number in range(1, 13):
        assert any(f"Nội dung thứ {number}." in text for text in texts)
    assert any("Số liệu do các đơn vị cung cấp." in text for text in texts)


@pytest.mark.parametrize("family", TEMPLATES)
def test_the_templates_say_only_what_the_gate_allows(family):
    path = shipped("templates", TEMPLATES[family])
    assert inspect_code(read(path), str(path), DocumentVariables, DOCUMENT_FILTERS) == []


HEAD = "---\nloai: bao-cao\ndon_vi: phuong-bac-kan\ntrich_yeu: Về việc thử\n---\n\n"
WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12)
LINES = st.lists(
    WORDS | st.sampled_from(["# Mục", "- một", "1. hai", "**ba**", "| a | b |", "{{ ten }}", "<b>", "> x"])
)


@settings(max_examples=200, deadline=None)
@given(lines=LINES)
def test_every_letter_of_any_text_stands_in_the_document_or_is_told(lines):
    body = "\n\n".join(lines)

    drafted = docgen.draft(f"{HEAD}{body}\n\nHết.\n")

    told = "".join(finding.message for finding in drafted.findings)
    said = "".join(shown(drafted.docx)).casefold() + told.casefold()
    letters = [letter for letter in body.casefold() if letter.isalpha()]
    assert all(said.count(letter) >= letters.count(letter) for letter in {*letters}) or "left out" in told


def test_a_wide_table_stands_on_a_page_laid_across(validate_docx):
    row = "|" + " x |" * 8
    drafted = docgen.draft(f"{HEAD}Trước.\n\n{row}\n{'|' + '---|' * 8}\n{row}\n\nSau.\n")

    with zipfile.ZipFile(io.BytesIO(drafted.docx)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    assert [each.get(f"{W}orient") for each in root.iter(f"{W}pgSz")] == [None, "landscape", None]
    assert validate_docx(drafted.docx) == []


def test_what_is_wrong_is_told_with_its_line_all_at_once(english):
    with pytest.raises(docgen.DocgenError) as caught:
        docgen.draft("---\nloai: bao-cao\nso: [1]\nla: x\nngay: 2026-13-01\n---\nx\n")
    assert [fault.line for fault in caught.value.faults] == [3, 4, 5]


def test_an_unknown_kind_names_the_nearest(english):
    with pytest.raises(docgen.DocgenError) as caught:
        docgen.start_draft("quyet-dnih")
    assert "quyet-dinh" in caught.value.faults[0].hint


def test_pictures_jumps_and_marks_without_notes_are_told(english):
    body = "# Một\n\n### Ba\n\n![ảnh](a.png)\n\nChữ [^9]\n\n---\n\nHết.\n"
    findings = docgen.draft(f"{HEAD}{body}").findings
    assert [finding.place for finding in findings] == [":9", ":11", ":13", ":15"]


def test_names_of_kinds_are_known_with_and_without_marks():
    assert slug("Tờ trình") in KINDS
    assert docgen.start_draft("Tờ trình") == docgen.start_draft("to-trinh")
