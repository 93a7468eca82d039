"""The public face: every name is there, loaded only when it is used, and what the docstrings show is so."""

import ast
import doctest
import inspect
import subprocess
import sys
from importlib import import_module
from importlib.metadata import version
from pathlib import Path

import pytest

import docgen

FACE = Path(docgen.__file__)
VERBS = sorted(path.stem for path in (FACE.parent / "verbs").glob("of_*.py"))


def typed_names():
    """The names that a type checker sees."""
    guarded = next(node for node in ast.parse(FACE.read_text(encoding="utf-8")).body if isinstance(node, ast.If))
    return {
        (each.module, alias.asname)
        for each in guarded.body
        if isinstance(each, ast.ImportFrom)
        for alias in each.names
    }


def test_what_is_typed_is_what_is_loaded():
    nameless = {"Costs", "EVERYONE", "STANDARD_OUTPUT"}  # values that do not say where they were made
    loaded = {(getattr(docgen, name).__module__, name) for name in docgen.__all__ if name not in nameless}
    assert {each for each in typed_names() if each[1] not in nameless} == loaded
    assert {name for _, name in typed_names()} == set(docgen.__all__)


def test_no_verb_hides_a_room():
    rooms = {path.stem for path in FACE.parent.iterdir() if path.is_dir() or path.suffix == ".py"}
    assert not rooms & set(docgen.__all__)


def test_every_public_function_of_the_verbs_is_public_and_shows_an_example():
    for room in VERBS:
        module = import_module(f"docgen.verbs.{room}")
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not name.startswith("_"):
                assert getattr(docgen, name) is function
                assert ">>> " in function.__doc__, name


@pytest.mark.parametrize("room", VERBS)
def test_the_examples_run(room, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    done = doctest.testmod(import_module(f"docgen.verbs.{room}"))
    assert done.attempted and not done.failed


def test_it_has_a_version_and_no_other_names():
    assert docgen.__version__ == version("docgen")
    with pytest.raises(AttributeError):
        _ = docgen.no_such_name
    assert (FACE.parent / "py.typed").exists()


def test_the_command_line_and_the_desk_use_nothing_but_the_public_face():
    wrong = []
    for path in (*(FACE.parent / "cli").glob("*.py"), *(FACE.parent / "desk").glob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            module = node.module if isinstance(node, ast.ImportFrom) else None
            if module and module.startswith("docgen.") and not module.startswith(ALLOWED):
                wrong.append(f"{path.name}: {module}")
    assert not wrong


ALLOWED = ("docgen.cli", "docgen.desk", "docgen.messages", "docgen.errors", "docgen.text")


def test_it_runs_as_a_module():
    done = subprocess.run([sys.executable, "-m", "docgen", "--version"], capture_output=True, encoding="utf-8")
    assert done.stdout.strip() == f"docgen {docgen.__version__}"
