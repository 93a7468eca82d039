"""Compared files: all accepted they say what the newer one says, all rejected what the older one says."""

import datetime as dt
import io
import random
import zipfile

import pytest
from docx import Document
from lxml import etree

import docgen
from docgen.files.ooxml import W

SENTENCE = "Phòng Kinh tế xã phối hợp với Công an xã rà soát, báo cáo trước ngày 30/6/2026; không để sót việc"
WORDS = SENTENCE.split(" ")


def _root(data):
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        return etree.fromstring(file.read("word/document.xml"))


def _settled(data, gone, stays):
    """The words of each paragraph of the body, by the rules of ECMA-376 17.13.5, written apart from docgen's."""
    root = _root(data)
    for row in [*root.iter(f"{W}tr")]:
        if row.find(f"{W}trPr/{W}{gone}") is not None:
            row.getparent().remove(row)
    for table in [*root.iter(f"{W}tbl")]:
        if table.find(f"{W}tr") is None:
            table.getparent().remove(table)
    said, held = [], ""
    for paragraph in root.iter(f"{W}p"):
        marks = paragraph.find(f"{W}pPr/{W}rPr")
        for each in [e for e in paragraph.iter(f"{W}{gone}") if e.getparent().tag != f"{W}rPr"]:
            each.getparent().remove(each)
        held += "".join(
            "\t" if each.tag == f"{W}tab" else each.text or ""
            for each in paragraph.iter(f"{W}t", f"{W}delText", f"{W}tab")
            if each.getparent().tag == f"{W}r"
        )
        if marks is not None and marks.find(f"{W}{gone}") is not None:
            following = paragraph.getnext()
            assert following is not None and (following.tag == f"{W}p" or not held), "joined to nothing"
            continue
        said.append(held)
        held = ""
    return said


def accepted(data):
    return _settled(data, "del", "ins")


def rejected(data):
    return _settled(data, "ins", "del")


def said(data):
    return _settled(data, "none", "none")


def _document(blocks):
    document = Document()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
        else:
            table = document.add_table(len(block), len(block[0]))
            for row, texts in zip(table.rows, block, strict=True):
                for cell, text in zip(row.cells, texts, strict=True):
                    first, *more = text.split("\n")
                    cell.paragraphs[0].text = first
                    for each in more:
                        cell.add_paragraph(each)
    if not isinstance(blocks[-1], str):
        document.add_paragraph()  # Word adds it to a body that ends with a table
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _right(old, new):
    result = docgen.compare(old, new, author="Người soát", date=dt.date(2026, 6, 15))
    assert accepted(result.data) == said(new)
    assert rejected(result.data) == said(old)
    return result


A, B, C = "Rà soát hồ chứa trước mùa mưa.", "Báo cáo kết quả hằng quý.", "Tổ chức thực hiện."


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([A], [A]),
        ([A], [A, B]),
        ([A, B], [A]),
        ([B], [A, B]),
        ([A, B], [B, A]),
        ([A, [["x", "y"]], B], [A]),
        ([A], [A, [["x", "y"]], B]),
        ([A, B, [["x"]]], [A, [["x"]]]),
        ([A, [["x"]]], [A, B, [["x"]]]),
        ([B, [["x"]], C], [[["x"]], C]),
        ([[["x\ny"]]], [[["x"]]]),
        ([[["x"]]], [[["x\ny"]]]),
        ([[["a", "b"], ["c", "d"]]], [[["a", "b"], ["c", "đ"], ["e", "g"]]]),
        ([[["a", "b"]]], [[["a", "b", "c"]]]),
        ([""], [A]),
        ([A, "", B], [B, "", A]),
    ],
)
def test_accepting_gives_the_new_and_rejecting_the_old(old, new):
    _right(_document(old), _document(new))


def _sentence(dice):
    return " ".join(dice.choices(WORDS, k=dice.randint(0, 14)))


def _blocks(dice):
    table = dice.randint(1, 3)
    return [
        [[_sentence(dice) for _ in range(table)] for _ in range(dice.randint(1, 4))]
        if dice.random() < 0.2
        else _sentence(dice)
        for _ in range(dice.randint(1, 9))
    ]


def _edited(blocks, dice):
    made = []
    for block in blocks:
        chance = dice.random()
        if chance < 0.15:
            continue
        if chance < 0.3:
            made.append(_sentence(dice))
        if isinstance(block, str) and chance > 0.6:
            words = block.split()
            words.insert(dice.randint(0, len(words)), dice.choice(WORDS))
            block = " ".join(words[dice.randint(0, 1) :])
        elif not isinstance(block, str) and chance > 0.4:
            block = [
                [f"{cell} {dice.choice(WORDS)}" for cell in row] for row in block if dice.random() > 0.3
            ] or block
        made.append(block)
    if dice.random() < 0.3:
        dice.shuffle(made)
    return made or [""]


@pytest.mark.parametrize("seed", range(60))
def test_any_edit_can_be_accepted_and_rejected(seed):
    dice = random.Random(seed)
    blocks = _blocks(dice)
    _right(_document(blocks), _document(_edited(blocks, dice)))


def test_a_changed_word_is_marked_alone_with_author_and_date():
    result = _right(_document([A]), _document([A.replace("hồ", "đập")]))
    root = _root(result.data)
    assert [each.text for each in root.iter(f"{W}delText")] == ["hồ"]
    change = next(root.iter(f"{W}del"))
    assert (change.get(f"{W}author"), change.get(f"{W}date")) == ("Người soát", "2026-06-15T00:00:00Z")
    assert (result.inserted, result.deleted) == (1, 1)


def test_without_a_date_no_clock_is_read():
    old, new = _document([A]), _document([B])
    one, two = (docgen.compare(old, new) for _ in range(2))
    assert one == two
    assert not [each for each in _root(one.data).iter(f"{W}ins") if each.get(f"{W}date")]


def test_letters_of_two_units_compare_and_are_valid(validate_docx):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    old, new = (
        docgen.render(docgen.cascade(surveyed, docgen.read_unit(unit, surveyed.plan)))
        for unit in ("phuong-bac-kan", "xa-dinh-hoa")
    )
    assert validate_docx(_right(old, new).data) == []


def test_what_is_no_word_file_is_told_with_its_name(tmp_path):
    path = tmp_path / "a.docx"
    path.write_bytes(b"no zip")
    with pytest.raises(docgen.DocgenError, match=r"a\.docx"):
        docgen.compare(path, _document([A]))


def test_a_header_that_differs_is_told():
    document = Document()
    document.sections[0].header.paragraphs[0].text = "Dự thảo"
    made = io.BytesIO()
    document.save(made)
    assert len(docgen.compare(_document([""]), made.getvalue()).findings) == 1
