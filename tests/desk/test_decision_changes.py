"""Acts of a person as decisions: each says what was done and leaves everything else as it was."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen import Decision, Decisions, IssueDate
from docgen.desk import decision_changes
from docgen.desk.decision_changes import Hand, Meant

HAND = Hand("Lan", IssueDate.model_validate("2026-06-15"))
NONE = Decisions(plan="9/KH-UBND", unit="xa-a")
ONE, TWO = Meant(("III.1",), "Làm."), Meant(("III.2#1", "III.3"), "Làm cả hai.")


def told(decisions):
    return {each.clause: each for each in decisions.decisions}


def test_a_move_says_who_gets_it_who_decided_and_when():
    entry = told(decision_changes.moved(NONE, ONE, "kt", HAND))["III.1"]
    assert (entry.department, entry.by, str(entry.on)) == ("kt", "Lan", "2026-06-15")


def test_a_move_takes_in_what_was_left_out():
    left = decision_changes.left_out(NONE, ONE, "không có", HAND)
    assert told(left)["III.1"].omit == "không có"
    assert told(decision_changes.moved(left, ONE, "kt", HAND))["III.1"].omit is None


def test_what_the_rules_have_joined_moves_as_one_in_its_words():
    entries = told(decision_changes.moved(NONE, TWO, "kt", HAND))
    assert entries["III.2#1"].wording == "Làm cả hai."
    assert entries["III.3"].merge_with == "III.2#1" and entries["III.3"].department == "kt"


def test_words_with_an_empty_line_make_one_item_and_one_of_its_own():
    decided = decision_changes.reworded(NONE, ONE, "kt", "Một.\n\nHai\nnữa.", HAND)
    assert told(decided)["III.1"].wording == "Một."
    (own,) = decided.own_items
    assert (own.name, own.department, own.wording, own.clauses) == ("rieng-1", "kt", "Hai nữa.", ("III.1",))


def test_no_words_bring_back_those_of_the_draft_and_keep_the_department():
    decided = decision_changes.reworded(decision_changes.moved(NONE, ONE, "kt", HAND), ONE, "kt", "Khác.", HAND)
    entry = told(decision_changes.reworded(decided, ONE, "kt", "", HAND))["III.1"]
    assert (entry.wording, entry.department) == (None, "kt")


def test_a_part_takes_over_what_was_decided_about_its_clause():
    whole = NONE.model_copy(update={"decisions": (Decision(clause="III.2", wording="Lời."),)})
    entry = told(decision_changes.moved(whole, Meant(("III.2#1",)), "kt", HAND))["III.2#1"]
    assert (entry.department, entry.wording) == ("kt", "Lời.")


def test_an_own_item_is_moved_reworded_and_taken_out():
    decided = decision_changes.added(NONE, "vp", " Cử  đầu mối. ", HAND)
    own = Meant(("rieng-1",))
    moved = decision_changes.moved(decided, own, "kt", HAND)
    assert moved.own_items[0].department == "kt" and moved.own_items[0].wording == "Cử đầu mối."
    assert decision_changes.reworded(moved, own, "kt", "Khác.", HAND).own_items[0].wording == "Khác."
    assert decision_changes.undecided(moved, own).own_items == ()
    assert decision_changes.added(decided, "vp", "Nữa.", HAND).own_items[1].name == "rieng-2"


def test_the_same_again_changes_nothing_even_on_another_day():
    decided = decision_changes.moved(NONE, ONE, "kt", HAND)
    later = Hand("Minh", IssueDate.model_validate("2026-07-01"))
    assert decision_changes.moved(decided, ONE, "kt", later) == decided


@pytest.mark.parametrize(
    ("ref", "step", "order"), [("b", -1, "bac"), ("b", 1, "acb"), ("a", -1, "abc"), ("x", 1, "")]
)
def test_an_item_goes_a_step_up_or_down_and_not_beyond(ref, step, order):
    every = ["III.1", "III.2", "III.3"]
    names = dict(zip("abcx", [*every, "IX"], strict=True))
    found = decision_changes.ordered(NONE, every, names[ref], step, HAND).order
    assert found == tuple(names[letter] for letter in order)


@pytest.mark.parametrize(
    ("department", "step", "order"), [("vp", -1, "vkt"), ("vp", 1, "ktv"), ("tat_ca", 1, "kvt"), ("kt", -1, "kvt")]
)
def test_a_department_goes_a_step_up_or_down_and_not_beyond(department, step, order):
    every = ["kt", "vp", "tat_ca"]
    found = decision_changes.sections_ordered(NONE, every, department, step, HAND).department_order
    assert found == tuple({"k": "kt", "v": "vp", "t": "tat_ca"}[letter] for letter in order)


def test_the_head_is_set_and_everything_else_stays():
    decided = decision_changes.moved(NONE, ONE, "kt", HAND)
    headed = decision_changes.headed(decided, {"number": "12"}, {"closing": ("Hết./.",)}, HAND)
    assert (headed.by, str(headed.on)) == ("Lan", "2026-06-15")
    assert decision_changes.headed(headed, {"number": "12"}, {}, Hand("Minh", HAND.on)) == headed
    assert (headed.number, headed.frame.closing, headed.decisions) == ("12", ("Hết./.",), decided.decisions)
    with pytest.raises(ValueError, match=r"số|so|pattern"):
        decision_changes.headed(decided, {"number": "12/CV"}, {}, HAND)


acts = st.lists(
    st.tuples(st.sampled_from(["move", "reword", "out", "back", "split"]), st.sampled_from("1234")), max_size=8
)


@settings(max_examples=80)
@given(acts)
def test_whatever_is_done_in_any_order_each_clause_is_decided_at_most_once_and_can_be_taken_back(done):
    decided = NONE
    for what, number in done:
        meant = Meant((f"III.{number}",), "Lời.")
        decided = {
            "move": lambda d, m: decision_changes.moved(d, m, "kt", HAND),
            "reword": lambda d, m: decision_changes.reworded(d, m, "kt", "Khác.", HAND),
            "out": lambda d, m: decision_changes.left_out(d, m, "không có", HAND),
            "back": decision_changes.undecided,
            "split": lambda d, m: decision_changes.separated(d, m, HAND),
        }[what](decided, meant)
    names = [each.clause for each in decided.decisions]
    assert len(names) == len(set(names))
    for name in names:
        decided = decision_changes.undecided(decided, Meant((name,)))
    assert decided == NONE
