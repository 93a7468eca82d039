"""Whatever is given, parts of bounded size come out, or a reason why not."""

from __future__ import annotations

import io
import zipfile
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from docgen.engine.filling import prepare
from docgen.errors import DocgenError
from docgen.files.seals import is_untouched
from docgen.files.zip_reader import ZipReader, unpacked
from docgen.files.zip_writer import contained, member


def packed(parts):
    return contained({name: member(name, data) for name, data in parts.items()})


def bomb():
    return packed({"[Content_Types].xml": b"<Types/>", "word/document.xml": b" " * (60 * 2**20)})


def test_parts_come_out_under_their_names_and_folders_are_no_parts(tmp_path):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("word/", b"")
        file.writestr("word/a.xml", b"<a/>")
    assert unpacked(buffer.getvalue()) == {"word/a.xml": b"<a/>"}
    path = tmp_path / "a.docx"
    path.write_bytes(buffer.getvalue())
    with ZipReader(path) as reader:
        assert reader.names == ("word/a.xml",) and "word/a.xml" in reader and "word/" not in reader


def test_what_would_burst_is_refused_wherever_it_is_opened(tmp_path):
    path = tmp_path / "template.docx"
    path.write_bytes(bomb())
    with pytest.raises(DocgenError, match="unpacks to far more"):
        unpacked(path)
    with pytest.raises(DocgenError, match="unpacks to far more"):
        prepare(path)
    assert not is_untouched(path)


def test_a_part_of_some_size_that_shrinks_as_words_do_is_taken():
    text = "".join(f"{number} " for number in range(500_000)).encode()
    assert unpacked(packed({"a.xml": text})) == {"a.xml": text}


@pytest.mark.parametrize("cut", [30, 200, -30])
def test_a_file_that_was_cut_short_is_told(cut):
    whole = packed({"a.xml": bytes(range(256)) * 20})
    with pytest.raises(DocgenError, match="damaged"):
        unpacked(whole[:cut])


def test_a_part_that_is_damaged_is_told():
    whole = bytearray(packed({"a.xml": bytes(range(256)) * 20}))
    whole[60] ^= 0xFF
    with pytest.raises(DocgenError, match="damaged"):
        unpacked(bytes(whole))


def test_a_part_under_a_password_is_told():
    whole = bytearray(packed({"a.xml": b"x" * 2000}))
    at = whole.index(b"PK\1\2")
    whole[at + 8] |= 1
    with pytest.raises(DocgenError, match="password"):
        unpacked(bytes(whole))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused_and_never_end_in_a_traceback(data):
    for given_ in (data, b"PK\3\4" + data, zlib.compress(data)):
        with pytest.raises(DocgenError):
            unpacked(given_)
