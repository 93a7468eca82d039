"""A .docx as its parts: name → bytes."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.ooxml import AS_WRITTEN
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import CONTENT_TYPES
from docgen.messages import say

Parts = dict[str, bytes]
DOCUMENT = "word/document.xml"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


def read_package(path: Path) -> Parts:
    """The parts of the Word file at `path`; raises DocgenError where it cannot be read or is no Word file."""
    try:
        parts = unpacked(path)
    except DocgenError as error:
        raise DocgenError([fault._replace(file=str(path)) for fault in error.faults]) from None
    if not {DOCUMENT, CONTENT_TYPES} <= parts.keys():
        problem = say("this is a zip archive, but not a Word document")
        raise DocgenError(Fault(problem, say("name a .docx file"), str(path)))
    return parts


def relate(parts: Parts, name: str, content_type: str, relation: str, source: str = "") -> None:
    """Make `name` known as a part of this type, and lead to it from the part `source`, or from the package."""
    types = etree.fromstring(parts[CONTENT_TYPES], AS_WRITTEN)
    if not types.xpath("*[@PartName=$name]", name=f"/{name}"):
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        parts[CONTENT_TYPES] = xml_bytes(types)
    folder, _, file = source.rpartition("/")
    place = f"{folder}/_rels/{file}.rels".lstrip("/")
    known = etree.fromstring(parts.get(place) or f'<Relationships xmlns="{_RELATIONS}"/>'.encode(), AS_WRITTEN)
    if not known.xpath("*[@Type=$relation]", relation=relation):
        taken = {each.get("Id") for each in known}
        free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        target = name.removeprefix(f"{folder}/")
        etree.SubElement(known, f"{{{_RELATIONS}}}Relationship", Id=free, Type=relation, Target=target)
        parts[place] = xml_bytes(known)


def xml_bytes(root: etree._Element) -> bytes:
    """An XML part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
