"""The commented copy: comments at the words, and nothing else changed."""

import io
import zipfile

import pytest
from lxml import etree

from docgen.checker.comments import annotated
from docgen.checker.rule_run import examine, open_subject
from docgen.checker.rules import rules

from .conftest import LONG

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture
def commented(tmp_path):
    def run(draft):
        path = tmp_path / "draft.docx"
        path.write_bytes(draft if isinstance(draft, bytes) else draft.docx())
        before = path.read_bytes()
        after = annotated(path, examine(open_subject(path), rules()))
        assert path.read_bytes() == before
        return _parts(before), _parts(after), after

    return run


def _parts(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return {name: file.read(name) for name in file.namelist()}


def _without_comments(document):
    root = etree.fromstring(document)
    for mark in list(root.iter(f"{W}commentRangeStart", f"{W}commentRangeEnd")):
        mark.getparent().remove(mark)
    for reference in list(root.iter(f"{W}commentReference")):
        run = reference.getparent()
        run.getparent().remove(run)
    for paragraph in root.iter(f"{W}p"):
        _join(paragraph)
    return etree.tostring(root, method="c14n")


def _join(paragraph):
    """Runs of one look that were cut become one again."""
    above = None
    for run in paragraph.findall(f"{W}r"):
        look = etree.tostring(run.find(f"{W}rPr")) if run.find(f"{W}rPr") is not None else b""
        texts = [child for child in run if child.tag != f"{W}rPr"]
        plain = [child.tag for child in texts] == [f"{W}t"]
        if above is not None and plain and above[0] == look and run.getprevious() is above[1]:
            above[1].find(f"{W}t").text += texts[0].text
            paragraph.remove(run)
        else:
            above = (look, run) if plain else None


def _marked(document, number):
    """The words between the marks of a comment."""
    inside, words = False, ""
    for element in etree.fromstring(document).iter():
        if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == number:
            inside = True
        elif element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == number:
            return words
        elif inside and element.tag == f"{W}t":
            words += element.text
    raise AssertionError(f"no comment {number}")


def _said(parts):
    root = etree.fromstring(parts["word/comments.xml"])
    return {each.get(f"{W}id"): "\n".join(each.itertext()) for each in root}


def test_a_comment_stands_at_the_words_concerned(decision, commented):
    decision.set("point_b", text=f"b) Theo Khoản 2 Điều 5 và nghị định số 30/2020/NĐ-CP; {LONG}")
    _, parts, _ = commented(decision)
    marked = {_marked(parts["word/document.xml"], number) for number in _said(parts)}
    assert marked == {"Khoản", "nghị định số"}


def test_a_comment_says_what_is_wrong_what_is_wanted_and_the_clause(letter, commented):
    _, parts, _ = commented(letter.set("motto", text="Độc lập – Tự do – Hạnh phúc"))
    (said,) = _said(parts).values()
    assert "“ - ”" in said and "khoản 1, Mục II, Phần I, Phụ lục I" in said and "tieu-ngu-gach-noi" in said


def test_nothing_else_changes(letter, commented):
    letter.set("motto", text="Độc lập – Tự do – Hạnh phúc").set(
        "clause_1", text=f"1. Theo điều 5 và điều 6; {LONG}"
    )
    before, after, _ = commented(letter)
    assert set(after) - set(before) == {"word/comments.xml"}
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert _without_comments(after["word/document.xml"]) == _without_comments(before["word/document.xml"])


def test_faults_of_the_page_stand_at_the_first_words(letter, commented):
    letter.page["bottom"] = 500
    _, parts, _ = commented(letter)
    (number,) = _said(parts)
    assert _marked(parts["word/document.xml"], number) == "ỦY BAN NHÂN DÂN"


def test_comments_that_are_there_already_stay(letter, commented):
    once = commented(letter.set("motto", italic=True))[2]
    _, parts, _ = commented(once)
    assert list(_said(parts)) == ["0", "1"]


def test_a_right_document_gets_no_comment(letter, commented):
    _, parts, _ = commented(letter)
    assert _said(parts) == {}


def test_the_commented_file_is_valid_and_shows_the_same_faults(plan, commented, check, validate_docx):
    plan.set("motto", text="Độc lập – Tự do – Hạnh phúc").set("section_2", text="II/ NHIỆM VỤ").set(
        "name", bold=False
    )
    _, _, data = commented(plan)
    assert check(data) == check(plan)
    assert validate_docx(data) == validate_docx(plan.docx())


def test_a_comment_stands_at_all_of_the_words_whatever_breaks_their_line(letter, commented):
    for text in (f"1. {LONG}\n{LONG}", f"1. {LONG}\n{LONG}\n{LONG}"):
        _, parts, _ = commented(letter.set("clause_1", text=text, align="left"))
        (number,) = (each for each, said in _said(parts).items() if "noi-dung-canh-deu" in said)
        assert _marked(parts["word/document.xml"], number) == text.replace("\n", "")


@pytest.mark.parametrize(("times", "shown"), [(7, 7), (8, 8), (9, 8), (12, 8)])
def test_a_fault_in_many_places_is_commented_at_eight_and_the_first_says_how_many(
    letter, commented, copied, times, shown
):
    clauses = [
        copied(letter["clause_1"], f"more_{at}", text=f"{at}. {LONG}", align="left") for at in range(3, 3 + times)
    ]
    _, parts, _ = commented(letter.add("clause_2", *clauses))
    said = [each for each in _said(parts).values() if "noi-dung-canh-deu" in each]
    assert len(said) == shown
    assert [str(times) in each and str(shown) in each for each in said[:1]] == [True] if times > shown else True
    assert len({each.count("\n") for each in said[1:]}) == 1
    assert (said[0].count("\n") > said[1].count("\n")) is (times > shown)


def test_a_fault_of_the_header_stands_at_the_first_words_and_names_its_place(letter, commented):
    _, parts, _ = commented(letter.set("page_number", size=20))
    ((number, said),) = _said(parts).items()
    assert _marked(parts["word/document.xml"], number) == "ỦY BAN NHÂN DÂN"
    _, parts, _ = commented(letter.set("page_number", size=13).set("motto", italic=True))
    ((_, other),) = _said(parts).items()
    assert said.count("\n") == other.count("\n") + 1
