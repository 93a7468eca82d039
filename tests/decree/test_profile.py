import datetime as dt

import pytest

from docgen.decree.profile import profile
from docgen.decree.provision import Force, Provision
from docgen.errors import DocgenError


def rules(value):
    for name in type(value).model_fields:
        below = getattr(value, name)
        if isinstance(below, Provision):
            yield below
        if hasattr(type(below), "model_fields"):
            yield from rules(below)


def test_the_decree_in_force_is_30_of_2020_checked_in_october_2026():
    decree = profile()
    assert decree.number == "30/2020/NĐ-CP"
    assert str(decree.checked_on) == "2026-10"
    assert profile(dt.date(2020, 3, 5)) == decree


def test_no_decree_is_known_before_the_first():
    with pytest.raises(DocgenError, match="2020-03-05"):
        profile(dt.date(2020, 3, 4))


def test_every_rule_cites_its_clause_and_has_a_date_of_effect():
    decree = profile()
    found = list(rules(decree))
    assert len(found) > 40
    for rule in found:
        assert rule.basis
        assert decree.since(rule) == dt.date(2020, 3, 5)


def test_margins_paper_and_font():
    decree = profile()
    page = decree.page
    assert (str(page.top), str(page.bottom), str(page.left), str(page.right)) == (
        "20 - 25 mm", "20 - 25 mm", "30 - 35 mm", "15 - 20 mm",
    )  # fmt: skip
    assert (page.width.twips, page.height.twips) == (11906, 16838)
    assert decree.font.name == "Times New Roman"


@pytest.mark.parametrize(
    ("name", "size", "bold", "italic"),
    [
        ("national_title", "12 - 13 pt", True, False),
        ("motto", "13 - 14 pt", True, False),
        ("parent_authority", "12 - 13 pt", False, False),
        ("issuing_authority", "12 - 13 pt", True, False),
        ("number", "13 pt", False, False),
        ("place_and_date", "13 - 14 pt", False, True),
        ("subject_line", "12 - 13 pt", False, False),
        ("recipients_label", "12 pt", True, True),
        ("recipients", "11 pt", False, False),
        ("legal_basis", "13 - 14 pt", None, True),
    ],
)
def test_components_as_in_the_table_of_section_v(name, size, bold, italic):
    component = getattr(profile().components, name)
    assert (str(component.size), component.bold, component.italic) == (size, bold, italic)


def test_the_motto_is_spelt_with_hyphens_and_spaces_and_its_line_is_as_long_as_the_text():
    motto = profile().components.motto
    assert motto.text == "Độc lập - Tự do - Hạnh phúc"
    assert motto.rule_below is not None
    assert (motto.rule_below.low, motto.rule_below.high) == (1, 1)


def test_what_only_the_samples_show_is_marked_so():
    assert profile().end_mark.standing is Force.SAMPLE
    assert profile().components.motto.standing is Force.RULE


def test_the_choices_of_the_templates_lie_within_the_decree():
    decree = profile()
    chosen, components, page = decree.choices, decree.components, decree.page
    for measure, allowed in [
        (chosen.top, page.top),
        (chosen.bottom, page.bottom),
        (chosen.left, page.left),
        (chosen.right, page.right),
        (chosen.national_title, components.national_title.size),
        (chosen.motto, components.motto.size),
        (chosen.place_and_date, components.place_and_date.size),
        (chosen.body, components.body.size),
        (chosen.subject_line, components.subject_line.size),
        (chosen.page_number, decree.page_number.size),
        (chosen.line_spacing, components.body.line_spacing),
    ]:
        assert measure.unit == allowed.unit
        assert allowed.holds(measure.low)
    assert chosen.first_line in components.body.first_line
    assert chosen.paragraph_gap.low >= components.body.paragraph_gap.low
    assert any(
        (pair.national_title, pair.motto, pair.place_and_date)
        == (chosen.national_title, chosen.motto, chosen.place_and_date)
        for pair in decree.pairings.pairs
    )


def test_points_skip_the_letters_that_vietnamese_lists_do_not_use():
    letters = profile().point_letters.letters
    assert letters[:7] == ("a", "b", "c", "d", "đ", "e", "g")
    assert not {"f", "j", "w", "z", "ă", "â"} & set(letters)
