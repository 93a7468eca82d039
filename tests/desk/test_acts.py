"""Every act on a directive: a decision in the unit's file, with who and when, undone and done again."""

import getpass
import re

import pytest

import docgen
from docgen import Workspace
from tests.desk.conftest import PLAN_209

UNIT = "xa-dinh-hoa"
REVIEW = f"/plans/{PLAN_209}/units/{UNIT}"


def card(page, clause):
    return page.locator(f".item:not(.left):has(input[name=ref][value='{clause}'])").first


def opened(page, clause):
    """The form of an item, opened."""
    card(page, clause).locator("a.button").click()
    form = card(page, clause).locator(".edit.open")
    form.wait_for()
    return form


def reword(page, clause, words):
    form = opened(page, clause)
    form.locator("textarea").fill(words)
    form.locator("button[value=reword].main").click()


def leave_out(page, clause, reason):
    form = opened(page, clause)
    form.locator("input[name=reason]").fill(reason)
    form.locator("button[value=leave-out]").click()


def merge(page, clause, into):
    form = opened(page, clause)
    form.locator("select[name=into]").select_option(into)
    form.locator("button[value=merge]").click()


def add(page, words, department):
    page.click("text=Thêm một mục của đơn vị")
    page.fill("#own-words", words)
    page.select_option("#own-to", department)
    page.click("button[value=add]")


def take_in(page, clause, department):
    left = page.locator(f"[id='l-{clause}']")
    left.locator("select").select_option(department)
    left.locator("button[value=move]").click()


def head(page):
    page.click(".head summary")
    for name, words in (
        ("number", "412"),
        ("date", "15/6/2026"),
        ("signer_post", "PHÓ CHỦ TỊCH"),
        ("subject", "triển khai Kế hoạch số 209/KH-UBND của UBND tỉnh"),
        ("recipients", "Như trên;\nTT Đảng ủy xã"),
        ("closing", "Đề nghị các cơ quan, đơn vị thực hiện."),
    ):
        page.fill(f".head [name={name}]", words)
    page.select_option(".head [name=signer_mode]", "kt")
    page.select_option(".head [name=annex]", "yes")
    page.click("button[value=head]")


ACTS = {
    "move": (
        lambda page: card(page, "III.1.2").locator("select[name=department]").select_option("kt"),
        lambda found: found["III.1.2"].department == "kt",
    ),
    "reword": (
        lambda page: reword(page, "III.1.5", "Tham mưu tổng kết, khen thưởng."),
        lambda found: found["III.1.5"].wording == "Tham mưu tổng kết, khen thưởng.",
    ),
    "split into two": (
        lambda page: reword(page, "III.2.2", "Làm việc thứ nhất.\n\nLàm việc thứ hai."),
        lambda found: (
            (found["III.2.2"].wording, found["rieng-1"].wording) == ("Làm việc thứ nhất.", "Làm việc thứ hai.")
        ),
    ),
    "split what the rules joined": (
        lambda page: opened(page, "III.5.3.1").locator("button[value=split]").click(),
        lambda found: all(found[f"III.5.{clause}"].separate for clause in ("3.1", "3.2")),
    ),
    "join": (
        lambda page: merge(page, "IV.3", "III.3.1"),
        lambda found: found["IV.3"].merge_with == "III.3.1",
    ),
    "order": (
        lambda page: card(page, "V.4-3").locator("button[value=up]").click(),
        lambda found: found[""].order.index("V.4-3") < found[""].order.index("III.2.2"),
    ),
    "order of departments": (
        lambda page: page.locator("button[value=section-down]").first.click(),
        lambda found: found[""].department_order[1] == docgen.EVERYONE,
    ),
    "leave out": (
        lambda page: leave_out(page, "V.5", "không có ở xã"),
        lambda found: found["V.5"].omit == "không có ở xã",
    ),
    "add": (
        lambda page: add(page, "Cử cán bộ làm đầu mối.", "vp"),
        lambda found: (found["rieng-2"].department, found["rieng-2"].wording) == ("vp", "Cử cán bộ làm đầu mối."),
    ),
    "take in what waits": (
        lambda page: take_in(page, "III.7.1", "kt"),
        lambda found: found["III.7.1"].department == "kt",
    ),
    "take in what was passed over": (
        lambda page: take_in(page, "III.3.2", "vhxh"),
        lambda found: found["III.3.2"].department == "vhxh",
    ),
    "take in what was left out": (
        lambda page: take_in(page, "V.5", "mttq"),
        lambda found: found["V.5"].omit is None and found["V.5"].department == "mttq",
    ),
    "take a decision back": (
        lambda page: opened(page, "III.1.2").locator("button[value=take-back]").click(),
        lambda found: "III.1.2" not in found,
    ),
    "head": (
        head,
        lambda found: (
            (found[""].number, str(found[""].issued_on), found[""].signer.mode, found[""].frame.annex)
            == ("412", "2026-06-15", "kt", True)
            and found[""].frame.recipients == ("Như trên;", "TT Đảng ủy xã")
            and found[""].frame.closing == ("Đề nghị các cơ quan, đơn vị thực hiện.",)
            and found[""].frame.opening is None
        ),
    ),
    "form": (
        lambda page: page.select_option("#form", "kehoach"),
        lambda found: (found[""].form, found[""].by) == ("kehoach", getpass.getuser()),
    ),
}  # fmt: skip


@pytest.fixture
def decided(desk):
    """What the file of decisions says now, by clause; under the empty name the whole."""
    survey = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    unit = docgen.read_unit(UNIT, survey.plan)

    def read():
        found = docgen.read_decisions(survey, unit, workspace=Workspace(desk.folder))
        entries = (*found.decisions, *found.own_items)
        return {"": found, **{getattr(each, "clause", None) or each.name: each for each in entries}}

    return read


def test_every_act_is_a_decision_undone_to_the_beginning_and_done_again(page, desk, decided):
    page.goto(desk.root + REVIEW)
    kept = desk.folder / "specs" / "decisions" / PLAN_209 / f"{UNIT}.yaml"

    def settled(before):
        page.wait_for_function("was => document.getElementById('review').dataset.state !== was", arg=before)
        return page.get_attribute("#review", "data-state")

    seen, texts = page.get_attribute("#review", "data-state"), []
    for name, (act, holds) in ACTS.items():
        act(page)
        seen = settled(seen)
        assert holds(decided()), name
        texts.append(kept.read_text("utf-8"))
    told = page.locator(".acts li")
    assert told.count() == len(ACTS)
    assert all(
        getpass.getuser() in line and re.search(r"\d\d/\d\d \d\d:\d\d", line) for line in told.all_text_contents()
    )
    for text in reversed([None, *texts[:-1]]):
        page.click(".tools form[action$='/undo'] button")
        seen = settled(seen)
        assert (kept.read_text("utf-8") if kept.exists() else None) == text
    for text in texts:
        page.click(".tools form[action$='/redo'] button")
        seen = settled(seen)
        assert kept.read_text("utf-8") == text
