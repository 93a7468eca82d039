import io
import os
import zipfile

import pytest

from docgen.batch.folder import Folder
from docgen.errors import DocgenError
from docgen.spec.workspace import shipped

OURS = shipped("templates", "congvan.docx").read_bytes()


@pytest.fixture
def folder(tmp_path):
    folder = Folder(tmp_path / "all")
    with folder.held():
        yield folder


def test_a_file_is_put_whole_and_nothing_stays_beside_it(folder):
    folder.put("a.docx", b"one")
    folder.put("a.docx", b"two")
    assert {path.name for path in folder.path.iterdir()} == {"a.docx", ".docgen"}
    assert (folder.path / "a.docx").read_bytes() == b"two"
    assert not list(folder.path.glob(".docgen/*.tmp"))


def test_where_it_cannot_be_put_the_old_one_stays(folder):
    (folder.path / "a.docx").mkdir()
    with pytest.raises(OSError):
        folder.put("a.docx", b"one")
    assert not list(folder.path.glob(".docgen/*.tmp"))
    with pytest.raises(DocgenError, match=r"a\.docx"):
        folder.put_all({"a.docx": b"one"})


def test_one_batch_at_a_time(folder):
    with pytest.raises(DocgenError, match="another docgen batch"), Folder(folder.path).held():
        pass


def test_what_a_killed_run_left_goes(tmp_path):
    left = tmp_path / ".docgen" / "0123456789ab-1-2.tmp"
    left.parent.mkdir()
    left.write_bytes(b"half")
    with Folder(tmp_path).held():
        assert not left.exists()


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (OURS, False),
        (OURS[:-30] + b"\0" * 30, False),
        (OURS[:2000], False),
        (b"", False),
        (b"\0" * 4096, False),
        (b"own notes", True),
        (OURS.replace(b"word/settings.xml", b"word/sattings.xml"), True),
    ],
    ids=["ours", "the end lost", "cut off", "empty", "zeros", "another file", "changed"],
)
def test_what_is_torn_is_nobody_s_work_and_what_is_changed_is(data, expected, folder):
    (folder.path / "a.docx").write_bytes(data)
    assert folder.is_a_person_s("a.docx") is expected
    assert not folder.is_a_person_s("missing.docx")


@pytest.mark.skipif(os.name == "nt", reason="links need a right of their own there")
@pytest.mark.parametrize("name", [".docgen", ".docgen/manifest.jsonl", ".docgen/lock"])
def test_a_link_in_the_place_of_docgen_s_own_is_refused(tmp_path, name):
    folder, elsewhere = tmp_path / "all", tmp_path / "elsewhere"
    (folder / ".docgen").parent.mkdir()
    if name == ".docgen":
        elsewhere.mkdir()
    else:
        (folder / ".docgen").mkdir()
        elsewhere.write_bytes(b"mine")
    (folder / name).symlink_to(elsewhere)
    with pytest.raises(DocgenError, match="link"), Folder(folder).held():
        pass
    assert not elsewhere.is_dir() or not list(elsewhere.iterdir())
    assert elsewhere.is_dir() or elsewhere.read_bytes() == b"mine"


def test_only_docgen_s_own_leftovers_are_swept(tmp_path):
    folder = Folder(tmp_path)
    folder.aside.mkdir()
    own, others = ["0123456789ab-12-345.tmp"], ["ban-nhap.tmp", "tmp-cua-toi.txt", "loi-cua-toi.md"]
    for name in (*own, *others):
        (folder.aside / name).write_bytes(b"")
    with folder.held():
        assert {path.name for path in folder.aside.iterdir()} - {"lock"} == set(others)


def test_a_document_with_zeros_in_its_middle_is_torn(tmp_path):
    whole = shipped("templates", "congvan.docx").read_bytes()
    middle = len(whole) // 2
    (tmp_path / "a.docx").write_bytes(whole[:middle] + bytes(200) + whole[middle + 200 :])
    assert not Folder(tmp_path).is_a_person_s("a.docx")


