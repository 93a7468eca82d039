"""A clause of a plan mended: that clause, and nothing else."""

import pytest

import docgen
from docgen.errors import DocgenError
from docgen.importing.corrections_by_hand import corrected, with_section_kind
from docgen.model.clause_names import walk

PLAN = docgen.read_plan("209-kh-ubnd")


@pytest.mark.parametrize("name", [placed.id for placed in walk(PLAN)][::9])
def test_each_clause_can_be_mended_alone(name):
    mended = corrected(PLAN, name, {"text": "Lời mới."}, {})
    changed = [
        new.id for old, new in zip(walk(PLAN), walk(mended), strict=True) if old.clause.text != new.clause.text
    ]
    assert changed == [name]


def test_bodies_keep_the_label_that_the_line_had():
    placed = next(each for each in walk(PLAN) if each.clause.lead or each.clause.implement)
    field = "lead" if placed.clause.lead else "implement"
    mended = corrected(PLAN, placed.id, {}, {field: ("Sở A, sở B",)})
    line = getattr(next(each for each in walk(mended) if each.id == placed.id).clause, field)
    assert line.bodies == ("Sở A, sở B",)
    assert line.label == getattr(placed.clause, field).label


def test_a_line_of_nobody_goes_and_the_same_bodies_change_nothing():
    placed = next(each for each in walk(PLAN) if each.clause.implement)
    assert corrected(PLAN, placed.id, {}, {"implement": placed.clause.implement.bodies}) == PLAN
    mended = corrected(PLAN, placed.id, {}, {"implement": ()})
    assert next(each for each in walk(mended) if each.id == placed.id).clause.implement is None


def test_what_is_not_there_is_told():
    with pytest.raises(DocgenError, match=r"no clause IX\.9"):
        corrected(PLAN, "IX.9", {}, {})
    for number, kind in ((99, "khac"), (-1, "khac"), (0, "la")):
        with pytest.raises(DocgenError, match="no kind of section"):
            with_section_kind(PLAN, number, kind)
