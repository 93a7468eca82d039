"""The other paths of the desk in the browser: a plan comes in, a document is checked, all units are made.

With --accept the pictures of the guide are taken anew.
"""

import io
import os
import re
import zipfile
from pathlib import Path
from urllib.parse import quote

import pypdfium2 as pdfium
import pytest
import yaml

import docgen
from docgen.files.libreoffice import converted, program
from tests.desk.conftest import PLAN_209, Keys, _missing

REVIEW = f"/plans/{PLAN_209}/units/phuong-bac-kan"


def brought_in(page, path):
    page.set_input_files("#file", path)
    page.wait_for_url("**/plans/*-*")


def test_a_plan_comes_in_beside_its_source_and_is_mended_in_place(page, desk, plan_file, pictured):
    pictured("trang-dau")
    brought_in(page, plan_file)
    (spec,) = desk.folder.glob("specs/plans/*.yaml")
    spec.write_text("# Ghi chú của văn phòng\n" + spec.read_text("utf-8"), "utf-8")
    page.reload()
    page.wait_for_load_state("networkidle")
    pictured("ke-hoach")
    shown = page.locator("#outline a.to[href^='#x-']").nth(4)
    clause = shown.get_attribute("href").removeprefix("#x-")
    shown.click()
    assert page.evaluate("document.querySelector('.met').id") == f"x-{clause}"
    page.locator(f"[id='x-{clause}']").click()
    assert page.evaluate("document.querySelector('.met').id") == f"o-{clause}"
    page.check("#view-lines")
    page.locator(".lines a.to").nth(3).click()
    assert page.evaluate("document.querySelector('.met').closest('.pane').id") == "outline"
    line = page.locator("#outline .line:has(.roles)").nth(0)
    name = line.get_attribute("id").removeprefix("o-")
    line.locator(".mend").click()
    form = page.locator(".edit-clause")
    form.locator("input[name=timing]").fill("Trước ngày 30/11/2026")
    form.locator("textarea[name=lead]").fill("Sở Khoa học và Công nghệ")
    form.locator("button.main").click()
    page.wait_for_function("name => document.getElementById(name).innerText.includes('30/11')", arg=f"o-{name}")
    kept = spec.read_text("utf-8")
    assert kept.startswith("# Ghi chú của văn phòng\n") and "thoi_gian: Trước ngày 30/11/2026" in kept
    clause = docgen.survey(docgen.read_plan(spec)).clauses[name].clause
    assert clause.lead.bodies == ("Sở Khoa học và Công nghệ",)
    page.locator("#outline select[name=kind]").nth(0).select_option("khac")
    page.wait_for_function("() => document.querySelector('#outline .said').innerText.includes('loại của phần')")
    assert yaml.safe_load(spec.read_text("utf-8"))["phan"][0].get("loai", "khac") == "khac"
    page.locator("#outline button", has_text="Hoàn tác").click()
    page.wait_for_function("() => document.querySelector('#outline select[name=kind]').value !== 'khac'")
    assert spec.read_text("utf-8") == kept


def test_doubts_are_counted_and_stepped_through(page, tmp_path_factory):
    text = "KẾ HOẠCH\nVề việc thử\nI. NHIỆM VỤ\n1. Rà soát số liệu.\n2. Báo cáo kết quả."
    path = tmp_path_factory.mktemp("plan") / "thu.txt"
    path.write_text("ỦY BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN\nSố: /KH-UBND\n" + text, "utf-8")
    brought_in(page, path)
    doubts = page.locator("[data-doubt]").count()
    assert doubts
    page.click("[data-step='1']")
    first = page.locator(".met").get_attribute("id")
    page.click("[data-step='1']")
    assert doubts == 1 or page.locator(".met").get_attribute("id") != first


SLOW = """#!/bin/sh
[ "$1" = --list-langs ] && echo vie && exit
case "$1" in */0.pgm) mkdir "$0.first" 2>/dev/null && printf 'level\\tpage_num\\n' && exit ;; esac
echo $$ >>"$0.held"
exec tail -f /dev/null
"""


