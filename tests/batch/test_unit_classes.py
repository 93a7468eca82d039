"""Setting a name in gives what the cascade gives, for every unit that it is tried on and for near misses."""

import os
from pathlib import Path

import pytest

import docgen
from docgen.batch.inputs import Inputs
from docgen.batch.job import Figures
from docgen.batch.unit_classes import ClassDraft, UnitClasses
from docgen.documents.prepared_templates import prepared
from docgen.documents.rendering import draft_of, write_draft
from docgen.model.directive import Form
from docgen.model.unit import UnitKind
from docgen.register import assemble, province, units
from docgen.spec.workspace import Workspace

EVERY = int(os.environ.get("EVERY_COMMUNE", "9"))
"""One commune in so many is compared; 1 asks for all 3,321, which takes minutes."""


@pytest.fixture(scope="module")
def surveyed():
    return docgen.survey(docgen.read_plan("209-kh-ubnd"))


class Counted:
    """The cascade, and how often it was asked."""

    def __init__(self, surveyed, form=Form.LETTER):
        self.surveyed, self.form, self.times = surveyed, form, 0

    def __call__(self, unit):
        self.times += 1
        directive = docgen.cascade(self.surveyed, unit, form=self.form)
        draft = draft_of(directive, prepared(None, directive.form))
        return ClassDraft(draft, write_draft(draft, prepared(None, draft.form)), Figures.of(directive))


@pytest.mark.parametrize("form", list(Form))
def test_every_commune_of_the_province_is_drafted_as_by_the_cascade(surveyed, form):
    cascade = Counted(surveyed, form)
    classes = UnitClasses(surveyed, Inputs.rules(Workspace()), cascade)
    entries = units(province("Thái Nguyên"))
    drafted = [classes.drafted(entry) for entry in entries]
    assert cascade.times < len(entries) / 2
    for each, entry in zip(drafted, entries, strict=True):
        assert each.is_like(cascade(assemble(entry, own=False))), entry


@pytest.mark.parametrize(("form", "every"), [(Form.LETTER, EVERY), (Form.PLAN, 7 * EVERY)])
def test_so_are_communes_of_the_whole_country(surveyed, form, every):
    cascade = Counted(surveyed, form)
    classes = UnitClasses(surveyed, Inputs.rules(Workspace()), cascade)
    for entry in units()[::every]:
        assert classes.drafted(entry).is_like(cascade(assemble(entry, own=False))), entry


def test_a_name_that_the_plan_mentions_is_asked_for_by_itself(surveyed):
    entries = units(province("Thái Nguyên"))
    entry = next(each for each in entries if each.name == "Bắc Kạn")
    other = next(each for each in entries if each.kind == entry.kind and each.name != entry.name)
    plan = surveyed.plan.model_copy(update={"opening": (*surveyed.plan.opening, f"Thí điểm ở {entry.full_name}.")})
    cascade = Counted(docgen.survey(plan))
    classes = UnitClasses(cascade.surveyed, Inputs.rules(Workspace()), cascade)
    for each in (other, entry):
        assert classes.drafted(each).is_like(cascade(assemble(each, own=False)))
    before = cascade.times
    classes.drafted(entry)
    assert cascade.times == before


def test_a_cascade_to_which_a_name_is_more_than_a_name_is_asked_each_time(surveyed, tmp_path):
    plain = Counted(surveyed)

    def by_length(unit):
        drafted = plain(unit)
        return ClassDraft(drafted.draft, drafted.texts, drafted.figures._replace(items=len(unit.name)))

    classes = UnitClasses(surveyed, [], by_length)
    entries = units(province("Thái Nguyên"))[:10]
    assert [classes.drafted(entry).figures.items for entry in entries] == [len(entry.name) for entry in entries]


def test_two_words_of_sources_count_as_a_mention(surveyed, tmp_path):
    rules = Path(tmp_path) / "own.yaml"
    rules.write_text("x: phường Sông Công có chợ", encoding="utf-8")
    cascade = Counted(surveyed)
    classes = UnitClasses(surveyed, [rules], cascade)
    entry = next(each for each in units(province("Thái Nguyên")) if each.slug == "phuong-song-cong")
    classes.drafted(entry)
    classes.drafted(entry)
    assert cascade.times == 2


def test_a_file_of_one_unit_that_comes_meanwhile_is_not_every_other_unit_s(surveyed, tmp_path):
    entries = units(province("Thái Nguyên"), UnitKind.WARD)
    classes = UnitClasses(surveyed, Inputs.rules(Workspace()), Counted(surveyed), (tmp_path,))
    for entry in entries:
        (tmp_path / f"{entry.slug}.yaml").write_text(f'ma: "{entry.code}"\nnguoi_soan: VP.Một\n', encoding="utf-8")
    drafted = [classes.drafted(entry) for entry in entries]
    assert not any("VP.Một" in text for each in drafted for text in each.texts.values())
