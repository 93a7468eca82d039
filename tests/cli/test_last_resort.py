"""Whatever goes wrong is a sentence and exit code 2: odd files, full disks, closed pipes, what nobody foresaw."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import docgen
from docgen.cli import run

posix = pytest.mark.skipif(os.name == "nt", reason="files of this kind are POSIX's")


def process(*words, **options):
    done = subprocess.run(
        [sys.executable, "-m", "docgen", *words, "--lang", "en"], stderr=subprocess.PIPE, timeout=60, **options
    )
    said = done.stderr.decode("utf-8", "replace")
    assert "Traceback" not in said and "Exception ignored" not in said, said
    return done.returncode, said


def test_what_nobody_foresaw_is_told_without_a_traceback(monkeypatch, capsys):
    def fails(*_, **__):
        raise ZeroDivisionError("of nobody's")

    monkeypatch.setattr(docgen, "read_plan", fails)
    assert run(["render", "209", "--lang", "en"]) == 2
    said = capsys.readouterr().err
    assert "ZeroDivisionError: of nobody's" in said and "--debug" in said and "Traceback" not in said
    assert run(["render", "209", "--lang", "en", "--debug"]) == 2
    assert "Traceback" in capsys.readouterr().err


def odd_pipe():
    os.mkfifo("odd.yaml")
    os.mkfifo("odd.docx")


def odd_loop():
    for ending in ("yaml", "docx"):
        Path(f"a.{ending}").symlink_to(f"odd.{ending}")
        Path(f"odd.{ending}").symlink_to(f"a.{ending}")


def odd_folder():
    Path("odd.yaml").mkdir()


def odd_dangling():
    Path("odd.docx").symlink_to("nowhere")


CALLS = [
    ("render", "odd.yaml", "-o", "x.docx"),
    ("cascade", "--unit", "xa-dinh-hoa", "--plan", "odd.yaml"),
    ("import", "odd.docx"),
    ("check", "odd.docx"),
    ("template", "check", "odd.docx"),
    ("cascade", "--unit", "xa-dinh-hoa", "--template", "odd.docx"),
    ("batch", "-o", "all", "--plan", "odd.yaml"),
]


@posix
@pytest.mark.parametrize("call", CALLS, ids=lambda call: call[0])
@pytest.mark.parametrize("make", [odd_pipe, odd_loop, odd_folder, odd_dangling])
def test_a_file_that_is_none_is_a_sentence(call, make):
    make()
    code, said = process(*call, stdout=subprocess.DEVNULL)
    assert code == 2 and said.startswith("error: ")


@posix
@pytest.mark.parametrize("make", [odd_pipe, odd_loop])
def test_nothing_is_written_into_what_is_no_file(make):
    make()
    code, said = process("render", "209", "-o", "odd.docx", "--force", stdout=subprocess.DEVNULL)
    assert code == 2 and "odd.docx" in said


LONG = "a" * 300


@pytest.mark.parametrize(
    "words",
    [
        ("render", f"{LONG}.yaml"),
        ("render", "209", "-o", f"{LONG}.docx"),
        ("import", f"{LONG}.docx"),
        ("check", f"{LONG}.docx"),
        ("cascade", "--unit", LONG),
        ("cascade", "--unit", "xa-dinh-hoa", "--plan", LONG),
        ("cascade", "--unit", "xa-dinh-hoa", "-o", LONG),
        ("batch", "-o", LONG),
        ("cascade", "--unit", "xa\ud800"),
        ("render", "x\ud800.yaml"),
        ("check", "x\ud800.docx"),
        ("render", "209", "-o", "x\ud800.docx"),
        ("render", "209", "-o", "x\n.docx"),
        ("import", "a\nb.docx"),
    ],
    ids=lambda words: ascii(" ".join(words))[:50],
)
def test_a_name_that_cannot_be_is_a_sentence(called, words):
    code, _, err = called(*words)
    assert code == 2 and err.startswith("error: ")


@posix
def test_a_name_that_is_not_utf_8_is_a_name_of_a_file(called):
    called("render", "209", "-o", "a.docx")
    name = os.fsdecode(b"k\xff\n: b.docx")
    Path("a.docx").rename(name)
    code, _, err = called("import", name, "-o", "b.yaml")
    assert code in (0, 1), err
    assert docgen.read_plan("b.yaml").number.number == "209"


@posix
@pytest.mark.parametrize(
    "words", [("units",), ("cascade", "--unit", "xa-dinh-hoa", "--json"), ("render", "209", "-o", "-")]
)
def test_a_full_disk_behind_standard_output_is_told(words):
    with Path("/dev/full").open("wb") as full:
        code, said = process(*words, stdout=full)
    assert code == 2 and said.startswith("error: ")


@posix
@pytest.mark.parametrize("words", [("units",), ("check", "--rules"), ("render", "209", "-o", "-")])
def test_a_reader_that_has_left_is_no_fault(words):
    reading, writing = os.pipe()
    os.close(reading)
    code, said = process(*words, stdout=writing)
    os.close(writing)
    assert (code, said) == (0, "")


def test_names_of_others_do_not_reach_the_terminal_as_commands(called):
    code, _, err = called("cascade", "--unit", "a\x1b[2J\u202eb")
    assert code == 2 and "\x1b" not in err and "\u202e" not in err and "\\x1b[2J\\u202eb" in err
