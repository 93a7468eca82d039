import pytest

from docgen.text.terminal_text import visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x1b[2Jb", "a\\x1b[2Jb"),
        ("\x9b31m", "\\x9b31m"),
        ("a\rb\x08", "a\\rb\\x08"),
        ("gi\u202etxt.docx", "gi\\u202etxt.docx"),
        ("a\u2066b\u2069", "a\\u2066b\\u2069"),
        ("a\u2028b\x85c", "a\\u2028b\\x85c"),
        ("\udcff", "\\udcff"),
    ],
)
def test_what_would_move_the_cursor_is_spelled_out(text, shown):
    assert visible(text) == shown


@pytest.mark.parametrize("text", ["Ủy ban\tnhân dân\n", "Đ\u1ed9c l\u1eadp", "e\u0302\u0301", "“…” – 😀 \u200d"])
def test_what_people_write_stays(text):
    assert visible(text) == text
