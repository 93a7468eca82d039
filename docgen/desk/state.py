"""The desk while it runs: its folder, its people, what is open, and what is being done."""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from pathlib import Path

from docgen import Workspace
from docgen.desk.errands import Errands
from docgen.desk.history import Notebook, digest
from docgen.desk.people import People, Person, whoever_sits_here
from docgen.desk.previews import Previews
from docgen.desk.recent_values import Latest
from docgen.desk.sessions import Sessions
from docgen.desk.surveys import Directives, Surveys, Takings

ASIDE = ".docgen"
"""The folder beside `specs/` and `out/` in which the desk keeps its own things."""
_LONGEST = 1_800.0
_SEEN_FOR = 20.0
"""Seconds for which somebody who has asked about a file is said to look at it."""
_STATES_KEPT = 500


class States:
    """The texts of files by name and digest; the last ones are kept. A page outlives no start of the desk."""

    def __init__(self) -> None:
        self._kept: Latest[tuple[str, str], str] = Latest(_STATES_KEPT)

    def shown(self, subject: str, text: str) -> None:
        """Note that a page shows this state."""
        self._kept.keep((subject, digest(text)), text)

    def text(self, subject: str, wanted: str) -> str | None:
        """The text of a state that a page has shown; None where it is no longer kept."""
        return self._kept.get((subject, wanted))


class Presence:
    """The last time that each page of each person asked about a file."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[tuple[str, str], float]] = {}
        self._lock = threading.Lock()

    def others(self, subject: str, person: str, window: str) -> list[str]:
        """Note that this person looks at the file in this window; returns who else does, in another."""
        with self._lock:
            now = time.monotonic()
            here = {key: at for key, at in self._seen.get(subject, {}).items() if now - at < _SEEN_FOR}
            here[person, window] = now
            self._seen[subject] = here
            return sorted({name for name, other in here if (name, other) != (person, window)})


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
