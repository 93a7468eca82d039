import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from markupsafe import escape

from docgen.text.xmlchars import escaped, faulty


def test_each_faulty_character_is_named_with_its_place():
    assert faulty("Sở\x0b Tài \x00chính\ufffe") == [(2, 0x0B), (8, 0x00), (14, 0xFFFE)]


@pytest.mark.parametrize("text", ["", "Ủy ban\tnhân\r\ndân", "A & B <C> “d”", "\U0001f600", "\ufffd"])
def test_what_xml_holds_is_not_faulty(text):
    assert faulty(text) == []


@given(st.text(alphabet=st.characters()))
def test_an_xml_library_takes_just_what_is_not_faulty(text):
    element = etree.Element("t")
    try:
        element.text = text
        taken = True
    except ValueError:
        taken = False
    assert taken == (not faulty(text))


@given(st.text())
def test_a_text_is_escaped_as_jinja_escapes_it(text):
    assert escaped(text) == str(escape(text))
