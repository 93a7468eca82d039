"""Search for the unit while its name is typed."""

from __future__ import annotations

from starlette.responses import Response

import docgen
from docgen import DocgenError, Entry
from docgen.desk.pages import page
from docgen.desk.surveys import known_plan
from docgen.desk.visit import Visit

_SHOWN = 12


def units(visit: Visit) -> Response:
    """The units that fit what was typed, of the plan's province where that is known."""
    query = " ".join(visit.query("q").split())[:80]
    found = docgen.search_units(query) if query else ()
    home = {entry.code for entry in units_of(visit)}
    own = [entry for entry in found if not home or entry.code in home]
    return page(visit, "_units.html", units=own[:_SHOWN], query=query, plan=visit.path("plan"))


def own_unit(visit: Visit) -> Entry | None:
    """The unit that this person worked for last, else that of the settings, if the province of the plan has it."""
    code = visit.notebook.remembered(visit.person.name, "unit")
    if not code and (named := docgen.default_unit(workspace=visit.workspace)):
        code = next((entry.code for entry in docgen.search_units(named)), "")
    return next((entry for entry in units_of(visit) if entry.code == code), None) if code else None


def units_of(visit: Visit) -> list[Entry]:
    """The units of the province that issued the plan; none where the province is not known."""
    known = known_plan(visit.workspace, visit.path("plan"))
    try:
        return docgen.choose_units(known.path, workspace=visit.workspace)
    except DocgenError:
        return []
