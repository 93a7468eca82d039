"""Verbs of how specs are to be written."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.phrases.ruleset import FILES
from docgen.register.default_departments import Defaults
from docgen.register.unit_file import UnitFile
from docgen.spec.schema import schema as schema_of


def schema(kind: str) -> dict[str, Any]:
    """The JSON Schema of specs (`plan`, `unit`, `defaults`, `decisions`, or all `rules`), for editors.

    >>> import docgen
    >>> docgen.schema("unit")["required"]
    ['ma']
    """
    if kind == "rules":
        return {f"{name}.yaml": schema_of(model) for name, model in FILES.items()}
    models: dict[str, type[BaseModel]] = {
        "plan": Plan,
        "unit": UnitFile,
        "defaults": Defaults,
        "decisions": Decisions,
    }
    return schema_of(models[kind])
