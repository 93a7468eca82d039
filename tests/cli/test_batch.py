"""`docgen batch` for the communes of a province: every unit a result, failures told and contained."""

import json
import zipfile
from pathlib import Path

import pytest

from docgen.cli import run


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def called(capsys):
    def call(*words):
        code = run([*words, "--lang", "en"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def summary(folder="all"):
    return json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))


def test_all_wards_and_communes_of_the_province(called):
    code, out, _ = called("batch", "-o", "all")
    told = summary()
    assert code == 0
    assert "92 made, 0 failed" in out
    assert (told["made"], told["failed"], len(told["units"])) == (92, 0, 92)
    written = {path.name for path in Path("all").glob("*.docx")}
    assert written == {unit["file"] for unit in told["units"]}
    assert len(written) == 92


def test_one_kind_only(called):
    called("batch", "-o", "all", "--kind", "phuong")
    assert summary()["made"] == 15


def test_only_the_units_named_each_once(called):
    called("batch", "-o", "all", "--unit", "phuong-bac-kan", "--unit", "01843", "--unit", "xa-dinh-hoa")
    assert sorted(unit["slug"] for unit in summary()["units"]) == ["phuong-bac-kan", "xa-dinh-hoa"]


def test_every_unknown_name_is_told_and_nothing_made(called):
    code, _, err = called("batch", "-o", "all", "--unit", "xa-khong-co", "--unit", "phuong-khong-co")
    assert code == 2
    assert "xa-khong-co" in err and "phuong-khong-co" in err
    assert not Path("all").exists()


def test_a_unit_that_fails_stops_no_other(called):
    folder = Path("specs/decisions/209-kh-ubnd")
    folder.mkdir(parents=True)
    (folder / "phuong-bac-kan.yaml").write_text(
        "ke_hoach: 209/KH-UBND\ndon_vi: phuong-bac-kan\nquyet_dinh:\n- {dieu_khoan: XI.9, giao: vhxh}\n",
        encoding="utf-8",
    )
    code, _, err = called("batch", "-o", "all", "--kind", "phuong")
    told = summary()
    assert code == 1
    assert (told["made"], told["failed"]) == (14, 1)
    (failed,) = [unit for unit in told["units"] if unit["error"]]
    assert failed["slug"] == "phuong-bac-kan"
    assert "phuong-bac-kan.yaml:4" in failed["error"] and "III.1.1" in failed["error"]
    assert "phuong-bac-kan.yaml:4" in err
    assert not list(Path("all").glob("*bac-kan*"))


def test_two_processes_give_the_same_bytes_and_the_same_archive(called):
    called("batch", "-o", "one", "--kind", "phuong", "--zip", "one.zip")
    called("batch", "-o", "two", "--kind", "phuong", "--zip", "two.zip", "--jobs", "2")
    files = sorted(path.name for path in Path("one").iterdir())
    assert files == sorted(path.name for path in Path("two").iterdir())
    assert all((Path("one") / name).read_bytes() == (Path("two") / name).read_bytes() for name in files)
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()
    with zipfile.ZipFile("one.zip") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 15


def test_json_for_programs(called):
    _, out, err = called("batch", "-o", "all", "--unit", "phuong-bac-kan", "--json")
    assert err == ""
    assert json.loads(out) == summary()
