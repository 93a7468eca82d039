"""Whatever is given, parts of bounded size come out, or a reason why not."""

from __future__ import annotations

import io
import random
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


def many(number):
    return packed({str(name): b"" for name in range(number)})


def dense(noise):
    """Four megabytes, so much of which does not shrink."""
    return packed({"a": random.Random(209).randbytes(noise) + bytes(4 * MB - noise)})


def claiming(*sizes):
    """An archive whose directory states these sizes of its parts."""
    whole = packed({f"{name}.xml": b"" for name in range(len(sizes))})
    at = -1
    for size in sizes:
        at = whole.index(b"PK\1\2", at + 1)
        whole = whole[: at + 24] + size.to_bytes(4, "little") + whole[at + 28 :]
    return whole


MB = 2**20


@pytest.mark.parametrize(
    ("taken", "refused"),
    [
        (lambda: many(20_000), lambda: many(20_001)),
        (lambda: packed({"a": bytes(2 * MB)}), lambda: packed({"a": bytes(2 * MB + 1)})),
        (lambda: dense(18_000), lambda: dense(15_500)),
    ],
    ids=["parts", "size of what is dense", "density of what is large"],
)
def test_a_file_is_taken_up_to_its_limits_and_no_further(taken, refused):
    with ZipReader(taken()) as reader:
        assert reader.read(reader.names[0]) is not None
    with pytest.raises(DocgenError, match="unpacks to far more"):
        unpacked(refused())


def test_all_parts_together_and_each_one_have_a_limit():
    ZipReader(claiming(*[50 * MB] * 6)).close()
    with pytest.raises(DocgenError, match="unpacks to far more"):
        ZipReader(claiming(*[50 * MB] * 6, 1))
    with ZipReader(claiming(48 * MB + 1)) as reader, pytest.raises(DocgenError, match="unpacks to far more"):
        reader.read("0.xml")


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
