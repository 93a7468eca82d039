"""Handlers of requests: only for people who may ask, in a thread, and whatever goes wrong is told in words."""

from __future__ import annotations

import hmac
from collections.abc import Awaitable, Callable, Sequence

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from docgen import DocgenError, Fault
from docgen.desk.current_request import COOKIE, Visit, language_of
from docgen.desk.html_pages import page, refused, stranger
from docgen.desk.state import Desk
from docgen.errors import fault_of
from docgen.messages import say, speak

_FIELDS, _PART = 400, 512 * 1024
Handler = Callable[[Visit], Response]
Endpoint = Callable[[Request], Awaitable[Response]]


def endpoint(handler: Handler) -> Endpoint:
    """The handler as the server calls it: for people who may ask, in a thread, with faults told in words."""

    async def asked(request: Request) -> Response:
        desk: Desk = request.app.state.desk
        session = desk.sessions.of(request.cookies.get(COOKIE, ""))
        if session is None:
            speak(language_of(request))
            return _stranger(request, desk)
        speak(session.language)
        visit = Visit(request, desk, session)
        if request.method == "POST":
            async with request.form(max_files=1, max_fields=_FIELDS, max_part_size=_PART) as form:
                texts = [(name, value) for name, value in form.multi_items() if isinstance(value, str)]
                visit.form = dict(texts)
                lists: dict[str, list[str]] = {}
                for name, value in texts:
                    lists.setdefault(name, []).append(value)
                visit.lists = lists
                visit.files = {name: value for name, value in form.items() if isinstance(value, UploadFile)}
                if not hmac.compare_digest(visit.form.get("proof", "").encode(), session.proof.encode()):
                    return told(
                        visit, [Fault(say("the page was too old"), say("load it anew, and try again"))], 403
                    )
                return await run_in_threadpool(_answered, handler, visit)
        return await run_in_threadpool(_answered, handler, visit)

    asked.__name__ = handler.__name__
    return asked


def _answered(handler: Handler, visit: Visit) -> Response:
    try:
        return handler(visit)
    except DocgenError as error:
        return told(visit, error.faults)
    except HTTPException:
        raise
    except OSError as error:
        return told(visit, [fault_of(error)])
    except Exception as error:
        return told(visit, [fault_of(error)], 500)


def told(visit: Visit, faults: Sequence[Fault], status: int = 422) -> Response:
    """Every fault in words: in place of the page, or beside what stands on it."""
    if visit.is_partial:
        answer = page(visit, "_faults.html", faults=visit.near(faults), status=status if status >= 500 else 200)
        answer.headers["HX-Retarget"] = "#told"
        answer.headers["HX-Reswap"] = "innerHTML"
        return answer
    return page(visit, "faults.html", faults=visit.near(faults), status=status)


def _stranger(request: Request, desk: Desk) -> Response:
    if "hx-request" in request.headers:  # a page that was open before the desk was started anew, or for too long
        hint = (
            say("open the address that docgen desk has printed now")
            if desk.people is None
            else say("copy what you wrote, load the page anew, and sign in")
        )
        return refused(
            request, 403, [Fault(say("the desk no longer knows this browser; nothing was changed"), hint)]
        )
    if desk.people is not None:
        return RedirectResponse("/login", 303)
    return stranger(request, desk)
