"""Hồ sơ: a directive, what is sent along, and a table of contents for the office's document system, in one zip."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from docgen.files.property_texts import receipt_in
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import Member, chunks, member
from docgen.messages import say
from docgen.model.directive import Directive
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.receipt import KeptReceipt
from docgen.text.markup import plain
from docgen.text.normalize import clean

CONTENTS, CONTENTS_TEXT = "00-muc-luc.json", "00-muc-luc.txt"
_PACKED = (".docx", ".pdf", ".zip", ".xlsx", ".odt", ".jpg", ".jpeg", ".png")
"""Files of these kinds gain nothing by being packed once more."""


class Enclosure(NamedTuple):
    """A file that is sent along: the plan as it was received, or as docgen sets it (then `note` says so)."""

    name: str
    data: bytes
    note: str = ""


class _File(NamedTuple):
    name: str
    data: bytes
    told: dict[str, Any]


def dossier(
    directive: Directive, docx: bytes, name: str, plan: Enclosure, others: Sequence[tuple[str, bytes]] = ()
) -> bytes:
    """The zip of the directive's Word file `docx` called `name`, of `others` of it (a PDF) and of the plan.

    The same files give the same bytes; the container bears a seal, so that docgen's own is known again.
    """
    files = list(_files(directive, docx, name, plan, others))
    contents = {
        "ho_so": f"{directive.frame.kind}: {directive.frame.subject}",
        "don_vi": directive.unit.full_name,
        "cac_tep": [file.told for file in files],
    }
    listing = json.dumps(contents, ensure_ascii=False, indent=1) + "\n"
    text = "\n".join(_lines(contents)) + "\n"
    members = [
        member(CONTENTS, listing.encode()),
        member(CONTENTS_TEXT, text.encode()),
        *(_member(file) for file in files),
    ]
    return b"".join(chunks(members, sealed=True))


def _files(
    directive: Directive, docx: bytes, name: str, plan: Enclosure, others: Sequence[tuple[str, bytes]]
) -> Iterator[_File]:
    frame, source = directive.frame, directive.plan
    own = (frame.kind, frame.number, frame.issued_on, frame.issuer, frame.subject)
    parts = [say("with its annex of assigned tasks")] if _is_annexed(docx) else []
    yield _file(1, name, docx, *own, enclosed=False, note="; ".join(map(str, parts)))
    at = 1
    for other, data in others:
        at += 1
        yield _file(at, other, data, *own, enclosed=False, note=say("the same"))
    about = (source.kind, source.number, source.issued_on, source.issuer, clean(plain(source.abstract)))
    yield _file(at + 1, plan.name, plan.data, *about, enclosed=True, note=plan.note)


def _file(
    at: int,
    name: str,
    data: bytes,
    kind: str,
    number: DocumentNumber,
    date: IssueDate | None,
    issuer: str,
    abstract: str,
    *,
    enclosed: bool,
    note: str,
) -> _File:
    numbered = f"{at:02d}-{name}"
    told = {
        "thu_tu": at,
        "tep": numbered,
        "ten_loai": kind,
        "so_ky_hieu": str(number),
        "ngay_ban_hanh": "" if date is None else str(date),
        "co_quan_ban_hanh": issuer,
        "trich_yeu": abstract,
        "gui_kem": enclosed,
        "ghi_chu": str(note),
        "kich_thuoc": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    return _File(numbered, data, told)


def _lines(contents: dict[str, Any]) -> Iterator[str]:
    """The table of contents for a person."""
    yield contents["ho_so"]
    for each in contents["cac_tep"]:
        sent = f" ({say('sent along')})" if each["gui_kem"] else ""
        note = f" [{each['ghi_chu']}]" if each["ghi_chu"] else ""
        dated = f", {each['ngay_ban_hanh']}" if each["ngay_ban_hanh"] else ""
        yield ""
        yield f"{each['thu_tu']}. {each['tep']}{sent}{note}"
        yield f"   {each['ten_loai']} {each['so_ky_hieu']}{dated}, {each['co_quan_ban_hanh']}: {each['trich_yeu']}"


def _is_annexed(docx: bytes) -> bool:
    kept = KeptReceipt.read(receipt_in(unpacked(docx)))
    return kept is not None and kept.receipt.annexed


def _member(file: _File) -> Member:
    return member(file.name, file.data, deflate=not file.name.casefold().endswith(_PACKED))
