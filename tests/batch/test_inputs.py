from pathlib import Path

import pytest

import docgen
from docgen.batch.inputs import Inputs
from docgen.batch.job import Job
from docgen.model.directive import Form
from docgen.register import units
from docgen.spec.workspace import Workspace, shipped

ONE, OTHER = units()[:2]


@pytest.fixture(scope="module")
def plan():
    return docgen.read_plan("209-kh-ubnd")


def digests(plan, **job):
    inputs = Inputs(Job(Workspace(), None, Path("all"), **job), plan)
    return tuple(inputs.digest(entry, inputs.own(entry)) for entry in (ONE, OTHER))


def test_the_same_input_has_the_same_digest(plan):
    assert digests(plan) == digests(plan)
    assert len(set(digests(plan))) == 2


@pytest.mark.parametrize("job", [{"form": Form.PLAN}, {"decisions": False}], ids=str)
def test_another_order_is_another_input(plan, job):
    assert not set(digests(plan)) & set(digests(plan, **job))


def test_another_template_is_another_input(plan, tmp_path):
    own = tmp_path / "own.docx"
    own.write_bytes(shipped("templates", "congvan.docx").read_bytes())
    assert digests(plan, template=own) == digests(plan)
    own.write_bytes(shipped("templates", "kehoach.docx").read_bytes())
    assert not set(digests(plan, template=own)) & set(digests(plan))


def test_a_rule_counts_for_every_unit(plan, place):
    before = digests(plan)
    rule = place / "specs" / "rules" / "own.yaml"
    rule.parent.mkdir(parents=True)
    rule.write_text("x: 1", encoding="utf-8")
    assert not set(digests(plan)) & set(before)


def test_decisions_count_for_their_own_unit(plan, decide):
    before = digests(plan)
    path = decide("x: 1", unit=ONE.slug)
    after = digests(plan)
    assert after[0] != before[0]
    assert after[1] == before[1]
    assert digests(plan, decisions=False) == digests(plan, decisions=False)
    path.unlink()
    assert digests(plan) == before


def test_a_unit_file_counts_for_its_own_unit_by_code_or_slug(plan, place):
    before = digests(plan)
    folder = place / "specs" / "units"
    folder.mkdir(parents=True)
    (folder / f"{OTHER.code}.yaml").write_text("x: 1", encoding="utf-8")
    after = digests(plan)
    assert after[0] == before[0]
    assert after[1] != before[1]
