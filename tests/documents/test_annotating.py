import pytest
from lxml import etree

from docgen.documents.annotating import MOST, annotate, of_account, of_item
from docgen.documents.rendering import render_directive
from docgen.files.zip_reader import unpacked
from docgen.model.directive import Coverage, Form, Item, OwnPlanBody, Unplaced
from docgen.model.plan import Role
from docgen.model.trace import Source, Standing, Step

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
def test_each_item_carries_its_reason_its_sources_and_what_was_changed(directive, form):
    body = directive.body if form is Form.PLAN else OwnPlanBody()
    directive = directive._replace(form=form, body=body, coverage=Coverage((), (), (), ()))
    found = commented(annotate(directive, render_directive(directive)))
    items = [item for section in directive.all_sections() for item in section.items]
    assert len(found) == len(items)
    for item in items:
        ((_, lines),) = [entry for entry in found if entry[0].endswith(item.text)]
        assert tuple(lines) == of_item(item)


def test_two_items_of_the_same_words_each_have_a_comment(directive):
    section = directive.sections[0]
    twice = directive._replace(sections=(section, section), coverage=Coverage((), (), (), ()))
    assert len(commented(annotate(twice, render_directive(twice)))) == 2


def test_a_note_for_the_person_who_decides_is_told(directive):
    section = directive.sections[0]
    item = section.items[0]._replace(notes=("đề nghị trước ngày 25/11",))
    noted = directive._replace(sections=(section._replace(items=(item,)),), coverage=Coverage((), (), (), ()))
    ((_, lines),) = commented(annotate(noted, render_directive(noted)))
    assert "To decide: đề nghị trước ngày 25/11" in lines


def test_an_item_of_the_unit_s_own_has_a_comment_without_a_source(directive):
    own = directive.sections[0].items[0]._replace(sources=(), steps=(), reason="việc của phường")
    assert of_item(own) == ("Why here: việc của phường",)


def test_what_waits_and_what_was_left_out_is_told_at_the_closing_words(directive):
    waiting, omitted = Unplaced("I.9", "ai làm?", "Lát vỉa hè."), Unplaced("I.8", "đã xong", "Sơn cổng chợ.")
    told = directive._replace(coverage=Coverage((), (), (omitted,), (waiting,)))
    found = [entry for entry in commented(annotate(told, render_directive(told))) if "I." in entry[1][0]]
    assert [lines for _, lines in found] == [
        ["To decide: I.9: ai làm?", "“Lát vỉa hè.”"],
        ["Left out: I.8: đã xong", "“Sơn cổng chợ.”"],
    ]
    assert all(directive.frame.closing[-1] in text for text, _ in found)


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
    assert any("hỏng� & <b>" in line for line in commented(annotated)[0][1])


def _item(sources=1, words=30, notes=(), reason="đúng lĩnh vực"):
    quote = " ".join(["lời"] * words)
    every = tuple(Source(f"I.{at}", Role.LEAD, Standing.ADDRESSED, quote) for at in range(1, sources + 1))
    step = Step(rule="dia_ban", before=quote, after=f"{quote} mới")
    return Item(f"{quote} mới", sources=every, reason=reason, steps=(step,), notes=notes)


@pytest.mark.parametrize("sources", [1, 2, 7, 40])
@pytest.mark.parametrize("words", [1, 30, 900])
@pytest.mark.parametrize("notes", [(), ("xem lại " * 50,), ("một", "hai", "ba")])
def test_no_comment_is_longer_than_is_read(sources, words, notes):
    lines = of_item(_item(sources, words, notes))
    assert sum(len(line.split()) for line in lines) <= MOST
    assert lines[0] == "Why here: đúng lĩnh vực"


def test_what_is_to_be_decided_comes_before_the_sources():
    lines = of_item(_item(notes=("chỉ khi có chợ",)))
    assert [line.partition(":")[0] for line in lines] == ["Why here", "To decide", "Source", "What was changed"]


def test_a_change_of_one_source_is_shown_as_an_extract_and_of_several_left_to_the_trace():
    assert of_item(_item(words=60))[-1].startswith("What was changed: “… ")
    assert not any(line.startswith("What was changed") for line in of_item(_item(sources=2)))


def test_the_account_is_told_clause_by_clause():
    coverage = Coverage(
        (), (), (Unplaced("I.8", "đã xong", "Sơn cổng."),), (Unplaced("I.9", "ai làm?", "Lát hè."),)
    )
    assert list(of_account(coverage)) == [
        ("To decide: I.9: ai làm?", "“Lát hè.”"),
        ("Left out: I.8: đã xong", "“Sơn cổng.”"),
    ]
