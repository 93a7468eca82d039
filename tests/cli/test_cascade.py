"""`docgen cascade` as a clerk types it: what it writes, prints, refuses, and with which exit code."""

import json
import zipfile
from pathlib import Path

import pytest

import docgen
from docgen.cli import run
from docgen.messages import speak


def document(path):
    with zipfile.ZipFile(path) as package:
        return package.read("word/document.xml").decode()


def test_the_main_job_as_typed(called):
    code, out, _ = called("cascade", "--unit", "phuong-bac-kan")
    assert code == 0
    (written,) = Path("out").iterdir()
    assert written.as_posix() in out
    assert "Phòng Văn hóa - Xã hội: 6" in out
    assert "18 clauses addressed to phường Bắc Kạn: 8 in the draft, 10 left out" in out
    assert "Phan Đình Huy" in document(written)


def test_json_is_only_json_with_the_keys_others_rely_on(called):
    code, out, err = called("cascade", "--unit", "01843", "--json")
    told = json.loads(out)
    assert (code, err) == (0, "")
    assert list(told) == ["unit", "plan", "form", "file", "sections", "coverage", "findings", "specs"]
    assert told["unit"] == {"code": "01843", "slug": "phuong-bac-kan", "name": "Phường Bắc Kạn"}
    assert told["plan"] == {"number": "209/KH-UBND", "date": "2026-05-15"}
    assert told["form"] == "congvan"
    assert Path(told["file"]).is_file()
    item = told["sections"][0]["items"][0]
    assert list(item) == ["text", "sources", "reason", "steps"]
    assert list(item["sources"][0]) == ["clause", "role", "standing", "quote"]
    assert list(item["steps"][0]) == ["rule", "before", "after"]
    assert list(told["coverage"]) == ["addressed", "covered", "omitted", "unresolved", "others", "tally"]
    assert "\\u" not in out


def test_the_ward_s_name_in_any_spelling_finds_it(called):
    for name in ("Phường Bắc Kạn", "bắc kạn", "phường bắc kạn"):
        assert called("cascade", "--unit", name, "-o", "same.docx")[0] == 0


def test_strict_waits_for_a_person(called):
    assert called("cascade", "--unit", "phuong-bac-kan", "--no-decisions", "--strict")[0] == 1
    assert called("cascade", "--unit", "phuong-bac-kan", "--strict")[0] == 0


def test_a_second_run_gives_the_same_bytes(called):
    called("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx")
    called("cascade", "--unit", "xa-dinh-hoa", "-o", "b.docx")
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


def test_a_date_fills_the_gaps_as_far_as_it_is_known(called):
    called("cascade", "--unit", "phuong-bac-kan", "--date", "2026-06-05", "-o", "a.docx")
    assert "ngày 05 tháng 6 năm 2026" in document("a.docx")
    called("cascade", "--unit", "phuong-bac-kan", "--date", "2027-02", "-o", "b.docx")
    assert "tháng 02 năm 2027" in document("b.docx")


def test_a_file_that_a_person_changed_stays(called):
    called("cascade", "--unit", "phuong-bac-kan", "-o", "mine.docx")
    with zipfile.ZipFile("mine.docx", "a") as package:
        package.writestr("word/note.xml", "<mine/>")
    before = Path("mine.docx").read_bytes()
    code, _, err = called("cascade", "--unit", "phuong-bac-kan", "-o", "mine.docx")
    assert code == 2
    assert "mine.docx" in err and "--force" in err
    assert Path("mine.docx").read_bytes() == before
    assert called("cascade", "--unit", "phuong-bac-kan", "-o", "mine.docx", "--force")[0] == 0
    assert Path("mine.docx").read_bytes() != before


def test_a_trace_tells_sources_reasons_and_the_account(called):
    assert called("cascade", "--unit", "phuong-bac-kan", "--no-decisions", "--trace", "why.md")[0] == 0
    told = Path("why.md").read_text(encoding="utf-8")
    assert "**III.1.2** (implements; addressed to the unit)" in told
    assert "kenh-thong-tin" in told
    assert "**III.7.1**" in told[told.index("Needs a person to decide") :]


def test_a_trace_as_json_is_what_json_prints(called):
    _, out, _ = called("cascade", "--unit", "phuong-bac-kan", "--trace", "why.json", "--json")
    told = json.loads(Path("why.json").read_text(encoding="utf-8"))
    assert told.pop("seal")
    assert told == json.loads(out)


def test_a_trace_of_another_kind_is_refused_and_nothing_written(called):
    code, _, err = called("cascade", "--unit", "phuong-bac-kan", "--trace", "why.txt", "-o", "a.docx")
    assert code == 2
    assert "why.txt" in err
    assert not Path("a.docx").exists()


