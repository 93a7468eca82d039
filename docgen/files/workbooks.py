"""Workbooks: a table that xlsxwriter has written, sealed like a document, the same bytes for the same cells."""

from __future__ import annotations

from docgen.files.property_texts import with_receipt
from docgen.files.seals import SEALED, Properties, seal, sealable
from docgen.files.zip_reader import unpacked
from docgen.files.zip_writer import members


def sealed_workbook(file: bytes, title: str, receipt: str = "") -> bytes:
    """The workbook `file` with a seal among its properties, and `receipt`, a text of docgen's own.

    xlsxwriter is told no clock by whoever wrote the file: its property `created` is a fixed day.
    """
    parts = unpacked(file)
    ready = sealable(parts)
    if receipt:
        ready[SEALED] = with_receipt(ready[SEALED], receipt)
    # The rows, nearly all of it, are not deflated once more.
    packed = {name: each for name, each in members(file).items() if ready[name] == parts[name]}
    changed = {name: part for name, part in ready.items() if name not in packed}
    return seal(changed, Properties(title, "docgen", None), packed)
