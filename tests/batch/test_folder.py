import os

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
