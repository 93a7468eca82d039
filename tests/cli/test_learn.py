"""docgen learn, as a clerk types it."""

import json
from pathlib import Path

import docx
import pytest


@pytest.fixture
def items(called):
    """Writes a draft, and gives what changes and saves its items."""
    assert called("cascade", "--unit", "phuong-bac-kan", "-o", "cv.docx")[0] == 0

    def change(edit):
        document = docx.Document("cv.docx")
        edit([each for each in document.paragraphs if each.text.startswith("- ")])
        document.save("sua.docx")

    return change


def decisions():
    return [*Path("specs").rglob("phuong-bac-kan.yaml")] if Path("specs").exists() else []


def test_the_place_that_was_changed_is_shown_and_written_only_when_asked(called, items):
    items(lambda found: found[0].add_run(" Xong trước ngày 30/6/2026."))
    code, out, err = called("learn", "sua.docx")
    assert (code, err, decisions()) == (1, "", [])
    assert "reworded" in out and "Xong trước ngày 30/6/2026." in out and "add --yes" in out
    code, out, _ = called("learn", "sua.docx", "--yes")
    assert code == 0 and "written: " in out
    assert "Xong trước ngày 30/6/2026." in decisions()[0].read_text(encoding="utf-8")
    code, out, _ = called("learn", "sua.docx", "--json")
    told = json.loads(out)
    assert (code, told["changes"], told["written"]) == (0, [], False)


def test_what_was_taken_out_wants_its_reason(called, items):
    items(lambda found: found[1]._p.getparent().remove(found[1]._p))
    code, out, err = called("learn", "sua.docx", "--yes")
    assert (code, decisions()) == (2, []) and "--reason" in out + err
    assert called("learn", "sua.docx", "--yes", "--reason", "phường không có")[0] == 0
    assert "phường không có" in decisions()[0].read_text(encoding="utf-8")


def test_a_draft_that_nobody_edited_says_so(called, items):
    items(lambda found: None)
    code, out, _ = called("learn", "sua.docx", "--yes")
    assert (code, decisions()) == (0, []) and "nothing was changed" in out
