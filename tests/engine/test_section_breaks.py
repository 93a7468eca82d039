"""What ends with a section break has no empty page behind it."""

import pytest
from lxml import etree

from docgen.engine.section_breaks import closed_sections, free_sections
from docgen.files.ooxml import W

TEXT = b"<w:p><w:r><w:t>a</w:t></w:r></w:p>"
LYING = b'<w:sectPr><w:pgSz w:w="9" w:orient="landscape"/></w:sectPr>'
UPRIGHT = b'<w:sectPr w:rsidR="00A1"><w:pgSz w:w="7"/></w:sectPr>'
BREAK = b'<w:p w:rsidR="00A2"><w:pPr><w:pStyle w:val="S"/>%b</w:pPr></w:p>'
RUNLESS = b"<w:p><w:pPr><w:rPr/></w:pPr><w:r><w:rPr/></w:r><w:r><w:rPr><w:b/></w:rPr></w:r></w:p>"
EMPTY = b'<w:p><w:pPr><w:pStyle w:val="S"/></w:pPr></w:p>'


def document(*pieces):
    return b"<w:document><w:body>" + b"".join(pieces) + b"</w:body></w:document>"


@pytest.mark.parametrize("between", [b"", EMPTY, EMPTY * 2, b"<w:p></w:p>", RUNLESS])
def test_the_section_of_the_last_break_becomes_the_last(between):
    made = closed_sections(document(TEXT, BREAK % LYING, between, UPRIGHT))
    assert made == document(TEXT, BREAK.replace(b"%b", b""), LYING)


@pytest.mark.parametrize(
    "pieces",
    [
        (TEXT, UPRIGHT),
        (TEXT, BREAK % LYING, TEXT, UPRIGHT),
        (TEXT, BREAK % LYING, b"<w:tbl></w:tbl>", EMPTY, UPRIGHT),
        (BREAK % LYING, b"<w:p><w:r><w:drawing/></w:r></w:p>", UPRIGHT),
    ],
)
def test_what_has_something_behind_its_break_stays(pieces):
    assert closed_sections(document(*pieces)) == document(*pieces)


def test_only_the_last_of_several_sections_is_joined():
    made = closed_sections(document(TEXT, BREAK % UPRIGHT, TEXT, BREAK % LYING, EMPTY, UPRIGHT))
    assert made == document(TEXT, BREAK % UPRIGHT, TEXT, BREAK.replace(b"%b", b""), LYING)


def ends(*texts):
    """Which paragraphs of a template end a section once no tag takes one with it, the last text with a break."""
    body = "".join(
        f"<w:p><w:pPr>{'<w:sectPr/>' * (each is texts[-1])}</w:pPr><w:r><w:t>{each}</w:t></w:r></w:p>"
        for each in texts
    )
    root = etree.fromstring(f'<w:body xmlns:w="{W[1:-1]}">{body}</w:body>')
    free_sections(root)
    return [
        ("".join(each.itertext(f"{W}t")), each.find(f"{W}pPr/{W}sectPr") is not None)
        for each in root.iter(f"{W}p")
    ]


def test_a_section_that_ends_with_a_tag_ends_right_behind_it():
    assert ends("a", "{%p if b %}") == [("a", False), ("{%p if b %}", False), ("", True)]
    assert ends(" {%p else %} ")[-1] == ("", True)


@pytest.mark.parametrize("words", ["b", "{{ b }}", "{%p if b %} a", "{% if b %}a{% endif %}", ""])
def test_a_section_that_ends_with_anything_else_stays(words):
    assert ends("a", words) == [("a", False), (words, True)]
