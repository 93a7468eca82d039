"""The pages of a PDF by PDFium: a file or a page that is damaged is told as a person can understand it."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from docgen.errors import DocgenError, Fault
from docgen.messages import say

_MOST_PAGES = 2_000


def opened(path: Path) -> Any:
    """The PDF at `path`; raises DocgenError where it is none, is locked or is far too large."""
    try:
        document = pdfium.PdfDocument(path)
    except pdfium.PdfiumError as error:
        if "assword" in str(error):
            _refuse(say("the file is protected by a password"), say("take the password off and save it again"))
        _refuse(say("the file is damaged or is no PDF"), say("fetch it again"))
    if not 0 < len(document) <= _MOST_PAGES:
        document.close()
        _refuse(say("the file has no pages, or more than docgen reads"), say("split it into several files"))
    document.init_forms()  # what was stamped on a page is a form
    return document


def page_of(document: Any, number: int) -> Any:
    """A page, counted from 0; raises DocgenError where it is damaged, which shows only when it is asked for."""
    try:
        return document[number]
    except pdfium.PdfiumError:
        _refuse(say("page {page} of the PDF is damaged", page=number + 1), say("fetch the file again"))


def flat_page(document: Any, number: int) -> Any:
    """A page with what was stamped on it (a number, a date) made part of it; raises DocgenError as `page_of`."""
    page = page_of(document, number)
    if raw.FPDFPage_GetAnnotCount(page):
        raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
        page.close()
        page = page_of(document, number)
    return page


def _refuse(message: str, hint: str) -> NoReturn:
    raise DocgenError(Fault(message, hint))
