"""Ten amendments of two plans, for units of their provinces: each one's difference is right, decisions are kept.

`AMEND_UNITS=1000 pytest tests/amending/test_province.py` does it for every unit, not for a few of them.
"""

import os

import pytest

import docgen
from docgen.amending.unit_amendment import Decisive, amended, compared_plans
from docgen.model.amendment import Change
from docgen.model.clause_names import clause_of
from docgen.model.decisions import Decision, Decisions
from tests.amending import conftest

UNITS = int(os.environ.get("AMEND_UNITS", "3"))


PROVINCES = {"p30": conftest.P30, "209": "209-kh-ubnd"}


@pytest.fixture(scope="module", params=PROVINCES)
def province(request):
    """A plan, its survey, and units of its province."""
    plan = request.getfixturevalue(f"plan_{request.param}")
    every = docgen.choose_units(PROVINCES[request.param])
    units = [docgen.read_unit(entry.code, plan) for entry in every[:: max(1, len(every) // UNITS)][:UNITS]]
    return plan, docgen.survey(plan), units


def decided(plan, unit, made, directive):
    """A decision about a clause that stays, and one about a clause that does not, where the unit has such."""
    refs = [ref for section in directive.sections for item in section.items for ref in item.refs]
    touched = made.changed | made.ended
    stays = next(ref for ref in refs if clause_of(ref) not in touched)
    changes = next((ref for ref in refs if clause_of(ref) in touched), None)
    names = [each for each in (stays, changes) if each]
    entries = tuple(Decision(clause=name, department=unit.departments[0].id) for name in names)
    return Decisions(plan=str(plan.number), unit=unit.slug, decisions=entries), changes


@pytest.mark.parametrize("seed", range(10))
def test_each_unit_passes_on_what_changes_for_it(province, seed):
    plan, surveyed, units = province
    made = conftest.amended(plan, seed)
    new, changes = docgen.survey(made.plan), compared_plans(plan, made.plan)
    by_kind = {kind: {each.old or each.new for each in changes if each.change is kind} for kind in Change}
    assert by_kind[Change.CHANGED] == made.changed
    assert by_kind[Change.ENDED] == made.ended
    assert len(by_kind[Change.NEW]) == len(made.added)
    touched_new = {each.new for each in changes if each.change in (Change.NEW, Change.CHANGED)}
    for unit in units:
        decisions, reopened = decided(plan, unit, made, docgen.cascade(surveyed, unit))
        found = amended(surveyed, new, unit, changes, Decisive(decisions))
        assert len(found.decisions.decisions) == 1, unit.slug
        assert [each.decision.clause for each in found.reopened] == ([reopened] if reopened else [])
        told = " ".join(item.text for section in found.letter.all_sections() for item in section.items)
        assert all(text.rpartition(" trên địa bàn")[0].lower() in told.lower() for text in made.added), unit.slug
        for each in found.items:
            rests = bool(
                {*each.clauses_after} & touched_new or {*each.clauses_before} & (made.ended | made.changed)
            )
            assert rests or each.change is Change.SAME, (unit.slug, each)
        had = {clause_of(ref) for section in found.old.all_sections() for i in section.items for ref in i.refs}
        passed = {name for each in found.items if each.change is not Change.SAME for name in each.clauses_before}
        assert made.ended & had <= passed, unit.slug
