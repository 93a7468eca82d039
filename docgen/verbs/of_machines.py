"""Verbs of the machine that docgen runs on: is all there that its work needs, and what to do where it is not."""

from __future__ import annotations

from pathlib import Path

from docgen.batch.machine_health import Symptom, folder_symptoms, symptoms
from docgen.spec.workspace import Workspace


def examine_machine(results: str | Path | None = None, *, workspace: Workspace | None = None) -> list[Symptom]:
    """What the work of docgen needs, each with whether it is there, and what to do where it is not.

    `results`: a folder that `cascade_all` has written into, which is looked at too; nothing in it is changed.

    >>> import docgen
    >>> all(symptom.name for symptom in docgen.examine_machine())
    True
    """
    found = list(symptoms(workspace or Workspace()))
    if results is None:
        return found

    return [*found, *folder_symptoms(Path(results))]
