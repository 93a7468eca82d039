"""What the cascade's tests share: the rules in force, units of both kinds, and small plans said in a few words."""

from pathlib import Path

import pytest

import docgen
from docgen.drafting.decide import Decided
from docgen.drafting.drafting_context import DraftingContext
from docgen.drafting.survey import survey
from docgen.model.decisions import Decisions
from docgen.model.plan import Plan
from docgen.phrases.ruleset import rules as rules_of
from docgen.register import find
from docgen.spec.workspace import Workspace
from docgen.statements.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def rules():
    return rules_of(Workspace().places("rules"))


@pytest.fixture(scope="session")
def gazetteer(rules):
    return Gazetteer(rules)


@pytest.fixture(scope="session")
def ward():
    """Phường Bắc Kạn, which has a Trung tâm Dịch vụ tổng hợp."""
    return find("01843")


@pytest.fixture(scope="session")
def commune():
    """A xã of the same province, with the departments every xã has."""
    return find("xa-dinh-hoa", "19")


@pytest.fixture(scope="session")
def plan_209():
    return docgen.survey(docgen.read_plan())


@pytest.fixture
def other_plan():
    """One of the plans written for these tests, surveyed."""
    return lambda name: docgen.survey(docgen.read_plan(Path(__file__).parent / "plans" / f"{name}.yaml"))


@pytest.fixture
def surveyed(rules):
    """A plan of these clauses (keys as in a spec) in one section, surveyed."""

    def make(*clauses, kind="nhiem_vu", **plan):
        spec = {
            "so_ky_hieu": "9/KH-UBND",
            "ngay_ban_hanh": "2026-03-02",
            "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thái Nguyên",
            "co_quan_dau_moi": "Sở Khoa học và Công nghệ",
            "trich_yeu": "Thử nghiệm trên địa bàn tỉnh Thái Nguyên",
            "phan": [{"so": "I.", "loai": kind, "tieu_de": "NHIỆM VỤ", "muc": list(clauses)}],
        }
        return survey(Plan.model_validate(spec | plan), rules)

    return make


@pytest.fixture
def decided():
    """Decisions of phường Bắc Kạn about the plan of `surveyed`."""

    def make(*decisions, **more):
        spec = {"ke_hoach": "9/KH-UBND", "don_vi": "phuong-bac-kan", "quyet_dinh": list(decisions)}
        return Decisions.model_validate(spec | more)

    return make


@pytest.fixture
def context(ward):
    return lambda surveyed, decisions=None, unit=ward: DraftingContext(surveyed, unit, Decided(decisions))


@pytest.fixture
def drafted(ward):
    """What the cascade makes of a survey: the texts of the items by section."""

    def make(surveyed, unit=ward, **more):
        directive = docgen.cascade(surveyed, unit, **more)
        return {section.name: [item.text for item in section.items] for section in directive.sections}

    return make


@pytest.fixture(scope="session")
def told():
    """A directive as a text in which a change of words, place, reason or rule shows as a line."""

    def tell(made):
        frame, coverage = made.frame, made.coverage
        lines = [frame.subject, *frame.addressees, frame.opening]
        for section in made.all_sections():
            lines += ["", f"## {section.name}"]
            for item in section.items:
                sources = (f"{each.clause} {each.role.value} {each.standing.value}" for each in item.sources)
                lines += [f"- {item.text}", f"    {', '.join(sources)} | {item.reason}"]
                lines += [f"    {' '.join(step.rule for step in item.steps)}"]
                lines += [f"    ! {note}" for note in item.notes]
        lines += [
            "",
            *frame.closing,
            *frame.recipients,
            frame.archive,
            *frame.signature.authority,
            frame.signature.name,
        ]
        lines += ["", f"covered: {' '.join(coverage.covered)}"]
        for name in ("omitted", "unresolved", "others"):
            lines += [f"{name}: {each.clause}: {each.reason}" for each in getattr(coverage, name)]
        lines += [f"{each.rule} {each.place}: {each.message} {each.found}" for each in made.findings]
        return "\n".join(lines) + "\n"

    return tell


@pytest.fixture
def directive_of(ward):
    """The letter of phường Bắc Kạn on a plan surveyed, by the rules alone."""
    return lambda survey: docgen.cascade(survey, ward)
