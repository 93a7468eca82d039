import pytest

from docgen.rules.gazetteer import Gazetteer
from docgen.rules.ruleset import rules as rules_of
from docgen.spec.places import folders


@pytest.fixture(scope="session")
def rules():
    return rules_of(folders("rules"))


@pytest.fixture(scope="session")
def gazetteer(rules):
    return Gazetteer(rules)
