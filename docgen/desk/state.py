"""The desk while it runs: its folder, its people, what is open, and what is being done."""

from __future__ import annotations

import threading
from collections import defaultdict
from pathlib import Path

from docgen import Workspace
from docgen.desk.errands import Errands
from docgen.desk.notebook import Notebook
from docgen.desk.people import People, Person, whoever_sits_here
from docgen.desk.presence import Presence
from docgen.desk.previews import Previews
from docgen.desk.sessions import Sessions
from docgen.desk.states import States
from docgen.desk.surveys import Directives, Surveys, Takings

ASIDE = ".docgen"
"""The folder beside `specs/` and `out/` in which the desk keeps its own things."""
_LONGEST = 1_800.0


class Desk:
    """Everything that pages share. `people` is None for one person on this machine."""

    def __init__(self, folder: Path, token: str = "", people: People | None = None) -> None:
        self.folder = folder.resolve()
        self.people = people
        self.sessions = Sessions(token)
        self.errands = Errands(_LONGEST)
        self.previews = Previews()
        self.surveys = Surveys()
        self.directives = Directives()
        self.takings = Takings()
        self.presence = Presence()
        self.alone = whoever_sits_here()
        self.states = States()
        self._notebooks: dict[Path, Notebook] = {}
        self._locks: defaultdict[str, threading.RLock] = defaultdict(threading.RLock)
        self._lock = threading.Lock()

    def home(self, person: Person) -> Path:
        """The folder in which this person's specs and documents lie."""
        home = self.folder / person.folder if person.folder else self.folder
        home.mkdir(parents=True, exist_ok=True)
        return home

    def workspace(self, person: Person) -> Workspace:
        """Where this person's specs are looked for."""
        return Workspace(self.home(person))

    def notebook(self, person: Person) -> Notebook:
        """The notebook of this person's folder."""
        home = self.home(person)
        with self._lock:
            if home not in self._notebooks:
                self._notebooks[home] = Notebook(home / ASIDE / "desk.sqlite")
            return self._notebooks[home]

    def held(self, subject: str) -> threading.RLock:
        """The lock of a file: one changes it at a time."""
        with self._lock:
            return self._locks[subject]

    def close(self) -> None:
        """End what runs beside the desk."""
        self.errands.close()
        self.previews.close()
        for notebook in self._notebooks.values():
            notebook.close()
