"""Every page: fit for a screen reader, for the keyboard, for narrow and wide screens, light and dark; quick."""

import re

import pytest

import docgen
from docgen.desk.people import DeskRole, add_person
from docgen.desk.uploads import LARGEST
from tests.desk.conftest import PLAN_209, Client, InThread, Running

REVIEW = f"/plans/{PLAN_209}/units/xa-dinh-hoa"
MATRIX, RESULT = f"/plans/{PLAN_209}/all/matrix?now=1", f"/plans/{PLAN_209}/all/result"
PAGES = ("/", "/check", "/account", f"/plans/{PLAN_209}", f"/plans/{PLAN_209}/all", REVIEW, "/write", RESULT)
WIDTHS = (320, 768, 1280, 1920)
_LARGEST = 300_000


@pytest.fixture(scope="module")
def busy(tmp_path_factory):
    """A desk on which everything has been done once; no test here changes it."""
    served = InThread(tmp_path_factory.mktemp("busy"))
    client = Client(served)
    client.post(f"{REVIEW}/acts", {"act": "move", "ref": "III.1.2", "department": "kt"})
    units = docgen.choose_units("209-kh-ubnd")[:3]
    docgen.cascade_all(units, served.folder / "out" / f"tat-ca-{PLAN_209}", "209-kh-ubnd")
    broken = served.folder / "specs" / "decisions" / PLAN_209 / "xa-phu-luong.yaml"
    broken.write_text("ke_hoach: 209/KH-UBND\ndon_vi: xa-phu-luong\nla: 1\n", "utf-8")
    yield served
    served.close()


@pytest.fixture(scope="module")
def every(busy):
    """The address of every page, those of a document that is written and of one that was checked among them."""
    client = Client(busy)
    written = client.post("/write", {"kind": "to-trinh", "unit": "01843"}).headers["location"]
    made = docgen.draft(docgen.start_draft("bao-cao")).docx
    errand = client.upload("/check", "a.docx", made).headers["location"]
    while (answer := client.get(errand)).status == 200:
        assert "faults" not in answer.text, answer.text
    return (*PAGES, written, answer.headers["location"])


@pytest.fixture(scope="module")
def matrix(busy):
    """The page that has to draft for the whole province once."""
    Client(busy).get(MATRIX)
    return MATRIX


@pytest.fixture
def sight(chromium, busy):
    """A page on the busy desk; what is refused is an error in its console, and no fault here."""
    context = chromium.new_context(viewport={"width": 1440, "height": 900}, locale="vi-VN")
    opened = context.new_page()
    opened.goto(busy.address)
    yield opened
    context.close()


def test_a_unit_whose_decisions_have_a_fault_is_marked_in_the_matrix_and_stops_no_other(busy, matrix):
    told = Client(busy).get(matrix).text
    assert told.count("<td>!</td>") == told.count("<tr") - 1
    assert "91/92" in told and "<td>VHXH</td>" in told


SCHEMES = pytest.mark.parametrize(("scheme", "rules"), [("light", {}), ("dark", {"runOnly": ["color-contrast"]})])


@SCHEMES
def test_axe_finds_nothing_on_any_page(sight, busy, faults_by_axe, scheme, rules, every, matrix):
    sight.emulate_media(color_scheme=scheme)
    wrong = []
    for address in (*every, matrix):
        sight.goto(busy.root + address)
        assert sight.locator("main .faults").count() == 0, address
        if address == REVIEW:
            sight.locator(".head summary").click()
            sight.locator(".item a.button").nth(1).click()
            sight.wait_for_selector("#words")
        wrong += faults_by_axe(sight, rules)
    assert wrong == []


def refusals(client):
    """What the desk answers to what it does not take, by a name."""
    yield "404", client.get("/nowhere")
    yield "413", client.post("/plans", [], **{"content-length": str(LARGEST + 1)})
    yield "403", client.post("/language", {"language": "vi"}, origin="http://evil.example")
    yield "405", client.ask("PUT", "/")
    yield "421", client.get("/", host="evil.example")
    yield "422", client.get(REVIEW.replace("xa-dinh-hoa", "xa-phu-luong"))
    yield (
        "proof",
        client.ask("POST", "/language", b"proof=x", {"origin": client.running.root, "content-type": TYPED}),
    )
    client.cookie = ""
    yield "token", client.get("/enter/wrong")


def as_answered(html):
    """What puts this page before the browser."""

    def fulfil(route):
        route.fulfill(body=html, content_type="text/html")

    return fulfil


TYPED = "application/x-www-form-urlencoded"


@SCHEMES
def test_axe_finds_nothing_on_any_page_that_refuses_and_each_leads_on(sight, busy, faults_by_axe, scheme, rules):
    sight.emulate_media(color_scheme=scheme)
    wrong = []
    for name, answer in refusals(Client(busy)):
        assert answer.status >= 400 and "<!doctype html>" in answer.text, (name, answer.text)
        sight.route(f"**/{name}", as_answered(answer.text))
        sight.goto(f"{busy.root}/{name}")
        assert name == "token" or sight.locator(".faults").inner_text().strip()
        assert name == "token" or sight.locator("main a[href='/']").count(), name
        wrong += faults_by_axe(sight, rules)
        sight.set_viewport_size({"width": 320, "height": 700})
        assert sight.evaluate("document.documentElement.scrollWidth") <= 320, name
    assert wrong == []


