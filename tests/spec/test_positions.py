"""Where keys stand, counted as people count."""

from __future__ import annotations

from docgen.spec.positions import lines, shown


def test_lines_of_keys_and_list_entries():
    at = lines("# đầu\na: 1\nb:\n  - c: |\n      x\n      y\n    d: 2\n  - e\n")
    assert at[("a",)] == 2
    assert at[("b",)] == 3
    assert at[("b", 0)] == 4
    assert at[("b", 0, "d")] == 7
    assert at[("b", 1)] == 8


def test_an_alias_into_its_own_node_ends():
    assert lines("a: &x\n  b: *x\n")[("a", "b")] == 2


def test_an_empty_text_has_no_lines():
    assert lines("") == {}


def test_paths_count_from_one():
    assert shown(("phan", 1, "muc", 0, "thoi_gian")) == "phan[2].muc[1].thoi_gian"
    assert shown((0, "so")) == "[1].so"
    assert shown(()) == ""
