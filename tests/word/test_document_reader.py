"""Sections, headers and footers, notes; a file in the strict dialect reads like any other."""

import pytest

from docgen.word.document_reader import read

P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


def section(inner="", kind=""):
    own = f'<w:type w:val="{kind}"/>' if kind else ""
    return f"<w:sectPr>{own}{inner}</w:sectPr>"


def ended(text, inner="", kind=""):
    return f"<w:p><w:pPr>{section(inner, kind)}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def reference(edge, part, page="default"):
    return f'<w:{edge}Reference w:type="{page}" r:id="{part}"/>'


def shown(edge):
    return edge.blocks[0].text if edge is not None else None


def test_a_page_as_the_file_states_it(document):
    inner = (
        '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:bottom="1020" w:left="1701"'
        ' w:right="850" w:header="567" w:footer="400" w:gutter="100"/>'
        '<w:pgNumType w:start="3" w:fmt="lowerRoman"/><w:cols w:num="2" w:space="400"/><w:titlePg/>'
    )
    (found,) = document(P.format("a") + section(inner)).sections
    page = found.page
    assert (page.width, page.height, page.landscape) == (16838, 11906, True)
    assert (page.top, page.bottom, page.left, page.right, page.gutter) == (1134, 1020, 1701, 850, 100)
    assert (page.header, page.footer, page.title_page) == (567, 400, True)
    assert (page.number_start, page.number_format) == (3, "lowerRoman")
    assert (page.text_width, page.columns, page.column_width) == (14187, 2, 6893)
    assert found.blocks[0].width == 6893


def test_word_takes_letter_paper_where_nothing_is_stated(document):
    page = document(P.format("a")).sections[0].page
    assert (page.width, page.height, page.left, page.title_page) == (12240, 15840, 1440, False)


@pytest.mark.parametrize(("value", "on"), [("", True), (' w:val="0"', False), (' w:val="1"', True)])
def test_a_title_page_can_be_switched_off(document, value, on):
    assert document(section(f"<w:titlePg{value}/>")).sections[0].page.title_page is on


def test_sections_divide_the_blocks(document):
    found = document(P.format("a") + ended("b", kind="continuous") + P.format("c") + section())
    assert [[block.text for block in each.blocks] for each in found.sections] == [["a", "b"], ["c"]]
    assert [each.page.break_kind for each in found.sections] == ["continuous", "nextPage"]
    assert [block.text for block in found.blocks] == ["a", "b", "c"]


def test_a_section_takes_over_the_headers_of_the_one_before(document):
    body = ended("a", reference("header", "header1") + reference("header", "header2", "first")) + section(
        reference("header", "header3")
    )
    parts = {f"header{number}": P.format(number) for number in (1, 2, 3)}
    one, two = document(body, **parts).sections
    assert (shown(one.headers.default), shown(one.headers.first)) == ("1", "2")
    assert (shown(two.headers.default), shown(two.headers.first)) == ("3", "2")


def test_which_header_is_printed(document):
    body = section(reference("header", "header1") + reference("header", "header2", "even") + "<w:titlePg/>")
    parts = {"header1": P.format("odd"), "header2": P.format("even")}
    (found,) = document(body, **parts).sections
    assert [shown(found.header_on(page)) for page in ("first", "even", "default")] == [None, "odd", "odd"]
    settings = "<w:evenAndOddHeaders/>"
    (found,) = document(body, settings=settings, **parts).sections
    assert [shown(found.header_on(page)) for page in ("first", "even", "default")] == [None, "even", "odd"]


def test_without_a_title_page_the_first_header_is_not_printed(document):
    body = section(reference("footer", "footer1") + reference("footer", "footer2", "first"))
    (found,) = document(body, footer1=P.format("all"), footer2=P.format("first")).sections
    assert shown(found.footer_on("first")) == "all"
    assert found.header_on("first") is None


def test_a_header_that_is_not_there(document):
    (found,) = document(section(reference("header", "gone"))).sections
    assert found.headers.default is None


def test_notes_without_their_separators(document):
    notes = f'<w:footnote w:type="separator" w:id="-1">{P.format("x")}</w:footnote>' + "".join(
        f'<w:footnote w:id="{id_}">{P.format(text)}</w:footnote>' for id_, text in (("1", "one"), ("7", "two"))
    )
    found = document(P.format("a"), footnotes=notes, endnotes=f'<w:endnote w:id="1">{P.format("e")}</w:endnote>')
    assert [(note.id, note.blocks[0].text, str(note.blocks[0].place)) for note in found.notes] == [
        ("footnote 1", "one", "footnote 1, paragraph 1"),
        ("footnote 7", "two", "footnote 2, paragraph 1"),
        ("endnote 1", "e", "endnote 1, paragraph 1"),
    ]


def test_a_strict_file_reads_like_any_other(write):
    strict = (
        '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body><w:p><w:pPr>'
        '<w:ind w:start="1cm"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p></w:body></w:document>'
    )
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r"'
        ' Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/main.xml"/>'
        "</Relationships>"
    )
    raw = {"_rels/.rels": rels, "word/main.xml": strict}
    (found,) = read(write("", raw=raw)).paragraphs()
    assert (found.text, found.format.left) == ("a", 567)


def test_reading_is_the_same_every_time(write):
    path = write(P.format("a") + section())
    assert read(path) == read(path)
