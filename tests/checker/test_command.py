"""`docgen check` on the command line: what it prints, what it writes, how it ends."""

import json
import shutil

import pytest

from docgen.cli import run


@pytest.fixture
def saved(tmp_path, letter):
    """Write a right letter, or a spoilt one, to a file."""

    def save(name="draft.docx", **changes):
        path = tmp_path / name
        path.write_bytes((letter.set("motto", **changes) if changes else letter).docx())
        return path

    return save


def call(*words):
    return run(["check", "--lang", "en", *map(str, words)])


def test_a_right_file_ends_with_0(saved, capsys):
    assert call(saved()) == 0
    assert "no fault found" in capsys.readouterr().out


def test_an_error_ends_with_1_and_a_warning_does_not(saved, capsys):
    assert call(saved(italic=True)) == 1
    assert call(saved(italic=False, size=13)) == 0


def test_json_is_all_that_is_printed(saved, capsys):
    path = saved(text="Độc lập – Tự do – Hạnh phúc")
    assert call(path, "--json") == 1
    ((result),) = json.loads(capsys.readouterr().out)
    assert result["file"] == str(path)
    assert [each["rule"] for each in result["findings"]] == ["tieu-ngu-gach-noi"]


def test_sarif_is_all_that_is_printed(saved, capsys):
    call(saved(italic=True), "--sarif")
    assert json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["ruleId"] == "tieu-ngu-trinh-bay"


def test_comments_and_repairs_are_written_beside(saved, tmp_path, capsys):
    path = saved(text="Độc lập – Tự do – Hạnh phúc")
    before = path.read_bytes()
    assert call(path, "--annotate", tmp_path / "a.docx", "--fix", tmp_path / "b.docx") == 1
    out = capsys.readouterr().out
    assert "1 faults mended" in out and "a.docx" in out
    assert path.read_bytes() == before
    assert call(tmp_path / "b.docx") == 0
    assert call(tmp_path / "a.docx") == 1


@pytest.mark.parametrize("option", ["--annotate", "--fix"])
def test_the_file_itself_is_never_written_to(option, saved, capsys):
    path = saved(italic=True)
    before = path.read_bytes()
    assert call(path, option, path, "--force") == 2
    assert path.read_bytes() == before


def test_several_files_go_into_a_folder(saved, tmp_path, capsys):
    files = saved("one.docx"), saved("two.docx")
    assert call(*files, "--fix", tmp_path / "out") == 0
    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == ["one.docx", "two.docx"]


def test_an_unreadable_file_is_told_and_the_others_are_checked(saved, tmp_path, capsys):
    wrong = tmp_path / "wrong.docx"
    wrong.write_bytes(b"%PDF-1.7")
    assert call(wrong, saved(italic=True)) == 2
    told = capsys.readouterr()
    assert "wrong.docx" in told.err and "PDF" in told.err
    assert "tieu-ngu-trinh-bay" in told.out


def test_only_some_rules_are_run(saved, capsys):
    path = saved(italic=True)
    assert call(path, "--only", "le-trang") == 0
    assert call(path, "--skip", "tieu-ngu-*") == 0
    assert call(path, "--only", "no-such-rule") == 2


def test_parts_and_rules_are_shown(saved, capsys):
    assert call(saved(), "--parts") == 0
    assert "motto: Độc lập" in capsys.readouterr().out
    assert call("--rules") == 0
    assert "### tieu-ngu-gach-noi" in capsys.readouterr().out


def test_a_call_without_a_file_is_wrong(capsys):
    assert call() == 2
    assert "Word file" in capsys.readouterr().err


def test_settings_of_the_working_folder_hold(saved, tmp_path, monkeypatch, capsys):
    path = saved(italic=True)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "docgen.toml").write_text('[check]\nskip = ["tieu-ngu-trinh-bay"]\n', encoding="utf-8")
    assert call(path) == 0


def test_an_older_file_is_checked_by_way_of_libreoffice(letter, tmp_path, capsys):
    if shutil.which("soffice") is None:
        pytest.skip("a tool is missing: install LibreOffice Writer")
    path = tmp_path / "draft.doc"
    path.write_bytes(letter.set("motto", text="Độc lập – Tự do – Hạnh phúc").docx())
    assert call(path, "--annotate", tmp_path / "commented.docx") == 1
    assert "tieu-ngu-gach-noi" in capsys.readouterr().out
    assert (tmp_path / "commented.docx").is_file()


def test_tracked_repairs_can_be_rejected_in_word(saved, tmp_path, docx_parts):
    path = saved(italic=True)
    assert call(path, "--fix", tmp_path / "b.docx", "--track") == 1
    assert "w:rPrChange" in docx_parts((tmp_path / "b.docx").read_bytes())["word/document.xml"]


def test_nothing_is_said_to_be_mended_where_one_of_the_files_cannot_be_read(saved, tmp_path, capsys):
    assert call(saved(italic=True), tmp_path / "missing.docx", "--fix", tmp_path) == 2
    assert "mended" not in capsys.readouterr().out


def test_track_without_fix_is_refused(saved, capsys):
    assert call(saved(), "--track") == 2
    assert "--track belongs to --fix" in capsys.readouterr().err
