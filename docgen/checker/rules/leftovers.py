"""What a file may carry beside its text: tracked changes, macros, links out of it."""

from __future__ import annotations

from collections.abc import Iterator

from docgen.checker.rule import Find, Hit
from docgen.checker.subject import Subject
from docgen.messages import say


def _tracked_changes(subject: Subject) -> Iterator[Hit]:
    """A file with tracked changes is checked as if all were accepted, and that is said."""
    count = subject.document.tracked_changes
    if count:
        yield Hit(None, say("{count} tracked changes", count=count))


def _macros(subject: Subject) -> Iterator[Hit]:
    """Macros are never run; that a file carries some is said."""
    if subject.document.macros:
        yield Hit(None, say("macros"))


def _external_links(subject: Subject) -> Iterator[Hit]:
    """Pictures and data outside the file are never fetched; that there are some is said."""
    count = subject.document.external_links
    if count:
        yield Hit(None, say("{count} links out of the file", count=count))


FINDS: dict[str, Find] = {
    "sua-doi-theo-doi": _tracked_changes,
    "ma-lenh": _macros,
    "lien-ket-ngoai": _external_links,
}
"""How each rule of this part finds its faults."""
