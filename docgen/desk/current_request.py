"""One request in hand: who asks, in which language, what the form says."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from threading import RLock

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

import docgen
from docgen import DocgenError, Fault, Survey, Unit, Workspace
from docgen.desk.history import Notebook
from docgen.desk.people import Person
from docgen.desk.sessions import Session
from docgen.desk.state import Desk
from docgen.errors import attempt
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

    def near(self, faults: Iterable[Fault]) -> list[Fault]:
        """The faults, with each file by the name that it has in this person's folder."""
        folder = f"{self.workspace.folders[0]}{os.sep}"
        return [fault._replace(file=fault.file.removeprefix(folder)) for fault in faults]

    def unheeded(self) -> list[Fault]:
        """What stands in this person's specs and nothing would heed, whichever of the plans is carried out."""
        known, workspace = docgen.plans(workspace=self.workspace)[0], self.workspace
        faults: list[Fault] = []
        plan = attempt(lambda: docgen.read_plan(known.path, workspace=workspace), faults)
        faults += attempt(lambda: docgen.inspect_specs(*filter(None, [plan]), workspace=workspace), faults) or []
        return self.near(faults)

    def refuse_unheeded(self) -> None:
        """Raise DocgenError where there is such a thing, before anything is made, as the command line does."""
        faults = self.unheeded()
        if faults:
            raise DocgenError(faults)

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
