"""The document goes out: written where the command line writes it, byte for byte the same, or downloaded."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

from starlette.responses import Response

import docgen
from docgen import DocgenError, Fault
from docgen.desk.current_request import Visit
from docgen.desk.html_pages import page
from docgen.desk.open_directive import OpenDirective, opened
from docgen.messages import say

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class OutputFile(NamedTuple):
    """A file that a directive becomes."""

    file: Path
    data: bytes
    type: str


def write_out(visit: Visit) -> Response:
    """Write one of the files of the directive into `out/`; one that a person has changed there is kept."""
    shown = opened(visit)
    kind = visit.said("kind")
    made = product(visit, shown, kind)
    docgen.write_all({made.file: made.data})
    told = made.file.relative_to(visit.workspace.folders[0])
    alone = visit.desk.people is None
    return page(visit, "_written.html", file=told, kind=kind, address=shown.address, alone=alone, replaced="")


def download(visit: Visit) -> Response:
    """One of the files of the directive, as it is now."""
    made = product(visit, opened(visit), visit.path("kind"))
    return attached(made)


def product(visit: Visit, shown: OpenDirective, kind: str) -> OutputFile:
    """The file of this kind. Raises DocgenError for a kind that there is not, and where it must not be made."""
    visit.refuse_unheeded()
    home = visit.workspace.folders[0] / "out"
    target = docgen.place_for(shown.directive, folder=home)
    if kind == "trace":
        told = docgen.trace(shown.directive, shown.specs(visit))
        return OutputFile(target.with_suffix(".md"), docgen.seal_text(told), "text/markdown; charset=utf-8")
    if not shown.directive.sections:
        raise DocgenError(Fault(say("The plan gives this unit no task: there is no document to print.")))
    docx = shown.docx()
    match kind:
        case "docx":
            return OutputFile(target, docx, WORD)
        case "pdf":
            return OutputFile(target.with_suffix(".pdf"), docgen.to_pdf(docx), "application/pdf")
        case "commented":
            commented = docgen.annotate(shown.directive, docx)
            return OutputFile(target.with_name(f"{target.stem}-giai-trinh.docx"), commented, WORD)
    raise DocgenError(Fault(say("the page asks for something that there is not"), say("load it anew")))


def attached(made: OutputFile) -> Response:
    """A file that the browser keeps and never shows."""
    headers = {"content-disposition": f"attachment; filename*=utf-8''{quote(made.file.name)}"}
    return Response(made.data, media_type=made.type, headers=headers)
