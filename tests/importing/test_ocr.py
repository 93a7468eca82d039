"""Recognition tells how far it is, and stops when it is told to."""

from __future__ import annotations

import subprocess

import pypdfium2 as pdfium
import pytest

from docgen.importing import ocr
from docgen.importing.picture import Picture

HEAD = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"


class StoppedError(Exception):
    pass


@pytest.fixture
def document(monkeypatch):
    """Seven empty pages, and a Tesseract that finds nothing on them; what it was asked to do is counted."""
    calls = []

    def run(command, **_):
        calls.append(command)
        return subprocess.CompletedProcess(command, 0, HEAD.encode(), b"")

    monkeypatch.setattr(ocr, "_program", lambda: "tesseract")
    monkeypatch.setattr(ocr.subprocess, "run", run)
    monkeypatch.setattr(ocr.os, "cpu_count", lambda: 2)
    pages = pdfium.PdfDocument.new()
    for _ in range(7):
        pages.new_page(60, 60)
    yield pages, calls
    pages.close()


def test_each_page_is_told_when_it_is_done(document):
    told = []
    pages, _ = ocr.recognised(document[0], lambda done, of: told.append((done, of)))
    assert told == [(done, 7) for done in range(1, 8)]
    assert len(pages) == 7


def test_what_the_watcher_raises_stops_it(document):
    def stop(done, of):
        if done == 2:
            raise StoppedError

    with pytest.raises(StoppedError):
        ocr.recognised(document[0], stop)
    assert len(document[1]) == 2  # no page of the next lot was begun


def table(words, width, height, sureness):
    rows = [f"4\t1\t1\t1\t1\t0\t0\t0\t{width}\t{height}\t-1\t"]
    rows += [
        f"5\t1\t1\t1\t1\t{at}\t{at}\t0\t{width}\t{height}\t{sureness}\t{word}"
        for at, word in enumerate(words.split(), start=1)
    ]
    return HEAD + "\n".join(rows)


UPRIGHT = Picture(2, 1, b"ab", 1.0)


@pytest.mark.parametrize(
    ("as_it_lies", "turned", "right"),
    [
        (table("Ủy ban nhân dân", 30, 10, 90), {}, b"ab"),
        (table("nâhn dâu", 10, 30, 40), {b"ab": table("Ủy ban nhân dân", 30, 10, 90)}, b"ab"),
        # What stands on end is turned even where it was read surely, for its lines run the wrong way.
        (table("dân nhân ban", 10, 30, 95), {b"ba": table("Ủy ban nhân dân", 30, 10, 90)}, b"ba"),
        (table("uẹp uẹqu", 30, 10, 20), {b"ba": table("Ủy ban nhân dân", 30, 10, 90)}, b"ba"),
        # A page that no turn makes better stays as it is.
        (table("uẹp uẹqu", 30, 10, 20), {b"ba": table("xxx", 30, 10, 0)}, b"ab"),
        (HEAD, {}, b"ab"),
    ],
)
def test_a_page_is_turned_until_it_can_be_read(monkeypatch, tmp_path, as_it_lies, turned, right):
    """Turned once the two dots stand in a column, `ab`; three times `ba`; twice `ba` in a row."""
    answers = iter([as_it_lies])

    def read(_, picture, __):
        return next(answers, None) or turned.get(picture.dots, HEAD)

    monkeypatch.setattr(ocr, "_read", read)
    picture, _ = ocr._upright("tesseract", UPRIGHT, tmp_path / "page.pgm")
    assert picture.dots == right
