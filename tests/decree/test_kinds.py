from docgen.decree.kinds import kinds


def test_there_are_29_kinds_of_document_and_3_of_copy():
    assert len(kinds().documents) == 29
    assert len(kinds().copies) == 3


def test_only_the_two_letters_have_no_abbreviation():
    assert [kind.name for kind in kinds().documents if kind.abbreviation is None] == ["Công văn", "Thư công"]


def test_an_abbreviation_keeps_its_lower_case_letters():
    found = kinds().by_abbreviation("QyĐ")
    assert found is not None
    assert found.name == "Quy định"
    assert kinds().by_abbreviation("QYĐ") is None
    assert kinds().by_abbreviation("CV") is None


def test_no_abbreviation_is_given_twice():
    known = [kind.abbreviation for kind in (*kinds().documents, *kinds().copies) if kind.abbreviation]
    assert len(known) == len(set(known)) == 30
