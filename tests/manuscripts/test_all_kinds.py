"""Every kind of document from its starting file, and from two pages of text: clean, valid, nothing of it lost."""

import io
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

import docgen
from docgen.decree.kinds import Family, kinds
from docgen.files.ooxml import W
from docgen.manuscripts.front_matter import kinds_by_slug
from docgen.register.slug import slug

from .any_markdown import bodies, lost

EXAMPLES = Path(__file__).parents[2] / "examples" / "van-ban"
KINDS = docgen.kinds_of_documents()
UNITS = ["phuong-bac-kan", ""]


def shown(docx):
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        parts = [file.read(name) for name in ("word/document.xml", "word/footnotes.xml")]
    return ["".join(p.itertext()) for part in parts for p in etree.fromstring(part).iter(f"{W}p")]


def test_there_is_a_starting_file_for_each_of_the_29_kinds_and_3_copies():
    assert len(KINDS) == 32
    assert list(KINDS.values()) == [kind.name for kind in kinds().every]


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


HEAD = "---\nloai: bao-cao\ndon_vi: phuong-bac-kan\ntrich_yeu: Về việc thử\n---\n\n"
WRITTEN = [kind for kind in KINDS if kinds_by_slug()[kind].family is not Family.COPY]


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(kind=st.sampled_from(WRITTEN), body=bodies())
def test_every_word_of_any_markdown_stands_in_the_document_in_order_or_is_told_with_its_line(kind, body):
    assert lost(kind, body) == []


def test_what_is_wrong_is_told_with_its_line_all_at_once(english):
    with pytest.raises(docgen.DocgenError) as caught:
        docgen.draft("---\nloai: bao-cáo-x\nso: [1]\nla: x\nngay: 2026-13-01\n---\nx\x01\n")
    assert sorted(fault.line for fault in caught.value.faults) == [2, 3, 4, 5, 7]


def test_an_unknown_unit_and_an_unknown_plan_are_told_at_once(english):
    with pytest.raises(docgen.DocgenError) as caught:
        docgen.draft("---\nloai: bao-cao\ndon_vi: xa-khong-co\nthuc_hien: 999/KH-UBND\n---\nx\n")
    assert [fault.line for fault in caught.value.faults] == [3, 4]


def test_an_unknown_kind_names_the_nearest(english):
    with pytest.raises(docgen.DocgenError) as caught:
        docgen.start_draft("quyet-dnih")
    assert "quyet-dinh" in caught.value.faults[0].hint


def test_names_of_kinds_are_known_with_and_without_marks():
    assert slug("Tờ trình") in KINDS
    assert docgen.start_draft("Tờ trình") == docgen.start_draft("to-trinh")


def test_the_examples_have_one_of_each_kind_and_the_checker_finds_them_clean():
    files = {path.stem: path.read_bytes() for path in EXAMPLES.glob("*.docx")}
    assert files.keys() == KINDS.keys()
    assert {name for name, docx in files.items() if docgen.check(docx)} == set()
