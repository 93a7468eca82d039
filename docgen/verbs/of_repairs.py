"""Verbs of what follows a check: comments, repairs, and the account of them."""

from __future__ import annotations

from pathlib import Path

from docgen.checker.comments import annotated
from docgen.checker.fixing import Fixed, fixed
from docgen.checker.report import account
from docgen.checker.rule_run import examine, findings, open_subject
from docgen.checker.settings import Settings
from docgen.checker.source import word_file
from docgen.files.given import on_disk
from docgen.spec.workspace import Workspace
from docgen.verbs.of_checks import check_settings


def comment(
    document: str | Path | bytes, settings: Settings | None = None, *, workspace: Workspace | None = None
) -> bytes:
    """The same Word file with a comment for each finding at its words; raises DocgenError.

    >>> import docgen
    >>> docgen.comment(docgen.render(docgen.read_plan("209-kh-ubnd")))[:2]
    b'PK'
    """
    chosen = settings or check_settings(workspace=workspace)
    with on_disk(document) as path, word_file(path) as readable:
        return annotated(readable, examine(open_subject(readable, chosen.decree), chosen.rules, chosen.regime))


def repair(
    document: str | Path | bytes,
    settings: Settings | None = None,
    *,
    track: bool = False,
    workspace: Workspace | None = None,
) -> Fixed:
    """A copy with every safe repair made, what was mended, and what is left for a person; raises DocgenError.

    With `track` each repair is a tracked change, to be accepted or rejected in Word, and its reason a comment.

    >>> import docgen
    >>> docgen.repair(docgen.render(docgen.read_plan("209-kh-ubnd"))).mended
    ()
    """
    chosen = settings or check_settings(workspace=workspace)
    with on_disk(document) as path, word_file(path) as readable:
        return fixed(readable, chosen.rules, chosen.decree, chosen.regime, track=track)


def account_of_repairs(file: str | Path, fixed: Fixed) -> str:
    """What a repair has mended, and what it has left for a person.

    >>> import docgen
    >>> fixed = docgen.repair(docgen.render(docgen.read_plan("209-kh-ubnd")))
    >>> "0" in docgen.account_of_repairs("a.docx", fixed)
    True
    """
    return account(str(file), fixed.mended, findings(fixed.left), moved=fixed.moved)
