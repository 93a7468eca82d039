"""Verbs of what goes out: PDF files and packages."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from docgen.errors import DocgenError, Fault, fault_of
from docgen.files.given_documents import on_disk
from docgen.files.libreoffice import ConversionError, converted, program
from docgen.files.seals import seal_pdf
from docgen.importing.file_kind import check
from docgen.importing.reading import READERS
from docgen.messages import say
from docgen.model.directive import Directive
from docgen.register.plan_name import PlanName
from docgen.report.dossier import Enclosure, dossier
from docgen.verbs.of_directives import render


def to_pdf(docx: bytes) -> bytes:
    """The PDF that LibreOffice makes of a Word file, sealed; raises DocgenError where it is not there or fails.

    >>> import docgen
    >>> try:
    ...     print(docgen.to_pdf(docgen.render(docgen.read_plan("209-kh-ubnd")))[:4] == b"%PDF")
    ... except docgen.DocgenError as error:  # without LibreOffice
    ...     print("LibreOffice" in str(error))
    True
    """
    if program() is None:
        problem = say("LibreOffice is needed to make a PDF, and is not installed")
        hint = say("install it (Debian: apt-get install libreoffice-writer), or save the file as PDF in Word")
        raise DocgenError(Fault(problem, hint))
    try:
        with on_disk(docx) as path, converted(path, "pdf") as made:
            return seal_pdf(made.read_bytes())
    except (ConversionError, OSError):
        problem = say("LibreOffice has made no PDF of the document")
        raise DocgenError(Fault(problem, say("open it in Word, and save it as PDF"))) from None


def pack(
    directive: Directive,
    docx: bytes,
    name: str,
    *,
    plan_file: str | Path | None = None,
    others: Sequence[tuple[str, bytes]] = (),
) -> bytes:
    """One zip of a directive's Word file, called `name`, and of the plan that is sent along, with their contents.

    `plan_file`: the plan as it was received; without it the plan as docgen sets it, which the contents say.
    `others`: the directive as other files (a PDF). The table of contents is for people and for the office's
    document system. Raises DocgenError where that file cannot be read, or is of a kind in which no plan comes.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    >>> docgen.pack(directive, docgen.render(directive), "cong-van.docx")[:2]
    b'PK'
    """
    if plan_file is None:
        note = say("set anew by docgen from what it has read, not the plan as it was received")
        plan = Enclosure(f"{PlanName.of(directive.plan).full}.docx", render(directive.plan), note)
    else:
        plan = _received(Path(plan_file))
    return dossier(directive, docx, name, plan, others)


def _received(path: Path) -> Enclosure:
    """The plan as it came, which an office sends on in one of the kinds that docgen reads."""
    try:
        check(path, tuple(READERS))
        return Enclosure(path.name, path.read_bytes())
    except OSError as error:
        raise DocgenError(fault_of(error)) from None
    except DocgenError as error:
        raise error.in_file(path) from None
