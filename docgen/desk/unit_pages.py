"""Search for the unit while its name is typed."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.responses import Response

import docgen
from docgen import DocgenError, Entry, NamedBody
from docgen.desk.current_request import Visit
from docgen.desk.html_pages import page
from docgen.desk.surveys import known_plan

_SHOWN = 12


def units(visit: Visit) -> Response:
    """The units that fit what was typed, of the plan's province where that is known."""
    query = " ".join(visit.query("q").split())[:80]
    communes = docgen.search_units(query) if query else ()
    home = units_of(visit)
    codes = {entry.code for entry in home}
    own = [*_bodies(visit, query, home), *(entry for entry in communes if not home or entry.code in codes)]
    return page(visit, "_units.html", units=own[:_SHOWN], query=query, plan=visit.plan_name)


def own_unit(visit: Visit) -> Entry | NamedBody | None:
    """The unit that this person worked for last, else that of the settings, if the province of the plan has it."""
    code = visit.notebook.remembered(visit.person.name, "unit")
    named = "" if code else docgen.default_unit(workspace=visit.workspace)
    if named:
        every: tuple[Entry | NamedBody, ...] = (*_bodies(visit, named, ()), *docgen.search_units(named))
        code = next((each.code for each in every), "")
    home = units_of(visit)
    known: tuple[Entry | NamedBody, ...] = (*home, *_bodies(visit, code, home)) if code else ()
    return next((each for each in known if each.code == code), None)


def units_of(visit: Visit) -> list[Entry]:
    """The units of the province that issued the plan; none where the province is not known."""
    known = known_plan(visit.workspace, visit.plan_name)
    try:
        return docgen.choose_units(known.path, workspace=visit.workspace)
    except DocgenError:
        return []


def _bodies(visit: Visit, query: str, home: Sequence[Entry]) -> list[NamedBody]:
    """The bodies with a unit file that fit `query`, of the province of the units `home` where there are any."""
    province = home[0].province if home else None
    found = docgen.search_bodies(query, workspace=visit.workspace) if query else ()
    return [body for body in found if province is None or body.province in (None, province)]
