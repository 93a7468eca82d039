"""docxtpl is the judge: what it makes of a template and this engine makes of it are equal, part by part."""

import io

import pytest
from docx.shared import Mm
from docxtpl import DocxTemplate, InlineImage, Listing, RichText
from lxml import etree

import docgen
from docgen.documents.letter_variables import letter_variables
from docgen.documents.own_plan_variables import own_plan_variables
from docgen.documents.plan_variables import plan_variables
from docgen.documents.rendering import render_values
from docgen.documents.typography import FILTERS
from docgen.engine.sandbox import environment
from docgen.engine.section_breaks import closed_sections
from docgen.errors import DocgenError
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.model.directive import Form
from docgen.spec.workspace import shipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HOLDS = b'</w:t><w:noBreakHyphen></w:noBreakHyphen><w:t xml:space="preserve">'
SET_BY_DOCGEN = {"docProps/core.xml", "docProps/custom.xml", "[Content_Types].xml", "_rels/.rels"}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060"
    "000000040001f61738550000000049454e44ae426082"
)


def by_docxtpl(path, values):
    template = DocxTemplate(path)
    template.render(values, jinja_env=environment(FILTERS), autoescape=True)
    file = io.BytesIO()
    template.save(file)
    return file.getvalue()


def same(one, other):
    """The parts of two documents, those that both make of the template, in one form of writing."""
    texts = []
    for docx in (one, other):
        parts = {name: part for name, part in unpacked(docx).items() if name not in SET_BY_DOCGEN}
        # docxtpl leaves the empty section behind the last phụ lục.
        parts["word/document.xml"] = closed_sections(parts["word/document.xml"])
        texts.append(
            {
                # docxtpl leaves a hyphen that holds as a letter, which Word may take from another font.
                name: etree.tostring(etree.fromstring(part), method="c14n").replace(HOLDS, "\u2011".encode())
                if name.endswith((".xml", ".rels"))
                else part
                for name, part in parts.items()
            }
        )
    return texts


@pytest.fixture
def template(tmp_path):
    """One of docgen's templates, its lines and columns left as drawn, with this body if one is given."""

    def make(form=Form.LETTER, body=None, **others):
        parts = unpacked(shipped("templates", f"{form.value}.docx").read_bytes())
        parts["word/styles.xml"] = (
            parts["word/styles.xml"]
            .replace("Kẻ ".encode(), b"K ")
            .replace("Đoạn kết".encode(), b"DK")
            .replace("Bảng kẻ".encode(), b"BK")
        )
        if body is not None:
            parts["word/document.xml"] = (
                f'<w:document xmlns:w="{W}"><w:body>{body}<w:sectPr/></w:body></w:document>'.encode()
            )
        parts |= {f"word/{name}.xml": text.encode() for name, text in others.items()}
        path = tmp_path / f"{form.value}.docx"
        path.write_bytes(contained({name: member(name, part) for name, part in parts.items()}))
        return path

    return make


def text(*texts):
    return "".join(f"<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>{each}</w:t></w:r></w:p>" for each in texts)


def cells(*texts):
    inner = "".join(f'<w:tc><w:tcPr><w:tcW w:w="9"/></w:tcPr>{text(each)}</w:tc>' for each in texts)
    return f"<w:tr>{inner}</w:tr>"


def test_docgen_s_templates(directive, plan, template):
    cases = [
        (Form.LETTER, letter_variables(directive)),
        (Form.PLAN, own_plan_variables(directive._replace(form=Form.PLAN))),
        (Form.PLAN, plan_variables(plan).model_copy(update={"footnotes": ()})),
    ]
    for form, variables in cases:
        path, values = template(form), variables.model_dump(by_alias=True, mode="json")
        one, other = same(render_values(path, values), by_docxtpl(path, values))
        assert one == other


@pytest.mark.parametrize("code", ["phuong-bac-kan", "xa-dinh-hoa"])
@pytest.mark.parametrize("form", list(Form))
def test_the_examples(code, form, template):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directive = docgen.cascade(surveyed, docgen.read_unit(code, surveyed.plan), form=form)
    variables = letter_variables if form is Form.LETTER else own_plan_variables
    path, values = template(form), variables(directive).model_dump(by_alias=True, mode="json")
    one, other = same(render_values(path, values), by_docxtpl(path, values))
    assert one == other


