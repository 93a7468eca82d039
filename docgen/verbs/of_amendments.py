"""Verbs of amended plans: what changed, and what a unit has to pass on."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from docgen.amending.amending_plan import Consolidation, consolidated
from docgen.amending.unit_amendment import Amendment, Decisive, amended, compared_plans
from docgen.drafting.plan_warnings import check_date
from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, fault_of
from docgen.files.given_documents import on_disk
from docgen.importing.plan_loading import SPEC_ENDINGS, read_plan
from docgen.importing.reading import read_as_plan, read_source_text
from docgen.model.amendment import ClauseChange
from docgen.model.identity import IssueDate
from docgen.model.ledger import Reading
from docgen.model.plan import Plan
from docgen.model.unit import Unit
from docgen.phrases.ruleset import rules
from docgen.register.plan_name import PlanName
from docgen.register.plans import plan_path
from docgen.spec.workspace import Workspace
from docgen.verbs.of_directives import read_decisions, read_unit

NO_ORIGINS: Mapping[str, str] = {}


def consolidate(
    old: Plan, document: str | Path | bytes, *, workspace: Workspace | None = None
) -> Consolidation | Reading:
    """`old` as amended by a file that only says what changes (`Sửa đổi khoản 2 Mục III như sau: …`).

    A plan with clauses of its own, or one that is named or is a spec, is given as it is read. What cannot be
    carried out or is not understood stands among the findings, with its place. Raises DocgenError where the file
    cannot be read or is no plan.

    >>> import docgen
    >>> old = docgen.read_plan("209-kh-ubnd")
    >>> docgen.consolidate(old, docgen.render(old)).plan.number == old.number
    True
    """
    place = workspace or Workspace()
    if isinstance(document, bytes):
        source: Path | bytes = document
    else:
        source = plan_path(str(document), place)
        if source.suffix.casefold() in SPEC_ENDINGS:
            return read_plan(str(source), place)
    in_force = rules(place.places("rules"))
    with on_disk(source) as path:
        read = read_source_text(path, in_force)
        return consolidated(old, read, in_force) or read_as_plan(read, path, in_force)


def compare_plans(old: Plan, new: Plan, origins: Mapping[str, str] = NO_ORIGINS) -> tuple[ClauseChange, ...]:
    """Every clause of two forms of a plan once: the same, changed, new or ended.

    `origins`: the older names of clauses by the newer ones, where a consolidation knows them.
    Raises DocgenError where they are two plans, not two forms of one.

    >>> import docgen
    >>> plan = docgen.read_plan("209-kh-ubnd")
    >>> {each.change.value for each in docgen.compare_plans(plan, plan)}
    {'giu_nguyen'}
    """
    return compared_plans(old, new, origins)


def amend(
    old: Survey,
    new: Survey,
    unit: Unit,
    *,
    date: IssueDate | None = None,
    number: str = "",
    origins: Mapping[str, str] = NO_ORIGINS,
    workspace: Workspace | None = None,
) -> Amendment:
    """What `unit` keeps and what it has to pass on, where the plan of the survey `old` became that of `new`.

    What the unit decided about the older plan counts as far as its clauses stayed; `date` and `number` are those
    of the short letter, `origins` as for `compare_plans`. Nothing is written: `write_decisions` keeps the
    decisions. Raises DocgenError where these are two plans, and with every fault of a file of decisions.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.amend(surveyed, surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan)).letter is None
    True
    """
    return _amend(old, new, unit, compare_plans(old.plan, new.plan, origins), date, number, workspace)


def _amend(
    old: Survey,
    new: Survey,
    unit: Unit,
    changes: tuple[ClauseChange, ...],
    date: IssueDate | None,
    number: str,
    workspace: Workspace | None,
) -> Amendment:
    check_date(new.plan, date)
    # A plan that kept its name has one file of decisions, and that was written for its older form.
    one_name = PlanName.of(old.plan).full == PlanName.of(new.plan).full
    decided = Decisive(
        read_decisions(old, unit, workspace=workspace),
        None if one_name else read_decisions(new, unit, workspace=workspace),
    )
    return amended(old, new, unit, changes, decided, date, number)


def amend_all(
    old: Survey,
    new: Survey,
    units: Iterable[str],
    *,
    date: IssueDate | None = None,
    today: dt.date | None = None,
    origins: Mapping[str, str] = NO_ORIGINS,
    workspace: Workspace | None = None,
) -> Iterator[tuple[str, Amendment | DocgenError]]:
    """The same for each of `units` by its code, slug or name; what goes wrong with one is told in its place.

    `date` and `today` tell the day whose departments they have, as in `read_unit`.

    Raises DocgenError where these are two plans.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> [(name, found.letter) for name, found in docgen.amend_all(surveyed, surveyed, ["xa-dinh-hoa"])]
    [('xa-dinh-hoa', None)]
    """
    changes = compare_plans(old.plan, new.plan, origins)  # the same for all of them
    for query in units:
        try:
            unit = read_unit(query, new.plan, date=date, today=today, workspace=workspace)
            yield query, _amend(old, new, unit, changes, date, "", workspace)
        except DocgenError as error:
            yield query, error
        except Exception as error:  # whatever it is, it is one unit's
            yield query, DocgenError(fault_of(error))
