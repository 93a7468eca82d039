"""LibreOffice kept running: the same pages again and again, and a new one when it has died."""

import pytest

import docgen
from docgen.files import warm_office
from docgen.files.libreoffice import ConversionError
from docgen.files.warm_office import WarmOffice

plan = pytest.fixture(lambda: docgen.render(docgen.read_plan("209-kh-ubnd")))


@pytest.fixture
def warm():
    office = WarmOffice()
    if not office.is_there():
        pytest.skip("a tool is missing: install LibreOffice Writer")
    yield office
    office.close()


def test_it_makes_one_pdf_after_another_and_comes_back_when_it_was_killed(warm, plan):
    first = warm.pdf(plan)
    assert docgen.page_count(first) > 5
    running = warm._process
    assert docgen.page_count(warm.pdf(plan)) == docgen.page_count(first)
    assert warm._process is running
    running.kill()
    running.wait()
    assert docgen.page_count(warm.pdf(plan)) == docgen.page_count(first)


def test_what_is_no_document_is_told_and_the_next_one_is_made(warm, plan):
    with pytest.raises(ConversionError):
        warm.pdf(b"PK\x03\x04 no document")
    assert warm.pdf(plan)[:4] == b"%PDF"


def test_without_libreoffice_it_says_so(monkeypatch):
    monkeypatch.setattr(warm_office, "program", lambda: None)
    office = WarmOffice()
    assert not office.is_there()
    with pytest.raises(ConversionError):
        office.pdf(b"")
