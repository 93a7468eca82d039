"""Documents as they are given: a file, its bytes, a folder of them."""

import pytest

from docgen.errors import DocgenError
from docgen.files.given_documents import on_disk, word_files


def test_the_word_files_of_a_folder_and_of_those_in_it_stand_in_order(tmp_path):
    for name in ("b.docx", "a/z.docx", "a/y.docx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(b"")
    assert [each.relative_to(tmp_path).as_posix() for each in word_files(tmp_path)] == [
        "a/y.docx",
        "a/z.docx",
        "b.docx",
    ]


@pytest.mark.parametrize("name", [".a.docx", "~$a.docx", ".docgen/a.docx", "a/.b/c.docx", "a.doc", "a.txt"])
def test_hidden_ones_locks_of_word_and_other_files_are_none(tmp_path, name):
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(DocgenError) as caught:
        word_files(tmp_path)
    assert caught.value.faults[0].file == str(tmp_path)
    (tmp_path / "a$~.docx").write_bytes(b"")
    assert [each.name for each in word_files(tmp_path)] == ["a$~.docx"]


def test_bytes_stand_on_the_disk_under_the_ending_of_their_kind_while_they_are_read():
    for data, ending in ((b"%PDF-1.7", ".pdf"), (b"\n %PDF-1.7", ".pdf"), (b"PK\x03\x04", ".docx")):
        with on_disk(data) as path:
            assert path.suffix == ending and path.read_bytes() == data
        assert not path.exists()
