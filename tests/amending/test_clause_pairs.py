"""What became of each clause is found again, whatever numbers the clauses bear afterwards."""

import pytest

from docgen.amending.clause_pairs import clause_changes
from docgen.model.amendment import Change
from docgen.model.clause_names import walk
from tests.amending.conftest import amended


@pytest.mark.parametrize("seed", range(10))
def test_seeded_amendments_are_found_and_nothing_else(plan_209, seed):
    made = amended(plan_209, seed)
    found = clause_changes(plan_209, made.plan)
    assert {each.old for each in found if each.change is Change.CHANGED} == made.changed
    assert {each.old for each in found if each.change is Change.ENDED} == made.ended
    assert tuple(each.after.split("\n")[0] for each in found if each.change is Change.NEW) == made.added
    assert sorted(each.old for each in found if each.old) == sorted(each.id for each in walk(plan_209))
    assert [each.new for each in found if each.new] == [each.id for each in walk(made.plan)]


def test_a_plan_beside_itself_stays(plan_209):
    assert {each.change for each in clause_changes(plan_209, plan_209)} == {Change.SAME}


def test_one_figure_is_a_change(plan_209):
    section = next(each for each in plan_209.sections if each.number == "II.")
    first, *rest = section.clauses
    other = first.model_copy(update={"text": f"{first.text} Trước năm 2031."})
    sections = tuple(
        each.model_copy(update={"clauses": (other, *rest)}) if each is section else each
        for each in plan_209.sections
    )
    found = clause_changes(plan_209, plan_209.model_copy(update={"sections": sections}))
    assert [each.old for each in found if each.change is not Change.SAME] == ["II.1"]
