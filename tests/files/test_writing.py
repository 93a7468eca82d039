import errno
import os
import threading
from pathlib import Path

import pytest

from docgen.errors import DocgenError
from docgen.files import writing
from docgen.files.seals import seal_text
from docgen.files.writing import put, write, write_all

OURS, NEWER = seal_text("một"), seal_text("hai")


def names(folder):
    return sorted(path.name for path in folder.iterdir())


def test_a_file_is_written_with_its_folders(tmp_path):
    path = tmp_path / "out" / "2026" / "a.md"
    write(path, OURS)
    assert path.read_bytes() == OURS
    assert names(path.parent) == ["a.md"]


def test_docgen_s_own_untouched_file_is_replaced(tmp_path):
    path = tmp_path / "a.md"
    write(path, OURS)
    write(path, NEWER)
    assert path.read_bytes() == NEWER


@pytest.mark.parametrize("theirs", [b"my own notes", OURS + b"and a line of mine"])
def test_what_a_person_wrote_or_changed_is_never_replaced_without_force(tmp_path, theirs):
    path = tmp_path / "a.md"
    path.write_bytes(theirs)
    with pytest.raises(DocgenError, match="--force"):
        write(path, NEWER)
    assert path.read_bytes() == theirs
    write(path, NEWER, force=True)
    assert path.read_bytes() == NEWER


def test_what_a_person_changed_is_kept_beside_under_the_next_number_that_is_free(tmp_path):
    path = tmp_path / "a.md"
    for theirs in (b"first", b"second"):
        path.write_bytes(theirs)
        assert write_all({path: OURS}, force=True, keep=True)[path].read_bytes() == theirs
    assert (tmp_path / "a~1.md").read_bytes() == b"first"
    assert write_all({path: NEWER}, force=True, keep=True) == {}
    assert names(tmp_path) == ["a.md", "a~1.md", "a~2.md"] and path.read_bytes() == NEWER


def test_nothing_is_kept_of_what_could_not_be_replaced(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"mine")
    monkeypatch.setattr(Path, "replace", lambda *_: (_ for _ in ()).throw(OSError(errno.ENOSPC, "full")))
    with pytest.raises(DocgenError):
        write_all({path: OURS}, force=True, keep=True)
    assert names(tmp_path) == ["a.md"] and path.read_bytes() == b"mine"


def test_a_disk_without_links_keeps_a_copy(tmp_path, monkeypatch):
    path = tmp_path / "a.md"
    path.write_bytes(b"mine")
    monkeypatch.setattr(Path, "hardlink_to", lambda *_: (_ for _ in ()).throw(OSError(errno.EPERM, "no links")))
    write_all({path: OURS}, force=True, keep=True)
    assert (tmp_path / "a~1.md").read_bytes() == b"mine"


def test_of_files_that_belong_together_none_is_written_where_one_must_not_be(tmp_path):
    (tmp_path / "b.md").write_text("mine")
    (tmp_path / "c.md").mkdir()
    with pytest.raises(DocgenError) as caught:
        write_all({tmp_path / name: OURS for name in ("a.md", "b.md", "c.md")})
    assert [Path(fault.file).name for fault in caught.value.faults] == ["b.md", "c.md"]
    assert names(tmp_path) == ["b.md", "c.md"]


def test_a_full_disk_leaves_the_old_files_whole_and_nothing_else(tmp_path, monkeypatch):
    old = {tmp_path / "a.md": OURS, tmp_path / "b.md": OURS}
    write_all(old)
    synced = []

    def full(_):
        synced.append(True)
        if len(synced) == 2:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DocgenError, match="the disk is full") as caught:
        write_all(dict.fromkeys(old, NEWER))
    assert Path(caught.value.faults[0].file).name == "b.md"
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == old


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device here that is always full")
def test_a_device_that_is_full_is_told():
    with pytest.raises(DocgenError):
        write(Path("/dev/full/a.md"), OURS)


