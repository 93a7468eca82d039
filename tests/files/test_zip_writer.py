import io
import zipfile
import zlib

from hypothesis import given
from hypothesis import strategies as st

from docgen.files.zip_writer import chunks, contained, member, members

PARTS = st.dictionaries(
    st.text(st.characters(codec="utf-8", exclude_characters="\\:\0"), min_size=1, max_size=30).filter(
        lambda name: not name.endswith("/")
    ),
    st.binary(max_size=3000),
    max_size=8,
)


def opened(parts):
    return zipfile.ZipFile(io.BytesIO(contained({name: member(name, data) for name, data in parts.items()})))


@given(PARTS)
def test_whatever_goes_in_comes_out(parts):
    with opened(parts) as file:
        assert file.testzip() is None
        assert {name: file.read(name) for name in file.namelist()} == parts


def test_the_list_of_content_types_comes_first_and_the_others_by_name():
    names = ["word/b.xml", "[Content_Types].xml", "Z.xml", "word/a.xml"]
    with opened(dict.fromkeys(names, b"")) as file:
        assert file.namelist() == ["[Content_Types].xml", "Z.xml", "word/a.xml", "word/b.xml"]


def test_no_clock_is_in_it_and_any_system_may_read_it():
    with opened({"a.xml": b"x" * 5000, "b.xml": b"x"}) as file:
        for entry in file.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0)
            assert entry.external_attr >> 16 == 0o100600
        assert file.getinfo("a.xml").compress_size < 100
        assert file.getinfo("b.xml").compress_type == zipfile.ZIP_STORED


@given(PARTS, st.sampled_from([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED]))
def test_parts_that_another_program_packed_are_taken_as_they_are(parts, method):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as other:
        for name, data in parts.items():
            other.writestr(name, data)
    taken = members(file.getvalue())
    assert {name: (each.size, each.checksum) for name, each in taken.items()} == {
        name: (len(data), zlib.crc32(data)) for name, data in parts.items()
    }
    with zipfile.ZipFile(io.BytesIO(contained(taken))) as again:
        assert again.testzip() is None
        assert {name: again.read(name) for name in again.namelist()} == parts


def test_a_container_may_be_written_piece_by_piece_in_the_order_given():
    parts = [member(name, b"x" * 3000, deflate=False) for name in ("b.docx", "a.docx")]
    with zipfile.ZipFile(io.BytesIO(b"".join(chunks(parts)))) as file:
        assert file.namelist() == ["b.docx", "a.docx"]
        assert {each.compress_type for each in file.infolist()} == {zipfile.ZIP_STORED}
        assert file.testzip() is None
