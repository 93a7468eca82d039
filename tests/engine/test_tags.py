import pytest

from docgen.engine.tags import BeyondError, jinja_source


def paragraph(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_a_tag_alone_takes_its_whole_paragraph_with_it():
    assert jinja_source(paragraph("{%p if x %}") + paragraph("a") + paragraph("{%p endif %}")) == (
        "{% if x %}" + paragraph("a") + "{% endif %}"
    )


def test_braces_that_are_no_tag_stay():
    for text in ("{", "a { b } c", "{a}", "{ {"):
        assert jinja_source(paragraph(text)) == paragraph(text)


def test_a_brace_at_the_end_of_a_paragraph_and_one_at_the_start_of_the_next_are_no_tag():
    apart = paragraph("a {") + paragraph("{ b")
    assert jinja_source(apart) == apart


@pytest.mark.parametrize(
    "text",
    [
        "{%tc for x in y %}",
        "{%- if x %}",
        "{% if x -%}",
        "{% vm %}",
        "{% hm %}",
        "{% colspan n %}",
        "{% cellbg c %}",
    ],
)
def test_what_only_docxtpl_knows_is_left_to_it(text):
    with pytest.raises(BeyondError):
        jinja_source(f"<w:tr><w:tc>{paragraph(text)}</w:tc></w:tr>")


def test_a_tag_that_never_ends_is_left_to_docxtpl_too():
    with pytest.raises(BeyondError):
        jinja_source(paragraph("{{ x") + paragraph("y }}"))


def test_of_two_tags_that_want_the_same_paragraph_docxtpl_decides():
    with pytest.raises(BeyondError):
        jinja_source(paragraph("{%p if x %}{%p endif %}"))
