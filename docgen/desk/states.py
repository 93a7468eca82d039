"""The states of files that pages have shown, so that an act on an older page is told from one on the newest."""

from __future__ import annotations

from docgen.desk.latest import Latest
from docgen.desk.notebook import digest

_KEPT = 500


class States:
    """The texts of files by name and digest; the last ones are kept. A page outlives no start of the desk."""

    def __init__(self) -> None:
        self._kept: Latest[tuple[str, str], str] = Latest(_KEPT)

    def shown(self, subject: str, text: str) -> None:
        """Note that a page shows this state."""
        self._kept.keep((subject, digest(text)), text)

    def text(self, subject: str, wanted: str) -> str | None:
        """The text of a state that a page has shown; None where it is no longer kept."""
        return self._kept.get((subject, wanted))