def test_an_unknown_unit_is_told_with_the_nearest_names(called):
    code, out, err = called("cascade", "--unit", "phuong-bac-can")
    assert (code, out) == (2, "")
    assert "Phường Bắc Kạn (01843)" in err
    assert not Path("out").exists()


def test_two_units_of_one_name_are_both_named(called):
    code, _, err = called("cascade", "--unit", "xa-van-lang")
    assert code == 2
    assert "02143" in err and "05665" in err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("cascade",), "--unit"),
        (("cascade", "--unit", "phuong-bac-kan", "--form", "giaymoi"), "congvan"),
        (("cascade", "--unit", "phuong-bac-kan", "--date", "05/6/2026"), "2026-06-15"),
        (("cascade", "--unit", "phuong-bac-kan", "--plan", "210-kh-ubnd"), "209-kh-ubnd"),
        (("cascade", "--unit", "phuong-bac-kan", "--template", "none.docx"), "none.docx"),
        (("casacde",), "casacde"),
    ],
)
def test_a_wrong_call_says_what_is_wrong_and_what_to_write(called, words, told):
    code, out, err = called(*words)
    assert (code, out) == (2, "")
    assert told in err
    assert "Traceback" not in err


def test_a_spec_with_five_mistakes_gives_five_messages(called):
    Path("ke-hoach.yaml").write_text(
        "so_ky_hieu: hai trăm\nngay_ban_hanh: 30/2/2026\nco_quan_ban_hanh: 5\ntrich_yeu: Thử\n"
        "phan:\n- tieu_de: Nhiệm vụ\n  loai: nhiemvu\n  mucs: []\n",
        encoding="utf-8",
    )
    code, _, err = called("cascade", "--unit", "phuong-bac-kan", "--plan", "ke-hoach.yaml")
    assert code == 2
    assert err.count("ke-hoach.yaml:") == 5
    for line in (1, 2, 3, 7, 8):
        assert f"ke-hoach.yaml:{line}" in err


def test_vietnamese_is_the_language_unless_english_is_asked_for(capsys):
    try:
        assert run(["cascade", "--unit", "phuong-bac-can"]) == 2
        assert "có phải là" in capsys.readouterr().err
    finally:
        speak("en")


def test_docgen_alone_shows_its_help(called):
    code, out, err = called()
    assert (code, err) == (0, "")
    assert "cascade" in out and "batch" in out


def test_a_trace_is_written_anew_unless_a_person_changed_it(called):
    for suffix in ("md", "json"):
        why = Path(f"why.{suffix}")
        words = ("cascade", "--unit", "phuong-bac-kan", "-o", "a.docx", "--trace", str(why))
        assert called(*words)[0] == 0
        assert called(*words, "--no-decisions")[0] == 0
        why.write_text(why.read_text(encoding="utf-8").replace("III.1.2", "III.9.9"), encoding="utf-8")
        code, _, err = called(*words)
        assert code == 2
        assert str(why) in err


def test_a_pdf_stands_beside_the_document(called, monkeypatch):
    made = []
    monkeypatch.setattr(docgen, "to_pdf", lambda docx: made.append(docx) or b"%PDF")
    assert called("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--pdf")[0] == 0
    assert Path("a.pdf").read_bytes() == b"%PDF" and made == [Path("a.docx").read_bytes()]
    assert called("cascade", "--unit", "xa-dinh-hoa", "-o", "-", "--pdf")[0] == 2


def test_without_libreoffice_a_pdf_is_refused_with_what_to_install(called, monkeypatch):
    monkeypatch.setattr("docgen.files.libreoffice._PROGRAMS", ())
    code, _, err = called("cascade", "--unit", "xa-dinh-hoa", "-o", "a.docx", "--pdf")
    assert code == 2 and "libreoffice-writer" in err
    assert not Path("a.docx").exists()


def test_a_plan_that_gives_the_unit_nothing_makes_no_document_but_the_account(called):
    plan = {
        "so_ky_hieu": "9/KH-UBND",
        "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thái Nguyên",
        "trich_yeu": "Mua sách",
        "phan": [{"so": "I.", "tieu_de": "Nhiệm vụ", "muc": [{"so": "1.", "noi_dung": "Sở Tài chính mua sách."}]}],
    }
    Path("plan.yaml").write_text(json.dumps(plan, ensure_ascii=False), encoding="utf-8")
    call = ("cascade", "--plan", "plan.yaml", "--unit", "phuong-bac-kan", "-o", "letter.docx", "--trace", "why.md")
    code, out, _ = called(*call, "--json")
    told = json.loads(out)
    assert (code, told["file"], told["sections"]) == (1, None, [])
    assert "khong-co-viec" in [finding["rule"] for finding in told["findings"]]
    assert sorted(path.name for path in Path().iterdir()) == ["plan.yaml", "why.md"]
