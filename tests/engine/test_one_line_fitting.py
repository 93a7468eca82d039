"""A text wider than its cell is set in narrower letters, or broken behind a sign; what fits stays."""

import pytest
from lxml import etree

from docgen.decree.typeface import line_width
from docgen.engine.one_line_fitting import OneLine, narrowing
from docgen.engine.resolved_styles import ParagraphStyle

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PARAGRAPH = '<w:p><w:pPr><w:pStyle w:val="D"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>'


def narrowed(text, room=1000, paragraph=PARAGRAPH, sign="", smallest=10):
    template = etree.fromstring(f'<w:body xmlns:w="{W}">{paragraph.format("x")}</w:body>')
    styles = {"D": ParagraphStyle(name="Date", size=10), "E": ParagraphStyle(name="Else", size=10)}

    def width(line, size, bold, italic):
        return len(line) * size / 2

    fit = narrowing({"Date": OneLine(smallest, sign)}, styles, width, lambda _: room, template)
    return fit(paragraph.format(text).encode()).decode()


@pytest.mark.parametrize(("letters", "share"), [(12, 82), (11, 90), (15, 66)])
def test_it_is_as_narrow_as_it_must(letters, share):
    assert f'<w:rPr><w:w w:val="{share}"/></w:rPr>' in narrowed("x" * letters)


@pytest.mark.parametrize(
    ("letters", "look"),
    [
        (9, ""),
        (10, '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'),
        (11, '<w:rPr><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'),
        (12, '<w:rPr><w:w w:val="91"/><w:sz w:val="18"/><w:szCs w:val="18"/></w:rPr>'),
    ],
)
def test_it_is_set_in_the_least_size_before_letters_become_narrow(letters, look):
    assert narrowed("x" * letters, smallest=9) == PARAGRAPH.format("x" * letters).replace("<w:r>", f"<w:r>{look}")


@pytest.mark.parametrize(
    ("text", "room"), [("x" * 9, 1000), ("x" * 16, 1000), ("x" * 50, 0), ("x" * 9 + "<w:br/>" + "x" * 9, 1000)]
)
def test_what_fits_or_never_would_stays(text, room):
    assert narrowed(text, room) == PARAGRAPH.format(text)


def test_another_style_and_a_run_with_a_look_of_its_own_stay():
    other = PARAGRAPH.replace('"D"', '"E"')
    assert narrowed("x" * 12, paragraph=other) == other.format("x" * 12)
    own = PARAGRAPH.replace("<w:r>", "<w:r><w:rPr><w:b/></w:rPr>")
    assert narrowed("x" * 12, paragraph=own) == own.format("x" * 12)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("AAAA - BBBBBB", ["AAAA -", "BBBBBB"]),
        ("AAA - BB - CCCCC", ["AAA - BB -", "CCCCC"]),
        ("AA &amp; A - BBBB", ["AA &amp; A -", "BBBB"]),
        ("AAA - BBBB", ["AAA - BBBB"]),
        ("AAAAAA BBBBBB", ["AAAAAA BBBBBB"]),
        ("AAAAAAAAAAA -", ["AAAAAAAAAAA -"]),
    ],
)
def test_a_far_longer_text_is_broken_behind_its_sign(text, lines):
    made = etree.fromstring(f'<w:body xmlns:w="{W}">{narrowed(text, sign=" -")}</w:body>')
    shown = ["".join(each.itertext()) for each in made.iter(f"{{{W}}}p")]
    assert shown == [line.replace("&amp;", "&") for line in lines]
    assert all(each.find(f"{{{W}}}pPr/{{{W}}}pStyle") is not None for each in made.iter(f"{{{W}}}p"))


def test_italic_letters_have_widths_of_their_own():
    text = "Phường Trương Quang Trọng, ngày 28 tháng 12 năm 2026"
    assert line_width(text, 14, italic=True) > line_width(text, 14)
    assert line_width("ABRV", 14, italic=True) < line_width("ABRV", 14)
