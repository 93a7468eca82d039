import pytest

from docgen.batch.folder import Folder
from docgen.errors import DocgenError
from docgen.spec.places import shipped

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
    left = tmp_path / ".docgen" / "123.tmp"
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