@SCHEMES
def test_axe_finds_nothing_where_people_sign_in(chromium, tmp_path, faults_by_axe, scheme, rules):
    add_person(tmp_path / "users.json", "Lan", "mat-khau-cua-lan", DeskRole.REVIEWER, "")
    served = InThread(tmp_path, users=tmp_path / "users.json")
    context = chromium.new_context(color_scheme=scheme, locale="vi-VN")
    page = context.new_page()
    page.goto(served.address)
    wrong = faults_by_axe(page, rules)
    for password in ("sai", "mat-khau-cua-lan"):
        page.fill("#name", "Lan")
        page.fill("#password", password)
        page.click("button.main")
        wrong += faults_by_axe(page, rules)
        assert page.locator(".faults").count() == (password == "sai")
    assert page.inner_text("h1") == "Có kế hoạch mới đến"
    page.click("text=Đăng xuất")
    assert page.url.endswith("/login")
    context.close()
    served.close()
    assert wrong == []


def test_no_page_is_wider_than_its_screen_or_heavier_than_it_may_be(sight, busy, every, matrix):
    client = Client(busy)
    files = ("desk.css", "desk.js", "htmx.min.js", "mark.svg")
    scripts = [client.get(f"/static/{name}").text.encode() for name in files]
    for address in (*every, matrix):
        sight.goto(busy.root + address)
        for width in WIDTHS:
            sight.set_viewport_size({"width": width, "height": 900})
            assert sight.evaluate("document.documentElement.scrollWidth") <= width, (address, width)
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


def test_a_desk_that_has_ended_and_one_that_was_opened_anew_are_told_beside_what_stands_on_the_page(
    chromium, tmp_path
):
    running = Running(tmp_path)
    context = chromium.new_context(locale="vi-VN")
    page = context.new_page()
    page.goto(running.address)
    page.goto(running.root + REVIEW)
    shown = page.inner_text(".draft")
    running.kill()
    running.process.stdout.close()
    page.click("button[value=section-down] >> nth=0")
    page.wait_for_selector("#told .silent >> text=không trả lời")
    again = Running(tmp_path, "--port", running.root.rpartition(":")[2])
    page.click("button[value=section-down] >> nth=0")
    page.wait_for_selector("#told >> text=không còn nhận ra trình duyệt này")
    assert page.inner_text(".draft") == shown and not page.locator("#told .silent").count()
    assert not (tmp_path / "specs").exists()
    context.close()
    again.close()


def test_a_file_that_is_too_large_is_told_before_it_is_sent(sight, busy):
    sight.goto(busy.root + "/check")
    sight.evaluate("size => Object.defineProperty(File.prototype, 'size', {get: () => size})", LARGEST + 1)
    sight.set_input_files("#file", {"name": "lớn.docx", "mimeType": "", "buffer": b"x"})
    sight.wait_for_selector("#told >> text=lớn.docx lớn hơn 50 MB")
    assert sight.url.endswith("/check")


def test_the_unit_of_the_settings_and_then_the_one_worked_for_last_stand_ready(client, desk):
    plan = f"/plans/{PLAN_209}"
    assert "đơn vị của mình" not in client.get(plan).text
    (desk.folder / "docgen.toml").write_text('unit = "phuong-bac-kan"\n', "utf-8")
    assert f"{plan}/units/01843" in client.get(plan).text
    client.get(REVIEW)
    assert f"{plan}/units/{docgen.search_units('xa-dinh-hoa')[0].code}" in client.get(plan).text
    body = client.get("/write").text
    offered = re.search(r'name="unit"[^>]* value="([^"]+)"', body)[1]  # it has a namesake in another province
    assert client.post("/write", {"kind": "cong-van", "unit": offered}).status == 303


BODY = """ten: Sở Tài chính
ten_khac: [STC]
cap: so
goi_tat: Sở
ky_hieu: STC
tinh: {province}
co_quan_chu_quan: UBND tỉnh {province}
phong_ban:
- {{ma: vp, ten: Văn phòng, ky_hieu: VP}}
- {{ma: nsnn, ten: Phòng Quản lý ngân sách, ky_hieu: QLNS}}
"""


def test_a_body_with_a_unit_file_is_found_opened_and_stands_ready(client, desk):
    plan = f"/plans/{PLAN_209}"
    assert "tệp đơn vị" in client.get(f"{plan}/units?q=so+tai").text
    units = desk.folder / "specs" / "units"
    units.mkdir(parents=True)
    (units / "so-tai-chinh.yaml").write_text(BODY.format(province="Thái Nguyên"), "utf-8")
    (units / "khac.yaml").write_text(BODY.format(province="Lào Cai").replace("Tài chính", "Tài sản"), "utf-8")
    for query in ("so+tai", "STC", "tai+chinh"):
        found = client.get(f"{plan}/units?q={query}").text
        assert f"{plan}/units/so-tai-chinh" in found and "Tài sản" not in found, query
    assert "Sở Tài chính" not in client.get(f"{plan}/units?q=dinh+hoa").text
    assert "Phòng Quản lý ngân sách" in client.get(f"{plan}/units/so-tai-chinh").text
    assert f'href="{plan}/units/so-tai-chinh"' in client.get(plan).text
    assert "Sở Tài chính" in client.get("/write").text
