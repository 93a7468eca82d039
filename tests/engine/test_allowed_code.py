"""What nobody sees of a template is judged as what everybody sees: each attack in each place that is compiled."""

from __future__ import annotations

import pytest

from docgen.documents.inspection import inspect_template
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import contained, member
from docgen.model.directive import Form
from docgen.spec.workspace import shipped

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RUN = "<w:p><w:r>{}</w:r></w:p>"
BODY = {
    "an attribute": '<w:p w:rsidR="{}"/>',
    "an attribute of a drawing": '<w:p><w:r><w:drawing descr="{}"/></w:r></w:p>',
    "deleted text": '<w:p><w:del w:id="1"><w:r><w:delText>{}</w:delText></w:r></w:del></w:p>',
    "the code of a field": RUN.format("<w:instrText>{}</w:instrText>"),
    "hidden text": RUN.format("<w:rPr><w:vanish/></w:rPr><w:t>{}</w:t>"),
    "a comment in XML": "<!-- {} -->",
    "an element that Word does not know": '<x xmlns="urn:x">{}</x>',
    "text that Word takes only when it is old": (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        "<mc:Fallback><w:p><w:r><w:t>{}</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>"
    ),
    "plain text": RUN.format("<w:t>{}</w:t>"),
}
PARTS = {
    "word/comments.xml": "comments",
    "word/header9.xml": "hdr",
    "word/footer9.xml": "ftr",
    "word/endnotes.xml": "endnotes",
}
ATTACKS = {
    "a class": "{{ ho_ten.__class__ }}",
    "a class by its key": "{{ ho_ten['__class__'] }}",
    "a call": "{{ ho_ten.upper() }}",
    "a product": "{{ 'a' * 1000000000 }}",
    "a power": "{{ 9 ** 9 ** 9 }}",
    "a remainder": "{{ '%999999999d' % 1 }}",
    "an assignment": "{% set x = 1 %}",
    "a macro": "{% macro x() %}{% endmacro %}",
    "another file": "{% include 'x' %}",
    "a module": "{% import 'x' as x %}",
    "a block": "{% block x %}{% endblock %}",
    "escaping switched off": "{% autoescape false %}{{ ho_ten }}{% endautoescape %}",
    "recursion": "{% for x in kinh_gui recursive %}{{ loop(kinh_gui) }}{% endfor %}",
    "an unknown name": "{{ self }}",
    "a filter that makes much of little": "{{ ho_ten|center(99999999) }}",
    "joined by what is joined": "{{ noi_nhan|join(noi_nhan|join(noi_nhan|join('x'))) }}",
    "loops that multiply": "{% for a in noi_nhan %}{% for b in noi_nhan %}{% for c in noi_nhan %}{{ c }}"
    "{% endfor %}{% endfor %}{% endfor %}",
    "loops that multiply by hand": "{% for a in [1,2] %}{% for b in [a,a] %}{% for c in [b,b] %}{{ c }}"
    "{% endfor %}{% endfor %}{% endfor %}",
    "loops too deep": "{% for a in cac_phan %}" * 6 + "{% endfor %}" * 6,
    "brackets in brackets": "{{ " + "(" * 900 + "1" + ")" * 900 + " }}",
    "a number without an end": "{{ " + "9" * 5_000 + " }}",
}


@pytest.fixture
def faults(tmp_path):
    """The faults of docgen's own letter with one thing added to its body, or with one part more."""

    def run(added="", **more):
        parts = unpacked(shipped("templates", "congvan.docx").read_bytes())
        parts["word/document.xml"] = parts["word/document.xml"].replace(
            b"<w:body>", b"<w:body>" + added.encode(), 1
        )
        parts |= {name: text.encode() for name, text in more.items()}
        path = tmp_path / "own.docx"
        path.write_bytes(contained({name: member(name, part) for name, part in parts.items()}))
        return inspect_template(path, Form.LETTER)

    return run


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("place", BODY.values(), ids=BODY)
def test_an_attack_is_seen_in_each_place_of_the_body(faults, place, attack):
    assert faults(place.format(attack))


@pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS)
@pytest.mark.parametrize("part", PARTS)
def test_an_attack_is_seen_in_a_part_that_nobody_refers_to(faults, part, attack):
    text = f'<w:{PARTS[part]} xmlns:w="{W}">{RUN.format(f"<w:t>{attack}</w:t>")}</w:{PARTS[part]}>'
    found = faults(**{part: text})
    assert found
    assert all(fault.message.startswith(part) for fault in found)


GOOD = {
    "a variable": "{{ ho_ten|upper }}",
    "a choice": "{% if ho_ten %}{{ ho_ten }}{% elif kinh_gui %}b{% else %}c{% endif %}",
    "a loop through a part of a loop": "{% for a in cac_phan %}{% for b in a.cac_y %}x{% endfor %}{% endfor %}",
    "a loop in a loop": "{% for a in noi_nhan %}{% for b in kinh_gui %}{{ a }}{{ b }}{% endfor %}{% endfor %}",
    "joined by a sign": "{{ noi_nhan|join('; ') }}",
    "a word about code": "{# {{ không phải biến }} #}",
}


@pytest.mark.parametrize("code", GOOD.values(), ids=GOOD)
@pytest.mark.parametrize("place", BODY.values(), ids=BODY)
def test_what_is_allowed_is_allowed_in_each_place(faults, place, code):
    assert faults(place.format(code)) == []


@pytest.mark.parametrize("text", ['<!DOCTYPE a [<!ENTITY b "{{ x }}">]><a>&b;{</a>', "<a>{{ ho_ten }}", "{"])
def test_a_part_that_is_compiled_must_be_plain_xml(faults, text):
    assert faults(**{"word/header9.xml": text})


HEAVY = {
    "openers": "{{" * 100_000,
    "tags": "{{ ho_ten }}" * 3_000,
    "braces": "{" * 100_000,
    "a tag as long as a book": "{{ ho_ten" + " " * 100_000 + "}}",
    "openers of every kind": "{{{%{#" * 30_000,
}


@pytest.mark.parametrize("text", HEAVY.values(), ids=HEAVY)
@pytest.mark.parametrize("place", BODY.values(), ids=BODY)
def test_more_than_a_template_needs_is_one_fault_and_read_no_further(faults, place, text):
    (fault,) = faults(place.format(text))
    assert "than a template needs" in fault.message or "does not close within" in fault.message
