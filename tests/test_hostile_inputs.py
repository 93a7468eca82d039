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


@pytest.mark.parametrize("sign", [*"*_([“<{+-|#1.,\\", "1.1.", "* "])
def test_however_often_a_sign_stands_in_a_line_it_is_read_or_refused(sign, tmp_path):
    """No reading goes deeper, or again over what it has read, with each sign that there is more."""
    text, bare, plan = sign * 20_000, tmp_path / "bare.md", tmp_path / "plan.md"
    bare.write_text(text, encoding="utf-8")
    with pytest.raises(DocgenError):
        docgen.read_file(bare)
    plan.write_text(PLAN.format(text), encoding="utf-8")
    surveyed = docgen.survey(docgen.read_file(plan).plan)
    assert "khám bệnh" in " ".join(each.text for each in surveyed.plan.sections[0].clauses)


PLAN = """UBND TỈNH THÁI NGUYÊN

Số: 209/KH-UBND

Thái Nguyên, ngày 15 tháng 5 năm 2026

KẾ HOẠCH

Khám sức khỏe

I. NHIỆM VỤ

1. Sở Y tế tổ chức khám bệnh {}.

2. UBND các xã, phường thực hiện trước ngày 30/6/2026.
"""
