"""What runs lead to outside of their part (a picture, a chart, an address), known by what it is.

While two files are compared, such a lead bears what it leads to instead of the name that this has in its file: so
the same picture is the same in both. Afterwards it gets a name of the newer file, with the part if it lacks.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from lxml import etree

from docgen.files.office_parts import Parts, declare, declared, lead
from docgen.files.ooxml import R, W
from docgen.files.package import Relation

Relations = Mapping[str, Relation]
"""The relations of a part by their names."""


@dataclass(slots=True)
class Attached:
    """A file with what its parts lead to."""

    parts: Parts
    relations: Mapping[str, Relations]
    """By the part that they lead from."""
    brought: dict[str, str] = field(default_factory=dict)
    """The names here of what was copied from an older file."""

    def name(self, root: etree._Element, part: str) -> None:
        """Let the leads in the runs of `part` say what they lead to."""
        known = {name: self._said(relation) for name, relation in self.relations.get(part, {}).items()}
        for element, attribute in _leads(root):
            value = element.attrib[attribute]
            element.set(attribute, known.get(str(value), value))

    def number(self, root: etree._Element, part: str, older: Attached, other: str) -> None:
        """Give the leads in `part` their names in this file again; what `other` of an older one has is copied."""
        known = {self._said(relation): name for name, relation in self.relations.get(part, {}).items()}
        offered = {older._said(relation): relation for relation in older.relations.get(other, {}).values()}
        for element, attribute in _leads(root):
            said = str(element.attrib[attribute])
            if said in offered and said not in known:
                relation = offered[said]
                known[said] = lead(self.parts, part, relation.type, *self._aim(relation, older))
            element.set(attribute, known.get(said, said))

    def _said(self, relation: Relation) -> str:
        held = relation.target.encode() if relation.external else self.parts.get(relation.target, b"")
        return hashlib.sha256(relation.kind.encode() + b"\0" + held).hexdigest()

    def _aim(self, relation: Relation, older: Attached) -> tuple[str, bool]:
        return (relation.target if relation.external else self._bring(relation.target, older)), relation.external

    def _bring(self, part: str, older: Attached) -> str:
        """Copy a part of an older file, with all that it leads to; returns where it is found here."""
        if part in older.parts and part not in self.brought:
            stem, dot, ending = part.rpartition(".")
            numbered = (f"{stem}-{number}{dot}{ending}" for number in range(2, len(self.parts) + 3))
            name = next(each for each in (part, *numbered) if each not in self.parts)
            self.brought[part] = name
            self.parts[name] = older.parts[part]
            declare(self.parts, name, declared(older.parts, part))
            for own, relation in older.relations.get(part, {}).items():
                lead(self.parts, name, relation.type, *self._aim(relation, older), own)
        return f"/{self.brought.get(part, part)}"


def _leads(root: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    for element in root.iter("{*}*"):
        names = [str(name) for name in element.attrib if str(name).startswith(R)]
        if names and any(True for _ in element.iterancestors(f"{W}r")):
            yield from ((element, name) for name in names)
