"""A plan comes in, stands beside its source, and is mended where it was misread."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

from starlette.responses import Response

import docgen
from docgen import DocgenError, Fault, Plan, Survey
from docgen.desk import errand_work, uploads
from docgen.desk.current_request import Visit, moved
from docgen.desk.errands import Errand
from docgen.desk.html_pages import page
from docgen.desk.plan_lines import kinds_of_sections, plan_lines
from docgen.desk.plan_sources import (
    Doubt,
    SourceFile,
    by_clause,
    met,
    printed_source,
    source_of,
    source_pages,
    still_open,
)
from docgen.desk.state import ASIDE
from docgen.desk.surveys import known_plan
from docgen.desk.typed_dates import date_typed
from docgen.desk.undoing import stepped
from docgen.desk.unit_pages import own_unit
from docgen.messages import say, spoken

KINDS = (".docx", ".docm", ".dotx", ".doc", ".rtf", ".odt", ".pdf", ".txt", ".md")


def take_in(visit: Visit) -> Response:
    """Read an uploaded plan in a process of its own; the answer is the page of its progress."""
    path, name = uploads.kept(visit, *KINDS)
    home = visit.workspace.folders[0]
    title = str(say("reading {name}", name=name))
    errand = Errand(visit.person.name, title, "/plans/{result}", path)
    visit.desk.errands.send(errand, spoken(), errand_work.read_plan, path, name, home, home / ASIDE / "sources")
    errand.ended.wait(1.5)  # most plans are read by then, and their page is the answer
    return moved(visit, f"/errands/{errand.key}")


def plan(visit: Visit) -> Response:
    """The plan beside its source."""
    survey = visit.survey()
    name = visit.plan_name
    visit.notebook.worked_on(visit.person.name, f"/plans/{name}", f"{survey.plan.number} · {survey.plan.abstract}")
    source = source_of(visit, name)
    return page(visit, "plan.html", mine=own_unit(visit), **_values(visit, survey, source))


def lines(visit: Visit) -> Response:
    """The text of the source line by line, where its pages are shown first."""
    return page(visit, "_lines.html", **_values(visit, visit.survey(), source_of(visit, visit.plan_name)))


def source_picture(visit: Visit) -> Response:
    """A page of the source as a picture."""
    source = source_of(visit, visit.plan_name)
    printed = None if source is None else printed_source(visit, source)
    picture = None if printed is None else visit.desk.previews.picture(printed.key, int(visit.path("number")))
    if picture is None:
        return Response(status_code=404)
    return Response(picture, media_type="image/png", headers={"cache-control": "private, max-age=3600"})


def clause(visit: Visit) -> Response:
    """The form in which a clause is mended."""
    lines = {line.clause: line for line in plan_lines(visit.survey())}
    line = lines.get(visit.query("name"))
    return page(visit, "_clause.html", line=line, plan=visit.plan_name)


def correct(visit: Visit) -> Response:
    """A clause mended: its words, its bodies, its time; kept in the spec."""
    bodies = {
        name: [line.strip() for line in visit.said(name).split("\n") if line.strip()]
        for name in ("lead", "implement", "support")
        if name in visit.form
    }
    words = {name: visit.said(name) for name in ("text", "timing") if name in visit.form}

    def change(found: Plan) -> Plan:
        return docgen.correct_clause(found, visit.said("clause"), **words, **bodies)  # type: ignore[arg-type]

    return _changed(visit, change, str(say("mended: {clause}", clause=visit.said("clause"))))


def correct_section(visit: Visit) -> Response:
    """A section said to be for another thing."""
    number = int(visit.said("section")) if visit.said("section").isdecimal() else -1

    def change(found: Plan) -> Plan:
        return docgen.correct_section(found, number, visit.said("kind"))

    return _changed(visit, change, str(say("kind of the section set")))


def correct_identity(visit: Visit) -> Response:
    """Number, date and issuer, by which a plan is known; what was decided about it goes along to its new name."""

    def change(found: Plan) -> Plan:
        if visit.said("seen") not in ("", _identity(found)):
            problem = say("someone else has set number, date or issuer meanwhile")
            raise DocgenError(Fault(problem, say("load the page anew, and look at what stands there now")))
        return docgen.correct_identity(
            found,
            number=visit.said("number"),
            date=date_typed(visit.said("date")),
            issuer=visit.said("issuer"),
        )

    return _changed(visit, change, str(say("number, date and issuer set")))


def step_back(visit: Visit) -> Response:
    """The last correction taken back."""
    return _stepped(visit, back=True)


def step_forward(visit: Visit) -> Response:
    """The correction that was taken back last made again."""
    return _stepped(visit, back=False)


def _stepped(visit: Visit, *, back: bool) -> Response:
    with visit.specs_held:
        name = visit.plan_name
        known_plan(visit.workspace, name)
        place = visit.workspace.new("plans", f"{name}.yaml")
        moved_to = place

        def keep(at: Path, text: str) -> None:
            nonlocal moved_to
            moved_to = docgen.revise_spec(at, text, workspace=visit.workspace)

        told = stepped(visit.notebook, f"plan {name}", place, back=back, keep=keep)
        _go_along(visit, place, moved_to)
    return _after(visit, told, moved_to)


def _changed(visit: Visit, change: Callable[[Plan], Plan], what: str) -> Response:
    """Change the plan, in the workspace's own spec: docgen's own plan is copied there first."""
    with visit.specs_held:
        name = visit.plan_name
        known = known_plan(visit.workspace, name)
        place = visit.workspace.new("plans", f"{name}.yaml")
        after = change(docgen.read_plan(known.path, workspace=visit.workspace))
        earlier = place.read_text(encoding="utf-8") if place.is_file() else None
        if earlier is None:
            docgen.write_all({place: known.path.read_bytes()})
        moved_to = docgen.revise_spec(place, after, workspace=visit.workspace)
        _go_along(visit, place, moved_to)
        if moved_to != place and earlier is None:
            earlier = known.path.read_text(encoding="utf-8")
        text = moved_to.read_text(encoding="utf-8")
        visit.notebook.note(f"plan {moved_to.stem}", visit.person.name, what, earlier, text)
    return _after(visit, what, moved_to)


def _go_along(visit: Visit, earlier: Path, now: Path) -> None:
    """The source of a plan and its history go where its spec went, by its new number, date or issuer."""
    if now == earlier:
        return
    sources = visit.workspace.folders[0] / ASIDE / "sources"
    if (sources / earlier.stem).is_dir():
        shutil.rmtree(sources / now.stem, ignore_errors=True)  # of a plan that is no more
        (sources / earlier.stem).rename(sources / now.stem)
    plan = docgen.read_plan(now, workspace=visit.workspace)
    visit.notebook.rename(earlier.stem, now.stem, lambda text: docgen.decisions_about(text, plan))


def _after(visit: Visit, said: str, spec: Path) -> Response:
    name = spec.stem
    if not visit.is_partial or name != visit.path("plan"):
        visit.tell(said)
        return moved(visit, f"/plans/{name}")
    survey = visit.survey()
    return page(visit, "_outline.html", **_values(visit, survey, source_of(visit, name), said))


def _values(visit: Visit, survey: Survey, source: SourceFile | None, said: str = "") -> dict[str, Any]:
    outline = list(plan_lines(survey))
    lines = () if source is None else met(source.lines, outline)
    found = [] if source is None else still_open(source, survey.plan, outline)
    found += [Doubt(str(each.place), str(each.message), each.found) for each in survey.findings]
    doubts = list(dict.fromkeys(found))
    at_clauses = by_clause(doubts, outline)
    placed = {doubt for here in at_clauses.values() for doubt in here}
    subject = f"plan {visit.plan_name}"
    printed = None if source is None else printed_source(visit, source)
    pages = () if printed is None else source_pages(visit, printed, outline)
    return {
        "plan": survey.plan,
        "name": visit.plan_name,
        "source": source,
        "lines": lines,
        "outline": outline,
        "pages": pages,
        "on_pages": {mark.clause for each in pages for mark in each.marks},
        "doubts": doubts,
        "doubtful": at_clauses,
        "loose": [doubt for doubt in doubts if doubt not in placed],
        "unplaced": sum(line.landing == "chua_co_cho" for line in lines),
        "kinds": kinds_of_sections(),
        "identity": _identity(survey.plan),
        "done": visit.notebook.last_done(subject),
        "undone": visit.notebook.first_undone(subject),
        "said": said,
    }


def _identity(plan: Plan) -> str:
    """Number, date and issuer as a page shows them, to see whether they are others by now."""
    return f"{plan.number} · {plan.issued_on or ''} · {plan.issuer}"
