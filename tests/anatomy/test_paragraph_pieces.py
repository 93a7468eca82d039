"""A stretch of a paragraph knows its own text, looks and width."""

import pytest

from docgen.anatomy.paragraph_pieces import piece


@pytest.fixture
def mixed(paragraph):
    """A paragraph of three runs: plain, bold, in capitals by its format."""
    runs = "".join(
        f'<w:r><w:rPr>{look}<w:sz w:val="26"/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
        for look, text in (("", "Một "), ("<w:b/>", "hai "), ("<w:caps/>", "ba"))
    )
    return paragraph(f"<w:p>{runs}</w:p>")


def test_blanks_at_its_ends_are_left_out(mixed):
    found = piece(mixed, 3, 8)
    assert (found.text, found.start, found.end) == ("hai", 4, 7)
    assert piece(mixed, 3, 4).text == ""


def test_the_runs_it_reaches_into(mixed):
    found = piece(mixed, 2, 6)
    assert [run.text[start:end] for run, start, end in found.runs] == ["t ", "ha"]
    assert [format_.bold for format_ in found.formats()] == [False, True]
    assert found.any(lambda format_: format_.bold)
    assert not found.every(lambda format_: format_.bold)


def test_capitals_typed_or_by_format(mixed):
    whole, last = piece(mixed, 0, len(mixed.text)), piece(mixed, 8, 10)
    assert (whole.shown, whole.in_capitals) == ("Một hai BA", False)
    assert (last.text, last.shown, last.in_capitals) == ("ba", "BA", True)


def test_its_width_is_that_of_what_is_printed(paragraph):
    def width(text, look=""):
        run = f'<w:r><w:rPr>{look}<w:sz w:val="26"/></w:rPr><w:t>{text}</w:t></w:r>'
        return piece(paragraph(f"<w:p>{run}</w:p>"), 0, len(text)).width

    assert width("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "<w:b/>") == pytest.approx(5418, rel=0.01)
    assert width("độc lập", "<w:caps/>") == width("ĐỘC LẬP")
    assert width("độc lập", "<w:b/>") > width("độc lập")


def test_the_number_belongs_to_what_begins_the_paragraph(paragraph):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    found = paragraph(f"<w:p>{listed}<w:r><w:t>một</w:t><w:br/><w:t>hai</w:t></w:r></w:p>", numbering=numbering)
    assert piece(found, 0, 3).printed == "1. một"
    assert piece(found, 4, 7).printed == "hai"
