"""What the tests of following share."""

import pytest

from docgen.phrases.ruleset import rules as rules_of
from docgen.spec.workspace import Workspace


@pytest.fixture(scope="session")
def rules():
    return rules_of(Workspace().places("rules"))