@pytest.fixture
def slow_recognition(tmp_path_factory, monkeypatch):
    """A Tesseract that reads the first page, in whatever order asked, and then hangs; where it keeps what runs."""
    program = tmp_path_factory.mktemp("bin") / "tesseract"
    program.write_text(SLOW, "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return program.with_name("tesseract.held")


def test_a_reading_that_takes_long_tells_its_pages_is_stopped_and_changes_nothing(
    page, desk, tmp_path_factory, slow_recognition, faults_by_axe
):
    pictures = pdfium.PdfDocument.new()
    for _ in range(9):
        pictures.new_page(60, 60)
    path = tmp_path_factory.mktemp("scan") / "quet.pdf"
    pictures.save(path)
    page.set_input_files("#file", path)
    page.wait_for_selector("#errand >> text=1/9")
    assert page.get_attribute("progress", "value") == "1"
    assert seen_by_axe(page, faults_by_axe) == []
    page.click("text=Dừng")
    page.wait_for_selector(".faults")
    assert seen_by_axe(page, faults_by_axe) == []
    assert not list(desk.folder.glob("specs/plans/*")) and not list(desk.folder.glob(".docgen/uploads/*"))
    assert not any(map(is_running, slow_recognition.read_text("utf-8").split()))


def seen_by_axe(page, faults_by_axe):
    """What is wrong with the page in light and in dark."""
    wrong = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        wrong += faults_by_axe(page, {})
    return wrong


def is_running(number):
    """Whether a process still works; one that has ended may wait to be fetched."""
    try:
        return Path("/proc", number, "stat").read_text("utf-8").rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def test_a_document_is_checked_with_its_faults_on_its_pages(page, desk, tmp_path_factory, pictured):
    made = docgen.render(docgen.read_plan("209-kh-ubnd"))
    wrong = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as old, zipfile.ZipFile(wrong, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            if entry.filename == "word/document.xml":
                data = data.replace("Độc lập - Tự do - Hạnh phúc".encode(), "Độc lập – Tự do – Hạnh phúc".encode())
            new.writestr(entry, data)
    path = tmp_path_factory.mktemp("check") / "sai.docx"
    path.write_bytes(wrong.getvalue())
    page.goto(desk.root + "/check")
    page.set_input_files("#file", path)
    page.wait_for_selector(".finding")
    page.wait_for_load_state("networkidle")
    pictured("kiem-tra")
    assert "Độc lập" in page.inner_text(".finding >> nth=0") + page.inner_text("main")
    if page.locator("svg.page").count():
        page.locator("svg .mark").nth(0).click()
        assert page.evaluate("document.querySelector('.met').classList.contains('finding')")
    with page.expect_download() as coming:
        page.click("text=Bản đã sửa >> nth=0")
    assert docgen.check(coming.value.path().read_bytes()) == ()


def test_what_other_programs_wrote_is_checked_too_and_a_pdf_is_told_what_to_send(client, tmp_path_factory):
    if program() is None:
        _missing("apt-get install libreoffice-writer")
    made = tmp_path_factory.mktemp("check") / "Báo cáo.docx"
    made.write_bytes(docgen.draft(docgen.start_draft("bao-cao")).docx)
    with converted(made, "odt") as other:
        told, address = answered(client, "/check", "Báo cáo.odt", other.read_bytes())
    assert told.status == 200 and "Báo cáo.odt" in told.text and "Những điều tìm thấy" in told.text
    copy = client.get(f"{address}/repaired")
    assert copy.headers["content-disposition"].endswith(f"{quote('Báo cáo-da-sua.docx')}")
    told, _ = answered(client, "/check", "Báo cáo.pdf", docgen.to_pdf(made.read_bytes()))
    assert "đây là tệp PDF" in told.text and "Báo cáo.pdf" in told.text
    told, _ = answered(client, "/check", "Báo cáo.txt", b"Kinh")
    assert told.status == 422 and ".odt" in told.text


def answered(client, where, name, data):
    """What the desk tells of a file in the end, and where."""
    answer, address = client.upload(where, name, data), where
    while answer.status == 303 or "<progress" in answer.text:
        address = answer.headers.get("location", address)
        answer = client.get(address)
    return answer, address


def test_namesakes_of_several_provinces_are_each_open(client):
    text = "BỘ Y TẾ\nSố: 9/KH-BYT\nHà Nội, ngày 5 tháng 6 năm 2026\nKẾ HOẠCH\nVề việc thử\n"
    text += "I. NHIỆM VỤ\n1. Ủy ban nhân dân cấp xã rà soát số liệu.\n"
    _, address = answered(client, "/plans", "thu.txt", text.encode())
    links = re.findall(r'href="(/plans/[^"]+)"', client.get(f"{address}/units?q=hiep%20hoa").text)
    assert len(links) >= 3
    for link in links:
        assert client.get(link).status == 200


def test_the_directive_is_reviewed_and_goes_out_in_every_form(page, desk, pictured):
    page.goto(desk.root + REVIEW)
    pictured("du-thao")
    for kind, ending in (("docx", ".docx"), ("commented", "-giai-trinh.docx"), ("trace", ".md")):
        page.click(f".out button[value={kind}]")
        page.wait_for_function(
            "ending => document.querySelector('.written')?.innerText.endsWith(ending)", arg=ending
        )
    assert {path.suffix for path in (desk.folder / "out").iterdir()} == {".docx", ".md"}
    page.check("#view-pages")
    page.wait_for_selector("#pages img.page, #pages .textual")
    page.wait_for_load_state("networkidle")
    pictured("trang-in")


def test_all_units_are_made_with_progress_a_table_to_filter_a_matrix_and_a_zip(page, desk, pictured):
    page.goto(f"{desk.root}/plans/{PLAN_209}/all")
    keys = Keys(page)  # by the keyboard alone
    keys.press_on("button.main")
    page.wait_for_selector("#made", timeout=90_000)
    pictured("tat-ca")
    assert page.locator("#made tbody tr:visible").count() == 92
    keys.reach("#find")
    keys.type("bac kan")
    assert page.locator("#made tbody tr:visible").count() == 1
    keys.reach("#least")
    keys.type("999")
    assert page.locator("#made tbody tr:visible").count() == 0
    page.reload()
    page.select_option("#of", "Trung tâm Dịch vụ tổng hợp")
    told = page.locator("#made tbody tr:visible td:nth-child(2)").all_text_contents()
    assert 0 < len(told) < 92 and all("Trung tâm Dịch vụ tổng hợp" in each for each in told)
    page.select_option("#of", "")
    page.check("input[value=failed]")
    assert page.locator("#made tbody tr:visible").count() == 0
    page.uncheck("input[value=failed]")
    keys.reach("a[href$='/zip']")
    with page.expect_download() as coming:
        page.keyboard.press("Enter")
    with zipfile.ZipFile(coming.value.path()) as archive:
        assert len(archive.namelist()) == 92
    page.reload()
    keys.press_on("a[href$='/matrix']")
    page.wait_for_selector(".matrix", timeout=90_000)
    assert page.locator(".matrix thead th").count() == 94
    assert_matrix_tells_who_takes_what(page)
    pictured("ai-nhan-viec-gi")


def assert_matrix_tells_who_takes_what(page):
    """Each cell is what the directive of that unit has, and each row counts those who take the clause."""
    survey = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    unit = docgen.read_unit("phuong-bac-kan", survey.plan)
    directive = docgen.cascade(survey, unit, decisions=docgen.read_decisions(survey, unit))
    taken = {source.clause for section in directive.sections for item in section.items for source in item.sources}
    names = page.locator(".matrix thead a").evaluate_all("links => links.map(each => each.getAttribute('href'))")
    at = next(index for index, name in enumerate(names) if name.endswith("/01843"))
    rows = page.locator(".matrix tbody tr").evaluate_all(
        "rows => rows.map(r => [...r.cells].map(c => c.textContent))"
    )
    told = {row[0].split()[0]: row[2 + at] for row in rows}
    assert {clause for clause, cell in told.items() if cell not in ("", "?", "×")} == taken
    assert {clause for clause, cell in told.items() if cell == "×"} == {
        each.clause for each in directive.coverage.omitted
    }
    for row in rows:
        assert row[1] == f"{sum(cell not in ('', '?', '×') for cell in row[2:])}/92"
