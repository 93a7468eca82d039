"""The công văn of all 92 communes of Thái Nguyên, as Word and a reader of pages find them."""

from concurrent.futures import ThreadPoolExecutor
from itertools import takewhile

import pytest

import docgen
from docgen.register import province_of, units

LINE = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


@pytest.fixture(scope="module")
def letters(tmp_path_factory):
    """The files by unit, made by the rules alone."""
    folder = tmp_path_factory.mktemp("all")
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    made = {}
    for entry in units(province_of(surveyed.plan.issuer)):
        path = folder / f"{entry.slug}.docx"
        path.write_bytes(docgen.render(docgen.cascade(surveyed, docgen.read_unit(entry.code, surveyed.plan))))
        made[entry.full_name] = path
    return made


def test_the_files_are_valid_open_xml(letters, validate_docx):
    assert len(letters) == 92
    some = dict(list(letters.items())[::8])  # a second each; the others differ in names
    with ThreadPoolExecutor(2) as pool:
        found = dict(zip(some, pool.map(validate_docx, some.values()), strict=True))
    assert {name: errors for name, errors in found.items() if errors} == {}


def test_every_letter_has_three_pages_at_most_and_its_blocks_whole(letters, to_pdf, pdf_pages):
    first, *others = letters.values()
    pdfs = to_pdf(first, *others).parent
    for name, path in letters.items():
        # An annex of tasks has pages of its own behind the letter.
        pages = list(takewhile(lambda page: "(Kèm theo" not in page, pdf_pages(pdfs / f"{path.stem}.pdf")))
        assert 1 <= len(pages) <= 3, name
        assert sum(LINE in line for line in pages[0].splitlines()) == 1, name
        last = pages[-1]
        for part in ("./.", "Nơi nhận:", "Như trên", "Lưu: VT", "CHỦ TỊCH"):
            assert part in last, f"{name}: {part}"
