"""Verbs of templates."""

from __future__ import annotations

from pathlib import Path

from docgen.documents import drawing, inspection
from docgen.errors import Fault
from docgen.model.directive import Form


def inspect_template(path: str | Path, form: Form | None = None) -> list[Fault]:
    """Every fault of a template, each with its place; without a form, by the form that it fits best.

    >>> import docgen
    >>> docgen.inspect_template(docgen.draw_templates("templates")[0])
    []
    """
    return inspection.inspect_template(Path(path), form)


def draw_templates(folder: str | Path, force: bool = False) -> tuple[Path, ...]:
    """Draw docgen's templates into `folder`; returns their paths. Raises DocgenError.

    >>> import docgen
    >>> [path.name for path in docgen.draw_templates("templates")]
    ['congvan.docx', 'kehoach.docx', 'co-ten-loai.docx', 'thu.docx', 'hai-ben.docx', 'ban-sao.docx']
    """
    return drawing.draw_templates(Path(folder), force)
