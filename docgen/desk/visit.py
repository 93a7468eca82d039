"""One request in hand: who asks, in which language, what the form says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from threading import RLock

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import docgen
from docgen import Survey, Unit, Workspace
from docgen.desk.notebook import Notebook
from docgen.desk.people import Person
from docgen.desk.sessions import Session
from docgen.desk.state import Desk
from docgen.messages import LANGUAGES

COOKIE = "docgen_desk"
_LONGEST = 2_000


@dataclass
class Visit:
    """A request of a person who may ask. `form` has the last value of each field, `files` what was uploaded."""

    request: Request
    desk: Desk
    session: Session
    form: Mapping[str, str] = field(default_factory=dict)
    lists: Mapping[str, list[str]] = field(default_factory=dict)
    files: Mapping[str, UploadFile] = field(default_factory=dict)

    @property
    def person(self) -> Person:
        """Who asks."""
        return self.session.person

    @property
    def workspace(self) -> Workspace:
        """Where this person's specs lie."""
        return self.desk.workspace(self.person)

    @property
    def notebook(self) -> Notebook:
        """The notebook of this person's folder."""
        return self.desk.notebook(self.person)

    @property
    def is_partial(self) -> bool:
        """Whether the page itself asks for a piece of it."""
        return "hx-request" in self.request.headers

    def path(self, name: str) -> str:
        """A part of the address."""
        return str(self.request.path_params.get(name, ""))

    def query(self, name: str) -> str:
        """A value behind the `?` of the address."""
        return self.request.query_params.get(name, "")[:_LONGEST]

    def said(self, name: str) -> str:
        """A field of the form, its line ends made one, without space around; nothing where it is not there."""
        return self.form.get(name, "").replace("\r\n", "\n").strip()

    @property
    def plan_name(self) -> str:
        """The plan that the address names; a name that it had earlier leads to its present one."""
        name = self.path("plan")
        now = self.notebook.name_now(name)
        if now and not any(known.path.stem == name for known in docgen.plans(workspace=self.workspace)):
            return now
        return name

    @property
    def specs_held(self) -> RLock:
        """The lock of the specs in this person's folder: nothing is decided while a plan takes another name."""
        return self.desk.held(str(self.workspace.folders[0]))

    def survey(self) -> Survey:
        """The plan that the address names. Raises DocgenError."""
        return self.desk.surveys.of(self.workspace, self.plan_name)

    def unit(self, survey: Survey) -> Unit:
        """The unit that the address names. Raises DocgenError."""
        return docgen.read_unit(self.path("unit"), survey.plan, today=docgen.this_day(), workspace=self.workspace)

    def tell(self, notice: str) -> None:
        """Say something on the next page."""
        self.session.notice = str(notice)


def language_of(request: Request) -> str:
    """The language asked for by the cookie, else the first."""
    wanted = request.cookies.get("docgen_language", "")
    return wanted if wanted in LANGUAGES else LANGUAGES[0]


def moved(visit: Visit, address: str) -> Response:
    """Let the browser go to another page."""
    if visit.is_partial:
        return Response(status_code=200, headers={"HX-Redirect": address})
    return RedirectResponse(address, 303)
