from pathlib import Path

import pytest

import docgen
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import shipped

SHARED = Path(docgen.__file__).parents[2] / "shared"


@pytest.fixture(scope="session")
def in_force():
    """The rules that ship with docgen."""
    return rules((shipped("specs", "rules"),))


@pytest.fixture(scope="session")
def shared():
    """The documents beside the checkout; what rests on them is skipped where they are not there."""
    if not SHARED.is_dir():
        pytest.skip("the real documents do not lie beside the checkout")
    return SHARED
