import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.text.numerals import arabic, roman


@pytest.mark.parametrize(
    ("number", "numeral"), [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (1945, "MCMXLV")]
)
def test_known_numerals(number, numeral):
    assert roman(number) == numeral
    assert arabic(numeral) == number


@given(st.integers(1, 3999))
def test_every_numeral_comes_back(number):
    assert arabic(roman(number)) == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_a_number_without_a_numeral(number):
    with pytest.raises(ValueError, match=str(number)):
        roman(number)


@pytest.mark.parametrize("text", ["", "IIII", "VX", "IVI", "ii", "I.", "A", "MMMM", "Ⅳ", "V I"])
def test_what_is_not_a_numeral(text):
    with pytest.raises(ValueError, match="not a Roman numeral"):
        arabic(text)
