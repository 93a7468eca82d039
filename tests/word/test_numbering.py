"""Automatic numbers come back as they are printed."""

import pytest

LISTED = '<w:numPr><w:numId w:val="1"/></w:numPr>'


def level(index, text, form="decimal", start=1, extra="", run=""):
    return (
        f'<w:lvl w:ilvl="{index}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{extra}'
        f'<w:lvlText w:val="{text}"/><w:rPr>{run}</w:rPr></w:lvl>'
    )


def lists(*levels, num='<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'):
    return f'<w:abstractNum w:abstractNumId="7">{"".join(levels)}</w:abstractNum>{num}'


def item(index=0, number=1, style=""):
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:p><w:pPr>{named}<w:numPr><w:ilvl w:val="{index}"/><w:numId w:val="{number}"/></w:numPr></w:pPr>'
        "<w:r><w:t>a</w:t></w:r></w:p>"
    )


def labels(document, body, numbering, **parts):
    found = document(body, numbering=numbering, **parts).paragraphs()
    return [each.label.text if each.label else None for each in found]


def test_levels_count_and_deeper_ones_start_again(document):
    numbering = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2."), level(2, "%3)", "lowerLetter"))
    body = "".join(map(item, [0, 1, 1, 2, 0, 1, 2, 2]))
    assert labels(document, body, numbering) == ["I.", "I.1.", "I.2.", "a)", "II.", "II.1.", "a)", "b)"]


def test_a_legal_level_writes_all_numbers_in_arabic(document):
    numbering = lists(level(0, "%1.", "upperRoman"), level(1, "%1.%2.", extra="<w:isLgl/>"))
    assert labels(document, item(0) + item(1), numbering) == ["I.", "1.1."]


@pytest.mark.parametrize(
    ("form", "start", "printed"),
    [
        ("decimal", 3, "3"),
        ("decimalZero", 3, "03"),
        ("decimalZero", 12, "12"),
        ("lowerRoman", 4, "iv"),
        ("upperRoman", 9, "IX"),
        ("lowerLetter", 26, "z"),
        ("lowerLetter", 27, "aa"),
        ("upperLetter", 2, "B"),
        ("none", 1, ""),
        ("vietnameseCounting", 2, "2"),
    ],
)
def test_forms_of_number(document, form, start, printed):
    found = labels(document, item(), lists(level(0, "(%1)", form, start)))
    assert found == [f"({printed})"]


@pytest.mark.parametrize(
    ("sign", "font", "printed"),
    [
        ("-", "Times New Roman", "-"),
        ("\uf0b7", "Symbol", "•"),
        ("\uf0d8", "Wingdings", "➢"),
        ("o", "Courier New", "o"),
    ],
)
def test_bullets_of_symbol_fonts(document, sign, font, printed):
    numbering = lists(level(0, sign, "bullet", run=f'<w:rFonts w:ascii="{font}"/>'))
    assert labels(document, item(), numbering) == [printed]


def test_two_lists_of_one_kind_go_on_counting_unless_one_starts_anew(document):
    going_on = (
        '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/>'
    )
    override = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    body = item(number=1) + item(number=2) + item(number=2)
    assert labels(document, body, lists(level(0, "%1"), num=f"{going_on}</w:num>")) == ["1", "2", "3"]
    assert labels(document, body, lists(level(0, "%1"), num=f"{going_on}{override}</w:num>")) == ["1", "1", "2"]


def test_a_level_that_never_restarts(document):
    numbering = lists(level(0, "%1"), level(1, "%2", extra='<w:lvlRestart w:val="0"/>'))
    assert labels(document, "".join(map(item, [0, 1, 0, 1])), numbering) == ["1", "1", "2", "2"]


def test_a_list_named_by_the_style_and_the_level_tied_to_it(document):
    numbering = lists(level(0, "%1."), level(1, "%1.%2", extra='<w:pStyle w:val="Two"/>'))
    sheet = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:pPr>{LISTED}</w:pPr></w:style>'
        for name in ("One", "Two")
    )
    body = "".join(f'<w:p><w:pPr><w:pStyle w:val="{name}"/></w:pPr></w:p>' for name in ("One", "Two", "Two"))
    assert labels(document, body, numbering, styles=sheet) == ["1.", "1.1", "1.2"]


def test_a_list_that_points_to_a_list_style(document):
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
        + lists(level(0, "%1)"), num='<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num>')
    )
    listed = LISTED.replace('"1"', '"2"')
    sheet = f'<w:style w:type="numbering" w:styleId="L"><w:pPr>{listed}</w:pPr></w:style>'
    assert labels(document, item(), numbering, styles=sheet) == ["1)"]


def test_a_list_that_is_not_there_and_one_switched_off(document):
    assert labels(document, item(number=5) + item(number=0), lists(level(0, "%1"))) == [None, None]


def test_the_number_is_printed_before_the_text_with_its_own_look(document):
    numbering = lists(level(0, "%1.", extra='<w:suff w:val="space"/>', run="<w:b/>"))
    (found,) = document(item(), numbering=numbering).paragraphs()
    assert found.printed == "1. a"
    assert (found.label.format.bold, found.runs[0].format.bold) == (True, False)
