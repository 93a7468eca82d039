"""An amended plan on the command line: what changes, the letter, the decisions that go on."""

import json
import zipfile
from pathlib import Path

import pytest

import docgen
from docgen.spec import yaml
from docgen.spec.dumping import dumped
from docgen.spec.workspace import shipped
from tests.amending.test_instructions import document

OLD = shipped("specs", "plans", "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen.yaml")


@pytest.fixture
def newer():
    """Plan 209 without III.1.5, with a word more in III.1.2, under another number."""
    spec, _ = yaml.read(OLD.read_text(encoding="utf-8"), str(OLD))
    tasks = next(each for each in spec["phan"] if each["so"] == "III.")["muc"][0]["muc"]
    tasks[1]["noi_dung"] = f"{tasks[1]['noi_dung'].rstrip(' :')}, xong trước ngày 30/11/2026:"
    del tasks[4]
    spec |= {"so_ky_hieu": "315/KH-UBND", "ngay_ban_hanh": "2026-10-01"}
    path = Path("moi.yaml")
    path.write_text(dumped(spec), encoding="utf-8")
    return path


def test_one_unit_gets_its_letter_and_keeps_its_decisions(called, newer):
    code, out, err = called("amend", str(OLD), str(newer), "--unit", "phuong-bac-kan", "--yes")
    assert (code, err) == (1, ""), "a person must decide anew"
    assert "77 the same, 1 changed, 0 new, 1 ended" in out
    assert "written: " in out and out.rstrip().endswith("phuong-bac-kan.yaml")
    assert "To decide anew III.1.2" in out and "To decide anew III.1.5" in out
    (letter,) = Path("out").glob("sua-doi-congvan-315-kh-ubnd*-phuong-bac-kan.docx")
    assert docgen.check(letter) == ()
    kept = docgen.read_decisions(
        docgen.survey(docgen.read_plan(newer)), docgen.read_unit("phuong-bac-kan", docgen.read_plan(newer))
    )
    own = docgen.read_decisions(
        docgen.survey(docgen.read_plan(OLD)), docgen.read_unit("phuong-bac-kan", docgen.read_plan(OLD))
    )
    lost = {"III.1.2", "III.1.5"}
    assert {each.clause for each in kept.decisions} == {each.clause for each in own.decisions} - lost
    code, out, _ = called("amend", str(OLD), str(newer), "--unit", "phuong-bac-kan", "--force")
    assert "To decide anew" not in out, "the unit has decided about the newer plan by now"


def test_the_whole_directive_comes_with_tracked_changes(called, newer):
    called("amend", str(OLD), str(newer), "--unit", "xa-dinh-hoa", "--whole", "ca.docx")
    with zipfile.ZipFile("ca.docx") as package:
        body = package.read("word/document.xml").decode()
    assert "<w:ins " in body and "<w:del " in body


def test_of_all_units_those_for_whom_nothing_changes_are_named(called, newer):
    code, out, _ = called("amend", str(OLD), str(OLD), "--all")
    assert code == 0
    assert not Path("out").exists()
    assert "Nothing changes for: " in out
    names = [docgen.read_unit(each.code, docgen.read_plan(OLD)).full_name for each in docgen.choose_units(OLD)]
    assert [out.count(f"{name},") + out.count(f"{name}\n") for name in names] == [1] * 92
    assert out.count("add --yes") == 1, "one line for all whose decisions go on"
    told = json.loads(called("amend", str(OLD), str(newer), "--all", "--json", "-o", "tat-ca")[1])
    assert len(told["units"]) == 92
    assert len(list(Path("tat-ca").glob("*.docx"))) == len([each for each in told["units"] if each["file"]])


def test_a_bad_unit_file_is_that_units_row(called, newer):
    folder = Path("specs/units")
    folder.mkdir(parents=True)
    (folder / "xa-dinh-hoa.yaml").write_text("ma: [", encoding="utf-8")
    code, out, err = called("amend", str(OLD), str(newer), "--unit", "xa-dinh-hoa", "--unit", "phuong-bac-kan")
    assert code == 1
    assert "xa-dinh-hoa.yaml" in err and "Phường Bắc Kạn: 0 new items" in out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--all", "--unit", "xa-dinh-hoa"), "leave out --unit"),
        (("--all", "--whole", "a.docx"), "are for one unit"),
        (("--unit", "xa-dinh-hoa", "-o", "a.pdf"), ".docx"),
        (("--unit", "khong-co-xa-nay"), "khong-co-xa-nay"),
        (("--unit", "xa-dinh-hoa", "--date", "2026-09-01"), "before the plan itself"),
        ((), "add --unit NAME, or --all"),
    ],
)
def test_wrong_calls_write_nothing(called, newer, words, told):
    code, out, err = called("amend", str(OLD), str(newer), *words)
    assert code == 2
    assert told in out + err
    assert not Path("out").exists()


def test_another_bodys_plan_is_none(called, newer):
    text = newer.read_text(encoding="utf-8").replace("tỉnh Thái Nguyên", "tỉnh Lào Cai")
    Path("khac.yaml").write_text(text, encoding="utf-8")
    code, _, err = called("amend", str(OLD), "khac.yaml", "--unit", "xa-dinh-hoa")
    assert code == 2
    assert "two bodies" in err


@pytest.fixture
def only_changes():
    """A plan that only says what changes of 209: one clause reworded, one taken out, one that is not there."""
    path = Path("sua-doi.txt")
    order = {
        "plan": 209,
        "body": "1. Sửa đổi điểm 1.2 khoản 1 Mục III như sau:\n“1.2. Lập kế hoạch truyền thông của xã, phường.\n"
        "- Cơ quan thực hiện: UBND các xã, phường.”\n2. Bãi bỏ điểm 1.5 Mục III.\n3. Bãi bỏ điểm 9.9 Mục III.",
    }
    path.write_text(document(order), encoding="utf-8")
    return path


def test_a_plan_that_only_says_what_changes_is_carried_out(called, only_changes):
    words = ("amend", str(OLD), str(only_changes), "--unit", "phuong-bac-kan")
    code, out, _ = called(*words, "--consolidated", "hop-nhat.yaml", "--yes")
    assert code == 1, "one instruction names a clause that is not there"
    assert "3 understood, 2 carried out" in out and "no such clause “Bãi bỏ điểm 9.9" in out
    assert "77 the same, 1 changed, 0 new, 1 ended" in out
    (letter,) = Path("out").glob("sua-doi-congvan-315-kh-ubnd*-phuong-bac-kan.docx")
    assert docgen.check(letter) == ()
    kept = docgen.read_plan("hop-nhat.yaml")
    assert str(kept.number) == "315/KH-UBND"
    decisions = docgen.read_decisions(docgen.survey(kept), docgen.read_unit("phuong-bac-kan", kept))
    assert decisions is not None and decisions.decisions
    told = json.loads(called(*words, "--json", "--force")[1])
    assert [each["clauses"] for each in told["instructions"]] == [["III.1.2"], ["III.1.5"], []]
    assert len(told["findings"]) == 1


def test_a_whole_plan_has_no_instructions_to_keep(called, newer):
    code, out, err = called("amend", str(OLD), str(newer), "--unit", "xa-dinh-hoa", "--consolidated", "a.yaml")
    assert (code, Path("a.yaml").exists()) == (2, False)
    assert "this one is whole" in out + err
