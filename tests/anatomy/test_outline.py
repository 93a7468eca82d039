"""The tree of a document: what stands below what, and where its numbers do not run on."""

import pytest

from docgen.anatomy.outline import outline
from docgen.anatomy.source_text import Paragraph, Table


@pytest.fixture
def told(labels):
    """Rules and words of the findings about these lines."""

    def tell(lines, **options):
        _, findings = outline([Paragraph(line) for line in lines.split("/")], labels, **options)
        return [(finding.rule, finding.found) for finding in findings]

    return tell


@pytest.mark.parametrize(
    ("lines", "marks"),
    [
        ("I. MỘT/II. HAI/III. BA", []),
        ("I. MỘT/III. BA", ["III."]),
        ("I. MỘT/1. Việc a/2. Việc b/II. HAI/1. Việc c", []),
        ("I. MỘT/1. Việc a/3. Việc b/II. HAI/2. Việc c", ["3.", "2."]),
        ("I. MỘT/- Việc a/- Việc b", []),
        ("II. HAI/III. BA", ["II."]),
    ],
)
def test_a_number_that_does_not_run_on_is_told(told, lines, marks):
    assert told(lines) == [("danh-so", mark) for mark in marks]


def test_a_number_that_a_scan_spoilt_is_told_as_what_it_is_taken_for(told):
    lines = "I. MỘT/IL. HAI/III. BA"
    assert [rule for rule, _ in told(lines, recognised=True)] == ["so-doc-nham"]


@pytest.mark.parametrize(
    ("text", "ended", "introduces"),
    [
        ("Rà soát hồ sơ.", True, False),
        ("Rà soát hồ sơ;", True, False),
        ("Rà soát *các hồ sơ*: ", True, True),
        ("Rà soát hồ sơ", False, False),
        ("Rà soát (hồ sơ)", False, False),
    ],
)
def test_whether_a_text_is_a_whole_sentence_or_leads_to_others(labels, text, ended, introduces):
    root, _ = outline([Paragraph(f"1. {text}")], labels)
    (node,) = root.children
    assert (node.ended, node.introduces) == (ended, introduces)


def test_a_table_belongs_to_the_line_above_it(labels):
    table = Table((("STT", "Việc"), ("1", "Rà soát")))
    root, _ = outline([Paragraph("1. Việc a"), table, Paragraph("2. Việc b")], labels)
    assert [node.tables for node in root.children] == [[table], []]


@pytest.mark.parametrize(
    ("lines", "values"),
    [
        ("1. Việc a./- Chủ trì: X/- Thời gian:/tháng 5/2. Việc b.", ["X", "tháng 5"]),
        ("1. Việc a./- Chủ trì: X/- Thời gian: tháng 5/2. Việc b.", ["X", "tháng 5"]),
    ],
)
def test_a_value_may_stand_on_the_line_below_its_label(labels, lines, values):
    root, _ = outline([Paragraph(line) for line in lines.split("/")], labels)
    first, _ = root.children
    told = [line.value for node in (first, *first.children) for line in node.labelled]
    assert told == values
