"""A place of its own for each batch, and batches in processes of their own, as a person starts them."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from docgen.batch.job import Figures, Result

CALL = "from docgen.cli import main; main()"


@pytest.fixture(autouse=True)
def place(tmp_path, monkeypatch):
    """The working folder of the test, where its own specs/ may stand."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def started(place):
    """Start `docgen batch` with these words in a process of its own."""
    running = []

    def start(*words, code=CALL, **options):
        environment = os.environ | {"COLUMNS": "200"}
        process = subprocess.Popen(
            [sys.executable, "-c", code, "batch", *words, "--lang", "en"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            env=environment,
            **options,
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


@pytest.fixture
def called(started):
    """Code and words of such a batch when it has ended."""

    def call(*words, **options):
        process = started(*words, **options)
        out, err = process.communicate(timeout=300)
        assert "Traceback" not in err, err
        return process.returncode, out, err

    return call


@pytest.fixture
def files():
    """What stands in a folder: name → bytes, what docgen keeps aside included but for its lock."""

    def read(folder):
        return {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(Path(folder).rglob("*"))
            if path.is_file() and path.name != "lock"
        }

    return read


@pytest.fixture
def decide(place):
    """Write decisions of a unit about plan 209."""

    def write(text, unit="phuong-bac-kan"):
        path = place / "specs" / "decisions" / "209-kh-ubnd" / f"{unit}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def results():
    """A unit that was made, one that failed, and one whose file a person has changed."""
    figures = Figures(("Phòng Kinh tế", "Phòng X"), 12, ("III.1",), ("IV.3",), 2)
    return [
        Result("00001", "xa-a", "Xã A", "a.docx", figures),
        Result("00002", "xa-b", "Xã B", error="=1+1 http://a.vn"),
        Result("00003", "xa-c", "Xã C", "c.docx", kept=True),
    ]
