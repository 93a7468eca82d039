"""Wide tables lie across; the pages of the body are counted through, those of each phụ lục anew."""

import io
import zipfile

import pytest
from lxml import etree

import docgen
from docgen.files.ooxml import W

HEAD = "---\nloai: bao-cao\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n---\n\n"
WIDE = f"|{' x |' * 8}\n|{'---|' * 8}\n|{' x |' * 8}\n"
NARROW = "| a | b |\n|---|---|\n| 1 | 2 |\n"


def sections(body):
    """Of each section: does it lie, are its pages counted from 1."""
    with zipfile.ZipFile(io.BytesIO(docgen.draft(HEAD + body).docx)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    found = []
    for each in root.iter(f"{W}sectPr"):
        lying = each.find(f"{W}pgSz").get(f"{W}orient") == "landscape"
        anew = each.find(f"{W}pgNumType") is not None
        assert anew == (each.find(f"{W}titlePg") is not None)
        found.append(f"{'lying' if lying else 'upright'}{' from 1' * anew}")
    return found


CASES = {
    f"Trước.\n\n{NARROW}\nSau.\n": ["upright from 1"],
    f"Trước.\n\n{WIDE}\nSau.\n": ["upright from 1", "lying", "upright"],
    f"Trước.\n\n{WIDE}\n": ["upright from 1", "lying", "upright"],
    f"A.\n\n{WIDE}\nB.\n\n{WIDE}\nC.\n": ["upright from 1", "lying", "upright", "lying", "upright"],
    f"A.\n\n{WIDE}\n<!-- -->\n\n{WIDE}\nC.\n": ["upright from 1", "lying", "upright", "lying", "upright"],
    f"A (Phụ lục).\n\n{WIDE}\nB.\n\n# Phụ lục\n\n{WIDE}\n# Phụ lục\n\nC.\n": [
        "upright from 1", "lying", "upright", "lying from 1", "upright from 1",
    ],
    f"A (Phụ lục).\n\n# Phụ lục\n\n{NARROW}\n# Phụ lục\n\n{WIDE}\n": [
        "upright from 1", "upright from 1", "lying from 1",
    ],
    f"A (Phụ lục).\n\n{WIDE}\nB.\n\n# Phụ lục\n\n{WIDE}\n": ["upright from 1", "lying", "upright", "lying from 1"],
}  # fmt: skip


@pytest.mark.parametrize("body", CASES)
def test_pages_turn_for_wide_tables_and_are_counted_through(body):
    assert sections(body) == CASES[body]


def test_wide_tables_with_nothing_between_share_their_pages():
    body = f"A.\n\n{WIDE}\n- \n\n{WIDE}\nC.\n"
    assert sections(body) == ["upright from 1", "lying", "upright"]


def test_a_heading_stands_on_the_page_of_its_wide_table():
    with zipfile.ZipFile(io.BytesIO(docgen.draft(f"{HEAD}A.\n\n# B\n\n## C\n\n{WIDE}\nD.\n").docx)) as file:
        root = etree.fromstring(file.read("word/document.xml"))
    blocks = ["".join(each.itertext()) if each.find(f".//{W}sectPr") is None else "|" for each in root[0]]
    assert blocks.index("A.") < blocks.index("|") < blocks.index("I. B") < blocks.index("1. C")


def test_a_turned_document_is_valid(validate_docx):
    body = f"A (Phụ lục).\n\n{WIDE}\nB.\n\n# Phụ lục\n\n{WIDE}\n"
    assert validate_docx(docgen.draft(HEAD + body).docx) == []
