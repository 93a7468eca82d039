"""What people may decide about a draft beyond the clauses: items of their own, joins, order, head and frame."""

import datetime as dt

import pytest

import docgen
from docgen.drafting.decide import subject
from docgen.errors import DocgenError
from docgen.model.decisions import Decisions
from docgen.model.directive import Form
from docgen.spec.load import parse

CLAUSES = (
    {"so": "1.", "noi_dung": "Tuyên truyền về an toàn giao thông.", "thuc_hien": ["UBND các xã, phường"]},
    {"so": "2.", "noi_dung": "Xây dựng thư viện số phục vụ bạn đọc.", "thuc_hien": ["UBND các xã, phường"]},
    {"so": "3.", "noi_dung": "Rà soát quy hoạch sử dụng đất nông nghiệp.", "thuc_hien": ["UBND các xã, phường"]},
)
OWN = {"ten": "rieng-1", "giao": "kt", "loi_van": "Trực điện thoại ngày lễ."}


@pytest.fixture
def made(surveyed, ward, decided):
    """The directive of these decisions about the clauses above."""
    plan = surveyed(*CLAUSES)

    def make(*decisions, form=None, **more):
        return docgen.cascade(plan, ward, decisions=decided(*decisions, **more), form=form)

    return make


def texts(directive):
    return {section.department.id: [item.text for item in section.items] for section in directive.sections}


def item_of(directive, text):
    return next(item for section in directive.sections for item in section.items if item.text == text)


def test_an_item_of_ones_own_stands_under_its_department_and_says_whose_it_is(made):
    own = OWN | {"nguoi": "Chánh Văn phòng", "ngay": "2026-06-01"}
    item = item_of(made(muc_rieng=[own]), OWN["loi_van"])
    assert (item.sources, item.refs) == ((), ("rieng-1",))
    assert item.reason == "added by phường Bắc Kạn (decided by Chánh Văn phòng, 2026-06-01)"
    assert [(step.rule, step.after) for step in item.steps] == [("quyet-dinh", item.text)]


def test_an_item_of_ones_own_brings_the_section_of_a_department_that_has_nothing_else(made):
    assert texts(made(muc_rieng=[OWN | {"giao": "pvhcc"}]))["pvhcc"] == [OWN["loi_van"]]


def test_an_item_split_off_a_clause_rests_on_it(made):
    split = OWN | {"dieu_khoan": ["I.2"]}
    item = item_of(made(muc_rieng=[split]), OWN["loi_van"])
    assert [(each.clause, each.quote) for each in item.sources] == [("I.2", CLAUSES[1]["noi_dung"])]


def test_items_of_ones_own_are_ordered_among_the_others(made):
    in_order = made({"dieu_khoan": "I.3", "giao": "kt"}, muc_rieng=[OWN], thu_tu=["rieng-1", "I.3"])
    behind = made({"dieu_khoan": "I.3", "giao": "kt"}, muc_rieng=[OWN])
    assert texts(in_order)["kt"][0] == OWN["loi_van"]
    assert texts(behind)["kt"][-1] == OWN["loi_van"]


def test_departments_stand_as_decided(made):
    each = [{"dieu_khoan": f"I.{at}", "giao": id_} for at, id_ in enumerate(("kt", "vhxh", "vp"), 1)]
    assert list(texts(made(*each, thu_tu_phan=["vp", "kt"]))) == ["vp", "kt", "vhxh"]


def test_what_is_joined_leaves_its_department_and_the_target_keeps_its_fixed_words(made):
    kept = {"dieu_khoan": "I.2", "giao": "vhxh", "loi_van": "Làm cả hai việc."}
    directive = made(kept, {"dieu_khoan": "I.3", "gop_vao": "I.2"})
    item = item_of(directive, "Làm cả hai việc.")
    assert item.refs == ("I.2", "I.3")
    assert "I.3" in directive.coverage.covered
    assert sum(map(len, texts(directive).values())) == 2


