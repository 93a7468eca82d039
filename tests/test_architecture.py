"""The house: imports only go down, rooms of one floor never meet, and start-up stays light."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

import docgen

PACKAGE = Path(docgen.__file__).parent
FLOORS: tuple[tuple[str, ...], ...] = (
    ("messages", "text"),
    ("errors", "model"),
    ("files", "spec"),
    ("engine", "word", "phrases", "register", "decree"),
    ("anatomy", "statements"),
    (
        "drafting",
        "documents",
        "importing",
        "checker",
        "learning",
        "manuscripts",
        "report",
        "comparing",
        "following",
    ),
    ("batch", "amending"),
    ("verbs",),
    ("__init__",),
    ("desk",),
    ("cli",),
    ("__main__",),
)
FLOOR = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}
MODULES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in sorted(PACKAGE.rglob("*.py"))}


@dataclass(frozen=True)
class Import:
    """One name that a module takes from another module of the package."""

    module: Path
    line: int
    room: str
    """The room it reaches into."""
    name: str

    def __str__(self) -> str:
        return f"{self.module.relative_to(PACKAGE)}:{self.line} imports {self.room}: {self.name}"


def room_of(module: Path) -> str:
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imports_of(module: Path, tree: ast.Module) -> Iterator[Import]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            taken = [(alias.name, alias.asname or "") for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: imports are written out whole"
            taken = [(f"{node.module}.{alias.name}", alias.name) for alias in node.names]
        else:
            continue
        for dotted, name in taken:
            package, *steps = dotted.split(".")
            if package == PACKAGE.name:
                known = steps and steps[0] in FLOOR
                yield Import(module, node.lineno, steps[0] if known else "__init__", name)


IMPORTS = [each for module, tree in MODULES.items() for each in imports_of(module, tree)]


def test_each_module_stands_in_a_room():
    assert {room_of(module) for module in MODULES} <= set(FLOOR)


def test_the_readme_walks_through_every_room_on_its_floor():
    readme = (PACKAGE.parent / "README.md").read_text(encoding="utf-8")
    told = {
        name.removesuffix("/").removesuffix(".py").removeprefix("docgen/"): int(floor) - 1
        for floor, rooms in re.findall(r"^\| (\d+) \| (`.+?`) \|", readme, re.MULTILINE)
        for name in re.findall(r"`(.+?)`", rooms)
    }
    standing = {room_of(module) for module in MODULES} - {"__main__"}
    assert told == {room: FLOOR[room] for room in standing}


def test_imports_only_go_down_and_siblings_never_meet():
    wrong = [
        str(each)
        for each in IMPORTS
        if (own := room_of(each.module)) != each.room and FLOOR[each.room] >= FLOOR[own]
    ]
    assert not wrong, "\n".join(wrong)


def test_the_engine_knows_no_document():
    below = {each.room for each in IMPORTS if room_of(each.module) == "engine"}
    assert below <= {"engine", "files", "errors", "messages", "text"}


def test_private_names_stay_at_home():
    wrong = [str(each) for each in IMPORTS if each.name.startswith("_") and each.name != "__version__"]
    assert not wrong, "\n".join(wrong)


def test_nothing_private_of_another_module_is_reached_through_it():
    wrong = []
    for module, tree in MODULES.items():
        taken = {each.name for each in IMPORTS if each.module == module}
        wrong += [
            f"{module.relative_to(PACKAGE)}:{node.lineno} reaches into {node.value.id}.{node.attr}"
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute)
            and isinstance(node.value, ast.Name)
            and node.value.id in taken
            and node.attr.startswith("_")
            and not node.attr.startswith("__")
        ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("module", MODULES, ids=lambda module: str(module.relative_to(PACKAGE)))
def test_modules_are_short_and_are_no_drawers(module):
    assert module.stem not in DRAWERS
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 250


def loaded_by(code: str, libraries: set[str], folder: Path) -> set[str]:
    """Which of `libraries` are loaded once `code` has run in a process and a folder of its own."""
    report = f"import sys\ntry:\n    {code}\nfinally:\n    print(*sys.modules, file=sys.stderr)"
    run = subprocess.run([sys.executable, "-c", report], cwd=folder, capture_output=True, encoding="utf-8")
    assert run.returncode == 0, run.stderr
    return libraries & set(run.stderr.split())


def test_importing_docgen_loads_no_library(tmp_path):
    heavy = {"babel", "click", "docx", "docxtpl", "jinja2", "lxml", "pydantic", "rapidfuzz", "rich", "yaml"}
    assert loaded_by("import docgen", heavy, tmp_path) == set()


def test_a_plain_cascade_loads_only_what_it_needs(tmp_path):
    call = "from docgen.cli import main; main(['cascade', '--unit', 'phuong-bac-kan'])"
    assert loaded_by(call, {"babel", "rapidfuzz", "rich"}, tmp_path) == set()
    assert list(tmp_path.glob("out/*.docx"))


def test_imports_within_functions_are_few() -> None:
    """Loading late is for what starting up would notice; a count keeps it from becoming a habit."""
    late = {
        (str(path), node.lineno)
        for path, tree in MODULES.items()
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
    }
    assert len(late) <= 40, sorted(late)


def test_a_class_name_means_one_thing() -> None:
    """What stands twice is one thing before and after it is understood: as a file has it, as a model holds it."""
    rooms: dict[str, set[str]] = {}
    for path, tree in MODULES.items():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                rooms.setdefault(node.name, set()).add(str(path))
    assert {name for name, places in rooms.items() if len(places) > 1} == {
        "Annex",
        "Paragraph",
        "Signature",
        "Table",
    }


def test_caches_of_the_process_are_few() -> None:
    """What a process remembers, no test and no second workspace can take back: files of docgen's own have one."""
    cached = [
        f"{path}:{node.lineno}"
        for path, tree in MODULES.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
        for decorator in node.decorator_list
        if re.match(r"(functools\.)?(lru_)?cache\b", ast.unparse(decorator))
    ]
    assert len(cached) <= 40, cached


def test_each_room_says_what_it_is_for():
    rooms = {path.parent for path in MODULES if path.parent != PACKAGE}
    nameless = [room for room in rooms if not ast.get_docstring(MODULES.get(room / "__init__.py", ast.parse("")))]
    assert not nameless


def test_few_files_have_a_namesake_in_another_room() -> None:
    """A command is named as what it calls, a value as what reads or fills it; there is no other reason."""
    rooms: dict[str, set[str]] = {}
    for path in MODULES:
        if path.name != "__init__.py":
            rooms.setdefault(path.stem, set()).add(path.parent.name)
    shared = {name: places for name, places in rooms.items() if len(places) > 1}
    assert len(shared) <= 8, shared
    assert all(places & {"cli", "model"} for places in shared.values()), shared
