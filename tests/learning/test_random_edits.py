"""Random edits, in any mix: what was learned of them gives the edited text word for word, and keeps giving it.

`LEARN_ROUNDS=1000 pytest tests/learning/test_random_edits.py` runs as many as one wants.
"""

import os
import random

import pytest

import docgen
from docgen.files.given import on_disk
from docgen.files.libreoffice import converted, program

from .conftest import EDITS, Hand, told_in

ROUNDS = int(os.environ.get("LEARN_ROUNDS", "30"))
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


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_the_cascade_gives_what_was_edited(plan, place, seed):
    unit, draft = draft_of(plan, UNITS[seed % len(UNITS)], place)
    data, done = edited(draft, seed)
    got, lesson, again = followed(plan, unit, data, place)
    assert got == told_in(data), done
    assert (lesson.beyond, again.changes) == ((), ())


@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("seed", range(7000, 7000 + max(2, ROUNDS // 10)))
def test_it_does_so_too_where_libreoffice_has_saved_the_file(plan, place, seed):
    unit, draft = draft_of(plan, UNITS[seed % len(UNITS)], place)
    data, done = edited(draft, seed)
    with on_disk(data) as path, converted(path, "docx") as made:
        saved = made.read_bytes()
    got, lesson, _ = followed(plan, unit, saved, place)
    assert (got, lesson.beyond) == (told_in(data), ()), done
