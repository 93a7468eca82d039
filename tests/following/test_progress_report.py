"""The report: in the plan's order, with what the sheet says word for word, its gaps said to be gaps."""

import datetime as dt

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import docgen
from docgen.files.given_documents import on_disk
from docgen.following.progress_report import Occasion, progress_report
from docgen.following.tracking_sheet import FIELDS
from docgen.text.normalize import clean
from docgen.word.document_reader import read

TODAY = dt.date(2026, 11, 30)


@pytest.fixture(scope="module")
def directive():
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    unit = docgen.read_unit("phuong-bac-kan", surveyed.plan)
    return docgen.cascade(surveyed, unit, decisions=docgen.read_decisions(surveyed, unit))


@pytest.fixture(scope="module")
def filled(directive, tmp_path_factory):
    """The sheet of the ward with these cells filled in: row, column, value."""
    empty = docgen.tracking_sheet(directive, "x.xlsx", today=TODAY).file
    path = tmp_path_factory.mktemp("report") / "theo-doi.xlsx"

    def fill(*cells):
        path.write_bytes(empty)
        book = openpyxl.load_workbook(path)
        for row, field, value in cells:
            book.worksheets[0].cell(row, FIELDS.index(field) + 1, value)
        book.save(path)
        return docgen.read_tracking(path)

    return fill


def lines_of(docx):
    with on_disk(docx) as path:
        return [paragraph.text for paragraph in read(path).paragraphs()]


def test_tasks_stand_in_the_plans_order_under_its_headings(filled):
    report = docgen.progress_report(filled((5, "status", "Đạt"), (16, "task", "Việc tự thêm")), TODAY)
    headings = [line for line in report.text.splitlines() if line.startswith("## ")]
    assert headings[0].startswith("## Truyền thông") and headings[-1] == "## Nhiệm vụ đơn vị bổ sung"
    assert "## Tổ chức thực hiện" in headings
    assert headings.index("## Tổ chức thực hiện") == len(headings) - 2


def test_a_task_that_comes_again_is_told_with_the_day_of_each_turn_and_no_other_is(filled):
    turns = [(at, dt.date(year, 12, 15)) for at, year in ((16, 2026), (17, 2027))]
    report = docgen.progress_report(
        filled(
            *((at, "task", "Kiểm kê sổ sách hằng năm.") for at, _ in turns),
            *((at, "due", due) for at, due in turns),
            (18, "task", "Kiểm kê kho."),
            (18, "due", dt.date(2027, 12, 15)),
        ),
        TODAY,
    )
    for year in (2026, 2027):
        assert report.text.count(f"Kiểm kê sổ sách hằng năm (kỳ 15/12/{year})") == 2  # the results, the annex
        assert report.text.count(f"Kiểm kê sổ sách hằng năm (hạn 15/12/{year})") == 1  # what is to come
    assert "Kiểm kê kho (kỳ" not in report.text


def test_what_nobody_told_is_said_to_be_a_gap(filled):
    report = docgen.progress_report(filled(), TODAY)
    assert report.text.count("(chưa có kết quả trong bảng theo dõi)") == 2 * 11
    assert {finding.rule for finding in report.findings} == {"thieu-ket-qua", "can-viet"}
    assert "11 tasks have no result" in str(report.findings[0].message)


def test_results_difficulties_and_proposals_are_those_of_the_sheet(filled):
    report = docgen.progress_report(
        filled(
            (5, "status", "Đạt"),
            (5, "result", "Đã tổ chức 02 hội nghị"),
            (6, "due", dt.date(2026, 11, 1)),
            (6, "difficulties", "Thiếu kinh phí"),
            (7, "proposals", "Sở hướng dẫn thêm"),
        ),
        TODAY,
    )
    lines = lines_of(docgen.draft(report.text).docx)
    text = "\n".join(lines)
    assert "Đã tổ chức 02 hội nghị." in text and "Thiếu kinh phí" in text and "Sở hướng dẫn thêm" in text
    assert "Quá hạn ngày 01/11/2026" in text
    assert "1 nhiệm vụ đã hoàn thành, 1 nhiệm vụ quá hạn" in text
    assert lines.index("BÁO CÁO") < next(at for at, line in enumerate(lines) if line.startswith("VI. "))


def test_the_report_is_right_under_the_decree_and_a_valid_file(filled, validate_docx, tmp_path):
    docx = docgen.draft(docgen.progress_report(filled((5, "result", "Xong")), TODAY).text).docx
    (tmp_path / "bc.docx").write_bytes(docx)
    assert not docgen.check(tmp_path / "bc.docx")
    assert validate_docx(docx) == []


def test_another_plan_is_told(filled, directive, tmp_path):
    other = directive.plan.model_copy(update={"number": docgen.DocumentNumber.model_validate("12/KH-UBND")})
    (tmp_path / "other.docx").write_bytes(docgen.render(other))
    with pytest.raises(docgen.DocgenError, match="tracking sheet of plan"):
        docgen.progress_report(filled(), TODAY, plan=tmp_path / "other.docx")


written = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" *_#|[]<>`-+=1.)~\\!&"),
    min_size=1,
)


@pytest.fixture(scope="module")
def drafted(filled, directive, rules):
    """The lines of the report in which one result is this text."""
    sheet = filled()
    stands = docgen.tracking_status(sheet, TODAY)
    occasion = Occasion(directive.plan, "01843", "UBND phường", ("Sở",), TODAY)

    def draft(result):
        row = stands.untold[0]
        told = row.__class__(row.at, {**row.texts, "result": result}, row.days)
        changed = stands._replace(untold=(told, *stands.untold[1:]))
        text = progress_report(sheet, changed, occasion, rules.following.report).text
        return lines_of(docgen.draft(text).docx)

    return draft


@settings(max_examples=12)
@given(written.map(lambda text: " ".join(text.split())).filter(lambda text: text.strip(" .")))
def test_whatever_people_write_comes_out_word_for_word(drafted, result):
    said = "\n".join(drafted(result))
    assert clean(result).rstrip(" .") in said  # in the normal form that every document is written in