@pytest.mark.skipif(
    os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="rights bind all but root"
)
def test_a_folder_without_rights_is_told(tmp_path):
    tmp_path.chmod(0o500)
    with pytest.raises(DocgenError, match="cannot be written"):
        write(tmp_path / "a.md", OURS)


def test_a_file_is_put_whole_and_its_folder_made(tmp_path):
    aside = tmp_path / "aside"
    aside.mkdir()
    put(tmp_path / "tinh" / "a.docx", b"1", aside)
    put(tmp_path / "tinh" / "a.docx", b"2", aside)
    assert (tmp_path / "tinh" / "a.docx").read_bytes() == b"2"
    assert names(aside) == []


def test_a_folder_that_another_process_makes_meanwhile_is_taken(tmp_path, monkeypatch):
    aside, replace = tmp_path / "aside", os.replace
    aside.mkdir()

    def late(source, target):
        if not target.parent.exists():
            target.parent.mkdir()
            raise FileNotFoundError
        replace(source, target)

    monkeypatch.setattr(os, "replace", late)
    put(tmp_path / "tinh" / "a.docx", b"1", aside)
    assert (tmp_path / "tinh" / "a.docx").read_bytes() == b"1" and names(aside) == []


def test_where_a_file_cannot_be_put_nothing_is_left_behind(tmp_path):
    aside = tmp_path / "aside"
    aside.mkdir()
    (tmp_path / "a.docx").mkdir()
    with pytest.raises(OSError):
        put(tmp_path / "a.docx", b"1", aside)
    assert names(aside) == [] and names(tmp_path) == ["a.docx", "aside"]


@pytest.mark.skipif(os.name == "nt", reason="rights as POSIX has them")
def test_a_file_has_the_rights_that_new_files_have_here(tmp_path):
    aside = tmp_path / "aside"
    aside.mkdir()
    before = os.umask(0o027)
    try:
        put(tmp_path / "a.docx", b"1", aside)
        write(tmp_path / "a.md", OURS)
    finally:
        os.umask(before)
    assert {(tmp_path / name).stat().st_mode & 0o777 for name in ("a.docx", "a.md")} == {0o640}


def test_what_stands_under_the_name_that_is_written_first_is_not_written_to(tmp_path):
    """Nobody can lay a link there beforehand: the name cannot be guessed, and one that is there is refused."""
    aside, mine = tmp_path / "aside", tmp_path / "mine"
    aside.mkdir()
    mine.write_bytes(b"mine")
    name = f"{writing._OWN}-{os.getpid()}-{threading.get_ident()}.tmp"
    (aside / name).symlink_to(mine)
    with pytest.raises(FileExistsError):
        put(tmp_path / "a.docx", b"1", aside)
    assert mine.read_bytes() == b"mine" and not (tmp_path / "a.docx").exists()
    assert len(writing._OWN) >= 12


@pytest.mark.skipif(os.name == "nt", reason="links as POSIX has them")
def test_through_a_link_its_file_is_written_and_the_link_stays(tmp_path):
    (tmp_path / "there").mkdir()
    (tmp_path / "a.md").symlink_to(tmp_path / "there" / "b.md")
    write(tmp_path / "a.md", OURS)
    assert (tmp_path / "a.md").is_symlink() and (tmp_path / "there" / "b.md").read_bytes() == OURS
    assert names(tmp_path / "there") == ["b.md"]


@pytest.mark.parametrize("above", ["a.md", "a.md/b/c"])
def test_what_stands_where_a_folder_is_wanted_is_named(above, tmp_path):
    (tmp_path / "a.md").write_bytes(OURS)
    with pytest.raises(DocgenError, match="no folder") as caught:
        write_all({tmp_path / above / "new.md": NEWER})
    assert caught.value.faults[0].file == str(tmp_path / "a.md")
    write_all({tmp_path / "b" / "c" / "new.md": NEWER})
    assert (tmp_path / "b" / "c" / "new.md").read_bytes() == NEWER
