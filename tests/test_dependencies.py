"""What docgen stands on is what it uses, and each library has its reason."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
IMPORTED_AS = {
    "argon2-cffi": "argon2",
    "markdown-it-py": "markdown_it",
    "mdit-py-plugins": "mdit_py_plugins",
    "pyyaml": "yaml",
    "python-docx": "docx",
}


def declared() -> dict[str, set[str]]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    groups = {"run": project["dependencies"], **project["optional-dependencies"]}
    return {group: {re.split(r"[<>=!~;\[ ]", line)[0] for line in lines} for group, lines in groups.items()}


def imported() -> set[str]:
    """The libraries that the package imports, wherever in it."""
    names = set()
    for path in (ROOT / "docgen").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"docgen"}


def test_the_package_imports_what_it_declares_and_nothing_else():
    wanted = declared()["run"] | declared()["desk"] - {"python-multipart"}  # Starlette reads forms with it
    assert imported() == {IMPORTED_AS.get(name, name) for name in wanted}


def test_the_lock_pins_each_declared_library_once():
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    pinned = [re.fullmatch(r"([\w.-]+)==[\w.]+", line) for line in lines]
    assert all(pinned), "nothing but NAME==RELEASE"
    names = [re.sub(r"[-_.]+", "-", each[1]).lower() for each in pinned if each]
    assert len(names) == len(set(names))
    assert {name.lower() for group in declared().values() for name in group} <= set(names)


def test_each_library_has_its_reason():
    page = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    reasons = {
        name for row in re.findall(r"^\| (`.+?) \|", page, re.MULTILINE) for name in re.findall(r"`(.+?)`", row)
    }
    assert reasons == set().union(*declared().values())
