"""The states of files that pages have shown, so that an act on an older page is told from one on the newest."""

from __future__ import annotations

import threading
from collections import OrderedDict

from docgen.desk.notebook import digest

_KEPT = 500


class States:
    """The texts of files by name and digest; the last ones are kept. A page outlives no start of the desk."""

    def __init__(self) -> None:
        self._kept: OrderedDict[tuple[str, str], str] = OrderedDict()
        self._lock = threading.Lock()

    def shown(self, subject: str, text: str) -> None:
        """Note that a page shows this state."""
        with self._lock:
            self._kept[subject, digest(text)] = text
            self._kept.move_to_end((subject, digest(text)))
            while len(self._kept) > _KEPT:
                self._kept.popitem(last=False)

    def text(self, subject: str, wanted: str) -> str | None:
        """The text of a state that a page has shown; None where it is no longer kept."""
        with self._lock:
            return self._kept.get((subject, wanted))
