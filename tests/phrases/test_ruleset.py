import subprocess
import sys

import pytest

from docgen.errors import DocgenError
from docgen.phrases.rewriting import Stage
from docgen.phrases.ruleset import FILES, Rules
from docgen.spec.load import load
from docgen.spec.workspace import shipped


def test_macros_are_filled_and_patterns_compiled_once(rules):
    assert rules.regex("<cap_xa>").fullmatch("UBND các xã, phường")
    assert rules.regex("<cap_xa>") is rules.regex("<cap_xa>")
    assert rules.action.match("Tổ chức hội thi") and not rules.action.match("Tổ chứcx")


@pytest.mark.parametrize(
    ("text", "name"), [("Thái Nguyên đến năm 2030", "Thái Nguyên"), ("Đắk Lắk về", "Đắk Lắk")]
)
def test_the_name_of_a_place_ends_with_its_capitals(rules, text, name):
    assert rules.regex("<tinh>").match(text)[0] == name
    assert rules.regex("<tinh>").match("đến năm 2030") is None


def test_stages_are_complete(rules):
    assert sum(len(rules.stage(stage)) for stage in Stage) == len(rules.wording.rewrites)


def test_a_provinces_own_entries_come_first_and_the_rest_stays(tmp_path):
    (tmp_path / "co-quan.yaml").write_text("co_quan:\n- {ten: Sở Mây, doi_ung: [vp]}\n", encoding="utf-8")
    (tmp_path / "soan.yaml").write_text(SOAN, encoding="utf-8")
    rules = Rules((tmp_path, shipped("specs", "rules")))
    assert rules.bodies.bodies[0].name == "Sở Mây"
    assert "Sở Y tế" in [body.name for body in rules.bodies.bodies]
    assert rules.bodies.tails
    assert rules.draft.longest == 60


SOAN = shipped("specs", "rules", "soan.yaml").read_text(encoding="utf-8").replace("toi_da: 65", "toi_da: 60")

SLOW = """
from docgen.phrases.ruleset import rules
from docgen.phrases.patterns import Pattern
from docgen.spec.workspace import Workspace
made = rules(Workspace().places("rules"))
draft = made.draft
patterns = [
    *(rule.pattern for rule in made.wording.rewrites),
    *(rule.pattern for tier in draft.shortening for rule in tier),
    *(kind.pattern for kind in made.work.kinds),
    *(body.pattern for body in made.bodies.abolished),
    *(act.pattern for act in made.competence.acts),
    *made.bodies.collectives, *made.bodies.tails, *made.communes.every, *made.communes.related,
    *made.fields.ignored, *made.work.depends_on_place,
    *made.work.presiding, *draft.explanations, draft.yearly, draft.says_with_whom,
    draft.before_opening, draft.dropped_before_opening, "<dong_tu>", "<cap_xa>", "<kenh>", "<tinh>",
]
words = (
    "phối hợp với ", "UBND các xã, phường ", "các sở, ngành, ", "a", " ", "(", "chỉ đạo, ", "Sở Y tế và ",
    "trên báo, ", "và ", ", ", "căn cứ ", "Thái ", "để ", "báo cáo, ", "các tổ chức ", "1/", "của ", "phòng ",
    "\\u201c", "tăng cường ",
)
for pattern in patterns:
    for word in words:
        print(repr(word), pattern, flush=True)
        for _ in made.regex(pattern).finditer((word * 10_000)[:10_000]):
            pass
print("done")
"""


def test_no_pattern_of_a_rule_file_loses_itself_in_a_long_text():
    try:
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", SLOW], capture_output=True, check=True, timeout=60
        )
    except subprocess.TimeoutExpired as lost:
        pytest.fail(f"lost in {(lost.stdout or b'').decode().splitlines()[-1:]}")
    assert done.stdout.endswith(b"done\n")


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_rule_files_that_ship_pass_the_checks_that_a_call_spares_them(name):
    load(shipped("specs", "rules", f"{name}.yaml"), FILES[name])


def test_a_province_s_own_file_is_not_spared(tmp_path):
    (tmp_path / "viec.yaml").write_text("tuy_dia_ban:\n- '(mỏ đá'\n", encoding="utf-8")
    with pytest.raises(DocgenError, match=r"viec\.yaml:2"):
        Rules((tmp_path, shipped("specs", "rules")))
