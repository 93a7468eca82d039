"""What a file is by its first bytes, before any reader opens it; a name that says otherwise is an error."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn
from zipfile import BadZipFile, ZipFile

from docgen.errors import DocgenError, Fault, reason_of
from docgen.messages import say

_LARGEST = 100 * 2**20
_LARGEST_TEXT = 10 * 2**20
_HEAD = 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TEXT = (".txt", ".md")
_WORD = (".docx", ".docm", ".dotx")


def check(path: Path, endings: tuple[str, ...]) -> str:
    """The ending by which the file at `path` is read, one of `endings`.

    Raises DocgenError where there is no such file, where it is empty, far too large, or not what its name says.
    """
    ending = path.suffix.lower()
    try:
        if path.is_dir():
            _refuse(say("this is a folder, not a file"), say("name a file in it"))
        if path.exists() and not path.is_file():
            _refuse(say("this is a pipe or a device, not a file"), say("name a file"))
        size = path.stat().st_size
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except FileNotFoundError:
        _refuse(say("there is no such file"), say("check the name and the folder"))
    except OSError as error:
        _refuse(say("the file cannot be read: {why}", why=reason_of(error)), say("check the name and the folder"))
    if ending not in endings:
        _refuse(
            say("no reader knows files of this kind"), say("known here: {endings}", endings=", ".join(endings))
        )
    if not head.strip(b"\0 \t\r\n"):
        _refuse(say("the file is empty"), say("fetch it again"))
    if size > (_LARGEST_TEXT if ending in _TEXT else _LARGEST):
        _refuse(say("the file is larger than docgen reads"), say("split it into several files"))
    found = _found(path, head, ending)
    if found != ending:
        _refuse(
            say("the file is named {ending}, but it is a {kind}", ending=ending, kind=found),
            say("give it the ending {kind}, or fetch it again", kind=found),
        )
    return ending


def _found(path: Path, head: bytes, ending: str) -> str:
    """The ending that fits what the file is; `ending` itself where that may be right."""
    start = head.lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"%PDF"):
        return ".pdf"
    if start.startswith(b"{\\rtf"):
        return ending if ending == ".doc" else ".rtf"  # Word itself writes .doc files in RTF
    if head.startswith(_OLE):
        return ending if ending in _WORD else ".doc"  # a .docx with a password is one: its reader says so
    if head.startswith(b"PK"):
        return _zipped(path, ending)
    if ending in _TEXT:
        return ending
    if not _is_text(head):
        _refuse(say("the file is damaged, or is no {ending} file", ending=ending), say("fetch it again"))
    return ".txt"


def _zipped(path: Path, ending: str) -> str:
    try:
        with ZipFile(path) as archive:
            names = set(archive.namelist())
    except (BadZipFile, OSError, ValueError):
        _refuse(say("the file is damaged or was cut short"), say("fetch it again"))
    if "content.xml" in names:
        return ".odt"
    return ending if ending in _WORD else ".docx"


def _is_text(head: bytes) -> bool:
    try:
        head[: _HEAD - 4].decode("utf-8")
    except UnicodeDecodeError:
        return False
    return b"\0" not in head


def _refuse(message: str, hint: str) -> NoReturn:
    raise DocgenError(Fault(message, hint))
