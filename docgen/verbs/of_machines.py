"""Verbs of the machine that docgen runs on: is all there that its work needs, and what to do where it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from docgen.spec.workspace import Workspace

if TYPE_CHECKING:
    from docgen.batch.health import Symptom


def examine_machine(*, workspace: Workspace | None = None) -> list[Symptom]:
    """What the work of docgen needs, each with whether it is there, and what to do where it is not.

    >>> import docgen
    >>> all(symptom.name for symptom in docgen.examine_machine())
    True
    """
    from docgen.batch.health import symptoms

    return list(symptoms(workspace or Workspace()))
