"""Any text that YAML can hold arrives in Word unchanged, or is refused with its place; never a traceback."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from docgen.documents.rendering import render_directive
from docgen.errors import DocgenError
from docgen.files.zip_reader import unpacked
from docgen.model.directive import Form
from docgen.model.plan import Signature
from docgen.spec.load import parse
from docgen.text.xmlchars import faulty

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SHOWN = {f"{W}t": lambda each: each.text or "", f"{W}br": lambda each: "\n", f"{W}tab": lambda each: "\t"}
# What XML, Word, Jinja, docxtpl and docgen's own marks give a meaning to, beside whatever hypothesis thinks of.
SPECIAL = "&<>\"'{}%#[]^*\\/\t\n\r\a\f\0\x0b\x85\u00a0\u200b\u2028\ud800\ue000\ue001\ufeff\ufffe\uffff"
TEXTS = st.text(
    st.one_of(st.characters(codec=None), st.sampled_from(SPECIAL)), min_size=1, max_size=60
) | st.lists(
    st.sampled_from(
        ["{{ ho_ten }}", "{%p if x %}", "<w:p>", "</w:t>", '<w:ind w:left="?"/>', '<ke room="1"/>', "a b"]
    ),
    min_size=1,
).map("".join)


def paragraphs(docx):
    root = etree.fromstring(unpacked(docx)["word/document.xml"])
    return ["".join(SHOWN[each.tag](each) for each in one.iter(*SHOWN)) for one in root.iter(f"{W}p")]


def read_from_yaml(text):
    """The text as a spec brings it, with every character written out."""
    return parse(json.dumps({"quyen_han": ["A"], "ho_ten": text}), "unit.yaml", Signature).name


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=TEXTS)
@pytest.mark.parametrize("form", list(Form))
def test_any_text(directive, form, text):
    try:
        held = read_from_yaml(text)
    except DocgenError as error:
        assert error.faults[0].file == "unit.yaml"
        return
    signature = directive.frame.signature.model_copy(update={"name": held})
    frame = directive.frame._replace(signature=signature)
    changed = directive._replace(form=form, frame=frame)
    try:
        found = paragraphs(render_directive(changed))
    except DocgenError as error:
        assert faulty(held)
        assert [fault.path for fault in error.faults] == ["ho_ten"]
    else:
        assert not faulty(held)
        if held:
            assert held.replace("\r\n", "\n").replace("\r", "\n") in found
