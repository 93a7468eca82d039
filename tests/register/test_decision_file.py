"""Decisions written into the file that a person keeps: comments and all that stayed the same are left alone."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from docgen.model.decisions import Decision, Decisions, OwnItem
from docgen.register.decision_file import decision_text, with_entries
from docgen.spec.load import parse

KEPT = """# Lý do chỉ ghi điều biết được.
ke_hoach: 9/KH-UBND
don_vi: xa-a

quyet_dinh:
# Giao chung
- dieu_khoan: III.1
  giao: tat_ca  # đã hỏi Chủ tịch
- {dieu_khoan: III.2, bo_qua: không có ở xã}
- {dieu_khoan: III.3, bo_qua: không có ở xã}
- {dieu_khoan: III.4, bo_qua: không có ở xã}

# Thứ tự
thu_tu: [III.1]
"""


def kept():
    return parse(KEPT, "", Decisions)


def changed(decisions, *entries):
    return decisions.model_copy(update={"decisions": tuple(entries)})


def test_what_says_the_same_is_left_as_it_is():
    assert decision_text(kept(), KEPT) == KEPT


def test_one_entry_that_goes_takes_no_other_and_no_comment_along():
    first, _, *rest = kept().decisions
    text = decision_text(changed(kept(), first, *rest), KEPT)
    assert text == KEPT.replace("- {dieu_khoan: III.2, bo_qua: không có ở xã}\n", "")


def test_one_value_that_changes_leaves_every_other_line():
    first, *rest = kept().decisions
    text = decision_text(changed(kept(), first.model_copy(update={"department": "kt"}), *rest), KEPT)
    assert text == KEPT.replace("giao: tat_ca", "giao: kt")


def test_without_an_earlier_text_it_begins_a_file():
    fresh = Decisions(plan="9/KH-UBND", unit="xa-a", number="7")
    assert decision_text(fresh) == "ke_hoach: 9/KH-UBND\ndon_vi: xa-a\nso: '7'\n"


def omitted(clause, omit):
    # Not the model itself: Hypothesis may add the key of a file (`dieu_khoan`) beside the name of a field.
    return Decision(clause=clause, omit=omit)


entries = st.lists(
    st.builds(
        omitted,
        clause=st.sampled_from([f"III.{number}" for number in range(1, 9)]),
        omit=st.sampled_from(["không có ở xã", "đã làm: xong", "# lạ", "x" * 130]),
    ),
    max_size=6,
    unique_by=lambda each: each.clause,
)


@settings(max_examples=60)
@given(entries)
def test_whatever_is_decided_is_read_back(chosen):
    wanted = changed(kept(), *chosen)
    text = decision_text(wanted, KEPT)
    assert parse(text, "", Decisions) == wanted
    assert "# Lý do chỉ ghi điều biết được." in text


@pytest.mark.parametrize("number", ["", "12a"])
def test_the_head_is_kept_too(number):
    wanted = kept().model_copy(update={"number": number})
    assert parse(decision_text(wanted, KEPT), "", Decisions) == wanted


def test_entries_take_the_place_of_those_about_the_same_and_others_are_withdrawn():
    own = OwnItem(name="rieng-1", department="vp", wording="Theo dõi.")
    changed = Decision(clause="III.2", omit="đã xong")
    made = with_entries(kept(), [changed, own], ["III.3"])
    assert [each.clause for each in made.decisions] == ["III.1", "III.2", "III.4"]
    assert (made.decisions[1], made.own_items) == (changed, (own,))
    text = decision_text(made, KEPT)
    assert "# đã hỏi Chủ tịch" in text and "# Thứ tự" in text
    assert parse(text, "", Decisions) == made


def test_what_is_withdrawn_leaves_the_order_too():
    own = OwnItem(name="rieng-1", department="vp", wording="Theo dõi.")
    ordered = with_entries(kept(), [own]).model_copy(update={"order": ("rieng-1", "III.1")})
    assert with_entries(ordered, [], ["rieng-1"]).order == ("III.1",)
