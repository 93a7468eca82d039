import subprocess
import sys


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
