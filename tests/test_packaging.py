"""The wheel alone is enough: installed into an empty environment, it does the main job from any folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "-w", folder, ROOT], check=True)
    (built,) = folder.glob("docgen-*.whl")
    return built


def files_under(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_carries_specs_templates_and_catalogues_and_no_tests(wheel: Path):
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
    for folder in ("specs", "templates"):
        assert {f"docgen/_data/{folder}/{name}" for name in files_under(ROOT / folder)} <= packed
    for language in ("vi", "en"):
        assert f"docgen/locale/{language}/LC_MESSAGES/docgen.mo" in packed
    assert all(name.startswith("docgen/") for name in packed)


def test_the_installed_wheel_writes_the_cong_van_from_another_folder(wheel: Path, tmp_path: Path):
    home, work = tmp_path / "venv", tmp_path / "công việc"
    work.mkdir()
    venv.create(home, with_pip=True)
    scripts = home / ("Scripts" if os.name == "nt" else "bin")
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV"))}
    subprocess.run([scripts / "python", "-m", "pip", "install", "-q", wheel], check=True, env=clean)
    before = files_under(home)

    done = subprocess.run(
        [scripts / "docgen", "cascade", "--unit", "phuong-bac-kan"],
        cwd=work,
        env={**clean, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    (written,) = files_under(work)
    assert written.startswith("out/") and written.endswith(".docx")
    with zipfile.ZipFile(work / written) as document:
        assert "phường Bắc Kạn" in document.read("word/document.xml").decode()
    assert files_under(home) == before
