"""Verbs of manuscripts: a starting file for any kind of document, and its Word file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from docgen.spec.workspace import Workspace

if TYPE_CHECKING:
    from docgen.model.finding import Finding


class Drafted(NamedTuple):
    """A Word file, and what in its manuscript a person must look at."""

    docx: bytes
    findings: tuple[Finding, ...]


def kinds_of_documents() -> dict[str, str]:
    """The names of the 29 kinds, by how they are written in commands.

    >>> import docgen
    >>> docgen.kinds_of_documents()["to-trinh"]
    'Tờ trình'
    """
    from docgen.manuscripts.front_matter import kinds_by_slug

    return {name: kind.name for name, kind in kinds_by_slug().items()}


def start_draft(kind: str, unit: str = "") -> str:
    """A commented starting file for a kind of document, of `unit` where it is named; raises DocgenError.

    >>> import docgen
    >>> docgen.start_draft("cong-van").startswith("---")
    True
    """
    from docgen.manuscripts.starters import starter

    return starter(kind, unit)


def draft(manuscript: str | Path, *, workspace: Workspace | None = None) -> Drafted:
    """The Word file of a manuscript: the path of one, or its text; raises DocgenError with its faults and lines.

    >>> import docgen
    >>> docgen.draft(docgen.start_draft("quyet-dinh", "phuong-bac-kan")).docx[:2]
    b'PK'
    """
    from docgen.documents.document_rendering import render_document
    from docgen.manuscripts.front_matter import kind_called
    from docgen.manuscripts.issuing import issuer_of
    from docgen.manuscripts.manuscript_reader import read_manuscript
    from docgen.phrases.ruleset import rules
    from docgen.register import find
    from docgen.spec.load import read_text

    given = isinstance(manuscript, str) and "\n" in manuscript
    text, file = (str(manuscript), "") if given else (read_text(Path(manuscript)), str(manuscript))
    place = workspace or Workspace()
    read = read_manuscript(text, file)
    front = read.front
    kind = kind_called(front.kind, file)
    unit = find(front.unit, folders=place.places("units")) if front.unit else None
    level = rules(place.places("rules")).levels[unit.level] if unit is not None else None
    issuer = issuer_of(front, kind, unit, level)
    return Drafted(render_document(read, kind, issuer), read.findings)
