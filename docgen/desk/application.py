"""Every address of the desk, and the gate before them."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from docgen import Fault
from docgen.desk import (
    batch_pages,
    check_pages,
    errand_pages,
    export_pages,
    home_pages,
    plan_pages,
    review_pages,
    unit_pages,
    write_pages,
)
from docgen.desk.access import Gate
from docgen.desk.current_request import language_of
from docgen.desk.handlers import Handler, endpoint
from docgen.desk.html_pages import STATIC, refused
from docgen.desk.state import Desk
from docgen.messages import say, speak

_DIRECTIVE = "/plans/{plan}/units/{unit}"
_ADDRESSES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/", home_pages.home),
    ("GET", "/account", home_pages.account),
    ("POST", "/language", home_pages.choose_language),
    ("POST", "/logout", home_pages.log_out),
    ("POST", "/folder", home_pages.open_folder),
    ("POST", "/plans", plan_pages.take_in),
    ("GET", "/plans/{plan}", plan_pages.plan),
    ("GET", "/plans/{plan}/clause", plan_pages.clause),
    ("GET", "/plans/{plan}/lines", plan_pages.lines),
    ("POST", "/plans/{plan}/undo", plan_pages.step_back),
    ("POST", "/plans/{plan}/redo", plan_pages.step_forward),
    ("POST", "/plans/{plan}/corrections", plan_pages.correct),
    ("POST", "/plans/{plan}/identity", plan_pages.correct_identity),
    ("POST", "/plans/{plan}/sections", plan_pages.correct_section),
    ("GET", "/plans/{plan}/source/{number:int}.png", plan_pages.source_picture),
    ("GET", "/plans/{plan}/units", unit_pages.units),
    ("GET", "/plans/{plan}/all", batch_pages.everyone),
    ("POST", "/plans/{plan}/all", batch_pages.make_all),
    ("GET", "/plans/{plan}/all/result", batch_pages.result),
    ("GET", "/plans/{plan}/all/matrix", batch_pages.matrix),
    ("GET", "/plans/{plan}/all/zip", batch_pages.archive),
    ("GET", "/plans/{plan}/all/table", batch_pages.table),
    ("GET", _DIRECTIVE, review_pages.review),
    ("POST", f"{_DIRECTIVE}/acts", review_pages.act),
    ("POST", f"{_DIRECTIVE}/undo", review_pages.step_back),
    ("POST", f"{_DIRECTIVE}/redo", review_pages.step_forward),
    ("GET", f"{_DIRECTIVE}/item", review_pages.item),
    ("GET", f"{_DIRECTIVE}/pages", review_pages.pages_as_printed),
    ("GET", f"{_DIRECTIVE}/others", review_pages.others_here),
    ("POST", f"{_DIRECTIVE}/out", export_pages.write_out),
    ("GET", f"{_DIRECTIVE}/out/{{kind}}", export_pages.download),
    ("GET", "/pages/{key}/{number:int}.png", review_pages.page_picture),
    ("GET", "/errands/{key}", errand_pages.errand),
    ("POST", "/errands/{key}/stop", errand_pages.stop),
    ("GET", "/write", write_pages.write),
    ("POST", "/write", write_pages.begin),
    ("POST", "/write/former", write_pages.take_in),
    ("GET", "/write/{name}", write_pages.manuscript),
    ("POST", "/write/{name}", write_pages.keep_written),
    ("POST", "/write/{name}/undo", write_pages.step_back),
    ("POST", "/write/{name}/redo", write_pages.step_forward),
    ("GET", "/write/{name}/pages", write_pages.pages_as_printed),
    ("POST", "/write/{name}/out", write_pages.write_out),
    ("GET", "/write/{name}/out/{kind}", write_pages.download),
    ("GET", "/check", check_pages.check),
    ("POST", "/check", check_pages.take_in),
    ("GET", "/check/{key}", check_pages.checked),
    ("GET", "/check/{key}/{kind}", check_pages.copy),
)


def application(desk: Desk, hosts: Iterable[str]) -> ASGIApp:
    """The desk as the server calls it. `hosts`: under which names (with port) it may be asked."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        desk.close()

    routes: list[Route | Mount] = [
        Route(address, endpoint(handler), methods=[method]) for method, address, handler in _ADDRESSES
    ]
    routes += [
        Route("/enter/{token}", home_pages.enter, methods=["GET"]),
        Route("/login", home_pages.log_in, methods=["GET", "POST"]),
        Mount("/static", StaticFiles(directory=STATIC)),
    ]
    app = Starlette(routes=routes, lifespan=life, exception_handlers={HTTPException: _refused, Exception: _failed})
    app.state.desk = desk
    return Gate(app, hosts)


async def _refused(request: Request, error: Exception) -> Response:
    """No such page, or a form that is none."""
    speak(language_of(request))
    status = error.status_code if isinstance(error, HTTPException) else 400
    told = say("there is no such page") if status == 404 else say("the desk cannot take this request")
    return refused(request, status, [Fault(told, say("go back to the first page, and choose there"))])


async def _failed(request: Request, _: Exception) -> Response:
    """What nobody foresaw, in words."""
    speak(language_of(request))
    return refused(request, 500, [Fault(say("the desk itself has failed at this; load the page anew"))])
