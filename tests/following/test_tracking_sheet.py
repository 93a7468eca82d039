"""The tracking sheet: what it holds when it is new, how it reads back, that nothing people did in it is lost."""

import datetime as dt
import os
import random
import zipfile

import openpyxl
import pytest
from openpyxl.comments import Comment

import docgen
from docgen.files.libreoffice import converted, program
from docgen.following.due_dates import Reckoning, due_dates
from docgen.following.followed_task import Task, first_day
from docgen.following.tracking_sheet import FIELDS, PEOPLES, Heading, Stub, tracking_sheet

ROUNDS = int(os.environ.get("SHEET_ROUNDS", "12"))
TODAY = dt.date(2026, 11, 30)
HEADINGS = 4
HEAD = Heading("Kế hoạch số 209/KH-UBND", "Phường Bắc Kạn")


@pytest.fixture(scope="module")
def directive():
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    unit = docgen.read_unit("phuong-bac-kan", surveyed.plan)
    return docgen.cascade(surveyed, unit, decisions=docgen.read_decisions(surveyed, unit))


@pytest.fixture
def path(directive, tmp_path):
    """A new tracking sheet of phường Bắc Kạn."""
    file = tmp_path / "theo-doi.xlsx"
    file.write_bytes(docgen.tracking_sheet(directive, file, today=TODAY).file)
    return file


@pytest.fixture
def edit(path):
    """Change the sheet as a person does in another program."""

    def run(change):
        book = openpyxl.load_workbook(path)
        change(book.worksheets[0])
        book.save(path)
        return docgen.read_tracking(path)

    return run


def column(field):
    return FIELDS.index(field) + 1


def cell(sheet, row, field):
    return sheet.cell(row, column(field))


def told(filled):
    return [(finding.rule, finding.place) for finding in filled.findings]


def test_there_is_a_row_for_each_item_with_its_source_and_department(directive, path):
    rows = docgen.read_tracking(path).rows
    items = [(section.name, item) for section in directive.sections for item in section.items]
    assert [(row.texts["department"], row.texts["task"]) for row in rows] == [(n, i.text) for n, i in items]
    assert all(
        row.texts["source"] == "; ".join(s.clause for s in i.sources)
        for row, (_, i) in zip(rows, items, strict=True)
    )
    report = next(row for row in rows if row.key == "V.4-4")
    assert report.days["due"] == dt.date(2026, 12, 5)


@pytest.mark.parametrize(
    ("words", "since", "day"),
    [
        ("Từ năm 2027", "2026-06-01", None),  # from then on, not by then
        ("Từ năm 2027; Thường xuyên", "2026-06-01", None),
        ("Trước ngày 20/6/2026; trước ngày 15/12/2026", "2026-07-01", "2026-12-15"),
        ("Trước ngày 20/6/2026", "2026-07-01", "2026-06-20"),
        ("Hằng quý", "2026-07-01", "2026-09-30"),
        ("Hằng quý", None, None),
        ("Giai đoạn 2026 - 2030", None, "2030-12-31"),
    ],
)
def test_the_day_of_a_task_is_the_next_on_which_it_is_due(rules, words, since, day):
    start = dt.date.fromisoformat(since) if since else None
    found = first_day(due_dates(words, Reckoning(start), rules), start)
    assert found == (dt.date.fromisoformat(day) if day else None)


def test_it_has_lists_filters_a_head_that_stays_and_colours(path):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    assert sheet.freeze_panes == "D5"
    assert sheet.auto_filter.ref.startswith("A4:O")
    lists = [each for each in sheet.data_validations.dataValidation if each.type == "list"]
    assert len(lists) == 2
    assert sum(len(rules) for rules in (each.rules for each in sheet.conditional_formatting)) == 4
    assert sheet["C3"].value.date() == TODAY


def test_what_stands_around_the_table_of_a_units_own_plan_is_a_task_too(directive, path):
    surveyed = docgen.survey(directive.plan)
    decisions = docgen.read_decisions(surveyed, directive.unit)
    own = docgen.cascade(surveyed, directive.unit, decisions=decisions, form=docgen.Form.PLAN)
    assert own.body.organisation
    made = docgen.tracking_sheet(own, path, today=TODAY)
    assert not made.added and {finding.rule for finding in made.findings} <= {"viec-da-doi"}


