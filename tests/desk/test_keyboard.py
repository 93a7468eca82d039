"""The paths of the desk by the keyboard alone: what cannot be reached by Tab is not there for many."""

import docgen
from tests.desk.conftest import Keys


def test_the_first_key_leads_past_the_bar_to_the_content(page):
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_from_the_plan_to_the_letter_and_its_pages(page, desk, plan_file):
    keys = Keys(page)
    keys.choose("#file", plan_file)
    page.wait_for_url("**/plans/*-*")
    keys.press_on("#outline .mend")
    page.wait_for_selector(".edit-clause")
    keys.reach(".edit-clause input[name=timing]")
    keys.type("Trước ngày 30/11/2026")
    keys.press_on(".edit-clause button.main")
    page.wait_for_selector("#outline .role >> text=30/11/2026")
    page.reload()
    keys.reach("#q")
    keys.type("dinh hoa")
    page.wait_for_selector("#units a")
    keys.press_on("#units a")
    page.wait_for_url("**/units/*")
    before = page.get_attribute("#review", "data-state")
    keys.reach("select[name=department]")
    page.keyboard.press("End")
    after = settled(page, before)
    page.evaluate("document.getElementById('main').focus()")
    keys.press_on("form[action$='/undo'] button")
    assert settled(page, after) == before
    page.evaluate("document.getElementById('main').focus()")
    keys.press_on(".out button[value=docx]")
    page.wait_for_selector(".written")
    assert len(list(desk.folder.glob("out/*.docx"))) == 1
    page.evaluate("document.getElementById('main').focus()")
    keys.reach("#view-account")
    page.keyboard.press("ArrowDown")
    page.wait_for_selector("#pages img.page, #pages .textual")


def test_a_document_is_written_and_checked(page, desk, tmp_path_factory):
    keys = Keys(page)
    keys.press_on("nav a[href='/write']")
    page.wait_for_url("**/write")
    keys.press_on("button.main")
    page.wait_for_url("**/write/*")
    before = page.get_attribute("#kept", "data-state")
    keys.reach("[name=so]")
    keys.type("12")
    page.keyboard.press("Tab")
    page.wait_for_function("was => document.getElementById('kept').dataset.state !== was", arg=before)
    assert "so: '12'" in (desk.folder / "drafts" / "cong-van-1.md").read_text("utf-8")
    path = tmp_path_factory.mktemp("check") / "bao-cao.docx"
    path.write_bytes(docgen.draft(docgen.start_draft("bao-cao")).docx)
    page.goto(desk.root)
    keys.press_on("nav a[href='/check']")
    page.wait_for_url("**/check")
    keys.choose("#file", path)
    page.wait_for_url("**/check/*")


def settled(page, before):
    page.wait_for_function("was => document.getElementById('review').dataset.state !== was", arg=before)
    return page.get_attribute("#review", "data-state")
