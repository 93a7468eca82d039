import subprocess
import sys

import pytest


def test_names_of_all_clauses_are_known_even_of_those_that_ask_nothing(surveyed):
    survey = surveyed({"so": "1.", "tieu_de": "Nhóm", "muc": [{"so": "1.1.", "noi_dung": "Huy động nguồn lực."}]})
    assert set(survey.clauses) == {"I.1", "I.1.1"}
    assert survey.duties == ()


def test_what_is_computed_once_is_the_same_again(plan_209):
    assert plan_209.presiding_body is plan_209.presiding_body
    assert plan_209.presiding_body.text == "Sở Khoa học và Công nghệ"
    assert plan_209.abbreviations == ()
    assert plan_209.findings == ()


REPEATED = """
import docgen
from docgen.drafting.survey import survey
from docgen.model.plan import Plan
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import Workspace
phrases = ("phối hợp với ", "các sở, ngành, ", "và ", "Sở Y tế, ", "; tổ chức ", ". Tổ chức ", "UBND cấp xã ")
for phrase in phrases:
    text = (phrase * 5000)[:5000]
    clauses = [
        {"so": "1.", "noi_dung": text, "cua": ["UBND các xã, phường"]},
        {"so": "2.", "noi_dung": text},
        {"so": "3.", "noi_dung": text, "chu_tri": ["Sở Y tế"], "phoi_hop": [text]},
    ]
    spec = {"so_ky_hieu": "9/KH", "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thái Nguyên", "trich_yeu": "x"}
    spec["phan"] = [{"so": "I.", "loai": "nhiem_vu", "tieu_de": "x", "muc": clauses}]
    made = survey(Plan.model_validate(spec), rules(Workspace().places("rules")))
    docgen.cascade(made, docgen.read_unit("phuong-bac-kan", made.plan))
print("read")
"""


def test_a_phrase_over_and_over_does_not_hold_it_up():
    done = subprocess.run([sys.executable, "-c", REPEATED], capture_output=True, text=True, timeout=120)
    assert done.stdout.strip() == "read", done.stderr


@pytest.mark.parametrize(
    ("plan", "body"),
    [
        ({"co_quan_dau_moi": "Sở Y tế"}, "Sở Y tế"),
        (
            {"ket_thuc": ["Vướng mắc báo cáo UBND tỉnh (qua Sở Tài chính tổng hợp) để giải quyết./."]},
            "Sở Tài chính",
        ),
        ({"ket_thuc": ["Khó khăn phản ánh về Sở Y tế để tổng hợp./."]}, "Sở Y tế"),
        ({"co_quan_ban_hanh": "Sở Công Thương tỉnh Thái Nguyên"}, "Sở Công Thương tỉnh Thái Nguyên"),
        ({}, None),
    ],
)
def test_the_plan_says_who_presides(surveyed, plan, body):
    found = surveyed(**({"co_quan_dau_moi": None} | plan)).presiding_body
    assert (found and found.text) == body


def test_a_report_tells_it_before_a_heading_does(surveyed):
    clauses = (
        {"so": "1.", "tieu_de": "Sở Tài chính", "cua": ["Sở Tài chính"], "noi_dung": "Bố trí vốn."},
        {"so": "2.", "noi_dung": "UBND cấp xã báo cáo kết quả về Sở Y tế trước ngày 05/12."},
    )
    assert surveyed(*clauses, co_quan_dau_moi=None).presiding_body.text == "Sở Y tế"
    assert surveyed(clauses[0], co_quan_dau_moi=None).presiding_body.text == "Sở Tài chính"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Sở Văn hóa, Thể thao và Du lịch: là cơ quan thường trực, theo dõi việc trông trống.",
            "Sở Văn hóa, Thể thao và Du lịch",
        ),
        ("Sở Tài chính, Sở Y tế là cơ quan đầu mối trông trống.", "Sở Y tế"),
        ("Trực ban; báo cáo tổng kết, gửi Sở Y tế tổng hợp, báo cáo UBND tỉnh.", "Sở Y tế"),
    ],
)
def test_a_name_of_several_words_and_a_report_asked_of_nobody_tell_it_too(surveyed, text, body):
    told = {"so": "1.", "noi_dung": text}
    assert surveyed(told, co_quan_dau_moi=None).presiding_body.text == body


def test_where_estimates_go_is_not_where_reports_go(surveyed):
    clause = {"so": "1.", "noi_dung": "UBND cấp xã lập dự toán gửi Sở Tài chính tổng hợp."}
    assert surveyed(clause, kind="kinh_phi", co_quan_dau_moi=None).presiding_body is None
