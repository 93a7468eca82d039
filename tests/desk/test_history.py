"""Who did what when, and the way back: undone, done again, and never over what others wrote."""

import pytest

from docgen.desk.history import Notebook, digest
from docgen.desk.undoing import stepped
from docgen.errors import DocgenError


@pytest.fixture
def notebook(tmp_path):
    book = Notebook(tmp_path / ".docgen" / "desk.sqlite")
    yield book
    book.close()


@pytest.fixture
def kept(tmp_path, notebook):
    """A file that was written twice by way of the desk."""
    file = tmp_path / "a.yaml"
    for before, after in ((None, "một\n"), ("một\n", "hai\n")):
        file.write_text(after, "utf-8")
        notebook.note("a", "Lan", f"ghi {after.strip()}", before, after)
    return file


def test_acts_are_undone_one_after_the_other_and_done_again(notebook, kept):
    stepped(notebook, "a", kept, back=True)
    assert kept.read_text("utf-8") == "một\n"
    stepped(notebook, "a", kept, back=True)
    assert not kept.exists()
    assert stepped(notebook, "a", kept, back=True) == "there is nothing to undo"
    stepped(notebook, "a", kept, back=False)
    stepped(notebook, "a", kept, back=False)
    assert kept.read_text("utf-8") == "hai\n"
    assert stepped(notebook, "a", kept, back=False) == "there is nothing to do again"


def test_a_new_act_ends_what_could_be_done_again(notebook, kept):
    stepped(notebook, "a", kept, back=True)
    kept.write_text("ba\n", "utf-8")
    notebook.note("a", "Minh", "ghi ba", "một\n", "ba\n")
    assert notebook.first_undone("a") is None
    assert [act.state for act in notebook.acts("a")] == ["done", "gone", "done"]


def test_what_was_changed_outside_is_not_written_over(notebook, kept):
    kept.write_text("bằng tay\n", "utf-8")
    with pytest.raises(DocgenError, match="changed outside the desk"):
        stepped(notebook, "a", kept, back=True)
    assert kept.read_text("utf-8") == "bằng tay\n"


def test_it_is_there_again_after_a_restart(tmp_path, notebook, kept):
    again = Notebook(tmp_path / ".docgen" / "desk.sqlite")
    assert [act.what for act in again.acts()] == ["ghi hai", "ghi một"]
    again.close()


def test_what_was_worked_on_last_comes_first_and_small_things_are_remembered(notebook):
    notebook.worked_on("Lan", "/a", "A")
    notebook.worked_on("Minh", "/b", "B")
    assert [address for address, _, _ in notebook.recent("Lan")] == ["/a"]
    notebook.remember("Lan", "unit", "01843")
    assert (notebook.remembered("Lan", "unit"), notebook.remembered("Minh", "unit")) == ("01843", "")


def test_states_are_told_apart():
    assert digest(None) == "" != digest("") != digest("a")
