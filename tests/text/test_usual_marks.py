import pytest

from docgen.text.usual_marks import usual_marks


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Lợp mái [Sở Y tế].", "Lợp mái (Sở Y tế)."),
        ("Lợp mái → Sở Y tế", "Lợp mái – Sở Y tế"),
        ("Lợp mái => Sở Y tế", "Lợp mái  – Sở Y tế"),
        ("Mức 5 > 3 và 2 = 2", "Mức 5 > 3 và 2 = 2"),
    ],
)
def test_marks_are_read_as_the_usual_ones_each_at_its_place(text, read):
    assert usual_marks(text) == read
    assert len(read) == len(text)
