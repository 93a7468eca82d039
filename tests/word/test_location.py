"""A place is told as a person counts it."""

from docgen.word.location import Location


def test_a_place_is_told_from_the_outside_in():
    place = (
        Location().within("header", 2).within("table", 1).within("row", 3).within("cell", 1).within("paragraph", 2)
    )
    assert str(place) == "header of section 2, table 1, row 3, cell 1, paragraph 2"
    assert str(Location().within("footnote", 4)) == "footnote 4"
    assert str(Location().within("paragraph", 6).within("box", 1)) == "paragraph 6, text box 1"
