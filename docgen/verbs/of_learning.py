"""Verbs of the way back from Word: what people changed in a draft becomes decisions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from docgen.spec.workspace import Workspace
from docgen.verbs.lessons import Asked, Learned, learned
from docgen.verbs.of_decisions import write_decisions


def learn(
    document: str | Path | bytes,
    *,
    unit: str = "",
    plan: str | Path | None = None,
    template: str | Path | None = None,
    reason: str = "",
    likeness: bool = False,
    today: dt.date | None = None,
    workspace: Workspace | None = None,
) -> Learned:
    """What people changed in the draft `document`, as decisions; `write_lesson` keeps it, nothing is written here.

    `unit` and `plan` are the draft's where it does not say them; `template` the own one that it was made with;
    `reason`: why items were taken out. `likeness`: go by the texts alone, where the file has no marks or was made
    of another state of plan and decisions. `today`: as for `read_unit`, where the draft has no date. Raises
    DocgenError where the file is no draft, or another's.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> docgen.learn(docgen.render(docgen.cascade(surveyed, unit))).lesson.changes
    ()
    """
    own = None if template is None else Path(template)
    return learned(document, Asked(unit, plan, own, reason, likeness, today), workspace or Workspace())


def write_lesson(found: Learned, *, workspace: Workspace | None = None) -> str:
    """Keep what was learned in the unit's file of decisions; returns its text. Raises DocgenError as that does.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> docgen.write_lesson(docgen.learn(docgen.render(docgen.cascade(surveyed, unit))))
    ''
    """
    decisions = found.lesson.decisions
    if decisions is None:
        return found.earlier
    return write_decisions(decisions, found.surveyed, found.unit, earlier=found.earlier, workspace=workspace)
