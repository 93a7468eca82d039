"""Verbs of many units at once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from docgen.batch.job import Job, Result
from docgen.batch.outcome import Outcome, batch
from docgen.batch.unit_choice import chosen
from docgen.documents.directive_layout import Presentation
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.model.unit import UnitKind
from docgen.register import slug
from docgen.register.administrative_units import Entry
from docgen.spec.workspace import Workspace
from docgen.verbs.of_plans import read_plan


def unit_kinds() -> Mapping[str, UnitKind]:
    """The kinds of units by the words that the command line knows.

    >>> import docgen
    >>> list(docgen.unit_kinds())
    ['phuong', 'xa', 'dac-khu']
    """
    return {slug(kind.value): kind for kind in UnitKind}


def choose_units(
    plan: str | Path | None = None,
    *,
    kind: UnitKind | None = None,
    named: Sequence[str] = (),
    everywhere: bool = False,
    on: dt.date | None = None,
    workspace: Workspace | None = None,
) -> list[Entry]:
    """The units of the province that issued the plan (or of the country): all, of a kind, or those named.

    `on`: the day whose kinds they are of, today's without one.

    Raises DocgenError for each name that is none, and for a plan of which the province is not known.

    >>> import docgen
    >>> len(docgen.choose_units("209-kh-ubnd"))
    92
    """
    return chosen(read_plan(plan, workspace=workspace), kind, named, everywhere, on)


def cascade_all(
    units: Sequence[Entry],
    folder: str | Path,
    plan: str | Path | None = None,
    *,
    form: Form | None = None,
    date: IssueDate | None = None,
    today: dt.date | None = None,
    with_decisions: bool = True,
    template: str | Path | None = None,
    force: bool = False,
    resume: bool = True,
    by_province: bool = False,
    jobs: int = 1,
    backend: str | None = None,
    archive: str | Path | None = None,
    annex: bool | None = None,
    issue: bool = False,
    watch: Callable[[Result], None] | None = None,
    workspace: Workspace | None = None,
) -> Outcome:
    """The directives of many units in `folder`, with table and summary; returns what came of each.

    `resume`: what the same input has made already is left as it is. `force`: a file that a person has changed is
    replaced. `date` and `today`: as for `read_unit`, the year being that
    of `today` where no more is known; `annex` and `issue`: as for `render`. `by_province`: each
    province has a folder of its own. `watch` is told of each result as it comes.
    A unit that fails is one row of the table. Raises DocgenError where the folder, the plan or a rule refuses.

    >>> import docgen
    >>> docgen.cascade_all(docgen.choose_units(named=["xa-dinh-hoa"]), "all").made
    1
    """
    job = Job(
        workspace or Workspace(),
        None if plan is None else str(plan),
        Path(folder),
        form or Form.LETTER,
        date,
        with_decisions,
        None if template is None else Path(template),
        force,
        resume,
        by_province,
        Presentation(annex, issue),
        today,
    )
    return batch(job, units, jobs, backend, None if archive is None else Path(archive), watch)
