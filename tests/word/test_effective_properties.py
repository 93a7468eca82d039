"""The effective value of each property, rule by rule, a near miss beside each hit."""

import pytest

from docgen.word.formatting import Fonts, Tab


def styles(*entries, defaults=""):
    return f"<w:docDefaults>{defaults}</w:docDefaults>" + "".join(entries)


def style(kind, id_, inner, based_on="", default=False):
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    own = ' w:default="1"' if default else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"{own}><w:name w:val="{id_} name"/>{base}{inner}</w:style>'


def run(properties="", text="a"):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def para(properties="", runs=None):
    return f"<w:p><w:pPr>{properties}</w:pPr>{run() if runs is None else runs}</w:p>"


BOLD, NOT_BOLD = "<w:b/>", '<w:b w:val="0"/>'


def look(paragraph, body, **parts):
    return paragraph(body, **parts).runs[0].format


def test_word_takes_times_new_roman_ten_where_nothing_is_stated(paragraph):
    found = look(paragraph, para())
    assert (found.fonts.ascii, found.size, found.bold, found.color) == ("Times New Roman", 10.0, False, "")


def test_defaults_then_style_then_its_heir_then_direct(paragraph):
    sheet = styles(
        style("paragraph", "Normal", '<w:rPr><w:sz w:val="26"/></w:rPr>', default=True),
        style("paragraph", "Body", '<w:rPr><w:sz w:val="28"/></w:rPr>', based_on="Normal"),
        defaults='<w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault>',
    )
    assert look(paragraph, para(), styles=sheet).size == 13
    assert look(paragraph, para('<w:pStyle w:val="Body"/>'), styles=sheet).size == 14
    direct = para('<w:pStyle w:val="Body"/>', run('<w:sz w:val="24"/>'))
    assert look(paragraph, direct, styles=sheet).size == 12
    assert look(paragraph, para(), styles=styles(defaults=sheet[15 : sheet.index("</w:docDefaults>")])).size == 11


def test_a_style_that_is_not_there_gives_the_default_style(paragraph):
    sheet = styles(style("paragraph", "Normal", '<w:rPr><w:sz w:val="26"/></w:rPr>', default=True))
    found = paragraph(para('<w:pStyle w:val="Gone"/>'), styles=sheet)
    assert (found.runs[0].format.size, found.format.style) == (13, "Normal name")


def test_styles_based_on_each_other_in_a_ring(paragraph):
    sheet = styles(style("paragraph", "A", BOLD, based_on="B"), style("paragraph", "B", "", based_on="A"))
    assert paragraph(para('<w:pStyle w:val="A"/>'), styles=sheet).format.style == "A name"


@pytest.mark.parametrize(
    ("in_paragraph", "in_character", "direct", "bold"),
    [
        ("", "", "", False),
        (BOLD, "", "", True),
        ("", BOLD, "", True),
        (BOLD, BOLD, "", False),  # 17.7.3: two styles that switch it on switch it off
        (BOLD, NOT_BOLD, "", True),
        (NOT_BOLD, BOLD, "", True),
        (BOLD, BOLD, BOLD, True),
        (BOLD, "", NOT_BOLD, False),
        ("", "", '<w:b w:val="false"/>', False),
        ("", "", '<w:b w:val="on"/>', True),
    ],
)
def test_toggles_of_two_styles_cancel_each_other(paragraph, in_paragraph, in_character, direct, bold):
    sheet = styles(
        style("paragraph", "P", f"<w:rPr>{in_paragraph}</w:rPr>"),
        style("character", "C", f"<w:rPr>{in_character}</w:rPr>"),
    )
    body = para('<w:pStyle w:val="P"/>', run(f'<w:rStyle w:val="C"/>{direct}'))
    assert look(paragraph, body, styles=sheet).bold is bold


def test_toggles_within_one_chain_override(paragraph):
    sheet = styles(
        style("paragraph", "A", f"<w:rPr>{BOLD}</w:rPr>"),
        style("paragraph", "B", f"<w:rPr>{BOLD}</w:rPr>", based_on="A"),
        style("paragraph", "C", f"<w:rPr>{NOT_BOLD}</w:rPr>", based_on="A"),
    )
    assert look(paragraph, para('<w:pStyle w:val="B"/>'), styles=sheet).bold
    assert not look(paragraph, para('<w:pStyle w:val="C"/>'), styles=sheet).bold


def test_a_toggle_in_the_defaults_holds_whatever_the_styles_say(paragraph):
    sheet = styles(
        style("paragraph", "P", f"<w:rPr>{BOLD}</w:rPr>"),
        defaults=f"<w:rPrDefault><w:rPr>{BOLD}</w:rPr></w:rPrDefault>",
    )
    assert look(paragraph, para('<w:pStyle w:val="P"/>'), styles=sheet).bold
    assert not look(paragraph, para(runs=run(NOT_BOLD)), styles=sheet).bold


