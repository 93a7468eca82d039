import pytest
from lxml import etree

from docgen.documents.annotating import annotate
from docgen.documents.rendering import render_directive
from docgen.files.zip_reader import unpacked
from docgen.model.directive import Body, Form

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def commented(docx):
    """The text of each commented paragraph with the lines of its comment."""
    parts = unpacked(docx)
    comments = {
        comment.get(f"{W}id"): ["".join(line.itertext(f"{W}t")) for line in comment]
        for comment in etree.fromstring(parts["word/comments.xml"])
    }
    found = []
    for paragraph in etree.fromstring(parts["word/document.xml"]).iter(f"{W}p"):
        for reference in paragraph.iter(f"{W}commentReference"):
            found.append(("".join(paragraph.itertext(f"{W}t")), comments[reference.get(f"{W}id")]))
    return found


@pytest.mark.parametrize("form", list(Form))
def test_each_item_carries_its_sources_its_reason_and_every_rewrite(directive, form):
    body = directive.body if form is Form.PLAN else Body()
    directive = directive._replace(form=form, body=body)
    found = commented(annotate(directive, render_directive(directive)))
    items = [item.text for section in directive.all_sections() for item in section.items]
    assert len(found) == len(items)
    for item in items:
        ((_, lines),) = [entry for entry in found if entry[0].endswith(item)]
        assert lines == [
            *(
                f"Source: {source} (leads; addressed to the unit): “Nguồn của: {item}”"
                for source in sources(directive, item)
            ),
            "Why here: đúng lĩnh vực của phòng",
            "What was changed (dia_ban): “trên địa bàn tỉnh” → “trên địa bàn phường”",
        ]


def sources(directive, text):
    for section in directive.all_sections():
        for item in section.items:
            if item.text == text:
                yield from (source.clause for source in item.sources)


def test_two_items_of_the_same_words_each_have_a_comment(directive):
    section = directive.sections[0]
    twice = directive._replace(sections=(section, section))
    assert len(commented(annotate(twice, render_directive(twice)))) == 2


def test_a_note_for_the_person_who_decides_is_told(directive):
    section = directive.sections[0]
    item = section.items[0]._replace(notes=("đề nghị trước ngày 25/11",))
    noted = directive._replace(sections=(section._replace(items=(item,)),))
    ((_, lines),) = commented(annotate(noted, render_directive(noted)))
    assert lines[-1] == "To decide: đề nghị trước ngày 25/11"


def test_the_annotated_copy_is_valid_says_the_same_and_is_the_same_each_time(directive, validate_docx):
    docx = render_directive(directive)
    annotated = annotate(directive, docx)
    assert validate_docx(annotated) == []
    assert annotate(directive, docx) == annotated
    texts = [
        "".join(etree.fromstring(unpacked(each)["word/document.xml"]).itertext(f"{W}t"))
        for each in (docx, annotated)
    ]
    assert texts[0] == texts[1]


def test_what_a_source_holds_that_xml_cannot_spoils_no_comment(directive, validate_docx):
    section = directive.sections[0]
    source = section.items[0].sources[0]._replace(quote="hỏng\x01 & <b>")
    item = section.items[0]._replace(sources=(source,))
    odd = directive._replace(sections=(section._replace(items=(item,)),))
    annotated = annotate(odd, render_directive(odd))
    assert validate_docx(annotated) == []
    assert "hỏng� & <b>" in commented(annotated)[0][1][0]
