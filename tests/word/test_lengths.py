"""Numbers with and without units, and numbers that are none."""

import pytest

from docgen.errors import DocgenError
from docgen.word.lengths import css, emu, points, twips, whole


@pytest.mark.parametrize(
    ("reader", "text", "value"),
    [
        (twips, "720", 720),
        (twips, "720.6", 721),
        (twips, "2.54cm", 1440),
        (twips, "-12pt", -240),
        (twips, "1in", 1440),
        (twips, "", None),
        (twips, None, None),
        (twips, "auto", None),
        (twips, "12 pt or so", None),
        (points, "26", 13),
        (points, "27", 13.5),
        (points, "13pt", 13),
        (emu, "635", 1),
        (emu, "1905000", 3000),
        (css, "171.6pt", 3432),
        (css, ".05pt", 1),
        (css, "10", 150),
        (css, "10px", 150),
        (css, "20mm", 1134),
        (whole, "12", 12),
        (whole, "x", None),
    ],
)
def test_lengths(reader, text, value):
    assert reader(text) == value


@pytest.mark.parametrize("text", ["1e9", "9" * 400, "10000001", "50000in"])
def test_absurd_numbers_are_refused(text):
    with pytest.raises(DocgenError, match="absurd"):
        twips(text)
