"""Pages are HTML made here, of templates that hold no style and no script; whatever is put in is escaped."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse

from docgen import Fault
from docgen.desk.current_request import Visit
from docgen.desk.state import Desk
from docgen.desk.typed_dates import as_shown
from docgen.desk.uploads import LARGEST
from docgen.messages import say, spoken

_HERE = Path(__file__).parent
STATIC = _HERE / "static"
_templates = Environment(
    loader=FileSystemLoader(_HERE / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
)
_templates.globals.update(say=say, most=LARGEST >> 20, day=as_shown)


def page(visit: Visit, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page, or a piece of one, for the person who asks."""
    notice, unheeded = "", []
    if not template.startswith("_"):
        notice, visit.session.notice = visit.session.notice, ""
        unheeded = visit.unheeded()
    html = _templates.get_template(template).render(
        visit=visit,
        person=visit.person,
        proof=visit.session.proof,
        spoken=spoken(),
        several=visit.desk.people is not None,
        notice=notice,
        unheeded=unheeded,
        **values,
    )
    return HTMLResponse(html, status)


def refused(request: Request, status: int, faults: Sequence[Fault]) -> HTMLResponse:
    """What is answered before it is known who asks: a page, or words beside what stands on one."""
    if "hx-request" in request.headers:
        html = _templates.get_template("_faults.html").render(faults=faults)
        return HTMLResponse(html, status, {"HX-Retarget": "#told", "HX-Reswap": "innerHTML"})
    html = _templates.get_template("refused.html").render(faults=faults, spoken=spoken())
    return HTMLResponse(html, status)


def stranger(request: Request, desk: Desk, told: str = "", status: int = 403) -> HTMLResponse:
    """What a browser sees that has not shown who it is: where to begin."""
    html = _templates.get_template("stranger.html").render(
        several=desk.people is not None, told=told, spoken=spoken(), path=request.url.path
    )
    return HTMLResponse(html, status)
