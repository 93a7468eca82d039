"""Inputs that `.ci/fuzz` begins with, and those that docgen once failed on: a right answer or a DocgenError."""

from pathlib import Path

import pytest

from tests.fixtures.hostile_inputs import KINDS

KEPT = Path(__file__).parent / "fixtures" / "hostile"
FILES = sorted(path.relative_to(KEPT).as_posix() for path in KEPT.rglob("*") if path.is_file())


def test_every_kind_has_some():
    assert {name.partition("/")[0] for name in FILES} == KINDS.keys()


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused(name):
    KINDS[name.partition("/")[0]]((KEPT / name).read_bytes())