def test_without_a_day_its_colours_go_by_the_clock_of_whoever_opens_it(directive, tmp_path):
    file = tmp_path / "a.xlsx"
    file.write_bytes(docgen.tracking_sheet(directive, file).file)
    assert openpyxl.load_workbook(file).worksheets[0]["C3"].value == "=TODAY()"


def test_the_same_directive_gives_the_same_bytes(directive, path, tmp_path):
    assert docgen.tracking_sheet(directive, tmp_path / "b.xlsx", today=TODAY).file == path.read_bytes()


def test_a_text_that_looks_like_a_formula_is_none(tmp_path, rules):
    bad = Task('=HYPERLINK("http://a")', "+84 1", "@a", "-1", "\tb", "=1", "thường xuyên", None)
    words = rules.following.sheet
    file = tmp_path / "a.xlsx"
    file.write_bytes(tracking_sheet([bad], HEAD, ["=cmd"], words, TODAY, Stub("p", "u", (bad.key,))))
    sheet = openpyxl.load_workbook(file).worksheets[0]
    texts = [sheet.cell(HEADINGS + 1, at) for at in range(2, 8)]
    assert {each.data_type for each in texts} == {"s"}
    assert all(each.quotePrefix for each in texts)


def test_what_people_fill_in_is_read_back(edit):
    def change(sheet):
        cell(sheet, 5, "status").value = " đạt "
        cell(sheet, 5, "result").value = "Đã tổ chức 02 hội nghị"
        cell(sheet, 5, "done_on").value = dt.date(2026, 6, 20)
        cell(sheet, 6, "done_on").value = "20/06/2026"
        cell(sheet, 7, "due").value = dt.date(2026, 11, 1)
        cell(sheet, 16, "task").value = "Việc phường tự thêm"

    filled = edit(change)
    first, second, third = filled.rows[:3]
    assert first.days["done_on"] == second.days["done_on"] == dt.date(2026, 6, 20)
    assert first.texts["result"] == "Đã tổ chức 02 hội nghị"
    stands = docgen.tracking_status(filled, TODAY)
    assert stands.done == (first,) and stands.late == (third,)
    assert filled.rows[-1].texts["task"] == "Việc phường tự thêm" and not filled.rows[-1].key
    assert [row.key for row in stands.near] == ["V.4-4"] and not filled.findings


def test_what_says_nothing_certain_is_told_with_its_cell(edit):
    def change(sheet):
        cell(sheet, 5, "status").value = "Đang làm"
        cell(sheet, 6, "due").value = "31/2/2026"
        cell(sheet, 7, "done_on").value = "tháng 6"
        sheet.merge_cells("J8:J9")
        sheet.merge_cells("L10:M10")  # within one row: nothing is uncertain
        sheet.delete_rows(15)
        assert cell(sheet, 13, "key").value == "V.4-4"
        cell(sheet, 14, "key").value = "V.4-4"

    filled = edit(change)
    assert told(filled) == [
        ("o-gop", "J8:J9"),
        ("trang-thai-la", "J5"),
        ("ngay-sai", "I6"),
        ("ngay-sai", "K7"),
        ("hang-lap", "V.4-4"),
        ("hang-bi-xoa", "V.7-1"),
        ("hang-bi-xoa", "V.7-2"),
    ]


