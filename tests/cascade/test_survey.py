def test_names_of_all_clauses_are_known_even_of_those_that_ask_nothing(surveyed):
    survey = surveyed({"so": "1.", "tieu_de": "Nhóm", "muc": [{"so": "1.1.", "noi_dung": "Huy động nguồn lực."}]})
    assert survey.ids == {"I.1", "I.1.1"}
    assert survey.duties == ()


def test_what_is_computed_once_is_the_same_again(plan_209):
    assert plan_209.presiding is plan_209.presiding
    assert plan_209.presiding.text == "Sở Khoa học và Công nghệ"
    assert plan_209.abbreviations == ()
    assert plan_209.findings == ()
