import pytest

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import shipped


@pytest.fixture(scope="session")
def in_force():
    """The rules that ship with docgen."""
    return rules((shipped("specs", "rules"),))


@pytest.fixture(scope="session")
def labels(in_force):
    """The labels that the rules know."""
    return LabelFinder(in_force)
