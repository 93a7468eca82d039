"""What ships with docgen is found, wherever docgen stands."""

from __future__ import annotations

from docgen.spec.places import folders, shipped


def test_shipped_files_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shipped("specs").is_dir()
    assert list(shipped("specs", "decree").glob("*.yaml"))


def test_the_working_folders_own_specs_come_first(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert folders("units") == (shipped("specs", "units"),)
    own = tmp_path / "specs" / "units"
    own.mkdir(parents=True)
    assert [each.resolve() for each in folders("units")] == [own.resolve(), shipped("specs", "units").resolve()]


def test_in_a_checkout_each_folder_is_read_once(monkeypatch):
    monkeypatch.chdir(shipped())
    assert [each.resolve() for each in folders("rules")] == [shipped("specs", "rules").resolve()]
