"""What ships with docgen is found, wherever docgen stands."""

from docgen.spec.places import shipped


def test_shipped_files_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shipped("specs").is_dir()
    assert list(shipped("specs", "decree").glob("*.yaml"))