def test_documents_are_named_with_the_folders_that_were_asked_for(folder):
    for name in ("a.docx", "b.xlsx", "one/a.docx", "one/two/a.docx", "other/a.docx"):
        (folder.path / name).parent.mkdir(parents=True, exist_ok=True)
        (folder.path / name).write_bytes(b"")
    assert folder.names() == {"a.docx"}
    assert folder.names(["one", "missing"]) == {"one/a.docx"}
    assert folder.names(["", "other"]) == {"a.docx", "other/a.docx"}


def test_what_is_there_already_is_not_written_again(folder):
    folder.put_all({"a.json": b"one", "b.json": b"two"})
    before = {path.name: path.stat().st_ino for path in folder.path.glob("*.json")}
    folder.put_all({"a.json": b"one", "b.json": b"three"})
    after = {path.name: path.stat().st_ino for path in folder.path.glob("*.json")}
    assert after["a.json"] == before["a.json"]
    assert (folder.path / "b.json").read_bytes() == b"three"
    assert folder.holds("b.json", b"three") and not folder.holds("b.json", b"two")
    assert not folder.holds("c.json", b"")


@pytest.mark.parametrize(("data", "stays"), [(OURS, False), (OURS[:2000], False), (b"mine", True)])
def test_an_older_document_is_dropped_but_a_person_s(data, stays, folder):
    (folder.path / "a.docx").write_bytes(data)
    folder.drop("a.docx")
    folder.drop("missing.docx")
    assert (folder.path / "a.docx").exists() is stays


def test_reports_of_one_run_are_kept_for_the_next_which_takes_them_away(tmp_path):
    folder = Folder(tmp_path)
    with folder.held():
        assert folder.report("00002", "đã hỏng \ud800") == ".docgen/loi-00002.txt"
        folder.report("00001", "x")
    assert [path.name for path in folder.reports()] == ["loi-00001.txt", "loi-00002.txt"]
    assert folder.reports()[1].read_text(encoding="utf-8") == "đã hỏng ?"
    with folder.held():
        assert folder.reports() == []


def test_what_a_run_leaves_unfinished_goes_at_its_end(tmp_path):
    folder = Folder(tmp_path)
    with pytest.raises(ZeroDivisionError), folder.held():
        for name in ("0123456789ab-12-345.tmp", "tmpabcd_123", "tmpABCD_123", "0123456789ab-12.tmp"):
            (folder.aside / name).write_bytes(b"")
        raise ZeroDivisionError
    assert {path.name for path in folder.aside.iterdir()} - {"lock"} == {"tmpABCD_123", "0123456789ab-12.tmp"}


def test_a_folder_in_the_place_of_a_file_is_told_with_what_to_do(tmp_path):
    (tmp_path / "all").write_bytes(b"")
    with (
        pytest.raises(DocgenError, match=r"all: the file cannot be written: .*\n.*your rights"),
        Folder(tmp_path / "all").held(),
    ):
        pass


def zipped(data, method=zipfile.ZIP_DEFLATED):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as file:
        file.writestr("a.xml", data)
    return packed.getvalue()


def changed_at(data, at, value):
    return data[:at] + value + data[at + len(value) :]


WHOLE = zipped(b"text " * 500)


@pytest.mark.parametrize(
    ("data", "torn"),
    [
        (WHOLE, False),
        (changed_at(WHOLE, 40, b"\xff" * 8), True),
        (changed_at(WHOLE, 8, b"\x63\x00"), False),
        (changed_at(changed_at(WHOLE, 8, b"\x63"), WHOLE.index(b"PK\1\2") + 10, b"\x63"), True),
        (changed_at(changed_at(WHOLE, 6, b"\x01"), WHOLE.index(b"PK\1\2") + 8, b"\x01"), True),
        (WHOLE[:-1], True),
        (b"PK\3\4", True),
        (b"PK", False),
        (b"\0", True),
        (b"\0a\0", False),
    ],
    ids=[
        "whole",
        "content",
        "head",
        "unknown method",
        "password",
        "cut by one",
        "head alone",
        "two",
        "zero",
        "not all",
    ],
)
def test_torn_is_what_no_program_opens(data, torn, tmp_path):
    (tmp_path / "a.docx").write_bytes(data)
    assert Folder(tmp_path).is_torn("a.docx") is torn
