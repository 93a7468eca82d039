"""A text of docgen's own in a Word file: it comes back whole, whatever it says, and all else stays."""

import pytest
from lxml import etree

from docgen.files.property_texts import receipt_in, with_another_receipt, with_receipt
from docgen.files.seals import SEALED, sealable
from docgen.files.zip_reader import unpacked
from docgen.spec.workspace import shipped

TEXTS = ["a", "ý" * 240, "b" * 241, "<c> & \"d\" 'e' {f}", "g" * 1000]


@pytest.fixture(scope="module")
def part():
    return sealable(unpacked(shipped("templates", "congvan.docx").read_bytes()))[SEALED]


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text[0]} × {len(text)}")
def test_what_goes_in_comes_out(part, text):
    assert receipt_in({SEALED: with_receipt(part, text)}) == text


def test_word_keeps_255_letters_of_a_property_and_numbers_none_twice(part):
    root = etree.fromstring(with_receipt(part, "x" * 1000))
    assert max(len(each.xpath("string()")) for each in root) <= 255
    numbers = [int(each.get("pid")) for each in root]
    assert len(set(numbers)) == len(numbers) == 6 and min(numbers) == 2
    assert {each.get("fmtid") for each in root} == {root[0].get("fmtid")}


@pytest.mark.parametrize(("first", "second"), [("a" * 1000, "b"), ("a", "b" * 1000)], ids=["shorter", "longer"])
def test_another_takes_its_place_alone(part, first, second):
    changed = with_another_receipt(with_receipt(part, first), second)
    assert receipt_in({SEALED: changed}) == second
    assert etree.fromstring(changed)[0].get("name") == "docgen"
    assert len(etree.fromstring(changed)) == 1 + -(-len(second) // 240)


def test_a_file_without_one_bears_none(part):
    assert receipt_in({}) == receipt_in({SEALED: part}) == receipt_in({SEALED: b"<broken"}) == ""


def test_what_stands_behind_a_piece_that_is_lost_is_none_of_it(part):
    root = etree.fromstring(with_receipt(part, "a" * 240 + "b" * 240 + "c"))
    root.remove(next(each for each in root if each.get("name") == "docgen-1"))
    assert receipt_in({SEALED: etree.tostring(root)}) == "a" * 240
