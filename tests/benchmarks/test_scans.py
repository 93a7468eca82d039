"""A scan is made of its PDF and its seed alone, page for page."""

import pypdfium2 as pdfium
import pytest

from benchmarks.scans import scan


@pytest.fixture
def source(tmp_path):
    document = pdfium.PdfDocument.new()
    for _ in range(2):
        document.new_page(200, 300).close()
    document.save(tmp_path / "source.pdf")
    document.close()
    return tmp_path / "source.pdf"


def drawn(path):
    document = pdfium.PdfDocument(path)
    sizes = [page.get_size() for page in document]
    dots = [bytes(page.render(grayscale=True).buffer) for page in document]
    document.close()
    return sizes, dots


def test_a_seed_gives_one_scan_and_another_another(source, tmp_path):
    for name, seed in (("one", 1), ("again", 1), ("two", 2)):
        scan(source, seed, tmp_path / f"{name}.pdf")
    assert drawn(tmp_path / "one.pdf") == drawn(tmp_path / "again.pdf")
    assert drawn(tmp_path / "one.pdf")[1] != drawn(tmp_path / "two.pdf")[1]


def test_the_pages_keep_their_size_but_for_those_scanned_sideways(source, tmp_path):
    sizes = set()
    for seed in range(20):
        scan(source, seed, tmp_path / "scan.pdf")
        sizes |= {tuple(map(round, size)) for size in drawn(tmp_path / "scan.pdf")[0]}
    assert sizes == {(200, 300), (300, 200)}


def test_the_seal_stands_on_the_last_page(source, tmp_path):
    scan(source, 1, tmp_path / "scan.pdf")
    first, last = drawn(tmp_path / "scan.pdf")[1]
    assert sum(dot < 200 for dot in last) > sum(dot < 200 for dot in first)
