"""Random edits, in any mix: what was learned of them gives the edited text word for word, and keeps giving it.

`LEARN_ROUNDS=1000 pytest tests/learning/test_random_edits.py` runs as many as one wants, as many saved by
LibreOffice; `LEARN_FIRST=20000` with other edits, by the number of the first.
"""

import os
import random

import pytest

import docgen
from docgen.spec.workspace import Workspace
from docgen.verbs import of_learning

from .conftest import EDITS, Hand, told_in

ROUNDS = int(os.environ.get("LEARN_ROUNDS", "30"))
FIRST = int(os.environ.get("LEARN_FIRST", "0"))
SEEDS = range(FIRST, FIRST + ROUNDS)
OFFICE_SEEDS = range(FIRST + 7000, FIRST + 7000 + (ROUNDS if "LEARN_ROUNDS" in os.environ else 3))
AT_ONCE = 50
UNITS = ("phuong-bac-kan", "xa-dinh-hoa", "phuong-phan-dinh-phung")


def edited(data, seed):
    """The draft after some edits, and what they were."""
    rng, hand, done = random.Random(seed), Hand(data), []
    for _ in range(rng.randrange(1, 7)):
        done.append(rng.choice(EDITS))
        getattr(hand, done[-1])(rng)
    return hand.saved(), done


def followed(plan, unit, data, place):
    """The text that the cascade gives after learning, the lesson, and what the next lesson says of that draft."""
    found = docgen.learn(data, reason="không thuộc việc của đơn vị", workspace=place)
    docgen.write_lesson(found, workspace=place)
    decisions = docgen.read_decisions(plan, unit, workspace=place)
    draft = docgen.render(docgen.cascade(plan, unit, decisions=decisions), annex=False)
    return told_in(draft), found.lesson, docgen.learn(draft, workspace=place).lesson


def draft_of(plan, name, place):
    unit = docgen.read_unit(name, plan.plan, workspace=place)
    decisions = docgen.read_decisions(plan, unit, workspace=place)
    return unit, docgen.render(docgen.cascade(plan, unit, decisions=decisions), annex=False)


@pytest.fixture(autouse=True)
def surveyed_once(plan, monkeypatch):
    """The plan is the same in every round: surveying it is half of the time of a round."""

    def survey(asked, *others, **named):
        return plan if asked == plan.plan else docgen.survey(asked, *others, **named)

    monkeypatch.setattr(of_learning, "survey", survey)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cascade_gives_what_was_edited(plan, place, seed):
    unit, draft = draft_of(plan, UNITS[seed % len(UNITS)], place)
    data, done = edited(draft, seed)
    got, lesson, again = followed(plan, unit, data, place)
    assert got == told_in(data), done
    assert (lesson.beyond, again.changes) == ((), ())


@pytest.fixture(scope="module")
def resaved_edits(plan, office, tmp_path_factory):
    """Edited drafts by their seed as LibreOffice saves them, and what was done; many in one run of it."""
    folder, place = tmp_path_factory.mktemp("edits"), Workspace(tmp_path_factory.mktemp("place"))
    made = {}
    for seed in OFFICE_SEEDS:
        _, draft = draft_of(plan, UNITS[seed % len(UNITS)], place)
        data, done = edited(draft, seed)
        file = folder / f"{seed}.docx"
        file.write_bytes(data)
        made[seed] = (file, data, done)
    for first in range(0, len(OFFICE_SEEDS), AT_ONCE):
        file, *others = [made[seed][0] for seed in OFFICE_SEEDS[first : first + AT_ONCE]]
        home = office(file, "docx", *others).parent
    return {seed: ((home / file.name).read_bytes(), data, done) for seed, (file, data, done) in made.items()}


@pytest.mark.parametrize("seed", OFFICE_SEEDS)
def test_it_does_so_too_where_libreoffice_has_saved_the_file(plan, place, seed, resaved_edits):
    saved, data, done = resaved_edits[seed]
    unit = docgen.read_unit(UNITS[seed % len(UNITS)], plan.plan, workspace=place)
    got, lesson, _ = followed(plan, unit, saved, place)
    assert (got, lesson.beyond) == (told_in(data), ()), done
