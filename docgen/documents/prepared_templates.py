"""Templates prepared once while they stay the same file: docgen's own, and a person's, inspected first."""

from __future__ import annotations

import os
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from docgen.documents.typography import FILTERS, typography
from docgen.engine.filling import Prepared, prepare
from docgen.errors import DocgenError
from docgen.model.directive import Form
from docgen.spec.workspace import shipped

if TYPE_CHECKING:  # what only a person's own template, or a family of documents, needs
    from docgen.documents.required_variables import Use


def prepared(own: Path | None, use: Use) -> Prepared:
    """The template for a use: a person's `own`, or docgen's; raises DocgenError with every fault of theirs."""
    path = own.resolve() if own is not None else shipped_for(use)  # not by a name that is another file elsewhere
    return _prepare(path, use, own is not None, _state(path))


def prepared_at(path: Path) -> Prepared:
    """Any docxtpl template, as it is; raises DocgenError where it cannot be read or compiled."""
    return _prepare(path, None, False, _state(path))


@cache
def shipped_for(use: Use) -> Path:
    """Docgen's own template for a use."""
    if isinstance(use, Form):
        return shipped("templates", f"{use.value}.docx")
    from docgen.documents.family_templates import TEMPLATES

    return shipped("templates", TEMPLATES[use])


def _state(path: Path) -> tuple[int, int]:
    try:
        state = os.stat(path)  # noqa: PTH116  half the time of Path.stat, a hundredth of a document's
    except OSError:
        return (0, 0)
    return (state.st_mtime_ns, state.st_size)


@lru_cache(maxsize=8)
def _prepare(path: Path, use: Use | None, inspected: bool, _state: tuple[int, int]) -> Prepared:
    if use is None:
        return prepare(path, typography(), FILTERS)
    if inspected:
        from docgen.documents.inspection import inspect_template

        faults = inspect_template(path, use)
        if faults:
            raise DocgenError(faults)
    if isinstance(use, Form):
        return prepare(path, typography(), FILTERS)
    from docgen.documents.plain_table import DOCUMENT_FILTERS

    return prepare(path, typography(), DOCUMENT_FILTERS)
