"""Verbs of manuscripts: the kinds there are, a starting file, their parts, their Word files, and the way back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from docgen.documents.document_rendering import render_document
from docgen.errors import DocgenError, Fault, attempt
from docgen.files.given_documents import on_disk
from docgen.manuscripts.carried_out import opening_of
from docgen.manuscripts.former_document import FormerManuscript, manuscript_of
from docgen.manuscripts.front_matter import (
    PartedManuscript,
    kind_called,
    kinds_by_slug,
    line_of,
    parted,
    revised,
    sound_front,
)
from docgen.manuscripts.issuing import issuer_of
from docgen.manuscripts.manuscript_reader import read_manuscript
from docgen.manuscripts.starters import keys_of, starter
from docgen.manuscripts.whole_names import with_whole_names
from docgen.model.finding import Finding
from docgen.model.manuscript import FrontMatter
from docgen.model.unit import Unit
from docgen.phrases.ruleset import rules
from docgen.register import find
from docgen.spec.load import read_text
from docgen.spec.workspace import Workspace
from docgen.word import document_reader


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


class Drafted(NamedTuple):
    """A Word file, and what in its manuscript a person must look at."""

    docx: bytes
    findings: tuple[Finding, ...]


def part_manuscript(manuscript: str | Path) -> PartedManuscript:
    """The head and the body of a manuscript: the path of one, or its text; raises DocgenError with every fault.

    >>> import docgen
    >>> docgen.part_manuscript(docgen.start_draft("quyet-dinh")).front.abstract
    'Về việc …'
    """
    return parted(*_text_and_file(manuscript))


def revise_manuscript(text: str, head: Mapping[str, Any], body: str) -> str:
    """A manuscript with these values in its head, by their keys, and this body; all else stays, comments too.

    Raises DocgenError where `text` is no manuscript; what the values say is looked at when it is drafted.

    >>> import docgen
    >>> text = docgen.revise_manuscript(docgen.start_draft("bao-cao"), {"so": "12"}, "1. Kết quả.")
    >>> docgen.part_manuscript(text).front.number
    '12'
    """
    return revised(text, head, body)


def former_manuscript(document: str | Path | bytes) -> FormerManuscript:
    """The manuscript that says what a Word file says, and the lines of it that have no place in one.

    Raises DocgenError where the file cannot be read, or is of none of the 29 kinds.

    >>> import docgen
    >>> former = docgen.former_manuscript(docgen.draft(docgen.start_draft("quyet-dinh", "phuong-bac-kan")).docx)
    >>> docgen.part_manuscript(former.text).front.unit
    'phuong-bac-kan'
    """
    with on_disk(document) as path:
        return manuscript_of(document_reader.read(path))


def draft(
    manuscript: str | Path, *, template: str | Path | None = None, workspace: Workspace | None = None
) -> Drafted:
    """The Word file of a manuscript: the path of one, or its text, in a person's own `template` or docgen's.

    Raises DocgenError with the faults of the manuscript, each with its line, or of the template.

    >>> import docgen
    >>> docgen.draft(docgen.start_draft("quyet-dinh", "phuong-bac-kan")).docx[:2]
    b'PK'
    """
    text, file = _text_and_file(manuscript)
    place = workspace or Workspace()
    faults: list[Fault] = []
    parsed = attempt(lambda: read_manuscript(text, file), faults)
    front = parsed.front if parsed is not None else sound_front(text, file, faults)
    if front is None:
        raise DocgenError(faults)
    on = None if front.date is None else front.date.last
    unit = attempt(lambda: find(front.unit, folders=place.places("units"), on=on), faults) if front.unit else None
    line = line_of(text, "don_vi")
    faults = [fault._replace(file=fault.file or file, line=fault.line or line) for fault in faults]
    if parsed is None:
        raise DocgenError(sorted(faults, key=lambda fault: fault.line or 0))
    kind = kind_called(front.kind, file)
    opening = attempt(lambda: opening_of(front, kind, text, file, unit, place), faults)
    if opening is None or faults:
        raise DocgenError(faults)
    level = rules(place.places("rules")).levels[unit.level] if unit is not None else None
    issuer = issuer_of(front, kind, unit, level)
    opened = parsed._replace(front=_with_whole_names(front, unit, place), opening=opening)
    own = None if template is None else Path(template)
    return Drafted(render_document(opened, kind, issuer, own), (*parsed.findings, *issuer.findings))


def _with_whole_names(front: FrontMatter, unit: Unit | None, workspace: Workspace) -> FrontMatter:
    if max(len(front.addressees), len(front.recipients or ())) < 2:
        return front  # nothing is cut, and the rules need not be read
    known = [body.name for body in rules(workspace.places("rules")).bodies.bodies]
    known += [department.name for department in unit.departments] if unit is not None else []
    recipients = None if front.recipients is None else with_whole_names(front.recipients, known)
    addressees = with_whole_names(front.addressees, known)
    return front.model_copy(update={"addressees": addressees, "recipients": recipients})


def _text_and_file(manuscript: str | Path) -> tuple[str, str]:
    """The text of a manuscript and the name of its file, none where the text itself is given."""
    if isinstance(manuscript, str) and "\n" in manuscript:
        return manuscript, ""
    return read_text(Path(manuscript)), str(manuscript)
