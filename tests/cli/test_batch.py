"""`docgen batch` for the communes of a province: every unit a result, failures told and contained."""

import json
import zipfile
from pathlib import Path

import pytest


def summary(folder="all"):
    return json.loads((Path(folder) / "summary.json").read_text(encoding="utf-8"))


def test_all_wards_and_communes_of_the_province(called):
    code, out, _ = called("batch", "-o", "all")
    told = summary()
    assert code == 0
    assert "92 made, 0 failed, 0 kept" in out
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
    called("batch", "-o", "one", "--kind", "phuong", "--zip", "one.zip", "--jobs", "1")
    called("batch", "-o", "two", "--kind", "phuong", "--zip", "two.zip", "--jobs", "2")
    files = sorted(path.name for path in Path("one").iterdir() if path.is_file())
    assert files == sorted(path.name for path in Path("two").iterdir() if path.is_file())
    assert all((Path("one") / name).read_bytes() == (Path("two") / name).read_bytes() for name in files)
    assert Path("one.zip").read_bytes() == Path("two.zip").read_bytes()
    with zipfile.ZipFile("one.zip") as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == 15


def test_json_for_programs(called):
    _, out, err = called("batch", "-o", "all", "--unit", "phuong-bac-kan", "--json")
    assert err == ""
    assert json.loads(out) == summary()


def test_each_document_is_the_one_that_cascade_writes(called):
    called("batch", "-o", "all", "--unit", "phuong-bac-kan", "--unit", "xa-dinh-hoa", "--unit", "phuong-song-cong")
    for unit in ("phuong-bac-kan", "xa-dinh-hoa", "phuong-song-cong"):
        called("cascade", "--unit", unit, "-o", "one")
        name = f"congvan-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-{unit}.docx"
        assert (Path("all") / name).read_bytes() == (Path("one") / name).read_bytes()


def test_a_second_run_leaves_what_stands(called):
    called("batch", "-o", "all", "--kind", "phuong")
    before = {path: path.stat().st_mtime_ns for path in Path("all").glob("*")}
    code, _, _ = called("batch", "-o", "all", "--kind", "phuong")
    assert code == 0
    assert {path: path.stat().st_mtime_ns for path in Path("all").glob("*") if path.name != ".docgen"} == {
        path: when for path, when in before.items() if path.name != ".docgen"
    }


def test_a_changed_decision_makes_only_its_own_unit_anew(called):
    called("batch", "-o", "all", "--kind", "xa")
    before = {path.name: path.read_bytes() for path in Path("all").glob("*.docx")}
    times = {path.name: path.stat().st_ino for path in Path("all").glob("*.docx")}
    folder = Path("specs/decisions/209-kh-ubnd")
    folder.mkdir(parents=True)
    (folder / "xa-dinh-hoa.yaml").write_text(
        "ke_hoach: 209/KH-UBND\ndon_vi: xa-dinh-hoa\nquyet_dinh:\n- {dieu_khoan: III.1.1, bo_qua: đã làm xong}\n",
        encoding="utf-8",
    )
    called("batch", "-o", "all", "--kind", "xa")
    after = {path.name: path.read_bytes() for path in Path("all").glob("*.docx")}
    own = "congvan-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-xa-dinh-hoa.docx"
    assert {name for name in after if after[name] != before[name]} == {own}
    assert {path.name for path in Path("all").glob("*.docx") if path.stat().st_ino != times[path.name]} == {own}


def test_a_file_that_a_person_changed_is_kept_and_told(called):
    named = ("--unit", "phuong-bac-kan", "--unit", "xa-dinh-hoa")
    called("batch", "-o", "all", *named)
    edited = Path("all/congvan-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-xa-dinh-hoa.docx")
    own = edited.read_bytes()
    with zipfile.ZipFile(edited, "a") as file:
        file.writestr("word/own.xml", "<a/>")
    changed = edited.read_bytes()
    code, out, err = called("batch", "-o", "all", *named)
    assert code == 1
    assert "1 kept" in out and edited.name in err and "--force" in err
    assert edited.read_bytes() == changed
    assert [unit["kept"] for unit in summary()["units"]] == [False, True]
    code, _, _ = called("batch", "-o", "all", *named, "--force")
    assert code == 0
    assert edited.read_bytes() == own


def test_a_table_that_a_person_worked_in_is_kept(called):
    called("batch", "-o", "all", "--unit", "xa-dinh-hoa")
    with zipfile.ZipFile("all/tong-hop.xlsx", "a") as file:
        file.writestr("xl/own.xml", "<a/>")
    changed = Path("all/tong-hop.xlsx").read_bytes()
    code, _, err = called("batch", "-o", "all", "--kind", "phuong")
    assert code == 1
    assert "tong-hop.xlsx" in err
    assert Path("all/tong-hop.xlsx").read_bytes() == changed


def test_anew_makes_everything_anew(called):
    called("batch", "-o", "all", "--unit", "xa-dinh-hoa")
    (file,) = Path("all").glob("*.docx")
    before = file.stat().st_ino, file.read_bytes()
    called("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--anew")
    assert file.read_bytes() == before[1]
    assert file.stat().st_ino != before[0]


