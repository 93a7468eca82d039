"""Opening a Word file safely: whatever is given, a package of bounded XML parts comes out, or a reason why not.

Nothing is fetched, run or written: external links are only counted, macros only seen, entities never resolved.
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import NoReturn
from zipfile import BadZipFile, ZipFile, ZipInfo

from lxml import etree

from docgen.errors import DocgenError, Fault
from docgen.files.foreign import reason_not_word
from docgen.files.names import RELATIONSHIP, W, is_strict, make_transitional
from docgen.messages import say

_MOST_ENTRIES = 20_000
_TOTAL = 300 * 2**20
_PART = 48 * 2**20
# Word's own XML shrinks 5 to 35 times; what shrinks far more is built to burst.
_RATIO, _RATIO_FROM = 200, 2 * 2**20
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
    """A relationship of a part: its kind (`styles`, `header`), and the part or external address it leads to."""

    kind: str
    target: str
    external: bool


class Package:
    """The parts of a .docx, .docm or .dotx. Raises DocgenError where the file is none, is locked or is hostile."""

    def __init__(self, path: Path) -> None:
        self.file = str(path)
        self._zip = _open(path)
        self._roots: dict[str, etree._Element] = {}
        try:
            self._entries = _entries(self._zip)
            self.main = self._main()
        except DocgenError:
            self._zip.close()
            raise

    def __enter__(self) -> Package:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the file's own order."""
        return tuple(self._entries)

    def root(self, part: str) -> etree._Element | None:
        """The root element of an XML `part`, in transitional names; None where the package has no such part."""
        if part in self._entries and part not in self._roots:
            root = _parse(_bounded(self._zip, self._entries[part]), part)
            if is_strict(root):
                make_transitional(root)
            self._roots[part] = root
        return self._roots.get(part)

    def relations(self, part: str) -> dict[str, Relation]:
        """The relationships of `part` (of the package itself for ``""``) by their ids."""
        folder, _, name = part.rpartition("/")
        root = self.root(join(folder, "_rels", f"{name}.rels"))
        found = {}
        for element in root.iter(RELATIONSHIP) if root is not None else ():
            external = element.get("TargetMode") == "External"
            target = element.get("Target", "")
            found[element.get("Id", "")] = Relation(
                kind=element.get("Type", "").rpartition("/")[2],
                target=target if external else normpath(join("/", dirname(part), target)).lstrip("/"),
                external=external,
            )
        return found

    def _main(self) -> str:
        relations = self.relations("").values()
        main = next((each.target for each in relations if each.kind == "officeDocument"), "word/document.xml")
        root = self.root(main)
        if root is None:
            _refuse(say("this is a zip archive, but not a Word document"), say("name a .docx file"))
        if root.tag != f"{W}document":
            _refuse(say("this is an Office file, but not a Word document"), say("name a .docx file"))
        return main


def _open(path: Path) -> ZipFile:
    try:
        with path.open("rb") as stream:
            reason = reason_not_word(stream)
        if reason is not None:
            _refuse(*reason)
        return ZipFile(path)
    except FileNotFoundError:
        _refuse(say("there is no such file"), say("check the name and the folder"))
    except IsADirectoryError:
        _refuse(say("this is a folder, not a file"), say("name a file in it"))
    except (BadZipFile, *_BROKEN):
        _refuse_broken()
    except OSError as error:
        _refuse(say("the file cannot be read: {why}", why=error.strerror or ""))


_BROKEN = (zlib.error, EOFError, struct.error, ValueError, NotImplementedError, OverflowError, RuntimeError)


def _entries(archive: ZipFile) -> dict[str, ZipInfo]:
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES or sum(info.file_size for info in entries) > _TOTAL:
        _refuse_hostile(say("the file unpacks to far more than any document needs"))
    return {info.filename: info for info in entries}


def _bounded(archive: ZipFile, info: ZipInfo) -> bytes:
    if info.flag_bits & 1:
        _refuse(say("the file is protected by a password"), say("open it in Word and take the password off"))
    too_dense = info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(info.compress_size, 1)
    if info.file_size > _PART or too_dense:
        _refuse_hostile(say("the file unpacks to far more than any document needs"))
    try:
        # A bounded read: the size that the directory states may be a lie.
        with archive.open(info) as stream:
            data = stream.read(info.file_size + 1)
    except (BadZipFile, OSError, *_BROKEN):
        _refuse_broken()
    if data.count(b"<") + data.count(b"=") > _MARKS:
        _refuse(say("the file is longer than docgen reads"), say("split it into several files"))
    return data


def _parse(data: bytes, part: str) -> etree._Element:
    # No OPC part may hold a document type (ECMA-376 part 2, 8.1.4); UTF-16 spaces the letters with zeros.
    if b"<!DOCTYPE" in data or b"<\0!\0D\0O\0C\0T" in data or b"\0<\0!\0D\0O\0C\0T" in data:
        _refuse_hostile(say("{part} declares XML entities, which no Word document does", part=part))
    try:
        root = etree.fromstring(data, _PARSER)
    except (etree.XMLSyntaxError, ValueError) as error:
        if "depth" in str(error):
            _refuse_hostile(say("tables or text boxes are nested deeper than docgen reads"))
        _refuse(
            say("{part} is not valid XML: {why}", part=part, why=str(error)),
            say("open the file in Word, let it repair it, and save it again"),
        )
    if root.getroottree().docinfo.internalDTD is not None:
        _refuse_hostile(say("{part} declares XML entities, which no Word document does", part=part))
    return root


def _refuse_broken() -> NoReturn:
    _refuse(
        say("the file is damaged or was cut short"),
        say("fetch it again, or open it in Word, let it repair it, and save it again"),
    )


def _refuse_hostile(message: str) -> NoReturn:
    _refuse(message, say("it may be built to do harm: ask where it comes from"))


def _refuse(message: str, hint: str = "") -> NoReturn:
    raise DocgenError(Fault(message, hint))
