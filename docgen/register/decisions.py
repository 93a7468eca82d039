"""Decisions by plan and unit."""

from __future__ import annotations

from pathlib import Path

from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.spec.workspace import Workspace


def plan_slug(plan: Plan) -> str:
    """`209-kh-ubnd` of plan 209/KH-UBND: its name in file names, on any file system."""
    return str(plan.number).strip("/").casefold().replace("/", "-").replace("đ", "d")


def directive_name(form: str, plan: Plan, unit: str) -> str:
    """The name of the file in which the unit with the slug `unit` carries out `plan`."""
    return f"{form}-{plan_slug(plan)}-{unit}.docx"


def decisions_path(plan: Plan, unit: Unit, workspace: Workspace) -> Path | None:
    """The file of what `unit` decided about `plan`, by the unit's code or slug, or None."""
    for folder in workspace.places("decisions"):
        for name in (unit.code, unit.slug):
            path = folder / plan_slug(plan) / f"{name}.yaml"
            if path.is_file():
                return path
    return None
