import pytest

from docgen.documents.inspection import MODELS, inspect_code, inspect_template
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.messages import speak
from docgen.model.directive import Form
from docgen.spec.workspace import shipped
from docgen.word.document_reader import read

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def p(text):
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def table(*rows):
    made = "".join("<w:tr>" + "".join(f"<w:tc>{p(cell)}</w:tc>" for cell in row) + "</w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{made}</w:tbl>"


@pytest.fixture
def inspect(tmp_path):
    """The faults of a template with this body, as the form that it is for."""

    def run(*blocks, form=Form.LETTER, header=""):
        parts = unpacked(shipped("templates", f"{form.value}.docx").read_bytes())
        section = '<w:sectPr><w:headerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/'
        section += 'relationships" w:type="default" r:id="rId3"/></w:sectPr>'
        parts["word/document.xml"] = (
            f'<w:document xmlns:w="{W}"><w:body>{"".join(blocks)}{section}</w:body></w:document>'.encode()
        )
        parts["word/header1.xml"] = f'<w:hdr xmlns:w="{W}">{p(header)}</w:hdr>'.encode()
        path = tmp_path / "own.docx"
        path.write_bytes(contained({name: member(name, part) for name, part in parts.items()}))
        return [(fault.message, fault.hint) for fault in inspect_code(read(path), str(path), MODELS[form])]

    return run


@pytest.mark.parametrize("name", ["congvan.docx", "kehoach.docx"])
def test_the_templates_that_come_with_docgen_have_no_fault(name):
    assert inspect_template(shipped("templates", name)) == []


@pytest.mark.parametrize(
    "code",
    [
        "{{ ho_ten }}",
        "{{ho_ten|upper}}",
        "{{ kinh_gui[0] }}, {{ kinh_gui|first }}",
        "{{ noi_nhan|join(', ') }}",
        "{{ “Ký: ” ~ ho_ten }}",
        "{% if ho_ten and not kinh_gui %}a{% elif kinh_gui|length &gt; 1 %}b{% else %}c{% endif %}",
        "{% for phan in cac_phan %}{{ loop.index + 1 }}. {{ phan.tieu_de }}{% endfor %}",
        "{% for phan in cac_phan[1:] %}{{ phan['tieu_de'] }}{% endfor %}",
        "{{ ho_ten if ho_ten else so_ky_hieu }}",
        "{# một lời nhắc, {{ không phải biến }} #}",
        "{% colspan kinh_gui|length %}{{ trich_yeu }}",
        "Dấu { ngoặc } đơn và 100%",
    ],
)
def test_good_code_has_no_fault(inspect, code):
    assert inspect(p(code)) == []


@pytest.mark.parametrize(
    ("code", "message"),
    [
        ("{{ nguoi_ky }}", "the variable “nguoi_ky” is not known"),
        ("{% for phan in cac_phan %}{{ phan.ten }}{% endfor %}", "there is no “.ten” here"),
        ("{{ cac_phan[0].ten }}", "there is no “.ten” here"),
        ("{{ ho_ten|tieu_de }}", "the filter “tieu_de” is not allowed here"),
        ("{{ ho_ten|safe }}", "the filter “safe” is not allowed here"),
        ("{{ ho_ten|replace('', ho_ten) }}", "the filter “replace” is not allowed here"),
        ("{{ noi_nhan }}", "this is not a text but a list or a group"),
        ("{% for chu in ho_ten %}{{ chu }}{% endfor %}", "a text is no list to go through"),
        ("{{ ho ten }}", "the code of this tag is broken"),
        ("{{ }}", "the code of this tag is broken"),
        ("{% if ho_ten is la_lung %}{% endif %}", "the code of this tag is broken"),
        ("{% for x %}{% endfor %}", "the code of this tag is broken"),
        ("{{ ho_ten", "these braces have no partner"),
        ("ho_ten }}", "these braces have no partner"),
        ("{% endif %}", "nothing is open that this tag could belong to"),
        ("{% for x in kinh_gui %}{% endif %}{% endfor %}", "nothing is open that this tag could belong to"),
        ("{% if ho_ten %}", "this tag is never closed"),
        ("{%p if ho_ten %}Ký{%p endif %}", "what stands beside this tag would be lost"),
        ("{{ ho_ten.__class__ }}", "this code is not allowed in a template"),
        ("{{ ho_ten['__class__'] }}", "this code is not allowed in a template"),
        ("{{ ho_ten.upper() }}", "this code is not allowed in a template"),
        ("{{ 'a' * 1000000000 }}", "this code is not allowed in a template"),
        ("{% for x in kinh_gui recursive %}{% endfor %}", "this code is not allowed in a template"),
        ("{% include 'x' %}", "the tag “include” is not allowed in a template"),
        ("{% set x = 1 %}", "the tag “set” is not allowed in a template"),
    ],
)
def test_bad_code_is_told_with_its_place_and_itself(inspect, code, message):
    found = inspect(p("Một đoạn không có gì."), p(code))
    assert found, "no fault was found"
    assert found[0][0].startswith(
        f"paragraph 2: {message}: {{" if "partner" not in message else f"paragraph 2: {message}"
    )


def test_the_place_is_where_a_person_finds_it(inspect):
    found = inspect(p("x"), table(["a", "b"], ["c", "{{ sai }}"]), p("{{ lam }}"), header="{{ nham }}")
    assert [message.split(": ")[0] for message, _ in found] == [
        "table 1, row 2, cell 2, paragraph 1",
        "paragraph 2",
        "header of section 1, paragraph 1",
    ]


def test_the_place_is_told_in_vietnamese(inspect):
    speak("vi")
    found = inspect(p("x"), table(["a", "b"], ["{{ sai }}", "c"]), p("{{ lam }}"))
    assert [message.split(": ")[0] for message, _ in found] == ["bảng 1, hàng 2, ô 1, đoạn 1", "đoạn 2"]


def test_the_nearest_name_is_offered(inspect):
    assert inspect(p("{{ ho_tem }}"))[0][1] == "write “ho_ten”"
    assert inspect(p("{{ cac_phan[0].tieu_dee }}"))[0][1] == "write “tieu_de”"


def test_a_row_is_repeated_by_a_tag_that_has_the_row_to_itself(inspect):
    good = table(["{%tr for noi in noi_nhan %}", ""], ["{{ noi }}", "x"], ["{%tr endfor %}", ""])
    bad = table(["{%tr for noi in noi_nhan %}", "mất"], ["{{ noi }}", "x"], ["{%tr endfor %}", ""])
    assert inspect(good) == []
    assert len(inspect(bad)) == 1


def test_a_loop_may_span_paragraphs_and_its_variable_ends_with_it(inspect):
    loop = [p("{%p for noi in noi_nhan %}"), p("{{ noi }}"), p("{%p endfor %}")]
    assert inspect(*loop) == []
    assert len(inspect(*loop, p("{{ noi }}"))) == 1


def test_a_tag_that_opens_in_the_body_does_not_close_in_the_header(inspect):
    assert len(inspect(p("{% if ho_ten %}"), header="{% endif %}")) == 2


def test_a_template_is_judged_by_the_form_that_it_fits(tmp_path):
    path = tmp_path / "kehoach.docx"
    path.write_bytes(shipped("templates", "kehoach.docx").read_bytes())
    assert inspect_template(path) == []
    assert inspect_template(path, Form.LETTER) != []


@pytest.mark.parametrize(("depth", "faults"), [(4, 0), (5, 1)])
def test_loops_within_loops_have_an_end(inspect, depth, faults):
    loops = "".join(f"{{% for x{n} in noi_nhan %}}" for n in range(depth))
    assert len(inspect(p(loops + "{{ x0 }}" + "{% endfor %}" * depth))) == faults


def test_a_branch_belongs_to_the_condition_that_is_open_last(inspect):
    within = p("{% if ho_ten %}{% for a in kinh_gui %}{% elif trich_yeu %}{{ a }}{% endfor %}{% endif %}")
    assert any("nothing is open that this tag could belong to" in said for said, _ in inspect(within))
    behind = p("{% if ho_ten %}{% for a in kinh_gui %}{{ a }}{% endfor %}{% elif trich_yeu %}b{% endif %}")
    assert inspect(behind) == []
    assert inspect(p("{% for a in kinh_gui %}{{ a }}{% else %}b{% endfor %}")) == []


def test_a_tag_of_a_whole_row_stands_alone_in_it(inspect):
    alone = table(["{%tr for a in kinh_gui %}"], ["{{ a }}"], ["{%tr endfor %}"])
    assert inspect(alone) == []
    twice = table(["{%tr for a in kinh_gui %}{%tr for a in kinh_gui %}"], ["x"], ["{%tr endfor %}{%tr endfor %}"])
    assert inspect(twice) != []


def test_every_fault_is_told_at_once_and_each_once(inspect):
    assert len(inspect(p("{{ a }} {{ b }} {{ a }}"), p("{{ ho_ten"))) == 3


def test_a_file_that_is_no_word_document_is_one_fault(tmp_path):
    (tmp_path / "a.docx").write_text("text")
    assert len(inspect_template(tmp_path / "a.docx")) == 1
