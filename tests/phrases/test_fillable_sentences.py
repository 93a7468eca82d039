import pytest

from docgen.errors import DocgenError
from docgen.phrases.fillable_sentences import NAMES
from docgen.phrases.rewriting import WordingRules
from docgen.spec.load import parse


def rule(replacement, pattern="(a)"):
    return f"viet_lai:\n- ma: x\n  nhom: ai\n  mau: '{pattern}'\n  thay: '{replacement}'\n"


@pytest.mark.parametrize("replacement", ["b", "{loai} b", "\\1 của {don_vi}"])
def test_known_names_and_groups_are_fine(replacement):
    assert parse(rule(replacement), "x.yaml", WordingRules).rewrites[0].replacement == replacement


@pytest.mark.parametrize("replacement", ["{khong_co}", "{loai", "\\2", "{0}", "{}"])
def test_what_nothing_fills_is_a_fault_of_the_file_and_no_surprise_later(replacement):
    with pytest.raises(DocgenError) as raised:
        parse(rule(replacement), "x.yaml", WordingRules)
    assert [fault.file for fault in raised.value.faults] == ["x.yaml"]


def test_what_sentences_may_use_is_what_a_setting_fills(rules):
    import docgen
    from docgen.drafting.decide import Decided
    from docgen.drafting.drafting_context import DraftingContext

    surveyed = docgen.survey(docgen.read_plan())
    unit = docgen.read_unit("phuong-bac-kan", surveyed.plan)
    assert DraftingContext(surveyed, unit, Decided(None)).words.keys() == NAMES
