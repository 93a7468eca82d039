"""Lines that people wrote stay as they are; only what says something else is written anew."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.spec.splicing import spliced


class Dumper(yaml.SafeDumper):
    def increase_indent(self, flow=False, indentless=False):
        super().increase_indent(flow, False)

    def ignore_aliases(self, data):
        return True


def dumped(value, column):
    return yaml.dump(value, Dumper=Dumper, allow_unicode=True, sort_keys=False, width=80 - column)


def changed(text, **fields):
    old = yaml.safe_load(text)
    return spliced(text, old, {**old, **fields}, dumped)


TEXT = """\
# người giữ: chị A
so: "9"   # theo sổ

# các phần
phan:
  # mở đầu
  - ten: 'Một'   # đã soát
    loi: >-
      Rà soát
      hộ nghèo
  # hỏi lại Sở Y tế
  - ten: Hai
    noi: [a, b]   # hai nơi

# cuối
ket: hết
"""


def test_the_same_value_is_the_same_text():
    assert changed(TEXT) == TEXT


def test_a_changed_value_leaves_every_other_line_and_the_note_behind_it():
    assert changed(TEXT, so="10") == TEXT.replace('so: "9"   # theo sổ', "so: '10'  # theo sổ")


def test_a_changed_entry_of_a_list_keeps_its_comments_and_those_of_its_neighbours():
    old = yaml.safe_load(TEXT)["phan"]
    text = changed(TEXT, phan=[old[0], {**old[1], "noi": ["a", "c"]}])
    assert text == TEXT.replace("    noi: [a, b]   # hai nơi", "    # hai nơi\n    noi:\n      - a\n      - c")


@pytest.mark.parametrize(
    ("entries", "gone", "come"),
    [
        (lambda old: old[:1], "  - ten: Hai\n    noi: [a, b]   # hai nơi\n", ""),
        (lambda old: [*old, {"ten": "Ba"}], "", "    noi: [a, b]   # hai nơi\n|  - ten: Ba\n"),
        (lambda old: [{"ten": "Không"}, *old], "", "phan:\n|  - ten: Không\n"),
        (lambda old: [old[0], {"ten": "Giữa"}, old[1]], "", "      hộ nghèo\n|  - ten: Giữa\n"),
        (lambda old: [{**old[0], "them": "x"}, old[1]], "", "      hộ nghèo\n|    them: x\n"),
    ],
)
def test_entries_come_and_go_without_taking_a_comment_along(entries, gone, come):
    text = changed(TEXT, phan=entries(yaml.safe_load(TEXT)["phan"]))
    after, _, new = come.partition("|")
    assert text == TEXT.replace(gone, "").replace(after, after + new) if come else TEXT.replace(gone, "")
    assert text.count("#") == TEXT.count("#") - gone.count("#")


def test_a_key_that_goes_leaves_the_comment_of_the_next():
    old = yaml.safe_load(TEXT)
    del old["so"]
    assert spliced(TEXT, yaml.safe_load(TEXT), old, dumped) == TEXT.replace('so: "9"   # theo sổ\n', "")


def test_what_is_written_in_short_is_written_anew_as_a_whole():
    text = "a: 1\nb: x  # ngắn\nc: 2\n"
    told = spliced(text, {"a": 1, "b": {"ten": "x"}, "c": 2}, {"a": 1, "b": {"ten": "y"}, "c": 2}, dumped)
    assert told == "a: 1\n# ngắn\nb:\n  ten: y\nc: 2\n"


WORDS = st.text(st.sampled_from("ab #:-'\"\nđ"), max_size=6)
VALUES = st.recursive(
    WORDS, lambda below: st.lists(below, max_size=3) | st.dictionaries(st.sampled_from("xyz"), below, max_size=3)
)
PLANS = st.dictionaries(st.sampled_from("abcd"), VALUES, min_size=1, max_size=4)


@settings(max_examples=300)
@given(PLANS, PLANS)
def test_whatever_was_written_then_says_what_it_should(old, new):
    assert yaml.safe_load(spliced(dumped(old, 0), old, new, dumped)) == new
