"""Plan 209 amended in known ways: clauses reworded, taken out, added and renumbered, with the answer."""

import random
from typing import NamedTuple

import pytest

import docgen
from docgen.model.clause_names import walk
from docgen.model.identity import DocumentNumber, IssueDate
from docgen.model.plan import Assignment, Clause
from tests.fixtures.word_files import CORPUS

P30 = CORPUS / "plans" / "p30_lamdong_KH-UBND_phong-chong-ma-tuy-2030.docx"


class Seeded(NamedTuple):
    """An amended plan, and what was done: the names of clauses in the older plan, the texts of new ones."""

    plan: docgen.Plan
    changed: frozenset[str]
    ended: frozenset[str]
    added: tuple[str, ...]


def amended(plan, seed, count=3):
    """`plan` under another number, some of its tasks without clauses below reworded, taken out, and some added."""
    chance = random.Random(seed)
    leaves = [each.id for each in walk(plan) if each.id.startswith("III.") and not each.clause.clauses]
    chosen = chance.sample(leaves, 2 * count)
    changed, ended = frozenset(chosen[:count]), frozenset(chosen[count:])
    added = tuple(f"Khảo sát, lập hồ sơ nội dung bổ sung thứ {seed}.{at} trên địa bàn" for at in range(count))
    names = {id(each.clause): each.id for each in walk(plan)}

    def below(clauses):
        for clause in clauses:
            name = names[id(clause)]
            if name not in ended:
                word = " và hoàn thành trong quý IV" if name in changed else ""
                text = f"{clause.text.rstrip(' .:')}{word}." if word else clause.text
                yield clause.model_copy(update={"text": text, "clauses": tuple(below(clause.clauses))})

    def renumbered(clauses, above):
        own = [
            each.model_copy(update={"number": f"{above}{at}." if each.number[:1].isdigit() else each.number})
            for at, each in enumerate(clauses, 1)
        ]
        return tuple(each.model_copy(update={"clauses": renumbered(each.clauses, each.number)}) for each in own)

    sections = []
    for section in plan.sections:
        clauses = tuple(below(section.clauses))
        if section.number.startswith("III"):
            new = (
                Clause(number="9.", text=text, implement=Assignment(bodies=("UBND các xã, phường",)))
                for text in added
            )
            clauses = renumbered((*new, *clauses), "")
        sections.append(section.model_copy(update={"clauses": clauses}))
    update = {
        "number": DocumentNumber(number="315", symbol="KH-UBND"),
        "issued_on": IssueDate(year=2026, month=10, day=1),
        "sections": tuple(sections),
    }
    return Seeded(plan.model_copy(update=update), changed, ended, added)


@pytest.fixture(scope="session")
def plan_209():
    return docgen.read_plan("209-kh-ubnd")


@pytest.fixture(scope="session")
def surveyed_209(plan_209):
    return docgen.survey(plan_209)


@pytest.fixture(scope="session")
def plan_p30():
    if not P30.exists():
        pytest.skip("p30 is not in ../shared/corpus")
    return docgen.read_plan(P30)
