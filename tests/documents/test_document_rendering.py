"""What announces a table, and its head, stay with its first row; what belongs to names, with the names."""

import io
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.files.ooxml import VAL, W

HEAD = "---\nloai: bao-cao\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n---\n\n"
NARROW = "| a | b |\n|---|---|\n| 1 | 2 |\n"
WIDE = f"|{' x |' * 8}\n|{'---|' * 8}\n|{' x |' * 8}\n"


def unpacked(docx, name="word/document.xml"):
    with zipfile.ZipFile(io.BytesIO(docx)) as file:
        return etree.fromstring(file.read(name))


def kept(body, words):
    """Whether the paragraph of these words says by itself that it stays with the next."""
    root = unpacked(docgen.draft(HEAD + body).docx)
    found = next(each for each in root.iter(f"{W}p") if "".join(each.itertext(f"{W}t")) == words)
    return found.find(f"{W}pPr/{W}keepNext") is not None


@pytest.mark.parametrize(
    ("body", "words", "is_kept"),
    [
        (f"Số liệu như sau:\n\n{NARROW}\nHết.\n", "Số liệu như sau:", True),
        (f"Số liệu như sau:\n\n{WIDE}\nHết.\n", "Số liệu như sau:", True),
        (f"Số liệu **như sau:**\n\n{NARROW}\nHết.\n", "Số liệu như sau:", True),
        (f"Số liệu tăng.\n\n{NARROW}\nHết.\n", "Số liệu tăng.", False),
        (f"Số liệu như sau:\n\nTăng.\n\n{NARROW}\nHết.\n", "Số liệu như sau:", False),
        (f"Trước:\n\n{NARROW}\n{NARROW.replace('a', 'c')}\nHết.\n", "Trước:", True),
    ],
)
def test_a_sentence_that_announces_a_table_stays_with_it(body, words, is_kept):
    assert kept(body, words) is is_kept


def test_a_sentence_that_announces_a_wide_table_stands_on_its_page():
    root = unpacked(docgen.draft(f"{HEAD}Trước.\n\nSố liệu như sau:\n\n{WIDE}\nHết.\n").docx)
    blocks = ["".join(each.itertext(f"{W}t")) if each.find(f".//{W}sectPr") is None else "|" for each in root[0]]
    assert blocks.index("Trước.") < blocks.index("|") < blocks.index("Số liệu như sau:")


def test_the_head_of_a_table_stays_with_its_first_row_and_no_other_row_does():
    docx = docgen.draft(f"{HEAD}A.\n\n{NARROW}\nB.\n").docx
    styles = {each.get(f"{W}styleId"): each for each in unpacked(docx, "word/styles.xml").iter(f"{W}style")}
    table = next(each for each in unpacked(docx).iter(f"{W}tbl") if each.find(f"{W}tblPr/{W}tblStyle") is not None)
    together = [
        {styles[used.get(VAL)].find(f"{W}pPr/{W}keepNext") is not None for used in row.iter(f"{W}pStyle")}
        for row in table.iter(f"{W}tr")
    ]
    assert together == [{True}, {False}]


@pytest.mark.parametrize(
    ("kind", "rows", "first", "last"), [("ban-sao-y", 3, "SAO Y", "HoTen"), ("bien-ban", 2, "CHỦ TỌA", "NoiNhan")]
)
def test_what_stands_with_signatures_is_of_one_frame(kind, rows, first, last):
    head = f"---\nloai: {kind}\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n---\n\n"
    frame = list(unpacked(docgen.draft(f"{head}Nội dung.\n").docx).iter(f"{W}tbl"))[-1]
    lines = list(frame.iter(f"{W}tr"))
    assert len(lines) == rows
    assert first in "".join(lines[0].itertext(f"{W}t"))
    assert any(used.get(VAL) == last for used in lines[-1].iter(f"{W}pStyle"))
    assert all(line.find(f"{W}trPr/{W}cantSplit") is not None for line in lines)


def lines(text):
    return ["".join(each.itertext(f"{W}t")) for each in unpacked(docgen.draft(text).docx).iter(f"{W}p")]


def test_one_annex_has_no_number_and_several_have_roman_ones():
    alone = lines(f"{HEAD}Chính (Phụ lục).\n\n# Phụ lục: Một\n\nA.\n")
    assert "Phụ lục" in alone and "Phụ lục I" not in alone
    both = lines(f"{HEAD}Chính (Phụ lục I, Phụ lục II).\n\n# Phụ lục: Một\n\nA.\n\n# Phụ lục: Hai\n\nB.\n")
    assert "Phụ lục I" in both and "Phụ lục II" in both and "Phụ lục" not in both


@pytest.mark.parametrize(
    ("more", "number"),
    [("so: 5\n", "Số: 05/"), ("ky_hieu: TC-X\n", "/TC-X"), ("so: 5\nky_hieu: TC-X\n", "Số: 05/TC-X"), ("", "")],
)
def test_a_letter_of_congratulation_shows_a_number_where_either_half_of_it_is_given(more, number):
    head = f"---\nloai: thu-cong\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n{more}---\n\n"
    told = [each for each in lines(f"{head}Nội dung.\n") if each.startswith("Số:")]
    assert bool(told) is bool(number)
    assert all(number in each for each in told)
