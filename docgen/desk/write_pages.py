"""A document of any kind is written: a form for its head, a field for its body, its pages beside them."""

from __future__ import annotations

from typing import Any

from starlette.responses import Response

import docgen
from docgen import DocgenError, Fault
from docgen.desk import errand_work, uploads
from docgen.desk.current_request import Visit, moved
from docgen.desk.errands import Errand
from docgen.desk.export_pages import WORD, OutputFile, attached
from docgen.desk.head_fields import head_fields, signer_fields
from docgen.desk.html_pages import page
from docgen.desk.manuscript_acts import Proof, everywhere, keep, proof
from docgen.desk.open_manuscript import (
    ENDING,
    FOLDER,
    LEFT_OUT,
    OpenManuscript,
    left_out,
    manuscript_named,
    open_manuscript,
    places,
    read_manuscript,
)
from docgen.desk.undoing import stepped
from docgen.messages import say, spoken

FORMERS = (".docx", ".docm", ".dotx", ENDING)
_SHOWN = 8


def write(visit: Visit) -> Response:
    """Where a document is begun: from an empty page, or from a former one."""
    home = visit.workspace.folders[0]
    formers = []
    for place in places(visit).values():
        try:
            formers.append((read_manuscript(place, home).title, place.stem))
        except DocgenError:
            formers.append((place.name, place.stem))
    unit = visit.notebook.remembered(visit.person.name, "unit") or docgen.default_unit(workspace=visit.workspace)
    # A commune has namesakes in other provinces; a body is called as its file calls it.
    communes = docgen.search_units(unit) if unit else ()
    known = [f"{each.full_name}, {each.province.name}" for each in communes]
    known += [each.full_name for each in docgen.search_bodies(unit, workspace=visit.workspace)] if unit else []
    return page(
        visit, "write.html", kinds=docgen.kinds_of_documents(), formers=formers, endings=FORMERS,
        unit=known[0] if len(known) == 1 else "",
    )  # fmt: skip


def begin(visit: Visit) -> Response:
    """A new document, from an empty page of its kind or from a former document."""
    home = visit.workspace.folders[0]
    with visit.desk.held(str(home / FOLDER)):
        if former := visit.said("former"):
            place = errand_work.begin_from(manuscript_named(visit, former).text, home)
        else:
            text = docgen.start_draft(visit.said("kind"), _unit_named(visit.said("unit")))
            place = errand_work.begin_from(text, home)
    return moved(visit, f"/write/{place.stem}")


def take_in(visit: Visit) -> Response:
    """A former document that was written elsewhere, as the beginning of a new one."""
    path, name = uploads.kept(visit, *FORMERS)
    home = visit.workspace.folders[0]
    if path.suffix == ENDING:
        try:
            with visit.desk.held(str(home / FOLDER)):
                place = errand_work.begin_from(read_manuscript(path, path.parent).text, home)
            return moved(visit, f"/write/{place.stem}")
        except DocgenError as error:
            raise error.in_file(name) from None
        finally:
            path.unlink(missing_ok=True)
    errand = Errand(visit.person.name, str(say("reading {name}", name=name)), "/write/{result}", path)
    visit.desk.errands.send(errand, spoken(), errand_work.read_former, path, name, home, home / LEFT_OUT)
    errand.ended.wait(2.5)
    return moved(visit, f"/errands/{errand.key}")


def manuscript(visit: Visit) -> Response:
    """The document: its form, and its pages beside it."""
    shown = open_manuscript(visit)
    visit.notebook.worked_on(visit.person.name, shown.address, shown.title)
    return page(
        visit, "manuscript.html", fields=head_fields(shown.parted), signers=signer_fields(shown.parted),
        **_values(visit, shown),
    )  # fmt: skip


def keep_written(visit: Visit) -> Response:
    """What stands in the form, kept in the manuscript."""
    kept = keep(visit)
    shown = open_manuscript(visit)
    if kept.has_more or not visit.is_partial:
        visit.tell(kept.told)
        return moved(visit, shown.address)
    return page(visit, "_kept.html", **_values(visit, shown, kept.told))


def step_back(visit: Visit) -> Response:
    """What was written last, taken back."""
    return _stepped(visit, back=True)


def step_forward(visit: Visit) -> Response:
    """What was taken back last, written again."""
    return _stepped(visit, back=False)


def pages_as_printed(visit: Visit) -> Response:
    """The pages as they will print; the text with a word of warning where there is no LibreOffice."""
    shown = open_manuscript(visit)
    made = proof(visit, shown)
    printed = None if made.docx is None else visit.desk.previews.of(made.docx, visit.person.folder)
    blocks = () if made.docx is None or printed else docgen.laid_text(made.docx)
    possible = visit.desk.previews.are_possible
    return page(visit, "_written_pages.html", printed=printed, blocks=blocks, proved=made, possible=possible)


def write_out(visit: Visit) -> Response:
    """The Word file or the PDF into `out/`; one that a person has changed there is kept."""
    shown = open_manuscript(visit)
    made = _product(visit, shown, visit.said("kind"))
    docgen.write_all({made.file: made.data})
    told = made.file.relative_to(visit.workspace.folders[0])
    alone = visit.desk.people is None
    return page(
        visit, "_written.html", file=told, kind=visit.said("kind"), address=shown.address, alone=alone, replaced=""
    )


def download(visit: Visit) -> Response:
    """The Word file or the PDF as it is now."""
    return attached(_product(visit, open_manuscript(visit), visit.path("kind")))


def _values(visit: Visit, shown: OpenManuscript, said: str = "") -> dict[str, Any]:
    visit.desk.states.shown(everywhere(visit), shown.text)
    return {
        "open": shown,
        "kind": shown.parted.kind,
        "proved": proof(visit, shown),
        "left_out": left_out(visit.workspace.folders[0], shown),
        "done": visit.notebook.last_done(shown.subject),
        "undone": visit.notebook.first_undone(shown.subject),
        "said": said,
    }


def _stepped(visit: Visit, *, back: bool) -> Response:
    shown = open_manuscript(visit)
    with visit.desk.held(everywhere(visit)):
        visit.tell(stepped(visit.notebook, shown.subject, shown.place, back=back))
    return moved(visit, shown.address)


def _unit_named(named: str) -> str:
    """The unit that was typed, as manuscripts name it; a body that no list has stays as it was typed.

    Raises DocgenError where several communes are called so.
    """
    found = docgen.search_units(named) if named else ()
    exact = [each for each in found if named in (each.full_name, each.code, each.slug)]
    match exact or found:
        case []:
            return named
        case [only]:
            return only.slug if len(docgen.search_units(only.slug)) == 1 else only.code
        case several:
            names = "; ".join(f"{each.full_name}, {each.province.name}: {each.code}" for each in several[:_SHOWN])
            hint = say("write the code of one of them: {names}", names=names)
            raise DocgenError(Fault(say("several units are called so"), hint))


def _product(visit: Visit, shown: OpenManuscript, kind: str) -> OutputFile:
    visit.refuse_unheeded()
    made: Proof = proof(visit, shown)
    if made.docx is None:
        raise DocgenError([Fault(each.message, each.hint, path=each.place) for each in made.looks])
    target = visit.workspace.folders[0] / "out" / f"{shown.name}.docx"
    match kind:
        case "docx":
            return OutputFile(target, made.docx, WORD)
        case "pdf":
            return OutputFile(target.with_suffix(".pdf"), docgen.to_pdf(made.docx), "application/pdf")
    raise DocgenError(Fault(say("the page asks for something that there is not"), say("load it anew")))
