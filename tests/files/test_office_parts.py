"""A .docx as its parts: what makes a part known to Word, and names that ISO 29500 Strict writes otherwise."""

import pytest
from lxml import etree

from docgen.errors import DocgenError
from docgen.files.office_parts import read_package, relate
from docgen.files.ooxml import MATH, PIC, WP, A, R, W, is_strict, make_transitional
from docgen.files.zip_writer import CONTENT_TYPES, contained, member

TYPES = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
STRICT = "http://purl.oclc.org/ooxml"
NAMES = {
    "wordprocessingml/main": W,
    "officeDocument/relationships": R,
    "officeDocument/math": MATH,
    "drawingml/main": A,
    "drawingml/wordprocessingDrawing": WP,
    "drawingml/picture": PIC,
}


def relations(parts, place):
    return [(each.get("Id"), each.get("Target")) for each in etree.fromstring(parts[place])]


@pytest.mark.parametrize(
    ("source", "place", "target"),
    [("", "_rels/.rels", "word/new.xml"), ("word/document.xml", "word/_rels/document.xml.rels", "new.xml")],
    ids=["of the package", "of a part"],
)
def test_a_part_is_made_known_once_and_led_to_from_where_it_belongs(source, place, target):
    parts = {CONTENT_TYPES: TYPES}
    for _ in range(2):
        relate(parts, "word/new.xml", "type/new", "kind/new", source)
    assert relations(parts, place) == [("rId1", target)]
    relate(parts, "word/other.xml", "type/other", "kind/other", source)
    assert [name for name, _ in relations(parts, place)] == ["rId1", "rId2"]
    made = [(each.get("PartName"), each.get("ContentType")) for each in etree.fromstring(parts[CONTENT_TYPES])]
    assert made == [("/word/new.xml", "type/new"), ("/word/other.xml", "type/other")]


def test_an_id_that_is_taken_is_not_given_again():
    taken = "".join(f'<Relationship Id="{name}" Type="t{name}" Target="x"/>' for name in ("rId1", "rId3", "a"))
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    parts = {
        CONTENT_TYPES: TYPES,
        "_rels/.rels": f'<Relationships xmlns="{space}">{taken}</Relationships>'.encode(),
    }
    relate(parts, "a.xml", "type", "kind")
    assert relations(parts, "_rels/.rels")[-1] == ("rId2", "a.xml")
    for number in range(3, 6):
        relate(parts, f"{number}.xml", "type", f"kind{number}")
    names = [name for name, _ in relations(parts, "_rels/.rels")]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("lacking", [CONTENT_TYPES, "word/document.xml"])
def test_a_package_that_lacks_what_word_needs_is_refused_by_its_name(tmp_path, lacking):
    parts = {CONTENT_TYPES: TYPES, "word/document.xml": b"<a/>", "word/b.xml": b"<b/>"}
    path = tmp_path / "a.docx"
    path.write_bytes(contained({name: member(name, data) for name, data in parts.items()}))
    assert read_package(path) == parts
    del parts[lacking]
    path.write_bytes(contained({name: member(name, data) for name, data in parts.items()}))
    with pytest.raises(DocgenError, match="not a Word document") as caught:
        read_package(path)
    assert caught.value.faults[0].file == str(path)


@pytest.mark.parametrize(("strict", "transitional"), NAMES.items(), ids=list(NAMES))
def test_strict_names_become_transitional_ones_and_others_stay(strict, transitional):
    root = etree.fromstring(f'<s:a xmlns:s="{STRICT}/{strict}" s:b="1" c="2"><d s:e="3"/><!-- f --></s:a>')
    assert is_strict(root)
    make_transitional(root)
    assert root.tag == f"{transitional}a" and dict(root.attrib) == {"c": "2", f"{transitional}b": "1"}
    assert root[0].tag == "d" and dict(root[0].attrib) == {f"{transitional}e": "3"}


def test_transitional_ones_are_not_strict_and_stay():
    root = etree.fromstring(f'<w:a xmlns:w="{W[1:-1]}" w:b="1"/>')
    assert not is_strict(root)
    make_transitional(root)
    assert (root.tag, dict(root.attrib)) == (f"{W}a", {f"{W}b": "1"})
