"""Real files of offices against `corpus.yaml`, the table made by hand from their pages."""

from pathlib import Path

import pytest
import yaml

from docgen.anatomy.document_part import Part, SheetRole
from docgen.anatomy.page_numbers import page_numbers
from docgen.anatomy.part_finding import sheets
from docgen.text.normalize import clean
from docgen.word.document_reader import read

BY_HAND = yaml.safe_load(Path(__file__).with_name("corpus.yaml").read_text(encoding="utf-8"))
WHOLE = {Part.NATIONAL_TITLE, Part.PARENT_AUTHORITY, Part.ISSUING_AUTHORITY, Part.KIND, Part.AUTHORITY}
COUNTED = {Part.ADDRESSEES, Part.LEGAL_BASIS, Part.RECIPIENTS}
COLUMNS = {
    Part.NUMBER,
    Part.PLACE_AND_DATE,
    Part.MOTTO,
    Part.SUBJECT_LINE,
    Part.ABSTRACT,
    Part.ADDRESSEES_LABEL,
    Part.COMPETENCE,
    Part.RESOLUTION,
    Part.RECIPIENTS_LABEL,
    Part.ARCHIVE,
    Part.SIGNER_NAME,
    Part.DRAFT,
    *WHOLE,
    *COUNTED,
}


def main_sheet(path):
    return next(sheet for sheet in sheets(read(path)) if sheet.role is SheetRole.MAIN)


def found(sheet, part):
    pieces = sheet.pieces(part)
    if part in COUNTED:
        return len(pieces)
    text = " ".join(clean(" ".join(piece.text for piece in pieces)).split())
    return "".join(word[0] for word in text.split()) if part is Part.SIGNER_NAME else text


def agrees(part, actual, expected):
    if part in COUNTED or part in WHOLE or not expected:
        return actual == expected
    return actual.startswith(expected)


@pytest.mark.parametrize("file", BY_HAND)
def test_every_part_of_header_and_signature_is_found_where_a_person_sees_it(corpus, file):
    sheet = main_sheet(corpus(file))
    expected = {part: BY_HAND[file].get(part.value, 0 if part in COUNTED else "") for part in COLUMNS}
    wrong = {
        part.value: (found(sheet, part), text)
        for part, text in expected.items()
        if not agrees(part, found(sheet, part), text)
    }
    assert not wrong


@pytest.mark.parametrize(
    ("file", "labels"),
    [("w01", ["Phụ lục"]), ("w08", ["Phụ lục 1: Danh sách"]), ("w29", ["Phụ lục I"]), ("w21", []), ("w25", [])],
)
def test_appendices(corpus, file, labels):
    appendices = [sheet for sheet in sheets(read(corpus(file))) if sheet.role is SheetRole.APPENDIX]
    starts = [clean(sheet.first(Part.APPENDIX_LABEL).text) for sheet in appendices]
    assert all(text.startswith(label) for text, label in zip(starts, labels, strict=True))
    assert all(sheet.first(Part.APPENDIX_REFERENCE) for sheet in appendices)


def test_the_samples_of_the_decree_are_one_document_each(corpus):
    attached = [sheet for sheet in sheets(read(corpus("w30"))) if sheet.role is SheetRole.ATTACHED]
    kinds = [sheet.text(Part.KIND) for sheet in attached]
    assert kinds == [
        "NGHỊ QUYẾT", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH", "TÊN LOẠI VĂN BẢN", "TÊN LOẠI VĂN BẢN", "TÊN LOẠI VĂN BẢN6", "",
        "CÔNG ĐIỆN", "GIẤY MỜI", "GIẤY GIỚI THIỆU", "BIÊN BẢN", "GIẤY NGHỈ PHÉP", "TÊN LOẠI VĂN BẢN",
        "TÊN LOẠI VĂN BẢN",
    ]  # fmt: skip
    for sheet in attached:
        names = sheet.text(Part.PARENT_AUTHORITY), sheet.text(Part.ISSUING_AUTHORITY)
        assert [name.rstrip("12").replace("  ", " ") for name in names] == [
            "TÊN CQ, TC CHỦ QUẢN", "TÊN CƠ QUAN, TỔ CHỨC",
        ]  # fmt: skip


@pytest.mark.parametrize("file", [file for file, parts in BY_HAND.items() if "lines" in parts])
def test_drawn_lines_are_given_to_the_part_above_them(corpus, file):
    sheet = main_sheet(corpus(file))
    parts = (Part.MOTTO, Part.ISSUING_AUTHORITY, Part.ABSTRACT)
    lengths = [sum(line.length for line in sheet.lines_under(part)) for part in parts]
    assert [round(length * 25.4 / 1440) for length in lengths] == BY_HAND[file]["lines"]


def test_the_heading_above_a_paragraph_is_known(corpus):
    sheet = main_sheet(corpus("w01"))
    near = {filled.heading for filled in sheet.filled if filled.part is Part.BULLET}
    assert {"1. Mục đích", "2. Yêu cầu", "9. Thuế tỉnh"} <= near


@pytest.mark.parametrize(
    ("file", "numbers"),
    [
        ("w01", [(1, "header", "default", 14.0, "center"), (2, "header", "default", 14.0, "center")]),
        ("w12", [(1, "header", "default", 12.0, "center")]),
        ("w25", [(1, "footer", "default", 12.0, "right")]),
        ("w05", []),
    ],
)
def test_page_numbers(corpus, file, numbers):
    found = page_numbers(read(corpus(file)))
    assert [
        (each.section, each.edge, each.page, each.format.size, each.piece.paragraph.format.alignment)
        for each in found
    ] == numbers


def test_a_stamp_doubled_for_older_programs_is_read_once(corpus):
    texts = [clean(paragraph.text) for paragraph in read(corpus("w23")).paragraphs()]
    assert texts.count("DỰ THẢO") == 1


def test_a_legacy_font_reached_only_through_the_style(corpus):
    fonts = {run.format.fonts.ascii for each in read(corpus("x16")).paragraphs() for run in each.runs}
    assert fonts == {".VnTime", ".VnTimeH"}


def test_a_legacy_font_that_every_paragraph_overrides(corpus):
    runs = [run for each in read(corpus("w12")).paragraphs() for run in each.runs]
    assert {run.format.fonts.high_ansi for run in runs} == {"Times New Roman"}
