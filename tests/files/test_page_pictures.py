"""Pages of a PDF as pictures for a browser."""

import io
import struct
import zlib

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


def written(*pages):
    """A PDF with a page of each of these contents."""
    kids = " ".join(f"{number} 0 R" for number in range(4, 4 + 2 * len(pages), 2))
    objects = ["<</Type/Catalog/Pages 2 0 R>>", f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"]
    objects.append("<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>")
    for number, content in enumerate(pages):
        look = f"/MediaBox[0 0 300 200]/Resources<</Font<</F1 3 0 R>>>>/Contents {5 + 2 * number} 0 R"
        objects.append(f"<</Type/Page/Parent 2 0 R{look}>>")
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
    body = "".join(f"{number} 0 obj\n{each}\nendobj\n" for number, each in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R/Size {len(objects) + 1}>>\n".encode()


def words(text, left=50, bottom=150):
    return f"BT /F1 12 Tf {left} {bottom} Td ({text}) Tj ET\n"


def test_words_are_found_on_the_page_where_they_stand():
    found = word_places(written(words("mot"), words("hai") + words("ba", 50, 20)), ["ba", "mot", "bon", " "])
    (third,), (first,), *none = found
    assert (third.page, first.page, none) == (2, 1, [[], []])
    assert 48 < third.left < 53 and first.top < 60 < 160 < third.top and 5 < third.width < 20


def test_words_in_order_are_looked_for_behind_those_before():
    pdf = written(words("mot hai mot"), words("hai mot"))
    in_order = word_places(pdf, ["mot", "mot", "hai"], in_order=True)
    assert [each[0].page for each in in_order] == [1, 1, 2]
    assert in_order[1][0].left > in_order[0][0].left
    anywhere = word_places(pdf, ["mot", "mot"])
    assert anywhere[0] == anywhere[1]


def dots(picture):
    """The rows of a picture, each of them dots of red, green and blue, read as the standard of PNG has it."""
    chunks, at = {}, 8
    while at < len(picture):
        length, name = struct.unpack(">I4s", picture[at : at + 8])
        data = picture[at + 8 : at + 8 + length]
        assert struct.unpack(">I", picture[at + 8 + length : at + 12 + length])[0] == zlib.crc32(name + data)
        chunks[name], at = data, at + 12 + length
    width, height, *kind = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert kind == [8, 2, 0, 0, 0] and list(chunks) == [b"IHDR", b"IDAT", b"IEND"] and chunks[b"IEND"] == b""
    lines = zlib.decompress(chunks[b"IDAT"])
    assert len(lines) == height * (1 + 3 * width)
    rows = [lines[at : at + 1 + 3 * width] for at in range(0, len(lines), 1 + 3 * width)]
    assert {row[0] for row in rows} == {0}
    return [[tuple(row[at : at + 3]) for at in range(1, len(row), 3)] for row in rows]


@pytest.mark.parametrize("width", [300, 301], ids=["rows that end where memory likes it", "and that do not"])
def test_a_picture_shows_its_page_as_it_is(width):
    """Red at the left below, blue at the right above, white between."""
    content = f"1 0 0 rg 0 0 100 50 re f 0 0 1 rg {width - 100} 150 100 50 re f"
    shown = dots(page_picture(written(content).replace(b"0 0 300 200", b"0 0 %d 200" % width), 1, 72))
    assert (len(shown), len(shown[0])) == (200, width)
    assert (shown[190][10], shown[10][-10], shown[10][10]) == ((255, 0, 0), (0, 0, 255), (255, 255, 255))
    assert (shown[100][150], shown[190][-10]) == ((255, 255, 255), (255, 255, 255))
    assert len(dots(page_picture(written(content), 1, 144))) == 400


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
