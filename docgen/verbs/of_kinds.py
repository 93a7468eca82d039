"""Verbs of the kinds of documents: which there are, and a starting file for each."""

from __future__ import annotations

from docgen.manuscripts.front_matter import kinds_by_slug
from docgen.manuscripts.starters import keys_of, starter


def kinds_of_documents() -> dict[str, str]:
    """The names of the 29 kinds, and of the three kinds of copies, by how they are written in commands.

    >>> import docgen
    >>> docgen.kinds_of_documents()["to-trinh"]
    'Tờ trình'
    """
    return {name: kind.name for name, kind in kinds_by_slug().items()}


def keys_of_head(kind: str) -> dict[str, str]:
    """The keys that the head of a kind of document may have, each with what it is for; raises DocgenError.

    >>> import docgen
    >>> "kinh_gui" in docgen.keys_of_head("cong-van"), "kinh_gui" in docgen.keys_of_head("quyet-dinh")
    (True, False)
    """
    return keys_of(kind)


def start_draft(kind: str, unit: str = "") -> str:
    """A commented starting file for a kind of document, of `unit` where it is named; raises DocgenError.

    >>> import docgen
    >>> docgen.start_draft("cong-van").startswith("---")
    True
    """
    return starter(kind, unit)
