import pytest

from docgen.phrases.ruleset import rules as rules_of
from docgen.spec.workspace import Workspace
from docgen.statements.gazetteer import Gazetteer


@pytest.fixture(scope="session")
def rules():
    return rules_of(Workspace().places("rules"))


@pytest.fixture(scope="session")
def gazetteer(rules):
    return Gazetteer(rules)