VALUES = {
    "a": "A & B <C> \"D\" 'E'",
    "lines": "một\nhai\tba",
    "list": ["x", "y", "z"],
    "empty": [],
    "rows": [{"n": 1, "t": "<một>"}, {"n": 2, "t": "hai"}],
    "yes": True,
}
TABLE = '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/><w:gridCol w:w="50"/></w:tblGrid>'
BODIES = {
    "plain": text("{{ a }} và {{ a|upper }}", "{{ lines }}", "không có gì"),
    "torn": text("{</w:t></w:r><w:r><w:t>{ a }</w:t></w:r><w:proofErr/><w:r><w:t>} sau"),
    "torn inside": text("trước {{ </w:t></w:r><w:r><w:i/><w:t>a|upp</w:t></w:r><w:r><w:t>er }} sau"),
    "a brace alone": text("{ a } { {{ a }} }", "{</w:t></w:r><w:r><w:t> a"),
    "paragraphs": text(
        "{%p for x in list %}", "- {{ x }}", "{%p endfor %}", "{%p if yes %}", "có", "{%p endif %}"
    ),
    "nothing": text("{%p for x in empty %}", "- {{ x }}", "{%p else %}", "trống", "{%p endfor %}"),
    "within a paragraph": text(
        "{% if yes %}có{% else %}không{% endif %}, {% for x in list %}{{ x }} {% endfor %}"
    ),
    "runs": text("trước {{r a }} sau", "{%r if yes %}có{%r endif %}"),
    "rows": f"{TABLE}{cells('{%tr for d in rows %}', '')}{cells('{{ d.n }}', '{{ d.t }}')}"
    f"{cells('{%tr endfor %}', '')}</w:tbl>",
    "columns": f"{TABLE}{cells('{%tc for x in list %}', '{{ x }}', '{%tc endfor %}')}</w:tbl>",
    "comments": text("{#p bỏ #}", "a{# bỏ #}b"),
    "round quotes": text("{% if a == “x” or 1 &lt; 2 %}nhỏ{% endif %}"),
    "joined with the next": text("{% if yes -%}", "một", "{%- endif %}"),
    "a wide cell": f"{TABLE}{cells('{% colspan 2 %}rộng', 'b')}</w:tbl>",
    "a coloured cell": f"{TABLE}{cells('{% cellbg a|lower %}màu', 'b')}</w:tbl>",
    "cells joined": f"{TABLE}{cells('{%tr for d in rows %}')}{cells('{% vm %}chung', '{{ d.n }}')}"
    f"{cells('{%tr endfor %}')}</w:tbl>",
}


@pytest.mark.parametrize("name", BODIES)
def test_each_kind_of_tag(name, template):
    path = template(body=BODIES[name])
    one, other = same(render_values(path, VALUES), by_docxtpl(path, VALUES))
    assert one["word/document.xml"] == other["word/document.xml"]


def test_headers_and_notes_are_filled_as_well(template):
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="1">{text("{{ a }}")}</w:footnote></w:footnotes>'
    path = template(body=text("x"), header1=f'<w:hdr xmlns:w="{W}">{text("{{ a }}")}</w:hdr>', footnotes=notes)
    one, other = same(render_values(path, VALUES), by_docxtpl(path, VALUES))
    assert one == other
    assert b"A &amp; B" in one["word/footnotes.xml"] and b"A &amp; B" in one["word/header1.xml"]


def test_comments_are_filled_too_though_docxtpl_leaves_them(template):
    path = template(body=text("x"), comments=f'<w:comments xmlns:w="{W}">{text("{{ a }}")}</w:comments>')
    assert b"A &amp; B" in unpacked(render_values(path, VALUES))["word/comments.xml"]


def test_rich_texts_and_lists_of_lines(template):
    path = template(body=text("trước {{r rich }} sau", "{{ lines }}"))
    values = {"rich": RichText("đậm & rõ", bold=True), "lines": Listing("một\nhai")}
    one, other = same(render_values(path, values), by_docxtpl(path, values))
    assert one["word/document.xml"] == other["word/document.xml"]


def test_a_picture_comes_with_its_part(template):
    path = template(body=text("{{ picture }}"))
    owner, judge = DocxTemplate(path), DocxTemplate(path)
    values = [{"picture": InlineImage(each, io.BytesIO(PIXEL), width=Mm(10))} for each in (owner, judge)]
    made = render_values(path, values[0])
    judge.render(values[1], jinja_env=environment(FILTERS), autoescape=True)
    file = io.BytesIO()
    judge.save(file)
    one, other = same(made, file.getvalue())
    assert one == other
    assert PIXEL in unpacked(made).values()


def test_a_sub_document_comes_with_its_paragraphs(template):
    path = template(body=text("{{p below }}"))
    owner = DocxTemplate(path)
    below = owner.new_subdoc()
    below.add_paragraph("Đoạn của văn bản con")
    assert "Đoạn của văn bản con".encode() in unpacked(render_values(path, {"below": below}))["word/document.xml"]


@pytest.mark.parametrize("body", [text("{{ missing }}"), text("{{ a.__class__ }}"), text("{% if yes %}")])
def test_what_cannot_be_filled_is_told(body, template):
    with pytest.raises(DocgenError, match="cannot be filled"):
        render_values(template(body=body), VALUES)


def test_code_that_would_tear_the_document_apart_makes_nothing(template):
    torn = f"{TABLE}{cells('{% if not yes %}', '')}</w:tbl>{text('{% endif %}')}"
    with pytest.raises(DocgenError, match="cannot be filled"):
        render_values(template(body=torn), VALUES)
