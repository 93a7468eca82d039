"""What a unit has to pass on: each change of its own clauses, and nothing of those that stayed."""

import pytest

import docgen
from docgen.amending.unit_amendment import Decisive, amended, compared_plans
from docgen.errors import DocgenError
from docgen.model.amendment import Change
from tests.amending import conftest


@pytest.fixture(scope="module")
def seeded(plan_209, surveyed_209):
    def make(seed, unit, decided=None):
        made = conftest.amended(plan_209, seed)
        new = docgen.survey(made.plan)
        changes = compared_plans(plan_209, made.plan)
        who = docgen.read_unit(unit, plan_209)
        return made, changes, amended(surveyed_209, new, who, changes, Decisive(decided))

    return make


@pytest.mark.parametrize("seed", range(10))
def test_each_item_of_the_letter_comes_from_a_clause_that_changed(seeded, seed):
    made, changes, found = seeded(seed, "xa-dinh-hoa")
    told = " ".join(item.text for section in found.letter.sections for item in section.items)
    assert all(text.rpartition(" trên địa bàn")[0] in told for text in made.added)
    new = {each.new for each in changes if each.change in (Change.NEW, Change.CHANGED)} - {""}
    # Joined items rest on clauses that stayed too; each has at least one that did not, before or after.
    passed_on = [each for each in found.items if each.change is not Change.SAME]
    assert len(passed_on) == sum(len(section.items) for section in found.letter.sections)
    for each in passed_on:
        assert {*each.clauses_after} & new or {*each.clauses_before} & (made.ended | made.changed)


def test_a_plan_that_stayed_changes_nothing(surveyed_209, plan_209):
    unit = docgen.read_unit("xa-dinh-hoa", plan_209)
    found = amended(surveyed_209, surveyed_209, unit, compared_plans(plan_209, plan_209), Decisive())
    assert found.letter is None
    assert {each.change for each in found.items} == {Change.SAME}


def test_the_letter_is_clean_and_says_what_ended(seeded, tmp_path):
    _, _, found = seeded(3, "phuong-bac-kan")
    path = tmp_path / "a.docx"
    path.write_bytes(docgen.render(found.letter, issue=True))
    assert docgen.check(path) == ()
    ended = [each for each in found.items if each.change is Change.ENDED]
    told = [item.text for section in found.letter.sections for item in section.items]
    assert all(any(each.before.rstrip(". ") in text and "Thôi" in text for text in told) for each in ended)


def test_the_account_is_that_of_the_clauses_that_changed(seeded):
    _, changes, found = seeded(2, "xa-dinh-hoa")
    touched = {each.new for each in changes if each.change in (Change.NEW, Change.CHANGED)}
    assert set(found.letter.coverage.addressed) <= touched
    assert {each.new for each in changes if each.change is Change.NEW} <= set(found.letter.coverage.addressed)


def test_two_bodies_or_two_plans_are_refused(plan_209):
    other = plan_209.model_copy(update={"issuer": "Ủy ban nhân dân tỉnh Lào Cai"})
    with pytest.raises(DocgenError, match=r"two bodies|hai cơ quan"):
        compared_plans(plan_209, other)
    words = plan_209.model_copy(update={"sections": ()})
    with pytest.raises(DocgenError):
        compared_plans(plan_209, words)
