"""A small figure is the call of a footnote only on the line of the word that it is raised behind."""

from __future__ import annotations

import ctypes

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest

from docgen.importing.pdf_words import words

LINE = 700.0


def printed(*texts):
    """What is read of a page with these texts, each with its size and where it begins."""
    document = pdfium.PdfDocument.new()
    page = document.new_page(595, 842)
    for text, size, across, up in texts:
        piece = raw.FPDFPageObj_NewTextObj(document, b"Times-Roman", ctypes.c_float(size))
        raw.FPDFText_SetText(piece, (ctypes.c_ushort * (len(text) + 1))(*map(ord, text), 0))
        raw.FPDFPageObj_Transform(piece, 1, 0, 0, 1, across, up)
        raw.FPDFPage_InsertObject(page, piece)
    page.gen_content()
    found = [word.text for word in words(page)]
    page.close()
    document.close()
    return found


BODY = ("theo quy", 14, 85, LINE)


@pytest.mark.parametrize(
    "up",
    [
        LINE - 24,  # right under the last line
        30,
        LINE + 36,  # above the first
        812,
    ],
)
@pytest.mark.parametrize("across", [85, 300, 520])
def test_a_page_number_is_none(across, up):
    assert sorted(printed(BODY, ("2", 10, across, up))) == ["2", "quy", "theo"]


def test_a_figure_raised_behind_a_word_is_one():
    assert printed(BODY, ("2", 8, 134, LINE + 5))[-1].endswith("²")
    assert printed(BODY, ("2", 14, 138, LINE))[-1] == "2"
