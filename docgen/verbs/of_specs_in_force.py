"""Verbs of the specs in force: which are used, and what cannot be applied."""

from __future__ import annotations

from docgen.errors import Fault
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.register.specs_used import SpecsUsed
from docgen.register.specs_used import specs_used as specs_in_use
from docgen.spec.settings_file import read_settings
from docgen.spec.workspace import Workspace, misnamed


def inspect_specs(*plans: Plan, workspace: Workspace | None = None) -> list[Fault]:
    """What nobody would heed in the workspace's own `specs/` when these `plans`, if any, are carried out.

    That is every file that nothing reads, every setting of `docgen.toml` that nothing heeds, and every rule that
    sends work to a department that no unit has. Raises DocgenError for settings that cannot be read.

    >>> import docgen
    >>> docgen.inspect_specs(docgen.read_plan("209-kh-ubnd"))
    []
    """
    place = workspace or Workspace()
    read_settings(place.settings)
    faults = misnamed(place)
    if not place.own:
        return faults
    from docgen.verbs.unheeded_specs import unheeded  # the checker with it, which few folders need

    return [*faults, *unheeded(plans, place)]


def specs_used(
    plan: Plan | None = None, unit: Unit | None = None, *, workspace: Workspace | None = None
) -> SpecsUsed:
    """Which folders of specs are in force; with `plan` and `unit`, also the file of what the unit decided.

    Raises DocgenError where that file cannot be told.

    >>> import docgen
    >>> docgen.specs_used().folders
    ('docgen',)
    """
    return specs_in_use(workspace or Workspace(), plan, unit)
