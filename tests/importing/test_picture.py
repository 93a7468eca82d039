"""Pictures of pages: bounded, whatever a page claims to measure."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from docgen.importing.picture import Picture, picture_of


def picture(width, height):
    document = pdfium.PdfDocument.new()
    try:
        return picture_of(document.new_page(width, height))
    finally:
        document.close()


@pytest.mark.parametrize("size", [(14_400, 14_400), (14_400, 50), (50, 14_400), (3_000, 3_000)])
def test_a_page_of_any_size_is_drawn_within_bounds(size):
    drawn = picture(*size)
    assert len(drawn.dots) == drawn.width * drawn.height <= 19_000_000
    assert max(drawn.width, drawn.height) <= 10_001
    assert drawn.width * drawn.scale == pytest.approx(size[0], rel=0.02)


def test_a_sheet_as_it_is_scanned_keeps_its_300_dots():
    assert picture(595, 842).dots_per_inch == 300
    assert picture(842, 1190).dots_per_inch == 300


def test_a_strip_of_a_page_askew_is_upright_and_has_no_lines_across():
    """A column from 10 to 30 on a page that falls 1 in 10: a line drawn across it goes, what is short stays."""
    side = 100
    rows = [bytearray(b"\xff" * side) for _ in range(side)]
    for x in range(side):
        for thick in range(3):
            rows[40 + thick + x // 10][x] = 0  # a line across the page
    for y in range(60, 66):
        rows[y][18:20] = b"\0\0"  # a stroke of a letter
    drawn = Picture(side, side, b"".join(rows), 1.0)
    strip = drawn.strip(20, 40, 20, 80, 0.1)
    assert (strip.width, strip.height) == (20, 60)
    dark = [at for at, dot in enumerate(strip.dots) if not dot]
    line, letter = ([at for at in dark if low <= at // 20 < high] for low, high in ((0, 30), (30, 60)))
    assert len(line) <= 20  # what is left of its ends; it had sixty dots
    assert len(letter) == 12


def test_a_strip_beyond_the_page_is_white():
    drawn = Picture(10, 10, b"\0" * 100, 1.0)
    assert set(drawn.strip(5, 25, -5, 20, 0.0).dots) == {255}


def test_a_turned_picture_shows_its_left_column_as_its_first_row():
    first = Picture(3, 2, b"abcdef", 1.0)
    assert first.turned() == Picture(2, 3, b"daebfc", 1.0)
    assert first.turned().turned().turned().turned() == first


def test_pale_print_is_made_dark_and_black_print_left_alone():
    pale, black = bytes([150, 250] * 50), bytes([0, 120, 255, 255] * 25)
    darkened = Picture(10, 10, pale, 1.0).dark().dots
    assert darkened[0] < 30
    assert darkened[1] > 200
    assert Picture(10, 10, black, 1.0).dark().dots == black
    assert Picture(10, 10, b"\xff" * 100, 1.0).dark().dots == b"\xff" * 100


def blot(width, height, *, near=None):
    """A white picture with one blot of a size in its middle, and a dot so far beside it."""
    rows = [bytearray(b"\xff" * 40) for _ in range(40)]
    for row in rows[10 : 10 + height]:
        row[10 : 10 + width] = bytes(width)
    if near is not None:
        rows[12][10 + width + near - 1] = 0
    return Picture(40, 40, b"".join(rows), 0.24)


@pytest.mark.parametrize("size", [(1, 1), (4, 2), (2, 4), (6, 4), (4, 6)])
def test_a_speck_that_stands_alone_goes(size):
    assert set(blot(*size).without_specks().dots) == {255}


@pytest.mark.parametrize(
    "drawn",
    [blot(5, 5), blot(7, 2), blot(3, 9), blot(6, 4, near=1)],
    ids=["a full stop", "a dash", "a stroke", "a part of more"],
)
def test_what_may_be_print_stays(drawn):
    assert drawn.without_specks() == drawn


def test_specks_beside_one_another_go():
    assert set(blot(2, 3, near=2).without_specks().dots) == {255}
