"""`docgen doctor` says what is missing and what to do, and ends with what that means."""

import json

import pytest

from docgen.batch import machine_health
from docgen.files import libreoffice


@pytest.fixture
def healthy(monkeypatch):
    """A machine that has every program."""
    monkeypatch.setattr(
        machine_health.shutil, "which", lambda name: None if name == "fc-list" else f"/usr/bin/{name}"
    )
    monkeypatch.setattr(
        libreoffice.shutil, "which", lambda name: None if name == "fc-list" else f"/usr/bin/{name}"
    )


def test_where_all_is_there_nothing_is_to_be_done(called, healthy):
    code, out, _ = called("doctor")
    assert code == 0 and "✗" not in out and "→" not in out


def test_what_is_missing_is_told_with_what_to_do(called, healthy, monkeypatch):
    monkeypatch.setattr(libreoffice, "_PROGRAMS", ())
    code, out, _ = called("doctor")
    assert (
        code == 1
        and "✗ LibreOffice: not installed\n    → install it (Debian: apt-get install libreoffice-writer" in out
    )


def test_a_faulty_rule_is_told_and_nothing_can_be_made(called, healthy, tmp_path):
    folder = tmp_path / "specs" / "rules"
    folder.mkdir(parents=True)
    (folder / "viec.yaml").write_text("khong_biet: 1", encoding="utf-8")
    code, out, _ = called("doctor")
    assert code == 2 and "viec.yaml" in out


def test_json_is_all_that_is_printed(called, healthy):
    code, out, _ = called("doctor", "--json")
    assert code == 0 and {each["name"] for each in json.loads(out)} >= {"Python", "LibreOffice", "Tesseract"}
