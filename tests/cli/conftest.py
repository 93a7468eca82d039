"""What tests of the command line share: a folder of the clerk's own, and docgen called as typed."""

import pytest

from docgen.cli import run


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    """A folder of the clerk's own, far from docgen's."""
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def called(capsys):
    """Run docgen; returns exit code, standard output, standard error."""

    def call(*words):
        code = run([*words, "--lang", "en"])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call
