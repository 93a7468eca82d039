"""A workspace is a value: it is the folder that it was made for, and two never meet."""

import pickle
from pathlib import Path

import pytest

import docgen
from docgen.errors import DocgenError
from docgen.spec.workspace import Workspace, shipped

RULE = "tuy_dia_ban:\n- {}\n"


@pytest.fixture
def two(tmp_path):
    """Two folders with rules of their own."""
    for name in ("mot", "hai"):
        folder = tmp_path / name / "specs" / "rules"
        folder.mkdir(parents=True)
        (folder / "viec.yaml").write_text(RULE.format(f"việc {name}"), encoding="utf-8")
    return Workspace(tmp_path / "mot"), Workspace(tmp_path / "hai")


def beyond(workspace):
    return docgen.survey(docgen.read_plan("209-kh-ubnd"), workspace=workspace).rules.work.depends_on_place


def test_its_own_specs_come_first(tmp_path):
    assert Workspace(tmp_path).places("units") == (shipped("specs", "units"),)
    own = tmp_path / "specs" / "units"
    own.mkdir(parents=True)
    assert Workspace(tmp_path).places("units") == (own, shipped("specs", "units"))


def test_in_a_checkout_each_folder_is_read_once():
    assert [each.resolve() for each in Workspace(shipped()).places("rules")] == [
        shipped("specs", "rules").resolve()
    ]


def test_it_stays_the_folder_it_was_made_in(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path)
    here = Workspace()
    monkeypatch.chdir("a")
    assert here.folders == (tmp_path.resolve(),)
    assert Workspace() != here == Workspace(tmp_path) == pickle.loads(pickle.dumps(here))


def test_a_folder_that_is_not_there_is_told(tmp_path):
    with pytest.raises(DocgenError, match="no such folder"):
        Workspace([tmp_path, tmp_path / "khong-co"])


def test_two_workspaces_of_one_process_never_see_each_other_s_rules(two):
    one, other = two
    for _ in range(2):  # the second time whatever was kept is asked for
        assert "việc mot" in beyond(one) and "việc hai" not in beyond(one)
        assert "việc hai" in beyond(other) and "việc mot" not in beyond(other)


def test_the_rules_of_the_working_folder_are_those_of_the_moment(two, monkeypatch):
    one, other = two
    monkeypatch.chdir(one.folders[0])
    assert "việc mot" in beyond(None)
    monkeypatch.chdir(other.folders[0])
    assert "việc hai" in beyond(None)


def test_a_changed_rule_file_is_seen(two):
    one, _ = two
    assert "việc mot" in beyond(one)
    one.new("rules", "viec.yaml").write_text(RULE.format("việc mới"), encoding="utf-8")
    assert "việc mới" in beyond(one) and "việc mot" not in beyond(one)


def test_a_fault_names_the_file_as_it_is_called_in_the_working_folder(two, monkeypatch):
    one, _ = two
    one.new("rules", "viec.yaml").write_text(RULE.format("'('"), encoding="utf-8")
    monkeypatch.chdir(one.folders[0])
    with pytest.raises(DocgenError) as told:
        beyond(None)
    assert str(told.value).startswith(str(Path("specs", "rules", "viec.yaml")))


def test_shipped_files_are_found_from_any_folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert shipped("specs").is_dir()
    assert list(shipped("specs", "decree").glob("*.yaml"))
