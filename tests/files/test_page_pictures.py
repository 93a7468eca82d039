"""Pages of a PDF as pictures for a browser."""

import io
import struct

import pypdfium2
import pytest

from docgen.files.page_pictures import page_count, page_picture, page_sizes, word_places

DAMAGED = b"""%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[9 0 R]/Count 1>>
endobj
trailer<</Root 1 0 R/Size 3>>
"""
"""Says that it has a page, and has none."""


@pytest.fixture(scope="module")
def pdf(tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "two.pdf"
    document = pypdfium2.PdfDocument.new()
    for width in (595, 842):
        document.new_page(width, 400)
    document.save(path)
    return path.read_bytes()


def test_it_counts_pages_and_says_none_of_what_is_no_pdf(pdf):
    assert (page_count(pdf), page_count(b"%PDF-1.7 broken"), page_count(b"")) == (2, 0, 0)


def test_a_page_is_a_png_of_its_size(pdf):
    picture = page_picture(pdf, 2, 72)
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24]) == (842, 400)


def test_a_page_that_is_damaged_is_none(pdf):
    with pytest.raises(IndexError):
        page_picture(DAMAGED, 1)
    assert page_sizes(DAMAGED) == []
    assert word_places(DAMAGED, ["a", "b"]) == [[], []]
    assert page_sizes(pdf) == [(595, 400), (842, 400)]


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_page_that_is_not_there_is_none(pdf, number):
    with pytest.raises(IndexError):
        page_picture(pdf, number)


def test_a_page_without_end_is_drawn_no_larger_than_a_screen_can_hold():
    document = pypdfium2.PdfDocument.new()
    document.new_page(14_000, 20)

    kept = io.BytesIO()
    document.save(kept)
    assert struct.unpack(">I", page_picture(kept.getvalue(), 1, 300)[16:20])[0] <= 4_000
