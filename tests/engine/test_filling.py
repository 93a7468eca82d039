from unicodedata import normalize

import pytest
from lxml import etree

from docgen.documents.rendering import render_directive, render_plan
from docgen.errors import DocgenError
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.model.directive import Form
from docgen.spec.workspace import shipped

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(docx):
    root = etree.fromstring(unpacked(docx)["word/document.xml"])
    return ["".join(text.text or "" for text in each.iter(f"{W}t")) for each in root.iter(f"{W}p")]


def docx_of(parts):
    return contained({name: member(name, part) for name, part in parts.items()})


def with_item(directive, text):
    section = directive.sections[0]
    item = section.items[0]._replace(text=text)
    return directive._replace(sections=(section._replace(items=(item,)),))


HARD = [
    "Công ty A & B <C> \"D\" 'E'",
    normalize("NFD", "Tổ chức quán triệt"),
    "{{ so_ky_hieu }} và {% if x %}",
    "5 * 3, *sao*, [^1], \\",
    "“ngoặc” ‘đơn’ … – —",
    "đầu  hai  dấu cách ",
    "&amp; &lt;b&gt; ]]>",
    "{_{ giữ nguyên }_}",
]


@pytest.mark.parametrize("text", HARD)
@pytest.mark.parametrize("form", list(Form))
def test_any_text_arrives_whole(directive, text, form):
    changed = with_item(directive, text)._replace(form=form)
    found = paragraphs(render_directive(changed))
    assert any(text in paragraph for paragraph in found)


def test_what_no_document_can_hold_is_told_with_its_place_and_nothing_is_made(directive):
    frame = directive.frame._replace(opening="mở\x00đầu")
    bad = with_item(directive, "Văn bản\x0bhỏng")._replace(frame=frame)
    with pytest.raises(DocgenError) as caught:
        render_directive(bad)
    assert [(fault.path, fault.message) for fault in caught.value.faults] == [
        ("mo_dau[1]", "“mở�đầu” has the character U+0000, which no Word document can hold"),
        ("cac_phan[1].cac_y[1]", "“Văn bản�hỏng” has the character U+000B, which no Word document can hold"),
    ]


@pytest.mark.parametrize("form", list(Form))
def test_the_same_directive_gives_the_same_bytes(directive, form):
    directive = directive._replace(form=form)
    assert render_directive(directive) == render_directive(directive)


@pytest.mark.parametrize("form", list(Form))
def test_the_document_of_a_directive_is_valid(directive, form, validate_docx):
    assert validate_docx(render_directive(directive._replace(form=form))) == []


def test_the_document_of_a_plan_is_valid(plan, validate_docx):
    assert validate_docx(render_plan(plan)) == []


def test_italics_and_footnotes_are_word_s_own(plan):
    parts = unpacked(render_plan(plan))
    root = etree.fromstring(parts["word/document.xml"])
    italic = [run for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}i") is not None]
    assert ["".join(run.itertext(f"{W}t")) for run in italic] == ["xanh"]
    references = [each.get(f"{W}id") for each in root.iter(f"{W}footnoteReference")]
    notes = etree.fromstring(parts["word/footnotes.xml"])
    texts = {note.get(f"{W}id"): "".join(note.itertext(f"{W}t")).strip() for note in notes}
    assert [texts[reference] for reference in references] == ["Cây bản địa."] * 2
    assert len(set(references)) == 2


def test_no_cell_is_without_a_paragraph_and_every_field_has_its_result(plan, directive):
    for docx in (render_plan(plan), render_directive(directive)):
        parts = unpacked(docx)
        for cell in etree.fromstring(parts["word/document.xml"]).iter(f"{W}tc"):
            assert cell[-1].tag == f"{W}p"
        header = etree.fromstring(parts["word/header1.xml"])
        assert "".join(header.itertext(f"{W}t")) == "2"


REQUIRED = (
    *("{{ trich_yeu }}", "{%p for doan in mo_dau %}", "{{ doan }}", "{%p endfor %}"),
    *("{%p for phan in cac_phan %}", "{{ phan.tieu_de }}", "{%p for y in phan.cac_y %}", "{{ y }}"),
    *("{%p endfor %}", "{%p endfor %}", "{%p for doan in ket_thuc %}", "{{ doan }}", "{%p endfor %}"),
)
"""What every template of a công văn must show."""


@pytest.fixture
def own_template(tmp_path):
    """A template of a person's own, with these paragraphs, then what it must show."""

    def make(*texts):
        parts = unpacked(shipped("templates", "congvan.docx").read_bytes())
        body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in (*texts, *REQUIRED))
        parts["word/document.xml"] = (
            f'<w:document xmlns:w="{W[1:-1]}"><w:body>{body}</w:body></w:document>'.encode()
        )
        path = tmp_path / "own.docx"
        path.write_bytes(docx_of(parts))
        return path

    return make


def test_a_person_s_own_template_is_filled(directive, own_template, validate_docx):
    docx = render_directive(directive, own_template("{%p for dong in quyen_han %}", "{{ dong }}", "{%p endfor %}"))
    assert paragraphs(docx)[:2] == ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"]
    assert validate_docx(docx) == []


def test_a_template_split_into_runs_by_word_is_filled(directive, own_template):
    torn = "{</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>{ ho_</w:t></w:r><w:r><w:t>ten }}"
    assert paragraphs(render_directive(directive, own_template(torn)))[0] == "Phan Đình Huy"


@pytest.mark.parametrize("code", ["{{ nguoi_ky }}", "{{ ho_ten.__class__ }}", "{{ ho_ten.upper() }}", "{{ ho_ten"])
def test_a_faulty_template_makes_nothing(directive, own_template, code):
    with pytest.raises(DocgenError, match="paragraph 1"):
        render_directive(directive, own_template(code))


def test_a_word_template_makes_a_document(directive, tmp_path, validate_docx):
    parts = unpacked(shipped("templates", "congvan.docx").read_bytes())
    types = parts["[Content_Types].xml"].replace(b"ml.document.main", b"ml.template.main")
    path = tmp_path / "own.dotx"
    path.write_bytes(docx_of(parts | {"[Content_Types].xml": types}))
    docx = render_directive(directive, path)
    assert b"template.main" not in unpacked(docx)["[Content_Types].xml"]
    assert validate_docx(docx) == []


def test_a_changed_template_is_read_anew(directive, own_template):
    assert paragraphs(render_directive(directive, own_template("{{ ho_ten }}")))[0] == "Phan Đình Huy"
    assert paragraphs(render_directive(directive, own_template("Ký: {{ ho_ten }}")))[0] == "Ký: Phan Đình Huy"


def test_a_template_that_is_missing_or_no_word_file_is_told(directive, tmp_path):
    with pytest.raises(DocgenError, match="no such file"):
        render_directive(directive, tmp_path / "missing.docx")
    (tmp_path / "a.docx").write_text("text")
    with pytest.raises(DocgenError, match="Word"):
        render_directive(directive, tmp_path / "a.docx")
