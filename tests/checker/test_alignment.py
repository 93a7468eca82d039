"""How far words stand from the middle of their column, and what puts them there."""

import pytest

from docgen.anatomy.document_part import Part
from docgen.checker.alignment import beside_others, centred_anew, centred_in_half, off_axis
from docgen.checker.repair import Retype, SetParagraph
from docgen.checker.rule_run import open_subject

from .conftest import WIDTH

BLANK = 14 * 20 / 4
"""Of a blank in letters of 14 pt, in twips."""


@pytest.fixture
def kind(plan, tmp_path):
    """The name of the kind of a plan, alone in a column of the whole page, with these looks."""

    def made(**looks):
        path = tmp_path / "draft.docx"
        path.write_bytes(plan.set("kind", **looks).docx())
        (sheet,) = open_subject(path).headed
        return sheet.first(Part.KIND)

    return made


@pytest.mark.parametrize(
    ("looks", "off"),
    [
        ({}, 0),
        ({"left": 400}, 200),
        ({"first": 400}, 200),
        ({"left": 400, "first": 300}, 350),
        ({"left": 400, "first": -300}, 50),
        ({"text": "    KẾ HOẠCH"}, 2 * BLANK),
        ({"text": "\u00a0\u00a0KẾ HOẠCH"}, BLANK),
        ({"text": "\tKẾ HOẠCH"}, 360),
        ({"text": "\tKẾ HOẠCH", "left": 720}, 720),  # the next stop is behind the one where the words would begin
        ({"text": "\tKẾ HOẠCH", "more": '<w:tabs><w:tab w:val="left" w:pos="1000"/></w:tabs>'}, 500),
        ({"text": "\tKẾ HOẠCH", "more": '<w:tabs><w:tab w:val="left" w:pos="100"/></w:tabs>', "left": 200}, 360),
    ],
)
def test_centred_words_are_pushed_off_by_half_of_what_stands_before_them(kind, looks, off):
    assert off_axis(kind(**looks)) == pytest.approx(off)


def test_words_at_a_side_are_off_by_what_is_left_of_the_line(kind):
    words = kind(align="left")
    away = (WIDTH - words.width) / 2
    assert off_axis(words) == pytest.approx(-away)
    assert off_axis(kind(align="right")) == pytest.approx(away)
    assert off_axis(kind(align="left", left=round(away))) == pytest.approx(0, abs=1)
    assert off_axis(kind(align="left", left=0, text=" " * 4 + "KẾ HOẠCH")) == pytest.approx(4 * BLANK - away)


@pytest.mark.parametrize("looks", [{"left": WIDTH - 100}, {"left": 5000, "first": 4200}])
def test_where_the_words_take_several_lines_nobody_can_tell(kind, looks):
    assert off_axis(kind(**looks)) is None


@pytest.mark.parametrize(
    ("looks", "blanks"),
    [({}, 0), ({"align": "left", "left": 700}, 0), ({"text": "   KẾ HOẠCH"}, 3)],
)
def test_centred_anew_loses_indents_and_blanks(kind, looks, blanks):
    words = kind(**looks)
    at = words.paragraph.at
    taken = [Retype(words.paragraph.runs[0].at, 0, " " * blanks, "")] if blanks else []
    assert list(centred_anew(words)) == [
        SetParagraph(at, alignment="center", left=0, right=0, first_line=0),
        *taken,
    ]


def test_a_tab_before_the_words_is_left_to_a_person(kind):
    assert centred_anew(kind(text="\tKẾ HOẠCH")) == ()
    assert centred_in_half(kind(text="\tKẾ HOẠCH"), right=True) == ()


def test_half_of_the_page_is_kept_free_on_the_other_side(kind):
    words = kind(text="  KẾ HOẠCH")
    at, half = words.paragraph.at, WIDTH // 2
    blanks = Retype(words.paragraph.runs[0].at, 0, "  ", "")
    for right, left, behind in ((True, half, 0), (False, 0, half)):
        assert centred_in_half(words, right=right) == (
            SetParagraph(at, alignment="center", left=left, right=behind, first_line=0),
            blanks,
        )


def test_words_alone_in_their_paragraph_stand_beside_none(kind, letter, tmp_path):
    assert not beside_others(kind()) and not beside_others(kind(text=" KẾ HOẠCH "))
    path = tmp_path / "letter.docx"
    path.write_bytes(letter.set("addressees_label", text="Kính gửi: Phòng Kinh tế").docx())
    (sheet,) = open_subject(path).headed
    assert [beside_others(each) for each in sheet.pieces(Part.MOTTO)] == [False]