def test_vietnamese_letters_take_the_high_ansi_font(paragraph):
    fonts = '<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman" w:eastAsia="SimSun" w:cs="David"/>'
    found = look(paragraph, para(runs=run(fonts))).fonts
    assert [found.of(sign) for sign in "aệđ\u0323–一"] == ["Arial", *["Times New Roman"] * 4, "SimSun"]


def test_only_asian_letters_or_the_hint_can_ask_for_the_asian_font():
    plain = Fonts("A", "A", "B", "A")
    assert not plain.may_be_asian("Ủy ban nhân dân các xã, phường – “5 km²”")
    assert plain.may_be_asian("xã 社") and plain.of("社") == "B"
    assert plain._replace(hint="eastAsia").may_be_asian("xã")


def test_the_east_asian_hint_moves_quotation_marks_and_not_letters(paragraph):
    fonts = '<w:rFonts w:ascii="A" w:hAnsi="B" w:eastAsia="C" w:hint="eastAsia"/>'
    found = look(paragraph, para(runs=run(fonts))).fonts
    assert [found.of(sign) for sign in "a“ệ"] == ["A", "C", "B"]


THEME = """<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Calibri Light"/></a:majorFont>
<a:minorFont><a:latin typeface="Calibri"/><a:ea typeface=""/></a:minorFont></a:fontScheme></a:themeElements>"""


def test_theme_fonts(paragraph):
    named = 'w:asciiTheme="majorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia"'
    theme = f'<w:rFonts w:ascii="Arial" {named}/>'
    found = look(paragraph, para(runs=run(theme)), theme=THEME).fonts
    assert (found.ascii, found.high_ansi, found.east_asia) == ("Calibri Light", "Calibri", "Times New Roman")


def test_a_direct_font_wins_over_a_theme_font_of_a_style(paragraph):
    sheet = styles(style("paragraph", "P", '<w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/></w:rPr>'))
    body = para('<w:pStyle w:val="P"/>', run('<w:rFonts w:ascii="Arial"/>'))
    assert look(paragraph, body, styles=sheet, theme=THEME).fonts.ascii == "Arial"
    assert look(paragraph, para('<w:pStyle w:val="P"/>'), styles=sheet, theme=THEME).fonts.ascii == "Calibri"


def test_complex_script_takes_its_own_size_weight_and_font(paragraph):
    plain = '<w:rFonts w:ascii="Arial" w:cs="David"/><w:b/><w:sz w:val="28"/><w:szCs w:val="20"/>'
    found = look(paragraph, para(runs=run(plain + "<w:rtl/>")))
    assert (found.fonts.of("a"), found.size, found.bold) == ("David", 10, False)
    found = look(paragraph, para(runs=run(plain)))
    assert (found.fonts.of("a"), found.size, found.bold) == ("Arial", 14, True)


@pytest.mark.parametrize(
    ("direct", "name", "value"),
    [
        ('<w:u w:val="single"/>', "underline", "single"),
        ('<w:u w:val="none"/>', "underline", ""),
        ('<w:color w:val="ff0000"/>', "color", "FF0000"),
        ('<w:color w:val="auto"/>', "color", ""),
        ("<w:caps/>", "caps", True),
        ("<w:smallCaps/>", "small_caps", True),
        ("<w:dstrike/>", "strike", True),
        ('<w:strike/><w:dstrike w:val="0"/>', "strike", True),
        ('<w:vertAlign w:val="superscript"/>', "vertical", "superscript"),
        ('<w:vertAlign w:val="baseline"/>', "vertical", ""),
        ('<w:position w:val="-6"/>', "raised", -3),
        ('<w:spacing w:val="-4"/>', "spacing", -4),
        ('<w:w w:val="90"/>', "scale", 90),
        ('<w:highlight w:val="yellow"/>', "highlight", "yellow"),
        ('<w:shd w:val="clear" w:fill="FFFF00"/>', "fill", "FFFF00"),
        ('<w:lang w:val="vi-VN"/>', "language", "vi-VN"),
        ('<w:sz w:val="13pt"/>', "size", 13),
    ],
)
def test_properties_of_a_run(paragraph, direct, name, value):
    assert getattr(look(paragraph, para(runs=run(direct))), name) == value


