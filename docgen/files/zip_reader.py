"""Opening a zip that may come from anybody: nothing of it is unpacked beyond what a document needs.

Whatever is given, parts of bounded size come out, or a reason why not. Nothing is fetched, run or written.
"""

from __future__ import annotations

import io
import struct
import zlib
from pathlib import Path
from typing import BinaryIO, NoReturn
from zipfile import BadZipFile, ZipFile

from docgen.errors import DocgenError, Fault, reason_of
from docgen.messages import say

_MOST_ENTRIES = 20_000
_TOTAL = 300 * 2**20
_PART = 48 * 2**20
# Word's own XML shrinks 5 to 35 times; what shrinks far more is built to burst.
_RATIO, _RATIO_FROM = 200, 2 * 2**20
_BROKEN = (zlib.error, EOFError, struct.error, ValueError, NotImplementedError, OverflowError, RuntimeError)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# An OLE directory names its streams in UTF-16 ([MS-CFB] 2.6.1).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_OLE_LIMIT = 64 * 2**20


class ZipReader:
    """The parts of an office file, a path or its bytes. Raises DocgenError where it is none, locked or hostile."""

    def __init__(self, source: Path | bytes) -> None:
        self._zip = _open(source)
        listed = self._zip.infolist()
        if len(listed) > _MOST_ENTRIES or sum(info.file_size for info in listed) > _TOTAL:
            self._zip.close()
            refuse_hostile(say("the file unpacks to far more than any document needs"))
        self._entries = {info.filename: info for info in listed if not info.filename.endswith("/")}

    def __enter__(self) -> ZipReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._zip.close()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the file's own order."""
        return tuple(self._entries)

    def __contains__(self, part: str) -> bool:
        return part in self._entries

    def read(self, part: str) -> bytes:
        """What a part holds; raises DocgenError where it is locked, damaged, or would burst."""
        info = self._entries[part]
        if info.flag_bits & 1:
            refuse(say("the file is protected by a password"), say("open it in Word and take the password off"))
        too_dense = info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(info.compress_size, 1)
        if info.file_size > _PART or too_dense:
            refuse_hostile(say("the file unpacks to far more than any document needs"))
        try:
            # A bounded read: the size that the directory states may be a lie.
            with self._zip.open(info) as stream:
                return stream.read(info.file_size + 1)
        except (BadZipFile, OSError, *_BROKEN):
            _refuse_broken()

    def read_all(self) -> dict[str, bytes]:
        """Every part by its name."""
        return {name: self.read(name) for name in self._entries}


def unpacked(source: Path | bytes) -> dict[str, bytes]:
    """Every part of an office file by its name; raises DocgenError as above."""
    with ZipReader(source) as reader:
        return reader.read_all()


def _open(source: Path | bytes) -> ZipFile:
    if not isinstance(source, bytes) and source.exists() and not (source.is_file() or source.is_dir()):
        refuse(say("this is a pipe or a device, not a file"), say("name a file"))
    try:
        with io.BytesIO(source) if isinstance(source, bytes) else source.open("rb") as stream:
            _refuse_foreign(stream)
        return ZipFile(io.BytesIO(source) if isinstance(source, bytes) else source)
    except FileNotFoundError:
        refuse(say("there is no such file"), say("check the name and the folder"))
    except IsADirectoryError:
        refuse(say("this is a folder, not a file"), say("name a file in it"))
    except (BadZipFile, *_BROKEN):
        _refuse_broken()
    except OSError as error:
        refuse(say("the file cannot be read: {why}", why=reason_of(error)))


def _refuse_foreign(stream: BinaryIO) -> None:
    reason = _reason_not_word(stream)
    if reason is not None:
        refuse(*reason)


def _refuse_broken() -> NoReturn:
    refuse(
        say("the file is damaged or was cut short"),
        say("fetch it again, or open it in Word, let it repair it, and save it again"),
    )


def refuse_hostile(message: str) -> NoReturn:
    """Refuse a file that no office program writes."""
    refuse(message, say("it may be built to do harm: ask where it comes from"))


def refuse(message: str, hint: str = "") -> NoReturn:
    """Refuse a file; whoever was asked to read it knows its name."""
    raise DocgenError(Fault(message, hint))


def _reason_not_word(stream: BinaryIO) -> tuple[str, str] | None:
    """What a file that is no zip archive is, and what to do; None for a zip archive."""
    head = stream.read(512)
    if head.startswith(_ZIP):
        return None
    if head.startswith(_OLE):
        return _of_ole(head + stream.read(_OLE_LIMIT))
    text = head.lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    if not head:
        return say("the file is empty"), say("fetch it again")
    if text.startswith(b"%pdf"):
        return say("this is a PDF, not a Word document"), say("name the .docx it was made from")
    if text.startswith(b"{\\rtf"):
        return say("this is an RTF file, not a .docx"), _save_as_docx()
    if text.startswith((b"<html", b"<!doctype html", b"<?xml", b"mime-version")):
        return say("this is a web page or a single XML file, not a .docx"), _save_as_docx()
    return say("this is not a Word document"), say("name a .docx file")


def _of_ole(data: bytes) -> tuple[str, str]:
    if _ENCRYPTED in data:
        return say("the file is protected by a password"), say("open it in Word and take the password off")
    if _OLD_WORD in data:
        return say("this is a .doc of Word 97-2003, not a .docx"), _save_as_docx()
    return say("this is an old Office file, not a .docx"), _save_as_docx()


def _save_as_docx() -> str:
    return say("open it in Word or LibreOffice and save it as .docx")
