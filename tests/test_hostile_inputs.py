"""Inputs that `.ci/fuzz` begins with, and those that docgen once failed on: a right answer or a DocgenError."""

from pathlib import Path

import pytest

import docgen
from docgen.errors import DocgenError
from tests.fixtures.hostile_inputs import KINDS

KEPT = Path(__file__).parent / "fixtures" / "hostile"
FILES = sorted(path.relative_to(KEPT).as_posix() for path in KEPT.rglob("*") if path.is_file())


def test_every_kind_has_some():
    assert {name.partition("/")[0] for name in FILES} == KINDS.keys()


@pytest.mark.parametrize("name", FILES)
def test_it_is_read_or_refused(name):
    KINDS[name.partition("/")[0]]((KEPT / name).read_bytes())


@pytest.mark.parametrize("sign", [*"*_([“<{+-|#1.,\\", "1.1.", "* ", "()"])
def test_however_often_a_sign_stands_in_a_line_it_is_read_or_refused(sign, tmp_path):
    """No reading goes deeper, or again over what it has read, with each sign that there is more."""
    text, bare, plan = sign * 20_000, tmp_path / "bare.md", tmp_path / "plan.md"
    bare.write_text(text, encoding="utf-8")
    with pytest.raises(DocgenError):
        docgen.read_file(bare)
    plan.write_text(PLAN.format(text), encoding="utf-8")
    surveyed = docgen.survey(docgen.read_file(plan).plan)
    assert "khám bệnh" in " ".join(each.text for each in surveyed.plan.sections[0].clauses)


def test_a_file_of_more_paragraphs_than_any_plan_has_is_refused_and_one_of_many_is_read(tmp_path):
    path = tmp_path / "plan.md"
    path.write_text(PLAN.format("") + "xã\n\n" * 20_001, encoding="utf-8")
    with pytest.raises(DocgenError) as refused:
        docgen.read_file(path)
    (fault,) = refused.value.faults
    assert fault.file == str(path)
    assert "20000" in str(fault.message)
    assert "20009" in str(fault.message)
    path.write_text(PLAN.format("") + "xã\n\n" * 2_000, encoding="utf-8")
    assert len(docgen.read_file(path).ledger.entries) > 2_000


def test_rows_of_tables_count_too(tmp_path):
    path = tmp_path / "plan.md"
    path.write_text(PLAN.format("") + "| 1 | khám bệnh |\n" * 20_001, encoding="utf-8")
    with pytest.raises(DocgenError, match="20000"):
        docgen.read_file(path)


def test_so_many_lines_that_no_paragraphs_are_made_of_them_are_refused_at_once(tmp_path):
    path = tmp_path / "plan.md"
    path.write_text(PLAN.format("") + "| 1 |\n" * 1_000_000, encoding="utf-8")
    with pytest.raises(DocgenError, match="40000"):
        docgen.read_file(path)


def test_what_is_said_of_thousands_of_paragraphs_is_written_beside_each(tmp_path):
    """However many findings there are: each one's place is looked up, not searched for."""
    path = tmp_path / "plan.md"
    path.write_text(PLAN.format("") + "Điều 1. \n" * 3_000, encoding="utf-8")
    reading = docgen.read_file(path)
    assert len(reading.findings) > 2_000
    assert docgen.spec_text(reading).count("  # ") > 2_000


PLAN = """UBND TỈNH THÁI NGUYÊN

Số: 209/KH-UBND

Thái Nguyên, ngày 15 tháng 5 năm 2026

KẾ HOẠCH

Khám sức khỏe

I. NHIỆM VỤ

1. Sở Y tế tổ chức khám bệnh {}.

2. UBND các xã, phường thực hiện trước ngày 30/6/2026.
"""
