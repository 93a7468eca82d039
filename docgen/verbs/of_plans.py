"""Verbs of plans, from their specs or from files as they arrive."""

from __future__ import annotations

from pathlib import Path

from docgen.importing import plan_loading
from docgen.model.ledger import Reading
from docgen.model.plan import Plan
from docgen.register.plans import KnownPlan
from docgen.register.plans import plans as known_plans
from docgen.spec.workspace import Workspace


def read_plan(name: str | Path | None = None, *, workspace: Workspace | None = None) -> Plan:
    """The plan with this name or in this file, of any kind; the default plan without one.

    Raises DocgenError with every fault of a spec, and for a name that no plan or more than one bears.

    >>> import docgen
    >>> str(docgen.read_plan("209-kh-ubnd").number)
    '209/KH-UBND'
    """
    return read(name, workspace=workspace).plan


def read(
    name: str | Path | None = None, *, ocr: bool | None = None, workspace: Workspace | None = None
) -> Reading:
    """The same with what a person must look at; `ocr` says whether a PDF is recognised from its pictures.

    Raises DocgenError.

    >>> import docgen
    >>> docgen.read("209-kh-ubnd").findings
    ()
    """
    return plan_loading.read_plan(None if name is None else str(name), workspace or Workspace(), ocr)


def plans(*, workspace: Workspace | None = None) -> tuple[KnownPlan, ...]:
    """Every plan that can be named, with its file.

    >>> import docgen
    >>> "209" in docgen.plans()[0].name
    True
    """
    return known_plans(workspace or Workspace())
