"""The page of figures is what reading the real documents gives, and the figures are good enough."""

from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest
import yaml

from docgen.messages import speak

ROOT = Path(__file__).parents[2]


def loaded():
    spec = importlib.util.spec_from_file_location("import_accuracy", ROOT / "benchmarks" / "import_accuracy.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["import_accuracy"] = module
    spec.loader.exec_module(module)
    return module


accuracy = loaded()
DOCUMENTS = [
    (truth, source)
    for truth in sorted((Path(__file__).parent / "truth").glob("*.yaml"))
    for source in yaml.safe_load(truth.read_text(encoding="utf-8"))["nguon"]
]


@pytest.fixture(scope="module")
def counted():
    """The figures of a document, measured once: a scan takes long to recognise."""
    known = {}

    def of(truth, source, in_force):
        if source not in known:
            known[source] = accuracy.measured(truth, ROOT.parent / "shared" / "corpus" / source, in_force)
        return known[source]

    return of


@pytest.mark.parametrize(("truth", "source"), DOCUMENTS, ids=lambda value: getattr(value, "stem", str(value)[:20]))
def test_tasks_bodies_and_times_are_found_and_none_is_invented(truth, source, shared, counted, in_force):
    wanted = yaml.safe_load(truth.read_text(encoding="utf-8"))
    if wanted.get("ocr") and not shutil.which("tesseract"):
        pytest.skip("Tesseract is not installed")
    if source.endswith(".doc") and not shutil.which("soffice"):
        pytest.skip("LibreOffice is not installed")
    found = counted(wanted, source, in_force)
    least = 0.9 if wanted.get("ocr") else 0.95
    for score in (found.tasks, found.bodies, found.times, found.duties):
        assert score.precision >= least, score
        assert score.recall >= least, score
    assert found.bodies.invented == found.times.invented == []


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_old_encodings_are_read_letter_by_letter(shared, in_force):
    assert all(share >= 0.99 for _, share in accuracy.legacy(in_force))


def test_the_page_of_figures_is_what_comes_out(shared, counted, in_force):
    speak("en")
    if not (shutil.which("tesseract") and shutil.which("soffice")):
        pytest.skip("without Tesseract and LibreOffice the page cannot be made")
    written = (ROOT / "docs" / "import-accuracy.md").read_text(encoding="utf-8")
    truths = [(yaml.safe_load(truth.read_text(encoding="utf-8")), source) for truth, source in DOCUMENTS]
    made = accuracy.page([counted(truth, source, in_force) for truth, source in truths], in_force, scans=False)
    # What a scan gives depends on the Tesseract that is installed.
    assert [line for line in made.splitlines() if "(OCR)" not in line] == [
        line for line in written.splitlines() if "(OCR)" not in line
    ]
