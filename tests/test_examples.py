"""What examples/ shows is what docgen does: commands are run again, their words and files compared.

`pytest --accept` writes them anew; the README quotes them.
"""

import contextlib
import io
import re
import shlex
import shutil
from pathlib import Path

import pytest

from docgen.cli import run
from docgen.messages import speak

ROOT = Path(__file__).parents[1]
EXAMPLES = ROOT / "examples"
SESSIONS = sorted(path.parent.name for path in EXAMPLES.glob("*/commands.txt"))
QUOTED = re.compile(r"<!-- example: (?P<file>\S+) -->\n```text\n(?P<text>.*?)```", re.S)


def session(commands):
    """The commands run in the current folder, each followed by what it prints."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        for command in commands:
            print(f"$ {command}")
            assert run(shlex.split(command)[1:]) == 0
            print()
    return said.getvalue()


@pytest.mark.parametrize("name", SESSIONS)
def test_an_example_is_what_the_commands_print_and_write(name, tmp_path, monkeypatch, docx_parts, request):
    kept = EXAMPLES / name
    told = (kept / "commands.txt").read_text(encoding="utf-8")
    for manuscript in re.findall(r"^\$ docgen draft (\S+\.md)", told, re.M):
        shutil.copy(kept / manuscript, tmp_path)
    monkeypatch.chdir(tmp_path)
    try:
        now = session(re.findall(r"^\$ (.+)$", told, re.M))
    finally:
        speak("en")
    if request.config.getoption("--accept"):
        shutil.rmtree(kept)
        shutil.copytree(tmp_path, kept)
        (kept / "commands.txt").write_text(now, encoding="utf-8", newline="\n")
    assert (kept / "commands.txt").read_text(encoding="utf-8") == now
    written = {path.relative_to(tmp_path) for path in tmp_path.rglob("*") if path.is_file()}
    there = {path.relative_to(kept) for path in kept.rglob("*") if path.is_file()}
    assert there == written | {Path("commands.txt")}
    for file in written:
        if file.suffix == ".docx":
            assert docx_parts(kept / file) == docx_parts(tmp_path / file), file
        else:
            assert (kept / file).read_text(encoding="utf-8") == (tmp_path / file).read_text(encoding="utf-8"), file


@pytest.mark.parametrize("page", ["README.md", "docs/huong-dan.md"])
def test_the_pages_quote_the_examples(page):
    quotes = list(QUOTED.finditer((ROOT / page).read_text(encoding="utf-8")))
    assert quotes
    for quote in quotes:
        assert quote["text"] in (EXAMPLES / quote["file"]).read_text(encoding="utf-8"), quote["file"]
