"""From a file to a `Document`: parts in, sections, headers and notes out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.ooxml import A, W, first
from docgen.files.package import Package
from docgen.messages import say
from docgen.word.blocks import BlockReader, Counts, Shared
from docgen.word.containers import content
from docgen.word.direct_properties import is_on
from docgen.word.document import Document, DocumentSection, Edge, Edges, Note, paragraphs
from docgen.word.effective_properties import Formatter
from docgen.word.inline import note_id
from docgen.word.location import Kind, Location
from docgen.word.numbering import Numbering
from docgen.word.sections import edge_ids, page
from docgen.word.styles import Styles
from docgen.word.unread_parts import unread

_SLOTS = {"Ascii": "latin", "HAnsi": "latin", "EastAsia": "ea", "Bidi": "cs"}


def read(path: Path, *, beside: bool = False) -> Document:
    """The document in the file at `path`, with what it holds `beside` its text where that is asked for.

    Raises DocgenError where it cannot be read, with what to do about it.
    """
    try:
        with Package(path) as package:
            document = _DocumentReader(package).document()
            return replace(document, unread=unread(package, _texts(document))) if beside else document
    except DocgenError as error:
        raise error.in_file(path) from None
    except RecursionError:
        raise DocgenError(
            Fault(
                say("tables or text boxes are nested deeper than docgen reads"),
                say("it may be built to do harm: ask where it comes from"),
                str(path),
            )
        ) from None


class _DocumentReader:
    """Reads the parts of one package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._relations = package.relations(package.main)
        themes = _theme_fonts(self._part("theme"))
        styles = Styles(self._part("styles"), themes)
        numbering = Numbering(self._part("numbering"), styles, themes)
        self._shared = Shared(themes, styles, numbering, Formatter(styles, numbering, themes))
        self._edges: dict[str, Edge] = {}
        self._tracked = 0

    def document(self) -> Document:
        settings = self._part("settings")
        even = settings.find(f"{W}evenAndOddHeaders") if settings is not None else None
        sections = self._sections(even is not None and is_on(even))
        width = sections[0].page.text_width
        notes = (*self._notes("footnotes", "footnote", width), *self._notes("endnotes", "endnote", width))
        linking = [part for part in (self._package.main, self._target("settings")) if part]
        return Document(
            file=self._package.file,
            sections=sections,
            notes=notes,
            tracked_changes=self._tracked,
            macros=any(name.endswith("vbaProject.bin") for name in self._package.names),
            external_links=sum(
                relation.external and relation.kind != "hyperlink"
                for name in linking
                for relation in self._package.relations(name).values()
            ),
        )

    def _sections(self, even_and_odd: bool) -> tuple[DocumentSection, ...]:
        root = self._package.root(self._package.main)
        assert root is not None, "the package was opened by its main part"
        part, counts = self._open(self._package.main, root), Counts()
        sections: list[DocumentSection] = []
        headers = footers = Edges()
        for elements, properties in _split(root.iterfind(f"{W}body/*")):
            pages = page(properties, even_and_odd)
            ids, number = edge_ids(properties), len(sections) + 1
            headers = self._merged(headers, "header", ids, number, pages.text_width)
            footers = self._merged(footers, "footer", ids, number, pages.text_width)
            blocks = part.blocks(elements, pages.column_width, Location(), counts=counts)
            at = part.spot("sectPr", properties) if properties is not None else None
            sections.append(DocumentSection(blocks, pages, headers, footers, at))
        return tuple(sections)

    def _merged(
        self, inherited: Edges, kind: Kind, ids: dict[tuple[str, str], str], section: int, width: int
    ) -> Edges:
        own = {name: id_ for (each, name), id_ in ids.items() if each == kind and name in Edges.__slots__}
        place = Location().within(kind, section)
        return replace(inherited, **{name: self._edge(kind, id_, place, width) for name, id_ in own.items()})

    def _edge(self, kind: Kind, id_: str, place: Location, width: int) -> Edge | None:
        relation = self._relations.get(id_)
        if relation is None or relation.external or relation.kind != kind:
            return None
        if relation.target not in self._edges:
            root = self._package.root(relation.target)
            if root is None:
                return None
            blocks = self._open(relation.target, root).blocks(root, width, place)
            self._edges[relation.target] = Edge(relation.target, blocks)
        return self._edges[relation.target]

    def _notes(self, kind: str, one: Kind, width: int) -> Iterator[Note]:
        root = self._part(kind)
        if root is None:
            return
        part = self._open(self._target(kind), root)
        # Separators bear a type; notes bear none.
        notes = (note for note in root if note.get(f"{W}type", "normal") == "normal")
        for number, note in enumerate(notes, start=1):
            yield Note(note_id(note), part.blocks(note, width, Location().within(one, number)))

    def _open(self, part: str, root: etree._Element) -> BlockReader:
        reader = BlockReader(self._shared, part, root)
        self._tracked += reader.changes
        return reader

    def _target(self, kind: str) -> str:
        relations = self._relations.values()
        return next((each.target for each in relations if each.kind == kind and not each.external), "")

    def _part(self, kind: str) -> etree._Element | None:
        return self._package.root(self._target(kind))


def _texts(document: Document) -> Iterator[str]:
    """Every text of the body and the notes, hidden ones too."""
    for paragraph in (
        *document.paragraphs(),
        *(each for note in document.notes for each in paragraphs(note.blocks)),
    ):
        yield paragraph.text
        if paragraph.hidden:
            yield "".join(run.text for run in paragraph.hidden)


def _split(
    body: Iterable[etree._Element],
) -> Iterator[tuple[list[etree._Element], etree._Element | None]]:
    """The elements of each section with its `w:sectPr`, which stands in its last paragraph or ends the body."""
    elements: list[etree._Element] = []
    for element in content(body):
        if element.tag == f"{W}sectPr":
            yield elements, element
            return
        elements.append(element)
        properties = first(element, f"{W}pPr") if element.tag == f"{W}p" else None
        section = first(properties, f"{W}sectPr") if properties is not None else None
        if section is not None:
            yield elements, section
            elements = []
    yield elements, None


def _theme_fonts(root: etree._Element | None) -> dict[str, str]:
    """The typeface of every theme font (`minorHAnsi` …) that the theme part names; empty without one."""
    if root is None:
        return {}
    faces = {}
    for size in ("major", "minor"):
        for slot, tag in _SLOTS.items():
            face = root.find(f".//{A}{size}Font/{A}{tag}")
            if face is not None and face.get("typeface"):
                faces[size + slot] = face.get("typeface", "")
    return faces
