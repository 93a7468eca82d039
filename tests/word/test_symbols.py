"""Signs of symbol fonts as the characters they look like."""

import pytest

from docgen.word.symbols import symbol


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        (0xF0B7, "Symbol", "•"),
        (0xB7, "Symbol", "•"),
        (0xF0FC, "wingdings", "✓"),
        (0xF041, "Webdings", "A"),
        (0x41, "Arial", "A"),
        (0, "Arial", ""),
        (0xD800, "Arial", ""),
        (0x110000, "Arial", ""),
    ],
)
def test_symbols(code, font, sign):
    assert symbol(code, font) == sign
