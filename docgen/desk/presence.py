"""Who has which directive open just now, so that two who work on one see each other."""

from __future__ import annotations

import threading
import time

_SECONDS = 20.0


class Presence:
    """The last time that each page of each person asked about a file."""

    def __init__(self) -> None:
        self._seen: dict[str, dict[tuple[str, str], float]] = {}
        self._lock = threading.Lock()

    def others(self, subject: str, person: str, window: str) -> list[str]:
        """Note that this person looks at the file in this window; returns who else does, in another."""
        with self._lock:
            now = time.monotonic()
            here = {key: at for key, at in self._seen.get(subject, {}).items() if now - at < _SECONDS}
            here[person, window] = now
            self._seen[subject] = here
            return sorted({name for name, other in here if (name, other) != (person, window)})
