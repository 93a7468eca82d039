"""Verbs of the account of a directive: where its sentences come from, and why."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docgen.documents import annotating
from docgen.model.directive import Directive
from docgen.register.specs_used import SpecsUsed
from docgen.report.directive_listing import listing
from docgen.report.trace import trace as trace_text


def annotate(directive: Directive, docx: bytes) -> bytes:
    """The same draft with a Word comment on each item: sources, reason, rewrites, notes.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    >>> docgen.annotate(directive, docgen.render(directive))[:2]
    b'PK'
    """
    return annotating.annotate(directive, docx)


def trace(directive: Directive, specs: SpecsUsed | None = None) -> str:
    """Where each sentence of the draft comes from and why it stands there, as Markdown; `specs` are those used.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.trace(docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan)))[:2]
    '# '
    """
    return trace_text(directive, specs)


def list_directive(
    directive: Directive, file: str | Path | None = None, specs: SpecsUsed | None = None
) -> dict[str, Any]:
    """The directive as `docgen cascade --json` prints it; `file` is the document that was written of it.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    >>> docgen.list_directive(directive)["unit"]["code"]
    '01843'
    """
    return listing(directive, None if file is None else Path(file), specs)
