"""A repaired file on its pages: what stood together stands together, and nothing is lost."""

import pytest

from docgen.checker.fixing import fixed
from docgen.checker.rules import rules
from docgen.decree.profile import profile

from .conftest import LONG, text

POST, NAME = "PHÓ CHỦ TỊCH", "Phan Đình Huy"
NARROW = {"top": 850, "bottom": 850, "left": 1701, "right": 850}


@pytest.fixture
def repaired(letter, tmp_path):
    """The file as it was and as repaired, of a letter that its narrow margins just hold on so many paragraphs."""

    def make(more):
        letter.page.update(NARROW)
        letter.add("clause_2", *(text(f"more_{at}", f"{at}. {LONG}", before=60) for at in range(3, 3 + more)))
        before, after = tmp_path / f"before_{more}.docx", tmp_path / f"after_{more}.docx"
        before.write_bytes(letter.docx())
        after.write_bytes(fixed(before, rules(), profile()).data)
        letter.drop(*(f"more_{at}" for at in range(3, 3 + more)))
        return before, after

    return make


def letters(pages):
    return sorted("".join(filter(str.isalpha, "".join(pages))))


def test_no_repair_parts_the_signature_or_leaves_it_alone_on_a_page(repaired, to_pdf, pdf_pages):
    pairs = [repaired(more) for more in (6, 7, 8)]
    every = [path for pair in pairs for path in pair]
    first = to_pdf(every[0], *every[1:])
    for before, after in pairs:
        old, new = (pdf_pages(first.with_name(path.with_suffix(".pdf").name)) for path in (before, after))
        assert letters(old) == letters(new)
        (signed,) = [page for page in new if NAME in page]
        assert POST in signed and "./." in signed
        assert len(new) <= len(old) + 1
