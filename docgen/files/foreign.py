"""Files that are often taken for .docx: told by their first bytes, each with what to do about it."""

from __future__ import annotations

from typing import BinaryIO

from docgen.messages import say

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = b"PK\x03\x04"
# An OLE directory names its streams in UTF-16 ([MS-CFB] 2.6.1).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_OLD_WORD = "WordDocument".encode("utf-16-le")
_OLE_LIMIT = 64 * 2**20


def reason_not_word(stream: BinaryIO) -> tuple[str, str] | None:
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
