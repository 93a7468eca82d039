"""The benchmarks run and compare what is equal; how long anything takes is no matter for a test."""

import os
import subprocess
import sys
from pathlib import Path

from docgen.files.zip_reader import unpacked

ROOT = Path(__file__).parents[2]


def test_the_table_is_printed_whole():
    said = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"},
    )
    assert said.returncode == 0, said.stderr
    rows = [line for line in said.stdout.splitlines() if line.startswith("|")]
    assert len([row for row in rows if "at least" in row or "at most" in row or "within" in row]) == 9


def test_docxtpl_writes_the_same_text(tmp_path, monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT))
    from benchmarks import filling

    ready = filling.drafts(2)
    for way in ("by_docgen", "by_docxtpl"):
        (tmp_path / way).mkdir()
        getattr(filling, way)(ready, tmp_path / way)
    for name in ("0.docx", "1.docx"):
        one, other = (
            "".join(text for text in _texts(tmp_path / way / name)) for way in ("by_docgen", "by_docxtpl")
        )
        assert one == other


def _texts(path):
    from lxml import etree

    # A hyphen that holds a line together is an element of Word's here and a letter there.
    texts = etree.fromstring(unpacked(path.read_bytes())["word/document.xml"]).itertext()
    return (text.replace("\u2011", "") for text in texts)
