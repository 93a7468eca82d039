import pytest
from pydantic import ValidationError

from docgen.decree.measure import Measure


def measure(text):
    return Measure.model_validate(text)


def test_a_range_includes_both_ends_and_no_more():
    size = measure("13 - 14 pt")
    assert size.holds(13)
    assert size.holds(14)
    assert not size.holds(14.5)
    assert not size.holds(12.5)


def test_a_tolerance_widens_the_range():
    assert measure("20 - 25 mm").holds(19.6, tolerance=0.5)
    assert not measure("20 - 25 mm").holds(19.4, tolerance=0.5)


@pytest.mark.parametrize(
    ("text", "twips"), [("13 pt", 260), ("20 mm", 1134), ("30 mm", 1701), ("1 cm", 567), ("1.27 cm", 720)]
)
def test_word_counts_in_twips(text, twips):
    assert measure(text).twips == twips


@pytest.mark.parametrize("text", ["13 pt", "13 - 14 pt", "1.27 cm", "1 - 1.5"])
def test_a_measure_is_written_as_it_was_read(text):
    assert str(measure(text)) == text


def test_shares_are_fractions():
    assert measure("1/3 - 1/2").holds(0.4)
    assert not measure("1/3 - 1/2").holds(0.6)


@pytest.mark.parametrize("text", ["13 inch", "pt", "", "13 -", "1 2 pt"])
def test_anything_else_is_refused(text):
    with pytest.raises(ValidationError):
        measure(text)
