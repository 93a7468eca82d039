"""What is right is let pass: right documents, and all that docgen writes itself."""

import pytest

import docgen
from docgen.model.directive import Form
from docgen.register import find, province_of, units


@pytest.mark.parametrize("kind", ["letter", "decision", "plan", "regulation"])
def test_a_right_document_shows_no_fault(kind, request, check):
    assert check(request.getfixturevalue(kind)) == ()


@pytest.fixture(scope="module")
def surveyed():
    return docgen.survey(docgen.read_plan("209-kh-ubnd"))


@pytest.mark.parametrize("form", Form)
def test_every_directive_of_every_unit_is_clean(form, surveyed, check):
    province = province_of(surveyed.plan.issuer)
    for entry in units(province):
        unit = find(entry.code, province.code)
        found = check(docgen.render(docgen.cascade(surveyed, unit, form=form)))
        assert found == (), f"{entry.slug}: {found}"


@pytest.mark.parametrize("form", Form)
def test_what_a_ward_decided_is_clean_too(form, surveyed, check):
    unit = docgen.read_unit("phuong-bac-kan", surveyed.plan)
    decisions = docgen.read_decisions(surveyed, unit)
    assert check(docgen.render(docgen.cascade(surveyed, unit, decisions=decisions, form=form))) == ()


def test_the_province_s_own_plan_is_clean(surveyed, check):
    assert check(docgen.render(surveyed.plan)) == ()
