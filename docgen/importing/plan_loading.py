"""The entrance: a plan from its spec, or from a file as it arrives; the readers are loaded only for the latter."""

from __future__ import annotations

from docgen.model.ledger import Reading
from docgen.model.plan import Plan
from docgen.phrases.ruleset import rules
from docgen.register.plans import plan_path
from docgen.spec.load import load
from docgen.spec.workspace import Workspace

SPEC_ENDINGS = (".yaml", ".yml")


def read_plan(name: str | None, workspace: Workspace, ocr: bool | None = None) -> Reading:
    """The plan of this name or in this file, with what a person must look at. Raises DocgenError."""
    path = plan_path(name, workspace)
    if path.suffix.casefold() in SPEC_ENDINGS:
        return Reading(load(path, Plan), ())
    from docgen.importing.reading import read_plan_file

    return read_plan_file(path, rules(workspace.places("rules")), ocr)
