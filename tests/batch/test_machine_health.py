"""What `docgen doctor` says of a machine, and of the results of a batch: what has happened to them alone."""

from __future__ import annotations

import subprocess
from types import SimpleNamespace

import pytest

import docgen
from docgen.batch import machine_health
from docgen.batch.machine_health import folder_symptoms
from docgen.errors import Fault
from docgen.spec.workspace import Workspace


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


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (0, "none"),
        (1, "a0"),
        (5, "a0, a1, a2, a3, a4"),
        (6, "a0, a1, a2, a3, a4 and 1 more"),
        (8, "a0, a1, a2, a3, a4 and 3 more"),
    ],
)
def test_of_many_that_failed_the_first_five_are_named_and_the_rest_counted(count, shown, results):
    for number in reversed(range(count)):
        (results / ".docgen" / f"loi-a{number}.txt").write_text("x", encoding="utf-8")
    (told,) = [each for each in folder_symptoms(results) if each.name == "units that failed"]
    assert (told.well, told.found.replace("loi-", "").replace(".txt", "")) == (count == 0, shown)


def test_nothing_that_is_wrong_with_results_keeps_documents_from_being_made(results):
    looked_at = list(folder_symptoms(results))
    assert len(looked_at) == 5 and not any(each.needed for each in looked_at)
    assert looked_at[0].found == "2 documents, 0 damaged lines"
    assert [each.found for each in looked_at[1:]] == ["none"] * 4


def test_what_is_gone_or_torn_is_not_told_as_changed_too(results):
    one, other = sorted(results.glob("*.docx"))
    one.unlink()
    other.write_bytes(b"")
    assert ill(results) == {"missing documents": one.name, "torn documents": other.name}
    assert [each.found for each in folder_symptoms(results) if each.name == "documents changed by hand"] == [
        "none"
    ]


def test_results_that_are_linked_from_elsewhere_are_none(results, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / ".docgen").symlink_to(results / ".docgen")
    assert set(ill(other)) == {"results"}


@pytest.fixture
def machine(monkeypatch, tmp_path):
    """What is found of a machine that has these programs, whose list of fonts is this."""

    def look(programs=(), fonts=b"", places=None, version=(3, 12)):
        def run(command, **_):
            if isinstance(fonts, Exception):
                raise fonts
            return SimpleNamespace(stdout=fonts)

        found = {name: f"/usr/bin/{name}" for name in programs}
        monkeypatch.setattr(machine_health.shutil, "which", found.get)
        monkeypatch.setattr(machine_health.libreoffice, "program", lambda: found.get("soffice"))
        monkeypatch.setattr(machine_health.subprocess, "run", run)
        monkeypatch.setattr(machine_health.sys, "version_info", version)
        return {each.name: each for each in machine_health.symptoms(places or Workspace(tmp_path))}

    return look


def test_programs_that_are_not_there_are_told_and_not_needed(machine):
    names = {"LibreOffice": "soffice", "Tesseract": "tesseract", "ooxml-validator": "ooxml-validator"}
    found = machine()
    for name, program in names.items():
        assert not found[name].well and not found[name].needed and found[name].found == "not installed"
        (there,) = [each for each in machine([program]).values() if each.found == f"/usr/bin/{program}"]
        assert there.name == name and there.well
    assert "tesseract-ocr-vie" in found["Tesseract"].remedy
    assert "libreoffice-writer" in found["LibreOffice"].remedy
    assert all(each.well for each in found.values() if each.needed)


@pytest.mark.parametrize(
    ("fonts", "well", "found"),
    [
        (b"DejaVu Sans\nTimes New Roman\n", True, "Times New Roman"),
        (b"Liberation Serif\xff\n", True, "Liberation Serif"),
        (b"Times New Roman\nLiberation Serif\n", True, "Times New Roman, Liberation Serif"),
        (b"Liberation Sans\nTimes\n", False, "none"),
        (b"", False, "none"),
        (OSError(), False, "none"),
        (subprocess.TimeoutExpired("fc-list", 20), False, "none"),
    ],
    ids=str,
)
def test_the_typeface_or_the_one_of_its_widths_is_looked_for(fonts, well, found, machine):
    told = machine(["fc-list"], fonts)["typeface"]
    assert (told.well, told.found, told.needed) == (well, found, False)
    assert "fonts-liberation" in told.remedy


def test_where_fonts_cannot_be_listed_they_are_not_looked_at(machine):
    told = machine()["typeface"]
    assert (told.well, told.found, told.needed) == (True, "not looked at", False)


@pytest.mark.parametrize(("version", "well"), [((3, 10, 9), False), ((3, 11, 0), True), ((4, 0), True)])
def test_an_older_python_is_told(version, well, machine):
    told = machine(version=version)["Python"]
    assert (told.well, told.needed) == (well, True) and "3.11" in told.remedy


def test_libraries_that_are_missing_are_named_but_for_those_of_extras(machine, monkeypatch):
    real = machine_health.version
    assert machine()["docgen"].found == real("docgen")
    monkeypatch.setattr(
        machine_health,
        "requires",
        lambda _: ["click>=8.5", "no-such.lib[x]>=2; python_version > '3'", "nor_this", "none; extra == 'desk'"],
    )
    told = machine()["docgen"]
    assert (told.well, told.found, told.needed) == (False, "no-such.lib, nor_this", True)


def test_a_folder_in_which_nothing_may_be_written_is_told(machine, monkeypatch, tmp_path):
    monkeypatch.setattr(machine_health.os, "access", lambda path, _: path != tmp_path)
    found = machine()
    assert not found["working folder"].well and found["working folder"].needed
    assert found["working folder"].found == str(tmp_path)
    assert found["temporary files"].well


def test_a_rule_that_is_wrong_is_told_with_its_file(machine, tmp_path):
    well = machine()["rules"]
    assert well.well and well.needed and well.found
    (tmp_path / "specs" / "rules").mkdir(parents=True)
    (tmp_path / "specs" / "rules" / "viec.yaml").write_text("khong_biet: 1", encoding="utf-8")
    told = machine()["rules"]
    assert not told.well and told.needed and "viec.yaml" in told.found


def test_a_template_of_docgen_s_own_that_is_faulty_is_told(machine, monkeypatch):
    assert machine()["template"].found.endswith(".docx")
    monkeypatch.setattr(machine_health, "inspect_template", lambda *_: [Fault("no list"), Fault("no place")])
    told = machine()["template"]
    assert (told.well, told.found, told.needed) == (False, "no list; no place", True)
