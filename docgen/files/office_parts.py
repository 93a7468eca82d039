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
        raise error.in_file(path) from None
    if not {DOCUMENT, CONTENT_TYPES} <= parts.keys():
        problem = say("this is a zip archive, but not a Word document")
        raise DocgenError(Fault(problem, say("name a .docx file"), str(path)))
    return parts


def relate(parts: Parts, name: str, content_type: str, relation: str, source: str = "") -> None:
    """Make `name` known as a part of this type, and lead to it from the part `source`, or from the package."""
    declare(parts, name, content_type)
    if not _known(parts, source).xpath("*[@Type=$relation]", relation=relation):
        lead(parts, source, relation, name.removeprefix(f"{source.rpartition('/')[0]}/"))


def declare(parts: Parts, name: str, content_type: str) -> None:
    """Make `name` known as a part of this type."""
    types = etree.fromstring(parts[CONTENT_TYPES], AS_WRITTEN)
    if not types.xpath("*[@PartName=$name]", name=f"/{name}"):
        etree.SubElement(types, f"{{{_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        parts[CONTENT_TYPES] = xml_bytes(types)


def declared(parts: Parts, name: str) -> str:
    """The type that `name` is known to have, of its own or by the end of its name; "" where it has none."""
    types = etree.fromstring(parts[CONTENT_TYPES], AS_WRITTEN)
    own = types.xpath("string(*[@PartName=$name]/@ContentType)", name=f"/{name}")
    ending = name.rpartition(".")[2].lower()
    by_ending = [each.get("ContentType", "") for each in types if each.get("Extension", "").lower() == ending]
    return str(own) or next(iter(by_ending), "")


def lead(
    parts: Parts, source: str, relation: str, target: str, external: bool = False, name: str | None = None
) -> str:
    """Lead from the part `source`, or from the package, to a target; returns the name of that relation.

    It is the one given, else one that is free.
    """
    known = _known(parts, source)
    taken = {each.get("Id") for each in known}
    free = name or next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
    made = etree.SubElement(known, f"{{{_RELATIONS}}}Relationship", Id=free, Type=relation, Target=target)
    if external:
        made.set("TargetMode", "External")
    parts[_place(source)] = xml_bytes(known)
    return free


def _known(parts: Parts, source: str) -> etree._Element:
    """The relations of a part, as they are written."""
    empty = f'<Relationships xmlns="{_RELATIONS}"/>'.encode()
    return etree.fromstring(parts.get(_place(source)) or empty, AS_WRITTEN)


def _place(source: str) -> str:
    folder, _, file = source.rpartition("/")
    return f"{folder}/_rels/{file}.rels".lstrip("/")


def xml_bytes(root: etree._Element) -> bytes:
    """An XML part as bytes."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
