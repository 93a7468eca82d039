"""A document is checked: its pages with the faults marked at their words, each with its clause; mended copies."""

from __future__ import annotations

import json
import re
import secrets
from pathlib import Path
from typing import Any, NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import Response

import docgen
from docgen.desk import errand_work, uploads
from docgen.desk.current_request import Visit, moved
from docgen.desk.errands import Errand
from docgen.desk.export_pages import WORD, OutputFile, attached
from docgen.desk.html_pages import page
from docgen.desk.marked_pictures import MarkedPage, framed, marked_pages, on_one_line
from docgen.desk.state import ASIDE
from docgen.messages import say, spoken

KINDS = (".docx", ".docm", ".dotx", *errand_work.OLDER)
_TOLD = (".pdf",)
"""What people hold for the document too: the checker says what to send instead."""
_COPIES = {"annotated": "co-ghi-chu", "repaired": "da-sua"}
"""The copies, and what stands behind the name of the document in theirs."""
_QUOTED = re.compile(r"“([^”…]+)")
_NAME = re.compile(r"[0-9a-f]{24}")


class Marked(NamedTuple):
    """A rectangle on a page at the words of a fault (`number` from 1), in points."""

    number: int
    rank: int
    left: float
    top: float
    width: float
    height: float


def check(visit: Visit) -> Response:
    """Where to drop the document."""
    return page(visit, "check.html", endings=KINDS)


def take_in(visit: Visit) -> Response:
    """Check an uploaded document in a process of its own."""
    visit.refuse_unheeded()
    path, name = uploads.kept(visit, *KINDS, *_TOLD)
    home = visit.workspace.folders[0]
    errand = Errand(visit.person.name, str(say("checking {name}", name=name)), "/check/{result}", path)
    place = home / ASIDE / "checks" / secrets.token_hex(12)
    visit.desk.errands.send(errand, spoken(), errand_work.check_document, path, name, home, place)
    errand.ended.wait(2.5)
    return moved(visit, f"/errands/{errand.key}")


def checked(visit: Visit) -> Response:
    """What was found."""
    folder = _folder(visit)
    told = json.loads((folder / errand_work.FINDINGS).read_text(encoding="utf-8"))
    document = (folder / errand_work.CHECKED).read_bytes()
    printed = visit.desk.previews.of(document, visit.person.folder)
    findings = _by_part(told["findings"])
    blocks = () if printed else docgen.laid_text(document, [_words(each) for each in findings])
    pages = () if printed is None else _marked(printed.pdf, findings)
    visit.notebook.worked_on(
        visit.person.name, f"/check/{folder.name}", str(say("checked: {name}", name=told["name"]))
    )
    return page(
        visit, "checked.html", told=told, findings=findings, key=folder.name, printed=printed, pages=pages,
        blocks=blocks, ranks=[each["rank"] for each in findings], possible=visit.desk.previews.are_possible,
    )  # fmt: skip


def copy(visit: Visit) -> Response:
    """The repaired copy, or the one with comments."""
    folder, kind = _folder(visit), visit.path("kind")
    if kind not in _COPIES:
        raise HTTPException(404)
    told = json.loads((folder / errand_work.FINDINGS).read_text(encoding="utf-8"))
    name = Path(f"{Path(told['name']).stem}-{_COPIES[kind]}.docx")
    return attached(OutputFile(name, (folder / f"{kind}.docx").read_bytes(), WORD))


def _folder(visit: Visit) -> Path:
    name = visit.path("key")
    folder = visit.workspace.folders[0] / ASIDE / "checks" / name
    if not _NAME.fullmatch(name) or not (folder / errand_work.CHECKED).is_file():
        raise HTTPException(404)
    return folder


def _by_part(findings: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings by the part of the document, in its order; within a part the gravest first."""
    order = list(dict.fromkeys(each["part"] for each in findings))
    return sorted(findings, key=lambda each: (order.index(each["part"]), each["rank"]))


def _marked(pdf: bytes, findings: list[dict[str, Any]]) -> tuple[MarkedPage[Marked], ...]:
    """The pages, each with the faults whose words are found on it."""
    places = docgen.word_places(pdf, [_words(each) for each in findings])
    marks: dict[int, list[Marked]] = {}
    for number, (finding, lines) in enumerate(zip(findings, places, strict=True), start=1):
        for line in lines:
            marks.setdefault(line.page, []).append(Marked(number, finding["rank"], *framed(line)))
    return marked_pages(pdf, marks)


def _words(finding: dict[str, Any]) -> str:
    """The words at which a fault stands: those quoted in its place, as many as one line holds."""
    quoted = _QUOTED.search(finding["place"])
    return "" if quoted is None else on_one_line(quoted[1])
