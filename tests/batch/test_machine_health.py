"""What `docgen doctor FOLDER` says of the results of a batch: what has happened to them, and nothing else."""

from __future__ import annotations

import pytest

import docgen
from docgen.batch.machine_health import folder_symptoms


@pytest.fixture
def results(tmp_path, monkeypatch):
    """A folder with the letters of two units."""
    monkeypatch.chdir(tmp_path)
    docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa", "phuong-bac-kan"]), "all")
    return tmp_path / "all"


def ill(folder):
    return {each.name: each.found for each in folder_symptoms(folder) if not each.well}


def letter(folder):
    return sorted(folder.glob("*.docx"))[0]


def test_what_a_batch_left_is_well(results):
    assert ill(results) == {}


def test_a_document_that_is_gone_is_named(results):
    letter(results).unlink()
    assert set(ill(results)) == {"missing documents"}


@pytest.mark.parametrize("keep", [0, 1000])
def test_a_torn_document_is_named(results, keep):
    path = letter(results)
    path.write_bytes(path.read_bytes()[:keep])
    assert ill(results) == {"torn documents": path.name}


def test_a_document_that_a_person_changed_is_told_and_is_no_fault(results):
    path = letter(results)
    path.write_bytes(sorted(results.glob("*.docx"))[1].read_bytes())
    assert ill(results) == {}
    assert path.name in [each.found for each in folder_symptoms(results)]


def test_damaged_lines_of_the_account_are_counted(results):
    account = results / ".docgen" / "manifest.jsonl"
    account.write_bytes(account.read_bytes()[:-20])
    assert set(ill(results)) == {"account of the results"}
    assert "1 damaged" in ill(results)["account of the results"]


def test_a_unit_that_failed_is_named(results):
    (results / ".docgen" / "loi-00001.txt").write_text("x", encoding="utf-8")
    assert ill(results) == {"units that failed": "loi-00001.txt"}


@pytest.mark.parametrize("made", [True, False])
def test_a_folder_without_results_is_told_and_nothing_is_made_in_it(tmp_path, made):
    folder = tmp_path / "x"
    if made:
        folder.mkdir()
    assert set(ill(folder)) == {"results"}
    assert folder.exists() is made and not (made and list(folder.iterdir()))
