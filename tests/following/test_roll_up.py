"""The roll-up: who has what, what nobody took, what waits, the reasons; texts of others stay texts."""

import datetime as dt
import io
import shutil
from html.parser import HTMLParser

import docx
import openpyxl
import pytest

import docgen
from docgen.following.roll_up import State, Taking, rolled_up
from docgen.following.roll_up_files import roll_up_page, roll_up_workbook

UNITS = ("phuong-bac-kan", "xa-dinh-hoa", "xa-cho-moi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    home = tmp_path_factory.mktemp("roll-up") / "ket-qua"
    docgen.cascade_all(docgen.choose_units(named=UNITS), home)
    return home


@pytest.fixture(scope="module")
def found(folder):
    return docgen.roll_up(folder)


def test_each_unit_is_there_with_its_departments_and_reasons(found):
    units = {each.unit: each for each in found.rolled.takings}
    ward = units["Phường Bắc Kạn"]
    assert ward.departments["V.4-4"] == ("Phòng Văn hóa - Xã hội",)
    assert ward.state("III.2.1") is State.OMITTED and "đã ban hành" in ward.told("III.2.1")
    assert units["Xã Định Hóa"].state("III.7.1") is State.WAITING
    assert len(units) == 3 and found.findings == ()


def test_the_account_agrees_with_the_cascade_of_each_unit(found):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    for name in UNITS:
        unit = docgen.read_unit(name, surveyed.plan)
        directive = docgen.cascade(surveyed, unit, decisions=docgen.read_decisions(surveyed, unit))
        (taking,) = (each for each in found.rolled.takings if each.unit == unit.full_name)
        states = {clause: taking.state(clause) for clause in directive.coverage.addressed}
        covered = {clause for clause, state in states.items() if state is State.TAKEN}
        assert covered == set(directive.coverage.covered)
        assert State.MISSING not in states.values()


def test_what_no_unit_took_stands_apart(found):
    assert found.rolled.untaken == ["III.7.1"]


def test_the_clauses_come_in_the_plans_order(found):
    clauses = list(found.rolled.clauses)
    assert clauses.index("III.1.1") < clauses.index("III.5.1.1") < clauses.index("V.4-1")


def test_what_is_no_document_of_docgens_or_was_edited_is_told(folder, tmp_path):
    home = tmp_path / "kq"
    shutil.copytree(folder, home)
    first = min(home.glob("*.docx"))
    (home / "khac.docx").write_bytes(docgen.render(docgen.read_plan("209-kh-ubnd")))
    (home / "hong.docx").write_bytes(b"PK")
    shutil.copy(first, home / "z-ban-hai.docx")
    found = docgen.roll_up(home)
    assert sorted((each.rule, each.place) for each in found.findings) == [
        ("hai-ban", "z-ban-hai.docx"),
        ("khong-co-dau", "khac.docx"),
        ("khong-doc-duoc", "hong.docx"),
    ]
    assert len(found.rolled.takings) == 3
    assert not any(each.edited or each.outdated for each in found.rolled.takings)


def test_what_a_batch_replaced_is_kept_and_counts_for_nothing(folder, found, tmp_path):
    home = tmp_path / "kq"
    shutil.copytree(folder, home)
    first = min(home.glob("*.docx"))
    edited = docx.Document(first)
    edited.add_paragraph("Của người sửa")
    edited.save(first)
    theirs = first.read_bytes()
    docgen.cascade_all(docgen.choose_units(named=UNITS), home, force=True)
    assert first.with_stem(f"{first.stem}~1").read_bytes() == theirs != first.read_bytes()
    assert docgen.roll_up(home) == found


def test_a_document_of_other_decisions_says_so(folder, tmp_path):
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directive = docgen.cascade(surveyed, docgen.read_unit("phuong-bac-kan", surveyed.plan))
    (tmp_path / "a.docx").write_bytes(docgen.render(directive))
    (taking,) = docgen.roll_up(tmp_path).rolled.takings
    assert taking.outdated and taking.state("III.2.1") is State.TAKEN


def test_tracking_sheets_in_the_folder_tell_how_far_a_unit_is(folder, tmp_path):
    home = tmp_path / "kq"
    shutil.copytree(folder, home)
    surveyed = docgen.survey(docgen.read_plan("209-kh-ubnd"))
    directive = docgen.cascade(surveyed, docgen.read_unit("xa-dinh-hoa", surveyed.plan))
    sheet = docgen.tracking_sheet(directive, home / "dinh-hoa.xlsx")
    (home / "dinh-hoa.xlsx").write_bytes(sheet.file)
    rolled = docgen.roll_up(home, today=dt.date(2026, 12, 31)).rolled
    tracked = {each.unit: each.tracked for each in rolled.takings}
    assert tracked["Xã Định Hóa"].late == 1 and tracked["Xã Định Hóa"].tasks == len(sheet.added)
    assert tracked["Phường Bắc Kạn"] is None
    older = openpyxl.load_workbook(home / "dinh-hoa.xlsx")
    older.active["J5"] = "Đạt"
    older.save(home / "dinh-hoa~1.xlsx")  # what was kept beside the one that stands counts for nothing
    assert docgen.roll_up(home, today=dt.date(2026, 12, 31)).rolled == rolled


def test_a_folder_without_documents_of_docgens_is_told(tmp_path):
    (tmp_path / "a.docx").write_bytes(docgen.render(docgen.read_plan("209-kh-ubnd")))
    with pytest.raises(docgen.DocgenError, match="no document in this folder"):
        docgen.roll_up(tmp_path)


class Seen(HTMLParser):
    """The tags and texts of a page."""

    def __init__(self, page):
        super().__init__()
        self.tags, self.texts, self.addresses = set(), [], []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.addresses += [value for name, value in attrs if name in ("src", "href", "action")]

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture
def hostile(rules):
    plan = docgen.read_plan("209-kh-ubnd")
    bad = '<script>alert("1")</script>'
    one = Taking(
        bad, "=cmd.docx", {"III.1.1": ("=1+1",)}, {"III.1.2": "+84 <b>x</b>"}, {"III.1.5": "@a"}, frozenset()
    )
    return rolled_up(plan, [one])


def test_the_page_needs_nothing_else_and_runs_nothing(hostile, rules):
    seen = Seen(roll_up_page(hostile, rules.following.roll_up))
    assert not seen.tags & {"script", "link", "img", "iframe", "b", "form", "object"} and not seen.addresses
    assert '<script>alert("1")</script>' in seen.texts and "+84 <b>x</b>" in seen.texts


def test_no_text_of_the_workbook_is_a_formula(hostile, rules):
    book = openpyxl.load_workbook(io.BytesIO(roll_up_workbook(hostile, rules.following.roll_up)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s", "n"}
    assert all(cell.quotePrefix for cell in cells if str(cell.value)[:1] in "=+@")


def test_the_same_folder_gives_the_same_bytes(folder, found):
    again = docgen.roll_up(folder)
    assert docgen.roll_up_workbook(again) == docgen.roll_up_workbook(found)
    assert docgen.roll_up_page(again) == docgen.roll_up_page(found)


def test_what_was_moved_in_word_counts_once_it_is_learned(folder, tmp_path):
    home, place = tmp_path / "ket-qua", docgen.Workspace(tmp_path)
    shutil.copytree(folder, home)
    (letter,) = home.glob("*phuong-bac-kan.docx")
    edited = docx.Document(letter)
    items = [each for each in edited.paragraphs if each.text.startswith("- ") and each.style.name == "Nội dung"]
    headings = [each for each in edited.paragraphs if each.style.name == "Heading 1"]
    headings[-1]._p.addnext(items[3]._p)
    edited.save(letter)
    before = docgen.roll_up(home, workspace=place)
    assert [each.rule for each in before.findings] == ["da-sua"]
    docgen.write_lesson(docgen.learn(letter, workspace=place), workspace=place)
    after = docgen.roll_up(home, workspace=place)
    assert after.findings == ()
    was, now = (
        next(each for each in found.rolled.takings if each.unit == "Phường Bắc Kạn") for found in (before, after)
    )
    assert was.edited and now.learned
    changed = {clause for clause in now.departments if now.departments[clause] != was.departments.get(clause)}
    assert {now.departments[clause] for clause in changed} == {(headings[-1].text.partition(" ")[2],)}
