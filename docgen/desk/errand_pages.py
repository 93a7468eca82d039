"""How far a long piece of work is, and a way to stop it."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.responses import Response

from docgen.desk.current_request import Visit, moved
from docgen.desk.errands import Errand
from docgen.desk.html_pages import page


def errand(visit: Visit) -> Response:
    """The progress; once it is done well, the page of what came of it."""
    found = _of(visit)
    over = found.is_over  # asked once: it may come to its end while the page is made
    if over and not found.faults:
        return moved(visit, address_of(found))
    template = "_errand.html" if visit.is_partial else "errand.html"
    return page(visit, template, errand=found, over=over, faults=visit.near(found.faults))


def stop(visit: Visit) -> Response:
    """End it."""
    found = _of(visit)
    visit.desk.errands.stop(found)
    found.ended.wait(10)
    return moved(visit, f"/errands/{found.key}")


def address_of(errand: Errand) -> str:
    """Where to go when it is done."""
    return errand.address.replace("{result}", str(errand.result))


def _of(visit: Visit) -> Errand:
    found = visit.desk.errands.of(visit.path("key"), visit.person.name)
    if found is None:
        raise HTTPException(404)
    return found
