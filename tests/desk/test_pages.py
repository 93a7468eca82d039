"""Every page: fit for a screen reader, for the keyboard, for narrow and wide screens, light and dark; quick."""

import pytest

import docgen
from tests.desk.conftest import AXE, PLAN_209, Client, Running, _missing

REVIEW = f"/plans/{PLAN_209}/units/xa-dinh-hoa"
MATRIX = f"/plans/{PLAN_209}/all/matrix"
PAGES = ("/", "/check", "/account", f"/plans/{PLAN_209}", f"/plans/{PLAN_209}/all", REVIEW, "/write")
WIDTHS = (320, 768, 1280, 1920)
_LARGEST = 300_000


@pytest.fixture
def every(desk, client):
    """The address of every page, those of a document that is written and of one that was checked among them."""
    written = client.post("/write", {"kind": "to-trinh", "unit": "01843"}).headers["location"]
    errand = client.upload("/check", "a.docx", docgen.draft(docgen.start_draft("bao-cao")).docx).headers[
        "location"
    ]
    while (answer := client.get(errand)).status == 200:
        assert "faults" not in answer.text, answer.text
    return (*PAGES, written, answer.headers["location"])


@pytest.fixture
def axe():
    if not AXE.is_file():
        _missing(f"npm install --prefix {AXE.parents[2]} axe-core")
    return AXE.read_text("utf-8")


def faults(page, axe, rules):
    page.evaluate(axe)
    found = page.evaluate("only => axe.run(document, {resultTypes: ['violations'], ...only})", rules)
    return [
        f"{page.url}: {each['id']}: {each['help']}: {node['html'][:120]}"
        for each in found["violations"]
        for node in each["nodes"][:3]
    ]


@pytest.mark.parametrize(("scheme", "rules"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])
def test_axe_finds_nothing_on_any_page(page, desk, axe, scheme, rules, every):
    page.emulate_media(color_scheme=scheme)
    wrong = []
    for address in (*every, MATRIX):
        page.goto(desk.root + address)
        if address == REVIEW:
            page.locator(".head summary").click()
            page.locator(".item a.button").nth(1).click()
            page.wait_for_selector("#words")
        wrong += faults(page, axe, rules)
    assert wrong == []


def test_no_page_is_wider_than_its_screen_or_heavier_than_it_may_be(page, desk, client, every):
    files = ("desk.css", "desk.js", "htmx.min.js", "mark.svg")
    scripts = [client.get(f"/static/{name}").text.encode() for name in files]
    for address in every:
        page.goto(desk.root + address)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
        assert len(client.get(address).text.encode()) + sum(map(len, scripts)) <= _LARGEST, address


def test_the_language_is_changed_by_a_switch(page):
    page.click("text=English")
    assert page.inner_text("h1") == "A plan has come in"
    page.click("text=Tiếng Việt")
    assert page.inner_text("h1") == "Có kế hoạch mới đến"


def test_without_scripts_a_duty_is_moved_all_the_same(chromium, desk):
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk.address)
    page.goto(desk.root + REVIEW)
    form = page.locator("form[data-act=move]").nth(0)
    form.locator("select").select_option("kt")
    form.locator("button[value=move]").click()
    assert (desk.folder / "specs" / "decisions" / PLAN_209 / "xa-dinh-hoa.yaml").is_file()
    assert "Phòng Kinh tế" in page.inner_text(".notice")
    context.close()


def test_the_pages_as_printed_follow_the_draft(page, desk):
    page.goto(desk.root + REVIEW)
    page.check("#view-pages")
    page.wait_for_selector("#pages img.page, #pages .textual")
    first = page.inner_html("#pages")
    page.locator(".item:not(.left) select[name=department]").nth(0).select_option("kt")
    page.wait_for_function("was => document.getElementById('pages').innerHTML !== was", arg=first)
    assert page.locator("#pages img.page, #pages .textual").count()


def test_a_click_on_a_clause_shows_its_item_and_back(page, desk):
    page.goto(desk.root + REVIEW)
    page.locator(".plan p.in a.to").nth(0).click()
    assert page.evaluate("document.querySelector('.met').closest('.pane').classList.contains('draft')")
    page.locator(".draft a.number").nth(0).click()
    assert page.evaluate("document.querySelector('.met').classList.contains('why')")


def test_without_libreoffice_the_text_is_shown_and_is_not_called_a_page(tmp_path):
    running = Running(tmp_path, PATH=str(tmp_path))
    try:
        told = Client(running).get(f"{REVIEW}/pages").text
        assert "không phải ảnh trang in" in told and "<img" not in told
        assert "KT. " in told or "CHỦ TỊCH" in told
    finally:
        running.close()


def test_the_unit_of_the_settings_and_then_the_one_worked_for_last_stand_ready(client, desk):
    plan = f"/plans/{PLAN_209}"
    assert "đơn vị của mình" not in client.get(plan).text
    (desk.folder / "docgen.toml").write_text('unit = "phuong-bac-kan"\n', "utf-8")
    assert f"{plan}/units/phuong-bac-kan" in client.get(plan).text
    client.get(REVIEW)
    assert f"{plan}/units/xa-dinh-hoa" in client.get(plan).text