def test_a_chain_of_joins_loses_nothing(made):
    chain = made({"dieu_khoan": "I.1", "gop_vao": "I.2"}, {"dieu_khoan": "I.2", "gop_vao": "I.3"})
    assert [item.refs for section in chain.sections for item in section.items] == [("I.3", "I.2", "I.1")]


def test_two_that_are_each_joined_to_the_other_stand_once(made):
    each = made({"dieu_khoan": "I.1", "gop_vao": "I.2"}, {"dieu_khoan": "I.2", "gop_vao": "I.1"})
    joined = [item for section in each.sections for item in section.items if "I.1" in item.refs]
    assert [item.refs for item in joined] == [("I.2", "I.1")]
    words = joined[0].text.casefold()
    assert all(words.count(clause["noi_dung"].casefold().rstrip(".")) == 1 for clause in CLAUSES[:2])


def test_who_left_a_clause_out_and_when_is_told(made):
    left = {"dieu_khoan": "I.1", "bo_qua": "đã giao", "nguoi": "Chủ tịch", "ngay": "2026-06"}
    assert made(left).coverage.omitted[0].reason == "đã giao (decided by Chủ tịch, 2026-06)"


def test_the_frame_is_worded_as_decided(made):
    frame = made(
        khung={"trich_yeu": "việc mới", "mo_dau": "Yêu cầu:", "luu": "Lưu: VT.", "dia_danh": "Đức Xuân"}
    ).frame
    assert (frame.subject, frame.opening, frame.archive, frame.place_name) == (
        "việc mới",
        "Yêu cầu:",
        "Lưu: VT.",
        "Đức Xuân",
    )


def test_the_form_is_as_decided_unless_it_is_asked_for(made):
    assert made(van_ban="kehoach").form is Form.PLAN
    assert made(van_ban="kehoach", form=Form.LETTER).form is Form.LETTER


def test_an_item_of_ones_own_stands_in_the_table_of_a_plan(made):
    directive = made(muc_rieng=[OWN], van_ban="kehoach")
    assert OWN["loi_van"] in texts(directive)["kt"]
    assert not any(OWN["loi_van"] in item.text for section in directive.body.funding for item in section.items)


def test_a_deadline_before_the_day_of_issue_is_told_of_an_own_item_too(surveyed, ward, decided):
    own = OWN | {"loi_van": "Nộp báo cáo trước ngày 01/02/2026."}
    date = docgen.IssueDate.model_validate(dt.date(2026, 6, 1))
    found = docgen.cascade(surveyed(*CLAUSES), ward, decisions=decided(muc_rieng=[own]), date=date).findings
    assert [each.place for each in found if each.rule == "han-da-qua"] == ["rieng-1"]


@pytest.mark.parametrize(
    ("lines", "line", "told"),
    [
        ("muc_rieng:\n- {ten: I.1, giao: kt, loi_van: A.}", 3, "pattern"),
        ("muc_rieng:\n- ten: r-1\n  giao: nobody\n  loi_van: A.", 5, "no such department"),
        ("muc_rieng:\n- ten: r-1\n  giao: kt\n  loi_van: A.\n  dieu_khoan: [I.9]", 7, "no such clause"),
        ("muc_rieng:\n- {ten: a, giao: kt, loi_van: A.}\n- {ten: a, giao: kt, loi_van: B.}", 3, "one name"),
        ("thu_tu: [rieng-7]", 3, "no item of muc_rieng"),
        ("thu_tu_phan: [nobody]", 3, "no such department"),
        ("van_ban: thu", 3, ""),
        ("quyet_dinh:\n- {dieu_khoan: I.1, giao: kt, ngay: hôm qua}", 4, "a date such as"),
    ],
)
def test_faults_are_told_with_their_line(surveyed, ward, lines, line, told):
    text = f"ke_hoach: 9/KH-UBND\ndon_vi: phuong-bac-kan\n{lines}\n"
    with pytest.raises(DocgenError) as refused:
        parse(text, "tep.yaml", Decisions, subject(surveyed(*CLAUSES), ward))
    assert told in str(refused.value) or told == "pattern"
    assert abs(refused.value.faults[0].line - line) <= 1
