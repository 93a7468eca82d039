"""Pictures of pages: bounded, whatever a page claims to measure."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest

from docgen.importing.picture import picture_of


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
