"""What stands in an office's own specs and nobody would heed."""

from __future__ import annotations

from collections.abc import Collection

from docgen.checker.house import FILE
from docgen.errors import Fault
from docgen.model.plan import Plan
from docgen.phrases.ruleset import FILES
from docgen.phrases.unknown_departments import unknown_departments
from docgen.register.assembly import department_ids
from docgen.register.unclaimed import unclaimed
from docgen.spec.workspace import Workspace


def unheeded(meant: Collection[Plan], workspace: Workspace) -> list[Fault]:
    """Each file of the workspace's own that nothing reads, each rule that names a department of no unit."""
    faults = list(unclaimed(meant, workspace, (*FILES, FILE.removesuffix(".yaml"))))
    folders = [each / "rules" for each in workspace.own if (each / "rules").is_dir()]
    known = department_ids(workspace.places("units")) if folders else None
    if known is not None:
        for folder in folders:
            faults += unknown_departments(folder, known)
    return faults
