"""Paragraphs, tables and boxes where they stand, once each."""

from docgen.word.document import Paragraph, Table
from docgen.word.location import Spot


def p(text="", properties=""):
    run = f"<w:r><w:t>{text}</w:t></w:r>" if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{run}</w:p>"


def cell(inner, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def table(*rows):
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


def texts(document):
    return [each.text for each in document.paragraphs()]


def test_reading_order_through_nested_tables(document):
    nested = table(cell(p("c")) + cell(p("d")))
    found = document(p("a") + table(cell(p("b")) + cell(nested + p("e"))) + p("f"))
    assert texts(found) == ["a", "b", "c", "d", "e", "f"]
    assert [type(block) for block in found.blocks] == [Paragraph, Table, Paragraph]


def test_places_as_a_person_counts_them(document):
    found = document(p("a") + table(cell(p("b")) + cell(p() + p("c"))) + p("d") + table(cell(p("e"))))
    places = {each.text: str(each.place) for each in found.paragraphs() if each.text}
    assert places == {
        "a": "paragraph 1",
        "b": "table 1, row 1, cell 1, paragraph 1",
        "c": "table 1, row 1, cell 2, paragraph 2",
        "d": "paragraph 2",
        "e": "table 2, row 1, cell 1, paragraph 1",
    }


def test_places_go_on_counting_over_sections(document):
    found = document(p("a", "<w:sectPr/>") + p("b"))
    assert [str(each.place) for each in found.paragraphs()] == ["paragraph 1", "paragraph 2"]


def test_spots_find_the_element_again(document):
    body = p("a") + f"<w:p><w:del>{'<w:r><w:delText>x</w:delText></w:r>'}</w:del><w:r><w:t>b</w:t></w:r></w:p>"
    one, two = document(body).paragraphs()
    assert (one.at, two.at) == (Spot("word/document.xml", "p", 0), Spot("word/document.xml", "p", 1))
    assert two.runs[0].at == Spot("word/document.xml", "r", 2)


BOX = f"""<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>
<wp:extent cx="1270000" cy="635000"/><a:graphic><a:graphicData><wps:wsp><wps:spPr/><wps:txbx><w:txbxContent>
{p("in")}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:rect style="width:100pt;height:50pt"><v:textbox><w:txbxContent>{p("in")}</w:txbxContent>
</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>"""


def test_a_text_box_is_read_once_and_hangs_on_its_paragraph(document):
    found = document(p("a") + f"<w:p>{BOX}<w:r><w:t>b</w:t></w:r></w:p>")
    assert texts(found) == ["a", "b", "in"]
    (box,) = list(found.paragraphs())[1].boxes
    assert (box.width, box.height) == (2000, 1000)
    assert str(box.blocks[0].place) == "paragraph 2, text box 1, paragraph 1"
    assert box.blocks[0].width == 2000 - 288


def test_the_fallback_is_taken_where_there_is_no_choice(document):
    only = BOX[: BOX.index("<mc:Choice")] + BOX[BOX.index("<mc:Fallback>") :]
    assert texts(document(f"<w:p>{only}</w:p>")) == ["", "in"]


def test_content_controls_and_insertions_around_blocks_are_open(document):
    body = f"<w:sdt><w:sdtContent>{p('a')}</w:sdtContent></w:sdt><w:ins>{p('b')}</w:ins><w:del>{p('c')}</w:del>"
    assert texts(document(body)) == ["a", "b"]


def test_a_deleted_paragraph_mark_joins_the_next_paragraph_and_takes_its_format(document):
    deleted = p("a", '<w:jc w:val="right"/><w:rPr><w:del/></w:rPr>')
    found = document(deleted + p("b", '<w:jc w:val="center"/>') + p("c"))
    assert texts(found) == ["ab", "c"]
    assert found.blocks[0].format.alignment == "center"
    assert found.tracked_changes == 1


def test_tracked_changes_are_told(document):
    body = "<w:p><w:ins><w:r><w:rPr><w:rPrChange/></w:rPr></w:r></w:ins></w:p>"
    assert document(body).tracked_changes == 2
    assert document(p("a")).tracked_changes == 0


BORDERED = '<w:pBdr><w:top w:val="single" w:sz="6"/><w:bottom w:val="single" w:sz="12" w:color="FF0000"/></w:pBdr>'


def test_borders_of_a_paragraph_are_lines_as_wide_as_its_text(paragraph):
    found = paragraph(p("a", f'{BORDERED}<w:ind w:left="1000" w:right="500"/>'))
    assert [(line.side, line.length, line.border.width) for line in found.lines] == [
        ("top", found.width - 1500, 0.75),
        ("bottom", found.width - 1500, 1.5),
    ]
    none = '<w:pBdr><w:bottom w:val="nil"/></w:pBdr>'
    assert paragraph(p("a", none)).lines == ()


def test_equal_borders_of_neighbours_enclose_them_together(document):
    one, two, three = document(
        p("a", BORDERED) + p("b", BORDERED) + p("c", f'{BORDERED}<w:ind w:left="9"/>')
    ).blocks
    assert [[line.side for line in each.lines] for each in (one, two, three)] == [
        ["top"],
        ["bottom"],
        ["top", "bottom"],
    ]


def test_the_room_of_a_paragraph(document):
    page = '<w:sectPr><w:pgSz w:w="11906"/><w:pgMar w:left="1701" w:right="1134"/></w:sectPr>'
    grid = '<w:tbl><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid><w:tr>' + cell(p("b")) + "</w:tr></w:tbl>"
    one, two = document(p("a") + grid + page).paragraphs()
    assert (one.width, two.width) == (9071, 4000 - 216)