@pytest.mark.parametrize(
    ("direct", "name", "value"),
    [
        ("", "alignment", "left"),
        ('<w:jc w:val="both"/>', "alignment", "justify"),
        ('<w:jc w:val="start"/>', "alignment", "left"),
        ('<w:jc w:val="end"/>', "alignment", "right"),
        ('<w:jc w:val="numTab"/>', "alignment", "left"),
        ('<w:jc w:val="thaiDistribute"/>', "alignment", "distribute"),
        ('<w:ind w:firstLine="720"/>', "first_line", 720),
        ('<w:ind w:hanging="360"/>', "first_line", -360),
        ('<w:ind w:firstLine="720" w:hanging="360"/>', "first_line", -360),
        ('<w:ind w:firstLineChars="200" w:firstLine="1"/>', "first_line", 400),  # two letters of 10 pt
        ('<w:ind w:firstLineChars="0" w:firstLine="567"/>', "first_line", 567),
        ('<w:ind w:start="100" w:end="1cm"/>', "right", 567),
        ('<w:ind w:left="-108"/>', "left", -108),
        ('<w:spacing w:before="120"/>', "before", 120),
        ('<w:spacing w:before="120" w:beforeAutospacing="1"/>', "before", 280),
        ('<w:spacing w:before="120" w:beforeAutospacing="0"/>', "before", 120),
        ('<w:spacing w:beforeLines="50" w:before="1"/>', "before", 120),
        ('<w:spacing w:line="360"/>', "line_rule", "auto"),
        ('<w:spacing w:line="340" w:lineRule="exact"/>', "line_rule", "exact"),
        ('<w:spacing w:line="340" w:lineRule="Exact"/>', "line_rule", "auto"),
        ("", "line", 240),
        ("<w:keepNext/>", "keep_next", True),
        ('<w:widowControl w:val="0"/>', "widow_control", False),
        ("", "widow_control", True),
        ("<w:contextualSpacing/>", "contextual_spacing", True),
        ('<w:outlineLvl w:val="0"/>', "outline_level", 0),
        ('<w:outlineLvl w:val="9"/>', "outline_level", None),
    ],
)
def test_properties_of_a_paragraph(paragraph, direct, name, value):
    assert getattr(paragraph(para(direct)).format, name) == value


def test_the_default_style_of_paragraphs_counts_where_none_is_named(paragraph):
    sheet = styles(style("paragraph", "N", '<w:pPr><w:jc w:val="both"/></w:pPr>', default=True))
    assert paragraph(para(), styles=sheet).format.alignment == "justify"
    assert paragraph(para('<w:jc w:val="center"/>'), styles=sheet).format.alignment == "center"


def test_a_word_that_the_standard_does_not_know_states_nothing(paragraph):
    sheet = styles(style("paragraph", "N", '<w:pPr><w:jc w:val="both"/></w:pPr>', default=True))
    for unknown in ("centEr", "middle", ""):
        assert paragraph(para(f'<w:jc w:val="{unknown}"/>'), styles=sheet).format.alignment == "justify"
    assert paragraph(para('<w:jc w:val="left"/>'), styles=sheet).format.alignment == "left"


def test_each_indent_is_inherited_on_its_own(paragraph):
    sheet = styles(style("paragraph", "P", '<w:pPr><w:ind w:left="100" w:hanging="50"/></w:pPr>'))
    found = paragraph(para('<w:pStyle w:val="P"/><w:ind w:firstLine="0"/>'), styles=sheet).format
    assert (found.left, found.first_line) == (100, 0)


def test_tab_stops_add_up_until_one_is_cleared(paragraph):
    sheet = styles(
        style(
            "paragraph",
            "P",
            '<w:pPr><w:tabs><w:tab w:val="left" w:pos="100"/><w:tab w:val="left" w:pos="200"/></w:tabs></w:pPr>',
        )
    )
    own = '<w:tab w:val="clear" w:pos="100"/><w:tab w:val="right" w:leader="dot" w:pos="300"/>'
    found = paragraph(para(f'<w:pStyle w:val="P"/><w:tabs>{own}</w:tabs>'), styles=sheet).format
    assert found.tabs == (Tab(200, "left", "none"), Tab(300, "right", "dot"))


def test_the_mark_gives_an_empty_paragraph_its_size(paragraph):
    assert paragraph(para('<w:rPr><w:sz w:val="4"/></w:rPr>', "")).mark.size == 2


def test_a_frame_tells_where_it_stands(paragraph):
    found = paragraph(para('<w:framePr w:hAnchor="margin" w:xAlign="center"/>')).format.frame
    assert (found.relative, found.align) == ("margin", "center")
    assert paragraph(para('<w:framePr w:dropCap="drop"/>')).format.frame is None


NUMBERING = """<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>
<w:lvlText w:val="%1."/><w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>"""
LISTED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'


@pytest.mark.parametrize(
    ("in_style", "direct", "left"),
    [
        ("", LISTED, 720),
        ('<w:ind w:left="100"/>', LISTED, 720),  # a list named by the paragraph wins over the style
        (LISTED, "", 720),
        (f'{LISTED}<w:ind w:left="100"/>', "", 100),  # a style that names the list wins over it
        ("", f'{LISTED}<w:ind w:left="50"/>', 50),
        (LISTED, '<w:numPr><w:numId w:val="0"/></w:numPr>', 0),
    ],
)
def test_the_indents_of_a_list_count_where_the_list_is_named(paragraph, in_style, direct, left):
    sheet = styles(style("paragraph", "P", f"<w:pPr>{in_style}</w:pPr>"))
    found = paragraph(para(f'<w:pStyle w:val="P"/>{direct}'), styles=sheet, numbering=NUMBERING)
    assert found.format.left == left


def test_equal_formats_are_one_object(document):
    one, two = document(para() + para()).paragraphs()
    assert one.format is two.format
    assert one.runs[0].format is two.runs[0].format
