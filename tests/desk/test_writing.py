"""A document is written on the desk: from an empty page or a former one, to the Word file of the command line."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docgen
from docgen.cli import run
from docgen.desk.head_fields import head_fields, signer_fields, values_of, values_typed
from tests.desk.conftest import Client, InThread

KINDS = docgen.kinds_of_documents()
BODY = (
    "Thực hiện nhiệm vụ được giao, Ủy ban nhân dân phường báo cáo như sau:\n\n"
    "# Kết quả\n\nĐã rà soát **12** hồ sơ.\n\n| TT | Nội dung |\n|---|---|\n| 1 | Hồ sơ |\n\n"
    "# Kiến nghị\n\n- Bổ sung kinh phí.\n"
)


def fill(page, name, words):
    """Type into a field and leave it, as a person does; the answer is waited for."""
    before = page.get_attribute("#kept", "data-state")
    page.fill(f"[name={name}]", words)
    page.locator(f"[name={name}]").blur()
    page.wait_for_function("was => document.getElementById('kept').dataset.state !== was", arg=before)


@pytest.fixture
def report(page, desk):
    """The page of a report that was just begun."""
    page.click("nav >> text=Soạn văn bản")
    page.select_option("#kind", "bao-cao")
    page.fill("#unit", "bac kan")
    page.click("text=Bắt đầu từ trang trống")
    page.wait_for_url("**/write/*")
    return desk.folder / "drafts" / "bao-cao-1.md"


def test_a_report_is_written_seen_and_goes_out_as_the_command_line_makes_it(
    page, desk, report, pictured, monkeypatch
):
    assert "don_vi: phuong-bac-kan" in report.read_text("utf-8")
    fill(page, "so", "12")
    fill(page, "ngay", "15/6/2026")
    fill(page, "trich_yeu", "Kết quả rà soát hồ sơ quý II năm 2026")
    fill(page, "body", BODY)
    page.click("#manuscript summary")
    page.wait_for_selector("#pages img.page, #pages .textual")
    page.wait_for_load_state("networkidle")
    page.evaluate("document.querySelector('#manuscript').closest('.pane').scrollTop = 0")
    pictured("soan-van-ban")
    page.fill("[name=luu]", "VT, VHXH")  # and at once, before it is kept:
    page.click(".out button[value=docx]")
    page.wait_for_selector(".written")
    made = (desk.folder / "out" / "bao-cao-1.docx").read_bytes()
    assert docgen.check(made) == () and "luu: VT, VHXH" in report.read_text("utf-8")
    monkeypatch.chdir(desk.folder)
    assert run(["draft", "drafts/bao-cao-1.md", "-o", "bao-cao.docx"]) == 0
    assert (desk.folder / "bao-cao.docx").read_bytes() == made
    text = report.read_text("utf-8")
    assert "# Số; bỏ trống khi chưa có\nso: '12'\n" in text and text.endswith(BODY)


def test_what_was_written_is_undone_and_written_again_and_a_comment_by_hand_stays(page, report):
    report.write_text(report.read_text("utf-8").replace("so:", "# theo sổ công văn đi\nso:"), "utf-8")
    page.reload()
    fill(page, "so", "7")
    kept = report.read_text("utf-8")
    assert "# theo sổ công văn đi\nso: '7'\n" in kept
    page.click("text=Hoàn tác")
    page.wait_for_selector(".notice")
    assert "so: '7'" not in report.read_text("utf-8")
    page.click("text=Làm lại")
    page.wait_for_selector(".notice >> text=đã làm lại")
    assert report.read_text("utf-8") == kept


def test_a_former_document_is_the_beginning_of_a_new_one_without_its_number_and_date(page, desk, report):
    fill(page, "so", "12")
    fill(page, "ngay", "15/6/2026")
    fill(page, "body", BODY)
    page.click("nav >> text=Soạn văn bản")
    page.click("text=Soạn mới từ văn bản này")
    page.wait_for_url("**/write/bao-cao-2")
    assert page.input_value("[name=so]") == page.input_value("[name=ngay]") == ""
    assert page.input_value("[name=body]") == BODY.strip()
    page.click("nav >> text=Soạn văn bản")
    page.set_input_files("#file", report)
    page.wait_for_url("**/write/bao-cao-3")
    assert page.input_value("[name=body]") == BODY.strip()
    assert "12" in report.read_text("utf-8")


def test_what_is_wrong_is_told_at_its_place_and_nothing_of_the_form_is_lost(page, desk, report):
    kept = report.read_bytes()
    page.fill("[name=ngay]", "ngày mai")
    page.locator("[name=ngay]").blur()
    page.wait_for_selector("#told .faults")
    assert report.read_bytes() == kept and page.input_value("[name=ngay]") == "ngày mai"
    page.fill("[name=ngay]", "")
    fill(page, "body", "# Một\n\n### Ba\n\nHết.")
    assert "dòng 3 của nội dung" in page.inner_text("#kept")


def test_two_windows_write_at_two_places_and_not_over_each_other(page, desk, report):
    other = page.context.new_page()
    other.goto(page.url)
    fill(page, "so", "5")
    fill(other, "trich_yeu", "Kết quả quý II")
    other.wait_for_selector(".notice >> text=cả hai")
    assert other.input_value("[name=so]") == "5"
    text = report.read_text("utf-8")
    assert "so: '5'" in text and "Kết quả quý II" in text
    page.fill("[name=trich_yeu]", "Kết quả quý IV")
    page.locator("[name=trich_yeu]").blur()
    page.wait_for_selector("#told .faults")
    assert report.read_text("utf-8") == text and page.input_value("[name=trich_yeu]") == "Kết quả quý IV"


def test_a_word_file_that_was_issued_before_is_the_beginning_too(page, desk, tmp_path_factory):
    path = tmp_path_factory.mktemp("former") / "Báo cáo quý I.docx"
    begun = docgen.start_draft("bao-cao", "phuong-bac-kan")
    path.write_bytes(docgen.draft(docgen.revise_manuscript(begun, {"so": "9", "ngay": "2026-03-30"}, BODY)).docx)
    page.goto(desk.root + "/write")
    page.set_input_files("#file", path)
    page.wait_for_url("**/write/bao-cao-1")
    assert page.input_value("[name=so]") == page.input_value("[name=ngay]") == ""
    assert page.input_value("[name=don_vi]") == "phuong-bac-kan"
    assert "# I. KẾT QUẢ" in page.input_value("[name=body]") and "**12** hồ sơ" in page.input_value("[name=body]")


@pytest.fixture(scope="module")
def office(tmp_path_factory):
    served = InThread(tmp_path_factory.mktemp("office"))
    yield Client(served)
    served.close()


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_is_begun_shown_and_goes_out_without_a_fault(office, kind):
    begun = office.post("/write", {"kind": kind, "unit": "01843"})
    address = begun.headers["location"]
    shown = office.get(address).text
    assert KINDS[kind] in shown and 'class="doubt"' not in shown
    assert office.get(f"{address}/out/docx").status == 200


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "quyet-dnih"}, "quyet-dinh"),
        ({"kind": "bao-cao", "unit": "xa vinh thanh"}, "mã của một đơn vị"),
        ({"former": "../../etc/passwd"}, "không có văn bản này"),
    ],
)
def test_what_cannot_be_begun_is_told(office, fields, words):
    assert words in office.post("/write", fields).text


def test_a_manuscript_broken_by_hand_is_told_with_its_line(office):
    (office.running.folder / "drafts" / "hong.md").write_text("---\nloai: bao-cao\nla: 1\n---\n\nx\n", "utf-8")
    told = office.get("/write/hong")
    assert told.status == 422 and "drafts/hong.md:3" in told.text
    assert "hong" in office.get("/write").text


WORDS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), max_size=30)


@settings(max_examples=60)
@given(st.sampled_from(sorted(KINDS)), st.dictionaries(st.sampled_from(["so", "trich_yeu", "luu"]), WORDS), WORDS)
def test_whatever_is_typed_stands_in_the_manuscript_and_comes_back_into_the_form(kind, typed, body):
    begun = docgen.start_draft(kind, "phuong-bac-kan")
    head = values_typed(typed)
    text = docgen.revise_manuscript(begun, head, body)
    parted = docgen.part_manuscript(text)
    assert values_of(parted) == {**values_of(docgen.part_manuscript(begun)), **head}
    assert parted.body.strip() == body.strip()
    form = {field.key: field.value for field in head_fields(parted)}
    for at, (authority, name) in enumerate(signer_fields(parted)):
        form |= {f"nguoi_ky-{at}": authority, f"nguoi_ky-name-{at}": name}
    again = values_typed(form)
    assert again == {key: values_of(parted)[key] for key in again}
