"""Every part has a name a person understands, and the decree's parts keep the decree's names."""

import pytest

from docgen.anatomy.document_part import Part
from docgen.checker.parts_found import part_name
from docgen.decree.components import Components


@pytest.mark.parametrize("part", Part)
def test_every_part_has_a_name_of_its_own(part):
    assert part_name(part)
    assert [part_name(each) for each in Part].count(part_name(part)) == 1


def test_parts_are_called_as_the_decree_data_calls_them():
    renamed = {"addressees", "titled_clause"}
    shown = {"electronic_copy"}  # by the signature of the copying body, over the copy's own parts
    known = {part.value for part in Part}
    assert set(Components.model_fields) - known <= renamed | shown
