"""Page numbers are found where they are printed, with the look of the number itself."""

import pytest

from docgen.anatomy.page_numbers import page_numbers


def number(code="PAGE", look=""):
    return f'<w:p><w:fldSimple w:instr="{code}"><w:r><w:rPr>{look}</w:rPr><w:t>2</w:t></w:r></w:fldSimple></w:p>'


def section(*references, title=False):
    named = "".join(f'<w:{part[:6]}Reference w:type="{page}" r:id="{part}"/>' for part, page in references)
    return f"<w:sectPr>{named}{'<w:titlePg/>' if title else ''}</w:sectPr>"


@pytest.fixture
def found(document):
    return lambda body, **parts: [
        (each.section, each.edge, each.page, each.format.size) for each in page_numbers(document(body, **parts))
    ]


def test_in_the_header_of_all_pages(found):
    size = '<w:sz w:val="26"/>'
    assert found(section(("header1", "default")), header1=number(look=size)) == [(1, "header", "default", 13)]


def test_the_first_page_counts_only_where_it_has_its_own_header(found):
    references = (("header1", "default"), ("header2", "first"))
    parts = {"header1": number(), "header2": number()}
    assert [page for _, _, page, _ in found(section(*references, title=True), **parts)] == ["default", "first"]
    assert [page for _, _, page, _ in found(section(*references), **parts)] == ["default"]


@pytest.mark.parametrize("code", ["NUMPAGES", "PAGEREF _Toc1", "DATE"])
def test_other_fields_are_no_page_number(found, code):
    assert found(section(("footer1", "default")), footer1=number(code)) == []


def test_a_number_in_a_text_box_of_the_footer(found):
    box = f"<v:textbox><w:txbxContent>{number('page  MERGEFORMAT')}</w:txbxContent></v:textbox>"
    boxed = f'<w:p><w:r><w:pict><v:rect style="width:9pt;height:9pt">{box}</v:rect></w:pict></w:r></w:p>'
    assert found(section(("footer1", "default")), footer1=boxed) == [(1, "footer", "default", 10)]
