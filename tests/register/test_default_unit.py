"""Which unit is meant where none is named."""

import pytest

from docgen.errors import DocgenError
from docgen.register.default_unit import VARIABLE, default_unit, default_unit_place
from docgen.spec.workspace import Workspace


@pytest.fixture
def here(tmp_path, monkeypatch):
    """A workspace, and a home of its own for the person's settings."""
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "settings"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    (tmp_path / "work").mkdir()
    (tmp_path / "settings" / "docgen").mkdir(parents=True)
    return tmp_path


def test_nobody_has_said(here):
    assert default_unit(Workspace(here / "work")) is None


def test_the_nearest_says_it(here, monkeypatch):
    place = Workspace(here / "work")
    (here / "settings" / "docgen" / "docgen.toml").write_text('unit = "a"\n')
    assert default_unit(place) == "a"
    (here / "work" / "docgen.toml").write_text("[check]\nskip = []\n")
    assert default_unit(place) == "a"
    (here / "work" / "docgen.toml").write_text('unit = "b"\n[check]\nskip = []\n')
    assert default_unit(place) == "b"
    monkeypatch.setenv(VARIABLE, "c")
    assert default_unit(place) == "c"


@pytest.mark.parametrize("text", ["unit = 5\n", "unit = \n", "unit\n"])
def test_a_file_that_does_not_say_it_is_told(here, text):
    (here / "work" / "docgen.toml").write_text(text)
    with pytest.raises(DocgenError, match=r"docgen\.toml"):
        default_unit(Workspace(here / "work"))


def test_it_is_told_where_it_was_said(here, monkeypatch):
    place, file = Workspace(here / "work"), here / "work" / "docgen.toml"
    file.write_text('# of this office\n# unit = "x"\n\n"unit" = "b"\n[check]\nskip = []\n')
    assert default_unit_place(place) == (str(file), 4)
    own = here / "settings" / "docgen" / "docgen.toml"
    own.write_text('unit = "a"\n')
    assert default_unit_place(place) == (str(file), 4)
    file.write_text("[check]\nskip = []\n")
    assert default_unit_place(place) == (str(own), 1)
    monkeypatch.setenv(VARIABLE, "c")
    assert default_unit_place(place) == (VARIABLE, None)
