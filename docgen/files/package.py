"""Opening a Word file safely: whatever is given, a package of bounded XML parts comes out, or a reason why not.

Nothing is fetched, run or written: external links are only counted, macros only seen, entities never resolved.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath

from lxml import etree

from docgen.errors import DocgenError
from docgen.files.ooxml import RELATIONSHIP, W, is_strict, make_transitional
from docgen.files.zip_reader import ZipReader, refuse, refuse_hostile
from docgen.messages import say

# Tags and attributes of one part: about 1,900 a page of dense tables, so some 1,500 pages.
_MARKS = 3_000_000


_PARSER = etree.XMLParser(
    resolve_entities=False,
    no_network=True,
    load_dtd=False,
    huge_tree=False,
    remove_comments=True,
    remove_pis=True,
)


@dataclass(frozen=True, slots=True)
class Relation:
    """A relationship of a part: its type (`http:…/header`), and the part or external address it leads to."""

    type: str
    target: str
    external: bool

    @property
    def kind(self) -> str:
        """The last word of its type."""
        return self.type.rpartition("/")[2]


class Package:
    """The parts of a .docx, .docm or .dotx. Raises DocgenError where the file is none, is locked or is hostile."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self._reader = ZipReader(path)
        self._roots: dict[str, etree._Element] = {}
        self._relations: dict[str, dict[str, Relation]] = {}
        try:
            self.main = self._main()
        except DocgenError:
            self._reader.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._reader.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the file's own order."""
        return self._reader.names

    def root(self, part: str) -> etree._Element | None:
        """The root element of an XML `part`, in transitional names; None where the package has no such part."""
        if part in self._reader and part not in self._roots:
            root = _parse(self._reader.read(part), part)
            if is_strict(root):
                make_transitional(root)
            self._roots[part] = root
        return self._roots.get(part)

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of `part` (of the package itself for ``""``) by their ids."""
        if part not in self._relations:
            self._relations[part] = self._related(part)
        return self._relations[part]

    def _related(self, part: str) -> dict[str, Relation]:
        folder, _, name = part.rpartition("/")
        root = self.root(join(folder, "_rels", f"{name}.rels"))
        found = {}
        for element in root.iter(RELATIONSHIP) if root is not None else ():
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            found[element.get("Id", "")] = Relation(
                type=element.get("Type", ""),
                target=target if external else normpath(join("/", dirname(part), target)).lstrip("/"),
                external=external,
            )
        return found

    def _main(self) -> str:
        relations = self.relations("").values()
        main = next((each.target for each in relations if each.kind == "officeDocument"), "word/document.xml")
        root = self.root(main)
        if root is None:
            refuse(say("this is a zip archive, but not a Word document"), say("name a .docx file"))
        if root.tag != f"{W}document":
            refuse(say("this is an Office file, but not a Word document"), say("name a .docx file"))
        return main


def _parse(data: bytes, part: str) -> etree._Element:
    if len(data) > _MARKS and data.count(b"<") + data.count(b"=") > _MARKS:
        refuse(say("the file is longer than docgen reads"), say("split it into several files"))
    # No OPC part may hold a document type (ECMA-376 part 2, 8.1.4); UTF-16 spaces the letters with zeros.
    if b"<!DOCTYPE" in data or b"<\0!\0D\0O\0C\0T" in data:
        refuse_hostile(say("{part} declares XML entities, which no Word document does", part=part))
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            refuse_hostile(say("tables or text boxes are nested deeper than docgen reads"))
        refuse(
            say("{part} is not valid XML: {why}", part=part, why=str(error)),
            say("open the file in Word, let it repair it, and save it again"),
        )
    if root.getroottree().docinfo.internalDTD is not None:
        refuse_hostile(say("{part} declares XML entities, which no Word document does", part=part))
    return root
