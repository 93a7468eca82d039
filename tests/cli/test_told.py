"""What cannot be applied is told: files that nothing reads, options given twice, names of another kind of file."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

posix = pytest.mark.skipif(os.name == "nt", reason="links of this kind are POSIX's")
DECISION = (
    "ke_hoach: 209/KH-UBND\ndon_vi: xa-dinh-hoa\nquyet_dinh:\n- {dieu_khoan: III.1.1, bo_qua: đã làm xong}\n"
)
PLAN = "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"

STRAY = {
    "decisions/209-kh-ubnd/xa-dinh-hoa.yml": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/xa-dinh-hoa.yaml.txt": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/xa-dinh-hoa.YAML": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/xã-định-hóa.yaml": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/Xã Định Hóa.yaml": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/Xa-Dinh-Hoa.yaml": "xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/xa-dinh-hao.yaml": "call it xa-",
    "decisions/209-kh-ubnd/nhap/xa-dinh-hoa.yaml": "one folder higher",
    "decisions/210-kh-ubnd/xa-dinh-hoa.yaml": PLAN,
    "decisions/2009/xa-dinh-hoa.yaml": PLAN,
    "decisions/xa-dinh-hoa.yaml": "the name of its plan",
    "decision/209/xa-dinh-hoa.yaml": "decisions",
    "rules/linhvuc.yaml": "linh-vuc.yaml",
    "rules/linh-vuc.yml": "linh-vuc.yaml",
    "rules/lĩnh-vực.yaml": "linh-vuc.yaml",
    "rules/the-thuc.json": "the-thuc.yaml",
    "rule/viec.yaml": "rules",
    "units/xa-dinh-hoa.yml": "xa-dinh-hoa.yaml",
    "units/1843.yaml": "01843.yaml",
    "units/macdinh.yaml": "mac-dinh.yaml",
    "units/thai-nguyen/xa-dinh-hoa.yaml": "one folder higher",
    "plans/88.yml": "88.yaml",
    "plans/88.docx": "88.yaml",
    "decree/nd30.yaml": "known here",
    "xa-dinh-hoa.yaml": "known here",
}
READ = [
    "decisions/209-kh-ubnd/xa-dinh-hoa.yaml",
    "decisions/209/xa-dinh-hoa.yaml",
    f"decisions/{PLAN}/xa-dinh-hoa.yaml",
    "decisions/209-kh-ubnd/.DS_Store",
    "decisions/209-kh-ubnd/README.md",
    "decisions/.gitkeep",
]


def put(name, text=DECISION):
    path = Path("specs", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


@pytest.mark.parametrize(
    "verb", [("cascade", "--unit", "xa-dinh-hoa"), ("batch", "-o", "all", "--unit", "xa-dinh-hoa")]
)
@pytest.mark.parametrize(("name", "hint"), STRAY.items(), ids=list(STRAY))
def test_a_file_that_nothing_reads_is_told_before_anything_is_made(called, verb, name, hint):
    put(name)
    code, _, err = called(*verb)
    assert code == 2
    assert str(Path("specs", *name.split("/")[:1])) in err and hint in err
    assert not list(Path().rglob("*.docx")) or name.endswith(".docx")


@pytest.mark.parametrize("name", READ)
def test_what_is_read_or_left_by_programs_is_not(called, name):
    put(name)
    code, out, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert (code, err) == (0, "")
    assert ("đã làm xong" in out) is name.endswith("xa-dinh-hoa.yaml")


@pytest.mark.parametrize(
    "verb",
    [
        ("follow", "sheet", "--unit", "xa-dinh-hoa"),
        ("amend", "209", "in.docx", "--unit", "xa-dinh-hoa"),
        ("check", "in.docx"),
        ("draft", "a.md"),
    ],
    ids=" ".join,
)
def test_every_verb_that_heeds_specs_tells_of_those_that_nothing_reads(called, verb):
    called("render", "209", "-o", "in.docx")
    called("draft", "cong-van", "-o", "a.md")
    put("rules/the-thuc.yml")
    before = list(Path().rglob("*"))
    code, _, err = called(*verb)
    assert code == 2 and "the-thuc.yaml" in err
    assert list(Path().rglob("*")) == before


def test_decisions_are_judged_only_where_a_plan_is_carried_out(called):
    put("decisions/2009/xa-dinh-hoa.yaml")
    called("render", "209", "-o", "in.docx")
    assert called("check", "in.docx")[0] == 0
    assert called("follow", "sheet", "--unit", "xa-dinh-hoa")[0] == 2


def test_a_name_that_is_like_none_is_told_with_those_that_there_are(called):
    put("rules/abc.yaml")
    _, _, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert "known here: " in err and "linh-vuc" in err


@posix
@pytest.mark.parametrize(
    "name", ["decisions/209-kh-ubnd/xa-dinh-hoa.yaml", "rules/viec.yaml", "plans/88.yaml", ""]
)
def test_a_link_that_leads_nowhere_is_told(called, name):
    path = Path("specs", name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to("nowhere")
    code, _, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert code == 2 and str(path) in err


def test_specs_that_are_no_folder_are_told(called):
    Path("specs").write_text(DECISION, encoding="utf-8")
    code, _, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert code == 2 and "specs: this is no folder" in err


@pytest.mark.parametrize("name", ["Docgen.toml", ".docgen.toml", "docgen.toml.txt", "docgen.yaml", "docgen.tml"])
def test_settings_under_a_name_that_is_almost_right_are_told(called, name):
    called("render", "209", "-o", "in.docx")
    Path(name).write_text('[check]\nskip = ["viet-hoa-*"]\n', encoding="utf-8")
    code, _, err = called("check", "in.docx")
    assert code == 2 and name in err and "call it docgen.toml" in err


@pytest.mark.parametrize("name", ["docgen.toml", "docgen.docx", "docgen.md", "docgen2.toml", "my-docgen.toml"])
def test_settings_and_files_of_other_things_are_not(called, name):
    called("render", "209", "-o", "in.docx")
    Path(name).write_text('[check]\nskip = ["viet-hoa-*"]\n', encoding="utf-8")
    assert called("check", "in.docx")[0] == 0


@pytest.mark.parametrize("blank", ["", " ", "\t"], ids=repr)
@pytest.mark.parametrize(
    ("words", "named"),
    [
        (("cascade", "--unit"), "--unit"),
        (("cascade", "--unit", "xa-dinh-hoa", "--plan"), "--plan"),
        (("cascade", "--unit", "xa-dinh-hoa", "--number"), "--number"),
        (("cascade", "--unit", "xa-dinh-hoa", "-o"), "-o"),
        (("batch", "--unit", "xa-dinh-hoa", "-o"), "-o"),
        (("batch", "-o", "all", "--unit", "xa-dinh-hoa", "--unit"), "--unit"),
        (("check", "in.docx", "--regime"), "--regime"),
        (("check", "in.docx"), "FILE"),
        (("import", "in.docx", "--kind"), "--kind"),
        (("render",), "SPEC"),
    ],
    ids=str,
)
def test_a_value_that_is_empty_is_told(called, words, named, blank):
    code, _, err = called(*words, blank)
    assert code == 2 and named in err and "is empty" in err
    assert not list(Path().rglob("*"))


def test_which_specs_were_used_is_told_on_the_screen_in_trace_and_summary(called):
    assert "by the specs of: docgen\n" in called("cascade", "--unit", "xa-dinh-hoa", "--trace", "a.md")[1]
    assert "By the specs of: docgen." in Path("a.md").read_text(encoding="utf-8")
    put("decisions/209/xa-dinh-hoa.yaml")
    _, out, _ = called("cascade", "--unit", "xa-dinh-hoa", "--trace", "a.md", "--force")
    assert "by the specs of: specs, docgen; decisions: specs/decisions/209/xa-dinh-hoa.yaml" in out
    told = json.loads(called("cascade", "--unit", "xa-dinh-hoa", "--json")[1])
    assert told["specs"] == {
        "folders": ["specs", "docgen"],
        "decisions": "specs/decisions/209/xa-dinh-hoa.yaml",
    }
    assert "decisions: docgen/decisions/" in called("cascade", "--unit", "phuong-bac-kan")[1]
    assert "decisions" not in called("cascade", "--unit", "phuong-bac-kan", "--no-decisions", "--force")[1]
    assert "by the specs of: specs, docgen" in called("batch", "-o", "all", "--unit", "xa-dinh-hoa")[1]
    assert json.loads(Path("all/summary.json").read_text(encoding="utf-8"))["specs"] == ["specs", "docgen"]


@pytest.mark.parametrize(
    "words",
    [
        ("cascade", "--unit", "xa-dinh-hoa", "--unit", "phuong-bac-kan"),
        ("cascade", "--unit", "xa-dinh-hoa", "--plan", "209", "--plan", "210"),
        ("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "-o", "b.docx"),
        ("batch", "-o", "a", "--kind", "xa", "--kind", "phuong"),
        ("render", "209", "-o", "a.docx", "-o", "b.docx"),
    ],
    ids=" ".join,
)
def test_an_option_that_counts_once_is_not_given_twice(called, words):
    code, _, err = called(*words)
    assert code == 2 and "is given twice" in err
    assert not list(Path().rglob("*.docx"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("cascade", "--unit", "xa-dinh-hoa", "--annex", "--no-annex"), "contradict"),
        (("batch", "-o", "all", "--anew", "--resume"), "contradict"),
        (("cascade", "--unit", "xa-dinh-hoa", "--number", "0"), "is not a number such as"),
        (("cascade", "--unit", "xa-dinh-hoa", "--number", "00a"), "is not a number such as"),
        (("check", "in.docx", "--json", "--sarif"), "takes one thing"),
        (("check", "in.docx", "--only", "viet-hoa-*", "--skip", "viet-hoa-*"), "no rule is left"),
        (("cascade", "--unit", "xa-dinh-hoa", "--number", "١٢"), "is not a number such as"),
        (("check", "in.docx", "--rules"), "--rules prints the rules"),
        (("check", "in.docx", "--parts", "--sarif"), "--parts only shows"),
        (("check", "in.docx", "--parts", "--fix", "a.docx"), "--parts only shows"),
        (("import", "in.docx", "--into", "missing.yaml"), "no such file"),
        (("draft", "in.docx", "--unit", "xa-dinh-hoa"), "goes with a KIND"),
        (("units", "--province", "Thái Nguyên"), "belongs to"),
        (("desk", "--role", "clerk"), "belong to --add-user"),
        (("desk", "--folder", "a"), "belong to --add-user"),
        (("import", "in.docx", "--kind", "kê hoạch"), "write “kế hoạch”"),
        (("import", "in.docx", "--ocr"), "leave out --ocr"),
        (("import", "in.docx", "--into", "a.yaml", "-o", "b.yaml"), "leave out -o"),
        (("draft", "cong-van", "--pdf"), "go with FILE.md"),
        (("draft", "in.docx", "--template", "in.docx"), "go with FILE.md"),
        (("check", "in.docx", "--fix", "-o", "b.docx"), "write “--fix b.docx”"),
        (("check", "in.docx", "--fix", "--track", "b.docx"), "write “--fix b.docx”"),
        (("check", "in.docx", "--annotate", "--fix"), "write “--annotate OUT”"),
        (("check", "in.docx", "-o", "b.docx"), "“--fix b.docx”: a repaired copy"),
        (("cascade", "--unit", "-o", "b.docx"), "write “--unit SLUG|CODE|NAME”"),
        (("cascade", "--unit", "xa-dinh-hoa", "-o", "--force"), "stands “--force”"),
    ],
    ids=" ".join,
)
def test_an_option_that_would_change_nothing_is_told(called, words, told):
    if "in.docx" in words:
        called("render", "209", "-o", "in.docx")
    before = list(Path().rglob("*"))
    code, _, err = called(*words)
    assert code == 2 and told in err
    assert list(Path().rglob("*")) == before


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("cascad",), "docgen cascade"),
        (("Cascade",), "docgen cascade"),
        (("follow", "statu", "a.xlsx"), "docgen follow status"),
        (("xyz",), "known here: cascade, batch"),
        (("cascade", "phuong-bac-kan"), '--unit "phuong-bac-kan"'),
        (("cascade", "--unit", "phường", "Bắc", "Kạn"), '--unit "phường Bắc Kạn"'),
        (("batch", "-o", "kết", "quả"), '-o "kết quả"'),
        (("plans", "209"), "leave it out"),
        (("import", "https://thainguyen.gov.vn/ke-hoach.docx"), "save the file"),
        (("cascade", "--unit", "xa-dinh-hoa", "--plan", "HTTP://a.vn/b.pdf"), "save the file"),
        (("amend", "209", "file:///tmp/b.docx"), "save the file"),
    ],
    ids=" ".join,
)
def test_what_was_meant_is_told_where_a_word_is_no_command_no_argument_or_no_file(called, words, told):
    code, _, err = called(*words)
    assert code == 2 and told in err
    assert not list(Path().iterdir())


@pytest.mark.parametrize(
    "words",
    [
        ("cascade", "--unit", "xa-dinh-hoa", "--annex", "--number", "01"),
        ("check", "in.docx", "--only", "viet-hoa-*", "--skip", "viet-hoa-uy-ban"),
        ("import", "in.docx", "--kind", "Kế hoạch", "--no-ocr"),
        ("import", "in.docx", "--kind", "kế hoạch hành động"),
        ("draft", "cong-van", "-o", "a.md"),
    ],
    ids=" ".join,
)
def test_what_changes_something_is_not(called, words):
    called("render", "209", "-o", "in.docx")
    assert called(*words)[0] in (0, 1)


def test_a_file_that_is_read_is_never_written_to(called):
    for name in ("old.docx", "new.docx"):
        called("render", "209", "-o", name)
    before = Path("new.docx").read_bytes()
    for words in (
        ("compare", "old.docx", "new.docx", "-o", "new.docx"),
        ("compare", "old.docx", "new.docx", "-o", "./old.docx"),
        ("cascade", "--unit", "xa-dinh-hoa", "--plan", "new.docx", "-o", "new.docx"),
    ):
        code, _, err = called(*words, "--force")
        assert code == 2 and "never written to" in err
    assert Path("new.docx").read_bytes() == before
    assert called("compare", "old.docx", "new.docx", "-o", "c.docx")[0] == 0


@pytest.mark.parametrize("name", ["spec", "Specs", "SPECS", "spesc", "specs "], ids=repr)
def test_a_folder_that_is_almost_called_specs_is_told(called, name):
    folder = Path(name, "decisions", "209-kh-ubnd")
    folder.mkdir(parents=True)
    (folder / "xa-dinh-hoa.yaml").write_text(DECISION, encoding="utf-8")
    if Path("specs").exists():
        pytest.skip("here large and small letters are one")
    code, _, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert code == 2 and "call it specs" in err
    assert called("batch", "-o", "all", "--unit", "xa-dinh-hoa")[0] == 2


def test_a_folder_of_that_name_that_holds_no_specs_is_not_nor_one_that_was_put_aside(called):
    Path("spec", "notes").mkdir(parents=True)
    Path("specs.old", "rules").mkdir(parents=True)
    assert called("cascade", "--unit", "xa-dinh-hoa")[0] in (0, 1)


@pytest.mark.parametrize(
    "text", ['unti = "xa-dinh-hoa"', "[chek]\nonly = []", 'check = "viet-hoa-*"', "[check]\nonly = 'a'", "unit = "]
)
def test_a_setting_that_nothing_heeds_is_told(called, text):
    Path("docgen.toml").write_text(text, encoding="utf-8")
    called("render", "209", "-o", "in.docx")
    code, _, err = called("check", "in.docx")
    assert code == 2 and "docgen.toml" in err


def test_a_setting_that_nothing_heeds_is_told_where_the_unit_is_named(called):
    Path("docgen.toml").write_text('unti = "xa-dinh-hoa"', encoding="utf-8")
    code, _, err = called("cascade", "--unit", "xa-dinh-hoa")
    assert code == 2 and "“unti”" in err and "unit, check" in err
    Path("docgen.toml").write_text('unit = "phuong-bac-kan"', encoding="utf-8")
    assert called("cascade", "--unit", "xa-dinh-hoa")[0] in (0, 1)


def test_a_kind_of_which_there_is_no_unit_is_told(called):
    code, _, err = called("batch", "-o", "all", "--kind", "dac-khu")
    assert code == 2 and "Thái Nguyên" in err
    assert called("batch", "-o", "all", "--kind", "")[0] == 2


BAD_NAMES = [
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "x.pdf"), "x.docx"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "y.doc"), "y.docx"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "y.dotx"), "y.docx"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--annotate", "x.md"), "x.docx"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--annotate", "a.docx"), "name of its own"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--annotate", "./a.docx"), "name of its own"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--trace", "x.docx"), "x.md"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--trace", "x"), "x.md"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a?.docx"), "another name"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "-", "--json"), "standard output"),
    (("render", "209", "-o", "x.pdf"), "x.docx"),
    (("import", "in.docx", "-o", "z.docx"), "z.yaml"),
    (("import", "in.docx", "-o", "z.json"), "z.yaml"),
    (("import", "in.docx", "-o", "specs/plans/z.yml"), "z.yaml"),
    (("import", "in.docx", "--into", "z.docx"), "z.yaml"),
    (("check", "in.docx", "--fix", "f.pdf"), "f.docx"),
    (("check", "in.docx", "--fix", "f"), "f.docx"),
    (("check", "in.docx", "--annotate", "f.md"), "f.docx"),
    (("check", "in.docx", "--fix", "f.docx", "--annotate", "f.docx"), "name of its own"),
    (("check", "in.docx", "a/in.docx", "--fix", "."), "never written"),
    (("check", "a/in.docx", "b/in.docx", "--fix", "c"), "name of its own"),
    (("batch", "-o", "all", "--zip", "a.docx", "--unit", "xa-dinh-hoa"), "a.zip"),
    (("batch", "-o", "all.docx", "--unit", "xa-dinh-hoa"), "folder"),
    (("batch", "-o", "-", "--unit", "xa-dinh-hoa"), "folder"),
    (("check", "a/in.docx", "in.docx", "--fix", "f.docx"), "name a folder"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "con.docx"), "Windows"),
    (("cascade", "--unit", "xa-dinh-hoa", "-o", "a\\b.docx"), "another name"),
]


@pytest.mark.parametrize(("words", "hint"), BAD_NAMES, ids=[" ".join(words) for words, _ in BAD_NAMES])
def test_a_name_says_what_will_be_in_the_file(called, words, hint):
    if "in.docx" in " ".join(words):
        for folder in (".", "a", "b", "c"):
            called("render", "209", "-o", f"{folder}/in.docx")
    before = {path for path in Path().rglob("*") if path.is_file()}
    code, _, err = called(*words)
    assert code == 2 and hint in err
    assert {path for path in Path().rglob("*") if path.is_file() and path.name != "lock"} == before


@pytest.mark.parametrize(
    ("words", "begins"),
    [
        (("cascade", "--unit", "xa-dinh-hoa", "-o", "-"), b"PK"),
        (("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--trace", "-"), b"# "),
        (("render", "209", "-o", "-"), b"PK"),
        (("import", "in.docx", "-o", "-"), b"# "),
        (("check", "in.docx", "--fix", "-"), b"PK"),
    ],
    ids=str,
)
def test_a_hyphen_is_standard_output(called, words, begins):
    called("render", "209", "-o", "in.docx")
    done = subprocess.run([sys.executable, "-m", "docgen", *words], capture_output=True)
    assert done.stdout.startswith(begins) and done.returncode in (0, 1)
    assert not Path("-").exists()


def test_a_folder_with_a_dot_in_its_name_is_a_folder(called):
    assert called("cascade", "--unit", "xa-dinh-hoa", "-o", "v1.2")[0] == 0
    assert len(list(Path("v1.2").glob("*.docx"))) == 1
    Path("nam.docx").mkdir()
    assert called("cascade", "--unit", "xa-dinh-hoa", "-o", "nam.docx")[0] == 0
    assert len(list(Path("nam.docx").glob("*.docx"))) == 1


@pytest.mark.parametrize("words", [["cascade"], ["follow", "sheet"]])
def test_a_wrong_unit_among_the_settings_is_told_with_its_place(called, words):
    Path("docgen.toml").write_text('# ours\nunit = "xa-bua"\n', encoding="utf-8")
    code, _, err = called(*words)
    assert code == 2 and "docgen.toml:2: " in err
    code, _, err = called(*words, "--unit", "xa-bua")
    assert code == 2 and "docgen.toml" not in err