def test_columns_may_be_moved_and_rows_sorted_but_no_heading_renamed(edit):
    def move(sheet):
        sheet.move_range("L4:L20", cols=6)
        sheet.insert_rows(1)

    assert not edit(move).findings
    with pytest.raises(docgen.DocgenError) as told:
        edit(lambda sheet: [sheet.cell(5, at, f"Cột {at}") for at in (10, 13)])
    assert len(told.value.faults) == 2


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no workbook"),
        (b"PK\3\4" + b"x" * 50, "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 600, "password"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(tmp_path, data, said):
    (tmp_path / "a.xlsx").write_bytes(data)
    with pytest.raises(docgen.DocgenError, match=said):
        docgen.read_tracking(tmp_path / "a.xlsx")


def test_another_workbook_is_not_taken_for_a_tracking_sheet(tmp_path):
    openpyxl.Workbook().save(tmp_path / "a.xlsx")
    with pytest.raises(docgen.DocgenError, match="did not write this workbook"):
        docgen.read_tracking(tmp_path / "a.xlsx")


def test_the_sheet_of_another_unit_or_plan_is_not_filled(path):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    other = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    with pytest.raises(docgen.DocgenError, match="of unit phuong-bac-kan, not of xa-dinh-hoa"):
        docgen.tracking_sheet(other, path)


def with_items(directive, chosen):
    """The directive with only the items of these refs."""
    sections = (
        section._replace(items=tuple(item for item in section.items if item.refs in chosen))
        for section in directive.sections
    )
    return directive._replace(sections=tuple(section for section in sections if section.items))


def test_a_deleted_row_stays_deleted_until_it_is_asked_for(directive, path, edit):
    edit(lambda sheet: sheet.delete_rows(13))
    again = docgen.tracking_sheet(directive, path, today=TODAY)
    assert again.file is None and [finding.rule for finding in again.findings] == ["hang-bi-xoa"]
    restored = docgen.tracking_sheet(directive, path, today=TODAY, restore=True)
    assert [task.key for task in restored.added] == ["V.4-4"] and not restored.findings


def test_only_what_changes_is_written_anew(directive, path):
    refs = [item.refs for section in directive.sections for item in section.items]
    path.write_bytes(
        docgen.tracking_sheet(with_items(directive, refs[:-2]), path.with_name("b.xlsx"), today=TODAY).file
    )
    before = zipfile.ZipFile(path)
    parts = {name: before.read(name) for name in before.namelist()}
    path.write_bytes(docgen.tracking_sheet(directive, path, today=TODAY).file)
    after = zipfile.ZipFile(path)
    changed = {name for name in after.namelist() if parts.get(name) != after.read(name)}
    assert changed == {"xl/worksheets/sheet1.xml", "docProps/custom.xml"}


ACTS = ("fill", "fill", "fill", "correct", "delete", "sort", "add", "note", "widen")


def test_new_and_added_to_it_is_a_valid_workbook(directive, path, validate_docx):
    refs = [item.refs for section in directive.sections for item in section.items]
    path.unlink()
    path.write_bytes(docgen.tracking_sheet(with_items(directive, refs[:-2]), path, today=TODAY).file)
    assert validate_docx(path) == []
    path.write_bytes(docgen.tracking_sheet(directive, path, today=TODAY).file)
    assert validate_docx(path) == []


class People:
    """Does in a sheet, at random, what people do in one."""

    def __init__(self, sheet, rng):
        self.sheet, self.rng = sheet, rng

    def rows(self):
        return range(HEADINGS + 1, self.sheet.max_row + 1)

    def fill(self):
        field = self.rng.choice(PEOPLES)
        value = TODAY if field == "done_on" else self.rng.choice(["Đạt", "Chờ", "=x", "a\nb", "  ", "12", "ế́"])
        cell(self.sheet, self.rng.choice(self.rows()), field).value = value

    def correct(self):
        cell(self.sheet, self.rng.choice(self.rows()), self.rng.choice(["department", "task"])).value = "Phòng X"

    def delete(self):
        if self.sheet.max_row > HEADINGS + 2:
            self.sheet.delete_rows(self.rng.choice(self.rows()))

    def sort(self):
        rows = [[each.value for each in row] for row in self.sheet.iter_rows(min_row=HEADINGS + 1)]
        self.rng.shuffle(rows)
        for row, values in zip(self.rows(), rows, strict=True):
            for at, value in enumerate(values, start=1):
                self.sheet.cell(row, at).value = value

    def add(self):
        cell(self.sheet, self.sheet.max_row + 1, "task").value = "Việc tự thêm"

    def note(self):
        cell(self.sheet, self.rng.choice(self.rows()), "result").comment = Comment("xem lại", "người soát")

    def widen(self):
        self.sheet.column_dimensions["N"].width = self.rng.randrange(8, 60)


def seen(path):
    """Every row of the sheet by what it holds."""
    sheet = openpyxl.load_workbook(path).worksheets[0]
    rows = ([each.value for each in row][:15] for row in sheet.iter_rows(min_row=HEADINGS + 1))
    return [[each if each != "" else None for each in row] for row in rows if any(row)]


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_nothing_that_people_did_is_lost_however_often_tasks_come(directive, path, seed):
    rng = random.Random(seed)
    refs = [item.refs for section in directive.sections for item in section.items]
    chosen = set(rng.sample(refs, rng.randrange(2, len(refs))))
    path.unlink()
    path.write_bytes(docgen.tracking_sheet(with_items(directive, chosen), path, today=TODAY).file)
    keys = set(chosen)
    for _ in range(3):
        book = openpyxl.load_workbook(path)
        people = People(book.worksheets[0], rng)
        for _ in range(rng.randrange(1, 8)):
            getattr(
                people, rng.choice(["fill", "fill", "fill", "correct", "delete", "sort", "add", "note", "widen"])
            )()
        book.save(path)
        before = seen(path)
        keys |= set(rng.sample(refs, rng.randrange(1, 4)))
        made = docgen.tracking_sheet(
            with_items(directive, keys), path, today=TODAY + dt.timedelta(days=rng.randrange(2))
        )
        if made.file is not None:
            path.write_bytes(made.file)
        after = seen(path)
        assert after[: len(before)] == before
        assert len(after) == len(before) + len(made.added)
        filled = docgen.read_tracking(path)
        assert set(filled.stub.keys) >= {row.key for row in filled.rows if row.key}
        assert {" + ".join(key) for key in keys} <= set(filled.stub.keys)


@pytest.mark.skipif(program() is None, reason="LibreOffice is not installed")
def test_it_is_known_again_when_libreoffice_has_saved_it(directive, path, edit):
    edit(lambda sheet: sheet.cell(5, column("result"), "Đã làm"))
    with converted(path, "xlsx") as saved:
        path.write_bytes(saved.read_bytes())
    filled = docgen.read_tracking(path)
    assert filled.rows[0].texts["result"] == "Đã làm" and not filled.findings
    assert docgen.tracking_sheet(directive, path, today=TODAY).file is None


@pytest.fixture
def monthly(directive):
    """The same directive, one of its items due on the 20th of each month."""
    section, *others = directive.sections
    item, *items = section.items
    again = item._replace(timing="trước ngày 20 hằng tháng")
    return directive._replace(sections=(section._replace(items=(again, *items)), *others))


def dues(path, text):
    return [row.days["due"] for row in docgen.read_tracking(path).rows if row.texts["task"] == text]


def test_what_comes_again_gets_a_row_for_its_next_day_once_the_last_has_passed(monthly, tmp_path):
    file, text = tmp_path / "hang-thang.xlsx", monthly.sections[0].items[0].text

    def refresh(today):
        made = docgen.tracking_sheet(monthly, file, today=today)
        if made.file is not None:
            file.write_bytes(made.file)
        return made

    refresh(dt.date(2026, 11, 1))
    assert dues(file, text) == [dt.date(2026, 11, 20)]
    assert refresh(dt.date(2026, 11, 20)).added == (), "it may still be done today"
    assert [task.due for task in refresh(dt.date(2026, 11, 21)).added] == [dt.date(2026, 12, 20)]
    assert refresh(dt.date(2026, 11, 21)).added == (), "once is enough"
    assert dues(file, text) == [dt.date(2026, 11, 20), dt.date(2026, 12, 20)]
    assert docgen.read_tracking(file).findings == ()
    refresh(dt.date(2027, 3, 1))
    assert dues(file, text)[-1] == dt.date(2027, 3, 20)


def test_the_row_of_a_turn_that_people_took_out_stays_out(monthly, tmp_path):
    file, text = tmp_path / "hang-thang.xlsx", monthly.sections[0].items[0].text
    for day in (dt.date(2026, 11, 1), dt.date(2026, 11, 25)):
        file.write_bytes(docgen.tracking_sheet(monthly, file, today=day).file)
    book = openpyxl.load_workbook(file)
    book.worksheets[0].delete_rows(docgen.read_tracking(file).rows[-1].at)
    book.save(file)
    again = docgen.tracking_sheet(monthly, file, today=dt.date(2026, 11, 26))
    assert again.added == ()
    assert [each.rule for each in again.findings] == ["hang-bi-xoa"]
    back = docgen.tracking_sheet(monthly, file, today=dt.date(2026, 11, 26), restore=True)
    assert [task.text for task in back.added] == [text]


@pytest.mark.parametrize("number", ["②", "2²", "٢", "2a"])
def test_rows_that_people_numbered_in_their_own_way_stop_nothing(edit, path, directive, number):
    def renumbered(sheet):
        cell(sheet, HEADINGS + 1, "number").value = number
        sheet.delete_rows(HEADINGS + 2)

    edit(renumbered)
    assert len(docgen.tracking_sheet(directive, path, today=TODAY, restore=True).added) == 1
