"""Verbs of decisions: keep what a unit's people decided in the file that every other verb reads."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from docgen.drafting.decide import subject
from docgen.drafting.survey import Survey
from docgen.errors import DocgenError, Fault
from docgen.files.writing import write
from docgen.messages import say
from docgen.model.decisions import Decision, Decisions, OwnItem
from docgen.model.plan_reference import cited
from docgen.model.unit import Unit
from docgen.register.decision_file import decision_text, decisions_path, with_entries
from docgen.register.plan_name import PlanName
from docgen.register.plans import same_plan
from docgen.spec.load import parse, read_text
from docgen.spec.workspace import Workspace


def place_for_decisions(surveyed: Survey, unit: Unit, *, workspace: Workspace | None = None) -> Path:
    """The workspace's own file of what `unit` decided about the plan surveyed, there or not.

    Raises DocgenError where that cannot be told.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.place_for_decisions(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan)).name
    'phuong-bac-kan.yaml'
    """
    place = workspace or Workspace()
    found = decisions_path(surveyed.plan, unit, place)
    if found is not None and found.is_relative_to(place.new("decisions")):
        return found
    name = PlanName.of(surveyed.plan)
    # By the file of the spec where there is one: while number or date are open, names change with the text.
    specs = [known.path.stem for known in same_plan(surveyed.plan, place) if known.identity == name]
    return place.new("decisions", specs[0] if len(specs) == 1 else name.full, f"{unit.slug}.yaml")


def decisions_text(surveyed: Survey, unit: Unit, *, workspace: Workspace | None = None) -> str:
    """The text of the file of decisions that is in force, as it stands; nothing where there is none.

    Raises DocgenError where the file cannot be told or read.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> text = docgen.decisions_text(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    >>> "ke_hoach: 209/KH-UBND" in text
    True
    """
    path = decisions_path(surveyed.plan, unit, workspace or Workspace())
    return "" if path is None else read_text(path)


def parse_decisions(text: str, surveyed: Survey, unit: Unit) -> Decisions | None:
    """What a text of decisions says, checked against plan and unit; None for an empty one. Raises DocgenError.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.parse_decisions("", surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan)) is None
    True
    """
    return parse(text, "", Decisions, subject(surveyed, unit)) if text.strip() else None


def no_decisions(surveyed: Survey, unit: Unit) -> Decisions:
    """The decisions of a unit that has decided nothing yet about the plan surveyed, to be added to.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> docgen.no_decisions(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan)).decisions
    ()
    """
    plan = surveyed.plan
    return Decisions.model_validate({"plan": cited(plan.number, plan.issued_on, plan.issuer), "unit": unit.slug})


def write_decisions(
    decisions: Decisions,
    surveyed: Survey,
    unit: Unit,
    *,
    earlier: str | None = None,
    workspace: Workspace | None = None,
) -> str:
    """Write what `unit` decided into its file, whole or not at all; comments of people stay. Returns the text.

    The file is the workspace's own: where docgen's own decisions were in force, it begins as a copy of them.
    `earlier`: the text of which the decisions came; where the file says something else by now, nothing is written.
    Raises DocgenError for that, where a decision does not fit the plan or the unit, and where the folder refuses.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> docgen.write_decisions(docgen.Decisions(plan="209/KH-UBND", unit=unit.slug, number="7"), surveyed, unit)
    "ke_hoach: 209/KH-UBND\\ndon_vi: xa-dinh-hoa\\nso: '7'\\n"
    >>> docgen.read_decisions(surveyed, unit).number
    '7'
    """
    standing = decisions_text(surveyed, unit, workspace=workspace)
    place = place_for_decisions(surveyed, unit, workspace=workspace)
    if earlier is not None and earlier != standing:
        problem = say("somebody has changed the file of decisions in the meantime")
        raise DocgenError(Fault(problem, say("read it again, and decide anew"), str(place)))
    text = decision_text(decisions, standing)
    parse_decisions(text, surveyed, unit)
    write(place, text.encode(), force=True)
    return text


def decide(
    surveyed: Survey,
    unit: Unit,
    *entries: Decision | OwnItem,
    withdrawn: Iterable[str] = (),
    earlier: str | None = None,
    workspace: Workspace | None = None,
) -> str:
    """Add or change `entries` in the unit's file of decisions, and take out those `withdrawn` by their names.

    An entry takes the place of the one about the same clause, or of the same name. Returns the text as it stands
    then. Raises DocgenError as `write_decisions` does; then nothing is written.

    >>> import docgen
    >>> surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    >>> unit = docgen.read_unit("xa-dinh-hoa", surveyed.plan)
    >>> own = docgen.OwnItem(name="rieng-1", department="vp", wording="Theo dõi, đôn đốc.", by="Chánh Văn phòng")
    >>> text = docgen.decide(surveyed, unit, docgen.Decision(clause="III.2.2", department="kt"), own)
    >>> text = docgen.decide(surveyed, unit, withdrawn=["III.2.2"], earlier=text)
    >>> [each.wording for each in docgen.read_decisions(surveyed, unit).own_items]
    ['Theo dõi, đôn đốc.']
    """
    text = decisions_text(surveyed, unit, workspace=workspace) if earlier is None else earlier
    standing = parse_decisions(text, surveyed, unit) or no_decisions(surveyed, unit)
    wanted = with_entries(standing, entries, withdrawn)
    return write_decisions(wanted, surveyed, unit, earlier=text, workspace=workspace)
