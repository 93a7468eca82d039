import pytest

from docgen.drafting.decide import Decided, subject
from docgen.errors import DocgenError
from docgen.model.clause_names import clause_of
from docgen.model.decisions import Decisions
from docgen.spec.load import parse

HEAD = "ke_hoach: 9/KH-UBND\ndon_vi: phuong-bac-kan\n"


def test_a_decision_about_a_part_comes_before_one_about_its_clause(decided):
    made = Decided(decided({"dieu_khoan": "I.1", "giao": "vp"}, {"dieu_khoan": "I.1#2", "giao": "kt"}))
    assert (made.about("I.1#1").department, made.about("I.1#2").department) == ("vp", "kt")
    assert made.about("I.2") is None and Decided(None).about("I.1") is None
    assert (made.whole("I.1"), made.whole("I.2"), clause_of("I.1#2")) == (True, False, "I.1")


def test_what_is_not_ordered_comes_after_what_is(decided):
    made = Decided(decided(thu_tu=["I.2", "I.1#1"]))
    assert [made.place([ref]) for ref in ("I.2", "I.1#1", "I.9")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("spec", "lines"),
    [
        ("quyet_dinh:\n- {dieu_khoan: I.9, giao: vp}\n", [4]),
        ("quyet_dinh:\n- {dieu_khoan: I.1, giao: abc}\n", [4]),
        ("quyet_dinh:\n- {dieu_khoan: I.1#7, giao: vp}\n- {dieu_khoan: I.1, giao: x}\n", [4, 5]),
        ("quyet_dinh:\n- {dieu_khoan: I.1, giao: vp}\n- {dieu_khoan: I.1, bo_qua: có lý do}\n", [3]),
        ("thu_tu: [I.1, II.5]\n", [3]),
    ],
)
def test_decisions_that_fit_nothing_are_faults_all_at_once_with_their_lines(surveyed, ward, spec, lines):
    survey = surveyed({"so": "1.", "noi_dung": "Mở lớp.", "thuc_hien": ["UBND cấp xã"]})
    with pytest.raises(DocgenError) as raised:
        parse(HEAD + spec, "d.yaml", Decisions, subject(survey, ward))
    assert [fault.line for fault in raised.value.faults] == lines
    assert all(fault.message for fault in raised.value.faults)


def test_decisions_of_another_plan_or_unit_are_faults(surveyed, ward):
    with pytest.raises(DocgenError) as raised:
        parse("ke_hoach: 8/KH-UBND\ndon_vi: xa-dinh-hoa\n", "d.yaml", Decisions, subject(surveyed(), ward))
    assert [fault.line for fault in raised.value.faults] == [1, 2]


def test_the_unit_may_be_named_by_its_code(surveyed, ward):
    text = "ke_hoach: 9/KH-UBND\ndon_vi: '01843'\n"
    assert parse(text, "d.yaml", Decisions, subject(surveyed(), ward)).unit == "01843"
