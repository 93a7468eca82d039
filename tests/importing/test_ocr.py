"""Recognition tells how far it is, and stops when it is told to."""

from __future__ import annotations

import subprocess

import pypdfium2 as pdfium
import pytest

from docgen.importing import ocr

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
