"""From a plan as it arrives to the letter: in the browser, by few acts, and the same bytes by the command line."""

from pathlib import Path

import pytest

from docgen.cli import run
from tests.desk.conftest import PLAN_209

REVIEW = f"/plans/{PLAN_209}/units/xa-dinh-hoa"


@pytest.fixture
def p30():
    path = Path(__file__).parents[3] / "shared/corpus/plans/p30_lamdong_KH-UBND_phong-chong-ma-tuy-2030.docx"
    if not path.is_file():
        pytest.skip("the corpus is not at hand: ../shared")
    return path


class Hand:
    """A clerk's hand: each click, key sequence or choice is an act and is counted."""

    def __init__(self, page):
        self.page, self.acts = page, 0

    def click(self, where):
        self.acts += 1
        self.page.click(where)

    def type(self, where, words):
        self.acts += 1
        self.page.fill(where, words)

    def choose(self, where, value):
        self.acts += 1
        self.page.select_option(where, value)

    def drop(self, where, path):
        self.acts += 1
        self.page.set_input_files(where, path)


def state(page):
    return page.get_attribute("#review", "data-state")


def settled(page, before):
    page.wait_for_function("before => document.getElementById('review').dataset.state !== before", arg=before)
    return state(page)


def test_from_the_file_to_a_letter_in_25_acts_and_the_same_bytes_by_the_command_line(page, desk, p30, monkeypatch):
    hand = Hand(page)
    hand.drop("#file", p30)
    page.wait_for_url("**/plans/*-*")
    hand.type("#q", "dran")
    page.wait_for_selector("#units a")
    hand.click("#units a >> nth=0")
    page.wait_for_url("**/units/*")
    seen = state(page)
    for number in (1, 2, 3):
        select = page.locator(".item:not(.left) select[name=department]").nth(number)
        now = select.input_value()
        other = next(each for each in select.locator("option").all() if each.get_attribute("value") != now)
        hand.acts += 1
        select.select_option(other.get_attribute("value"))
        seen = settled(page, seen)
    item = page.locator(".item:not(.left)").nth(5)
    hand.acts += 1
    item.locator("a.button").click()
    hand.acts += 1
    item.locator("input[name=reason]").fill("không có ở xã")
    hand.acts += 1
    item.locator("button[value=leave-out]").click()
    seen = settled(page, seen)
    item = page.locator(".item:not(.left)").nth(0)
    hand.acts += 1
    item.locator("a.button").click()
    hand.acts += 1
    item.locator("textarea[name=words]").fill("Rà soát, thống kê người nghiện trên địa bàn trước ngày 30/11/2026.")
    hand.acts += 1
    item.locator("button.main[value=reword]").click()
    seen = settled(page, seen)
    hand.click(".head summary")
    hand.type("input[name=number]", "412")
    hand.type("input[name=date]", "2026-11-27")
    hand.click("button[value=head]")
    settled(page, seen)
    hand.click("button[value=docx]")
    page.wait_for_selector(".written")
    assert hand.acts <= 25
    (written,) = desk.folder.glob("out/*.docx")
    made = written.read_bytes()
    (spec,) = desk.folder.glob("specs/plans/*.yaml")
    unit = page.url.rpartition("/")[2]
    monkeypatch.chdir(desk.folder)
    written.unlink()
    assert run(["cascade", "--plan", spec.stem, "--unit", unit]) in (0, 1)
    assert written.read_bytes() == made


def test_two_windows_lose_nothing_and_are_told(page, desk, chromium):
    page.goto(desk.root + REVIEW)
    other = page.context.new_page()
    other.goto(desk.root + REVIEW)
    first = state(page)
    page.locator(".item:not(.left) select[name=department]").nth(0).select_option("kt")
    settled(page, first)
    # The same item in the window that does not know it yet: nothing is written over.
    other.locator(".item:not(.left) select[name=department]").nth(0).select_option("vhxh")
    other.wait_for_selector("#told .faults")
    # Another item: both are kept.
    other.reload()
    seen = state(other)
    page_seen = state(page)
    assert seen == page_seen
    other.locator(".item:not(.left) select[name=department]").nth(2).select_option("kt")
    settled(other, seen)
    page.locator(".item:not(.left) select[name=department]").nth(3).select_option("kt")
    settled(page, page_seen)
    kept = (desk.folder / "specs" / "decisions" / PLAN_209 / "xa-dinh-hoa.yaml").read_text("utf-8")
    assert kept.count("giao: kt") >= 3


def test_an_answer_that_an_act_of_this_window_has_overtaken_is_not_taken_for_another_s(page, desk):
    held = []
    page.route("**/others?*", lambda route: held.append(route))
    with page.expect_request("**/others?*"):
        page.goto(desk.root + REVIEW)
    seen = state(page)
    page.locator(".item:not(.left) select[name=department]").nth(0).select_option("kt")
    settled(page, seen)
    page.evaluate("addEventListener('htmx:finally:request', () => { window.answered = true })")
    held.pop(0).continue_()
    page.wait_for_function("() => window.answered")
    assert page.inner_text("#others") == ""


def test_a_file_that_was_changed_outside_meanwhile_is_not_undone_over(page, desk):
    page.goto(desk.root + REVIEW)
    seen = state(page)
    page.locator(".item:not(.left) select[name=department]").nth(0).select_option("kt")
    settled(page, seen)
    kept = desk.folder / "specs" / "decisions" / PLAN_209 / "xa-dinh-hoa.yaml"
    kept.write_text("# ghi thêm bằng tay\n" + kept.read_text("utf-8"), "utf-8")
    mine = kept.read_bytes()
    page.click("text=Hoàn tác >> nth=0")
    page.wait_for_selector("#told .faults")
    assert kept.read_bytes() == mine


def test_a_file_of_decisions_that_was_broken_by_hand_is_told_with_its_line_and_its_place(page, desk):
    kept = desk.folder / "specs" / "decisions" / PLAN_209 / "xa-dinh-hoa.yaml"
    kept.parent.mkdir(parents=True)
    kept.write_text("ke_hoach: 209/KH-UBND\ndon_vi: xa-dinh-hoa\nla: 1\n", "utf-8")
    page.goto(desk.root + "/")
    answer = page.request.get(desk.root + REVIEW)
    assert answer.status == 422
    told = answer.text()
    assert f"specs/decisions/{PLAN_209}/xa-dinh-hoa.yaml:3" in told and "“la”" in told


def test_the_back_button_shows_what_stands_now(page, desk):
    page.goto(desk.root + REVIEW)
    before = state(page)
    page.locator(".item:not(.left) select[name=department]").nth(0).select_option("kt")
    after = settled(page, before)
    page.goto(desk.root + "/")
    page.go_back()
    page.wait_for_url("**/units/*")
    assert state(page) == after
