"""Text with its layout: sides, weights, indents, tables and marks at words; nothing of it is lost."""

import io

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm

import docgen
from docgen.word.laid_text import LaidParagraph, LaidTable


def saved(document):
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def told(blocks):
    """All words, in reading order."""
    for block in blocks:
        if isinstance(block, LaidParagraph):
            yield block.text
        else:
            for row in block.rows:
                for cell in row:
                    yield from told(cell.blocks)


def marks(blocks):
    return [(piece.mark, piece.text) for block in blocks for piece in block.pieces if piece.mark]


def test_sides_weights_and_indents_are_the_file_s():
    document = Document()
    document.add_paragraph("giữa").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("phải").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph("lùi").paragraph_format.first_line_indent = Cm(1)
    hanging = document.add_paragraph("treo")
    hanging.paragraph_format.first_line_indent = -Cm(1)
    mixed = document.add_paragraph("thường ")
    mixed.add_run("đậm").bold = True
    mixed.add_run("nghiêng").italic = True
    blocks = docgen.laid_text(saved(document))
    assert [each.side for each in blocks] == ["center", "right", "left", "left", "left"]
    assert [each.indented for each in blocks] == [False, False, True, False, False]
    assert [(each.text, each.bold, each.italic) for each in blocks[-1].pieces] == [
        ("thường ", False, False),
        ("đậm", True, False),
        ("nghiêng", False, True),
    ]


def test_a_table_tells_its_widths_and_whether_it_is_ruled():
    document = Document()
    document.add_table(1, 2)
    document.add_table(2, 4, style="Table Grid").cell(0, 0).merge(document.tables[1].cell(0, 1)).text = "gộp"
    plain, ruled = (each for each in docgen.laid_text(saved(document)) if isinstance(each, LaidTable))
    assert (plain.ruled, ruled.ruled) == (False, True)
    assert [cell.share for cell in plain.rows[0]] == [50, 50]
    assert [(cell.share, cell.span) for cell in ruled.rows[0]] == [(50, 2), (25, 1), (25, 1)]


@pytest.mark.parametrize("unit", ["phuong-bac-kan", "xa-dinh-hoa"])
def test_no_word_of_a_letter_is_lost(unit):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directive = docgen.cascade(surveyed, docgen.read_unit(unit, surveyed.plan))
    words = " ".join(" ".join(told(docgen.laid_text(docgen.render(directive)))).split())
    for section in directive.all_sections():
        for item in section.items:
            assert item.text.rstrip(".;") in words
    assert "Độc lập - Tự do - Hạnh phúc" in words and "Nơi nhận:" in words


def test_words_are_marked_where_they_stand_first_and_only_they():
    document = Document()
    document.add_paragraph("Rà soát hồ chứa")
    split = document.add_paragraph("Báo cáo ")
    split.add_run("kết quả").bold = True
    split.add_run(" hằng quý")
    document.add_paragraph("Rà soát hồ chứa")
    blocks = docgen.laid_text(saved(document), ["hồ chứa", "cáo kết quả hằng", "không có", "", "quý"])
    assert marks(blocks) == [(1, "hồ chứa"), (2, "cáo "), (2, "kết quả"), (2, " hằng"), (5, "quý")]
    assert [each.text for each in blocks] == ["Rà soát hồ chứa", "Báo cáo kết quả hằng quý", "Rà soát hồ chứa"]


def test_what_is_marked_already_bears_no_other_mark():
    document = Document()
    document.add_paragraph("Rà soát hồ chứa")
    found = marks(docgen.laid_text(saved(document), ["soát hồ", "hồ chứa"]))
    assert found == [(1, "soát "), (1, "hồ"), (2, " chứa")]
