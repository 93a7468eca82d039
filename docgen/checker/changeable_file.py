"""A Word file opened for changing: parts parsed when asked for, all others kept byte for byte."""

from __future__ import annotations

from pathlib import Path
from posixpath import dirname, join, relpath

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.ooxml import AS_WRITTEN, W
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import CONTENT_TYPES, contained, member
from docgen.messages import say
from docgen.word.location import Spot

_PACKAGE_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_MAIN = ".main+xml"
_TEMPLATES = {
    f"application/vnd.openxmlformats-officedocument.wordprocessingml.template{_MAIN}": (
        f"application/vnd.openxmlformats-officedocument.wordprocessingml.document{_MAIN}"
    ),
    f"application/vnd.ms-word.template.macroEnabledTemplate{_MAIN}": (
        f"application/vnd.ms-word.document.macroEnabled{_MAIN}"
    ),
}
"""Content types of templates, and of the documents made from them."""
_STRICT = "{http://purl.oclc.org/ooxml/wordprocessingml/main}"


class Changeable:
    """The parts of the file at `path`, which the reader has found sound. The file itself is never written to."""

    def __init__(self, path: Path) -> None:
        self._data = unpacked(path)
        self._roots: dict[str, etree._Element] = {}
        self._read: dict[str, bytes] = {}
        self._order: dict[tuple[str, str], list[etree._Element]] = {}

    def root(self, part: str) -> etree._Element:
        """The root of an XML part; what is done to it is saved. Raises DocgenError for ISO 29500 Strict."""
        if part not in self._roots:
            root = etree.fromstring(self._data[part], AS_WRITTEN)
            if str(root.tag).startswith(_STRICT):
                raise DocgenError(
                    Fault(
                        say(
                            "the file is written in the strict variant of Office Open XML, which docgen only reads"
                        ),
                        say("save it in Word as an ordinary .docx first"),
                    )
                )
            self._roots[part] = root
            self._read[part] = etree.tostring(root)
        return self._roots[part]

    def has(self, part: str) -> bool:
        """Whether there is such a part."""
        return part in self._data

    @property
    def parts(self) -> tuple[str, ...]:
        """The names of the XML parts, in the order of the file."""
        return tuple(name for name in self._data if name.endswith(".xml"))

    def read(self, part: str) -> bytes:
        """A part as it is in the file."""
        return self._data[part]

    def element(self, at: Spot) -> etree._Element:
        """The element at a spot, as it was counted before any change."""
        key = (at.part, at.tag)
        if key not in self._order:
            self._order[key] = list(self.root(at.part).iter(W + at.tag))
        return self._order[key][at.nth]

    def related(self, part: str, kind: str) -> str | None:
        """The part that `part` leads to by a relation of this kind, or None."""
        relations = _relations_of(part)
        if not self.has(relations):
            return None
        for relation in self.root(relations):
            if relation.get("Type", "").endswith(f"/{kind}") and relation.get("TargetMode") != "External":
                target = relation.get("Target", "")
                return target.lstrip("/") if target.startswith("/") else join(dirname(part), target)
        return None

    def add(self, part: str, root: etree._Element, content_type: str, relation: str, source: str) -> None:
        """Add a part, make its type known, and lead to it from `source`."""
        self._data[part] = b""
        self._roots[part] = root
        types = self.root(CONTENT_TYPES)
        etree.SubElement(types, f"{{{_PACKAGE_TYPES}}}Override", PartName=f"/{part}", ContentType=content_type)
        name = _relations_of(source)
        if not self.has(name):
            self._data[name] = b""
            self._roots[name] = etree.fromstring(f'<Relationships xmlns="{_RELATIONS}"/>')
        known = self.root(name)
        taken = {each.get("Id") for each in known}
        free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        target = relpath(part, dirname(source))
        etree.SubElement(known, f"{{{_RELATIONS}}}Relationship", Id=free, Type=relation, Target=target)

    def saved(self) -> bytes:
        """The file with all changes, a document even where it was a template; the rest is there byte for byte."""
        for override in self.root(CONTENT_TYPES):
            # Word refuses a .docx that says of itself that it is a template.
            if override.get("ContentType") in _TEMPLATES:
                override.set("ContentType", _TEMPLATES[override.get("ContentType", "")])
        return contained({name: member(name, self._written(name)) for name in self._data})

    def _written(self, part: str) -> bytes:
        root = self._roots.get(part)
        if root is None or etree.tostring(root) == self._read.get(part):
            return self._data[part]
        return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _relations_of(part: str) -> str:
    folder, name = dirname(part), part.rpartition("/")[2]
    return join(folder, "_rels", f"{name}.rels")
