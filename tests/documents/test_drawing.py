import re

import pytest
from lxml import etree

from docgen.decree.profile import profile
from docgen.decree.typeface import line_width
from docgen.documents.drawing import draw_templates
from docgen.documents.frame_values import place_and_date
from docgen.documents.template_variables import LetterVariables, PlanVariables
from docgen.documents.typography import typography
from docgen.errors import DocgenError
from docgen.files.zip_reader import unpacked
from docgen.model.directive import Form
from docgen.model.identity import IssueDate
from docgen.register import units
from docgen.spec.workspace import shipped
from docgen.word.document import Table
from docgen.word.document_reader import read

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = ("congvan.docx", "kehoach.docx")


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    folder = tmp_path_factory.mktemp("templates")
    draw_templates(folder)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_the_templates_that_come_with_docgen_are_the_drawn_ones_part_by_part(drawn, name, docx_parts):
    assert docx_parts(shipped("templates", name)) == docx_parts(drawn / name)


@pytest.mark.parametrize("name", NAMES)
def test_a_template_is_valid_and_light(drawn, name, validate_docx):
    assert validate_docx(drawn / name) == []
    assert (drawn / name).stat().st_size < 12_000


@pytest.mark.parametrize(("form", "model"), [(Form.LETTER, LetterVariables), (Form.PLAN, PlanVariables)])
def test_a_template_uses_every_variable_and_no_other(form, model):
    text = etree.fromstring(unpacked(shipped("templates", f"{form.value}.docx").read_bytes())["word/document.xml"])
    code = "".join(re.findall(r"\{[{%].*?[%}]\}", "".join(text.itertext(f"{W}t"))))
    names = {field.alias for field in model.model_fields.values()} - {
        "chu_thich"
    }  # the notes are a part of their own
    assert names <= set(re.findall(r"\w+", code))


@pytest.mark.parametrize("name", NAMES)
def test_a_template_changed_in_word_is_drawn_over_only_by_force(tmp_path, name):
    draw_templates(tmp_path)
    draw_templates(tmp_path)
    (tmp_path / name).write_bytes(b"my own")
    with pytest.raises(DocgenError, match="--force"):
        draw_templates(tmp_path)
    draw_templates(tmp_path, force=True)
    assert (tmp_path / name).read_bytes() == shipped("templates", name).read_bytes()


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_the_decree_s(name):
    pages = [each.page for each in read(shipped("templates", name)).sections]
    assert {(page.width, page.height) for page in pages} == {(11906, 16838), (16838, 11906)}
    assert (pages[0].width, pages[-1].width) == (11906, 11906)
    page = pages[0]
    decree, millimetre = profile().page, 1440 / 25.4
    for side in ("top", "bottom", "left", "right"):
        assert getattr(decree, side).holds(getattr(page, side) / millimetre, tolerance=0.1)


@pytest.mark.parametrize("name", NAMES)
def test_styles_have_vietnamese_names_and_no_comma(name):
    styles = etree.fromstring(unpacked(shipped("templates", name).read_bytes())["word/styles.xml"])
    named = [each.get(f"{W}val") for each in styles.iter(f"{W}name")]
    assert {"Quốc hiệu", "Tiêu ngữ", "Nội dung", "Nơi nhận", "Họ và tên"} <= set(named)
    assert not [each for each in named if "," in each]
    assert len(named) == len(set(named))
    assert styles.find(f".//{W}rPrDefault//{W}lang").get(f"{W}val") == "vi-VN"
    assert {each.get(f"{W}val") for each in styles.iter(f"{W}outlineLvl")} == {"0", "1", "2"}
    assert styles.find(f".//{W}contextualSpacing") is None


@pytest.mark.parametrize("name", NAMES)
def test_every_paragraph_bears_a_style_that_exists(name):
    parts = unpacked(shipped("templates", name).read_bytes())
    known = {each.get(f"{W}styleId") for each in etree.fromstring(parts["word/styles.xml"]).iter(f"{W}style")}
    for part in ("word/document.xml", "word/header1.xml"):
        for paragraph in etree.fromstring(parts[part]).iter(f"{W}p"):
            assert paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val") in known


def test_quoc_hieu_and_the_longest_name_of_a_commune_each_fit_on_one_line():
    frame = next(block for block in read(shipped("templates", "congvan.docx")).blocks if isinstance(block, Table))
    left, right = (cell.width / 20 for cell in frame.rows[0].cells)
    size = profile().choices.national_title.low
    assert line_width(profile().components.national_title.text, size, bold=True) <= right
    assert line_width("PHƯỜNG PHAN ĐÌNH PHÙNG", size, bold=True) <= left


def test_place_and_date_and_name_of_every_commune_have_lines_of_their_own_and_letters_not_too_narrow():
    frame = next(block for block in read(shipped("templates", "congvan.docx")).blocks if isinstance(block, Table))
    left, right = (cell.width / 20 for cell in frame.rows[0].cells)
    day, smallest = IssueDate(year=2026, month=12, day=28), typography().one_line["Địa danh và ngày"].smallest
    names = profile().choices.national_title.low
    assert len(units()) == 3321
    narrow = []
    for entry in units():
        dated = place_and_date(entry.place_name, day)
        wide = line_width(dated, smallest, italic=True)
        assert wide * 0.88 < right, dated
        narrow += [dated] if wide > right else []
        for piece in entry.full_name.upper().split("- "):
            assert line_width(piece, names, bold=True) * 0.8 < left, piece
    assert len(narrow) < 10  # the others are on one line in letters of full width


def test_rows_do_not_break_and_headings_of_tables_are_repeated():
    tables = [block for block in read(shipped("templates", "kehoach.docx")).blocks if isinstance(block, Table)]
    assert all(row.cant_split for table in tables for row in table.rows)
    assert [[row.header for row in table.rows].count(True) for table in tables] == [0, 1, 1, 0, 1, 1, 1, 1]
