"""The first page, the language, who may come in, and the list of who did what."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from subprocess import DEVNULL

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import docgen
from docgen import DocgenError, Fault
from docgen.desk.current_request import COOKIE, Visit, language_of, moved
from docgen.desk.html_pages import page, stranger
from docgen.desk.people import DeskRole
from docgen.desk.state import Desk
from docgen.messages import LANGUAGES, say, speak


def home(visit: Visit) -> Response:
    """What was worked on last, the plans there are, and where to drop a new one."""
    recent = visit.notebook.recent(visit.person.name)
    return page(visit, "home.html", recent=recent, plans=docgen.plans(workspace=visit.workspace))


def choose_language(visit: Visit) -> Response:
    """Vietnamese or English, from here on."""
    language, to = visit.said("language"), visit.said("to")
    if language not in LANGUAGES:
        raise DocgenError(Fault(say("the desk does not speak this language"), say("choose vi or en")))
    visit.session.language = language
    answer = moved(visit, to if to.startswith("/") and not to.startswith(("//", "/\\")) else "/")
    answer.set_cookie("docgen_language", language, max_age=31_536_000, httponly=True, samesite="strict")
    return answer


def account(visit: Visit) -> Response:
    """Who decided what: everything in this folder, newest first."""
    return page(visit, "account.html", acts=visit.notebook.acts(), all=visit.person.role is DeskRole.REVIEWER)


def open_folder(visit: Visit) -> Response:
    """Show the folder of the documents, on the machine on which the desk runs."""
    if visit.desk.people is not None:
        raise DocgenError(Fault(say("the folder lies on another machine"), say("download the document")))
    _show_folder(visit.desk.home(visit.person) / "out")
    return page(visit, "_said.html", said=say("the folder is open"))


def log_out(visit: Visit) -> Response:
    """Forget this browser."""
    visit.desk.sessions.end(visit.request.cookies.get(COOKIE, ""))
    return RedirectResponse("/login", 303)


async def enter(request: Request) -> Response:
    """The address with the start token: a session for this browser, and the first page."""
    desk: Desk = request.app.state.desk
    speak(language_of(request))
    if desk.people is not None or not desk.sessions.fits(request.path_params["token"]):
        return stranger(request, desk)
    return _let_in(request, desk.sessions.begin(desk.alone, language_of(request)))


async def log_in(request: Request) -> Response:
    """Name and password, where the desk has users."""
    desk: Desk = request.app.state.desk
    speak(language_of(request))
    if desk.people is None:
        return RedirectResponse("/", 303)
    if request.method != "POST":
        return stranger(request, desk, status=200)
    async with request.form(max_files=0, max_fields=10, max_part_size=4096) as form:
        name, password = str(form.get("name", "")), str(form.get("password", ""))
    if not desk.sessions.may_try(name):
        return stranger(request, desk, str(say("too many wrong passwords; wait a minute")), 429)
    person = await run_in_threadpool(desk.people.known, name, password)
    if person is None:
        desk.sessions.failed(name)
        return stranger(request, desk, str(say("name or password is wrong")))
    return _let_in(request, desk.sessions.begin(person, language_of(request)))


def _let_in(request: Request, secret: str) -> Response:
    answer = RedirectResponse("/", 303)
    secure = request.headers.get("origin", "").startswith("https://")
    answer.set_cookie(COOKIE, secret, httponly=True, samesite="strict", secure=secure)
    return answer


def _show_folder(folder: Path) -> None:
    """Open `folder`, made where it is not there. Raises DocgenError where nothing can show it."""
    folder.mkdir(parents=True, exist_ok=True)
    if sys.platform == "win32":
        os.startfile(folder)
        return
    program = shutil.which("open" if sys.platform == "darwin" else "xdg-open")
    if program is None:
        problem = say("this machine has no program that shows a folder")
        raise DocgenError(Fault(problem, say("look there yourself: {folder}", folder=folder)))
    subprocess.Popen([program, str(folder)], stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True)