def test_another_file_is_not_taken_for_the_archive(called):
    Path("notes.zip").write_text("mine")
    code, _, err = called("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--zip", "notes.zip")
    assert code == 2
    assert "no archive" in err
    assert Path("notes.zip").read_text() == "mine"


def test_everywhere_is_refused_for_one_province_s_plan(called):
    code, _, err = called("batch", "-o", "all", "--unit", "00004", "--everywhere")
    assert code == 2 and "Thái Nguyên" in err and "--everywhere" in err


def test_everywhere_finds_units_of_other_provinces(called, state_plan):
    named = ("--unit", "00004", "--unit", "01843")
    code, _, _ = called("batch", "-o", "all", *named, "--everywhere", "--zip", "all.zip", "--plan", state_plan)
    assert code == 1  # each is told that its province has not taken the plan up
    assert [unit["code"] for unit in summary()["units"]] == ["00004", "01843"]
    files = [unit["file"] for unit in summary()["units"]]
    assert files[1] == "thai-nguyen/congvan-209-kh-cp_2026-05-15_chinh-phu-phuong-bac-kan.docx"
    assert all((Path("all") / file).is_file() for file in files)
    assert zipfile.ZipFile("all.zip").namelist() == files


def test_profile_tells_where_the_time_went(called):
    _, _, err = called("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--profile")
    assert "once for the plan" in err
    assert "for each unit: fill and pack" in err


def test_a_backend_that_there_is_not_is_told(called):
    code, _, err = called("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--backend", "nothing")
    assert code == 2
    assert "nothing" in err and "loky" in err


@pytest.mark.parametrize("name", ["mine.docx", "all/tong-hop.xlsx", "mine.zip"])
def test_an_archive_takes_no_other_file_s_place(called, name):
    called("batch", "-o", "all", "--unit", "xa-dinh-hoa")
    mine = Path(name)
    if not mine.exists():
        mine.write_bytes(next(Path("all").glob("*.docx")).read_bytes())
    before = mine.read_bytes()
    code, _, err = called("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--zip", name)
    assert code == 2
    assert name in err
    assert mine.read_bytes() == before


def test_an_archive_of_a_person_s_own_is_not_replaced(called):
    """One with the same kind of files in it, even without a clock; and one of docgen's with a file added."""
    call = ("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--zip", "all.zip")
    with zipfile.ZipFile("all.zip", "w") as file:
        file.writestr(zipfile.ZipInfo("mine.docx"), b"PK")
    assert called(*call)[0] == 2
    zipfile.ZipFile("all.zip", "w").close()
    assert called(*call)[0] == 2
    Path("all.zip").unlink()
    assert called(*call)[0] == 0
    assert called(*call)[0] == 0
    with zipfile.ZipFile("all.zip", "a") as file:
        file.writestr(zipfile.ZipInfo("mine.docx"), b"PK")
    assert called(*call)[0] == 2


def test_an_older_archive_is_replaced(called):
    for unit in ("xa-dinh-hoa", "phuong-bac-kan"):
        assert called("batch", "-o", unit, "--unit", unit, "--zip", "all.zip")[0] == 0
    with zipfile.ZipFile("all.zip") as file:
        assert [name for name in file.namelist() if "bac-kan" in name] == file.namelist()


def edited(path):
    path.write_bytes(path.read_bytes().replace(b"xl/styles.xml", b"xl/stiles.xml"))


def test_a_table_that_a_person_changed_is_kept_but_by_force(called):
    words = ("batch", "-o", "all", "--unit", "xa-dinh-hoa")
    called(*words)
    table = Path("all/tong-hop.xlsx")
    before = table.read_bytes()
    edited(table)
    code, _, err = called(*words)
    assert (code, table.read_bytes() == before) == (1, False)
    assert "tong-hop.xlsx" in err
    assert called(*words, "--force")[0] == 0
    assert table.read_bytes() == before


@pytest.mark.parametrize("left", [0, 100, -30])
def test_a_table_of_which_a_part_is_lost_is_made_again(called, left):
    words = ("batch", "-o", "all", "--unit", "xa-dinh-hoa")
    called(*words)
    table = Path("all/tong-hop.xlsx")
    before = table.read_bytes()
    table.write_bytes(before[:left])
    assert called(*words)[0] == 0
    assert table.read_bytes() == before


def test_what_stands_in_the_way_of_one_unit_stops_no_other(called):
    Path("all/congvan-209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen-xa-dinh-hoa.docx").mkdir(parents=True)
    Path("all/lost+found").mkdir(mode=0)
    code, _, err = called("batch", "-o", "all", "--kind", "xa")
    told = summary()
    assert code == 1
    assert (told["failed"], told["made"]) == (1, 76)
    assert "xa-dinh-hoa.docx" in err


def test_a_unit_that_is_not_of_the_kind_asked_for_is_told(called):
    code, _, err = called("batch", "-o", "all", "--unit", "phuong-bac-kan", "--kind", "xa")
    assert code == 2
    assert "Phường Bắc Kạn" in err
    assert not Path("all").exists()
