"""Every unit of the province at once: made in one run, told in a table, and in a matrix of who takes what."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from starlette.exceptions import HTTPException
from starlette.responses import FileResponse, Response

import docgen
from docgen import DocgenError, Form, Survey, Unit
from docgen.desk import errand_work
from docgen.desk.current_request import Visit, moved
from docgen.desk.errands import Errand
from docgen.desk.html_pages import page
from docgen.desk.surveys import known_plan
from docgen.desk.unit_pages import units_of
from docgen.messages import say, spoken

_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_AT_ONCE = 12
"""Of how many units it may be found out while the page is waited for."""
_FAULTY = "!"
_UNTAKEN = ("", "?", "×", _FAULTY)
TABLE, SUMMARY = "tong-hop.xlsx", "summary.json"


class MatrixRow(NamedTuple):
    """A clause in the matrix: for each unit what became of it, and how many took it."""

    clause: str
    text: str
    cells: tuple[str, ...]
    takers: int


def everyone(visit: Visit) -> Response:
    """Where all directives are made; what was made last."""
    survey = visit.survey()
    units = units_of(visit)
    told = _summary(visit)
    return page(visit, "batch.html", plan=survey.plan, name=visit.plan_name, units=units, told=told)


def make_all(visit: Visit) -> Response:
    """Make them in a process of its own, with live progress."""
    visit.refuse_unheeded()
    known = known_plan(visit.workspace, visit.plan_name)
    home = visit.workspace.folders[0]
    form = visit.said("form") or Form.LETTER.value
    title = str(say("making the directives of all units"))
    errand = Errand(visit.person.name, title, f"/plans/{visit.path('plan')}/all/result")
    visit.desk.errands.send(
        errand, spoken(), errand_work.make_all, home, known.path, _folder(visit), Form(form).value
    )
    return moved(visit, f"/errands/{errand.key}")


def result(visit: Visit) -> Response:
    """The table of what was made."""
    told = _summary(visit)
    if told is None:
        raise HTTPException(404)
    survey = visit.survey()
    visit.notebook.worked_on(
        visit.person.name,
        f"/plans/{visit.path('plan')}/all/result",
        str(say("all units: {plan}", plan=survey.plan.number)),
    )
    folder = _folder(visit).relative_to(visit.workspace.folders[0])
    departments = sorted({each for unit in told["units"] for each in unit["departments"]})
    return page(
        visit, "made.html", plan=survey.plan, name=visit.plan_name, told=told, folder=folder,
        departments=departments,
    )  # fmt: skip


def matrix(visit: Visit) -> Response:
    """Clause by unit: who takes what, what nobody takes; what is not known yet is found out with live progress."""
    survey, entries = visit.survey(), units_of(visit)
    today = docgen.this_day()
    units = [
        docgen.read_unit(entry.code, survey.plan, today=today, workspace=visit.workspace) for entry in entries
    ]
    decided = [(unit, docgen.decisions_text(survey, unit, workspace=visit.workspace)) for unit in units]
    lacking = {unit.code: text for unit, text in decided if visit.desk.takings.lack(survey, unit.code, text)}
    if len(lacking) > _AT_ONCE and not visit.query("now"):
        return _take_stock(visit, survey, lacking)
    rows = _rows(visit, survey, decided)
    return page(visit, "matrix.html", plan=survey.plan, name=visit.plan_name, units=entries, rows=rows)


def _take_stock(visit: Visit, survey: Survey, lacking: dict[str, str]) -> Response:
    """Draft for the units that are not known yet in a process of its own, then show the matrix."""
    known = known_plan(visit.workspace, visit.plan_name)

    def keep(found: dict[str, dict[str, str]]) -> None:
        for code, symbols in found.items():
            visit.desk.takings.keep(survey, code, lacking[code], symbols)

    title = str(say("looking who takes what"))
    errand = Errand(visit.person.name, title, f"/plans/{visit.path('plan')}/all/matrix?now=1", then=keep)
    home = visit.workspace.folders[0]
    visit.desk.errands.send(errand, spoken(), errand_work.take_stock, home, known.path, lacking)
    errand.ended.wait(1.5)
    return moved(visit, f"/errands/{errand.key}")


def archive(visit: Visit) -> Response:
    """Everything in one zip."""
    folder = _folder(visit)
    return _file(folder.with_name(f"{folder.name}.zip"), "application/zip")


def table(visit: Visit) -> Response:
    """The table as a sheet."""
    return _file(_folder(visit) / TABLE, _SHEET)


def _rows(visit: Visit, survey: Survey, decided: Sequence[tuple[Unit, str]]) -> list[MatrixRow]:
    """`decided`: each unit with the text of its decisions; one whose decisions have a fault stops no other."""
    cells: dict[str, list[str]] = {}
    faulty = []
    for at, (unit, text) in enumerate(decided):
        try:
            taken = visit.desk.takings.of(survey, unit, text)
        except DocgenError:
            faulty.append(at)
            continue
        for clause, cell in taken.items():
            cells.setdefault(clause, [""] * len(decided))[at] = cell
    for told in cells.values():
        for at in faulty:
            told[at] = _FAULTY
    return [
        MatrixRow(name, _short(survey, name), tuple(row), sum(cell not in _UNTAKEN for cell in row))
        for name in survey.clauses
        if (row := cells.get(name)) is not None
    ]


def _short(survey: Survey, clause: str) -> str:
    placed = survey.clauses[clause].clause
    words = " ".join(filter(None, (placed.title, placed.text))).split()
    return " ".join(words[:14]) + (" …" if len(words) > 14 else "")


def _folder(visit: Visit) -> Path:
    known = known_plan(visit.workspace, visit.plan_name)
    return visit.workspace.folders[0] / "out" / f"tat-ca-{known.path.stem}"


def _summary(visit: Visit) -> dict[str, Any] | None:
    try:
        told: dict[str, Any] = json.loads((_folder(visit) / SUMMARY).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told


def _file(path: Path, kind: str) -> Response:
    if not path.is_file():
        raise HTTPException(404)
    return FileResponse(path, media_type=kind, filename=path.name)
