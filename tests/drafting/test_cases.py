"""Small plans and what a unit's công văn must hold of them, kind by kind (cases.yaml)."""

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest
import yaml

import docgen
from docgen.model.identity import IssueDate

CASES = {each["id"]: each for each in yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text("utf-8"))}
HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI

Số: 88/KH-UBND
Lào Cai, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
{title}

"""
TAIL = """
X. TỔ CHỨC THỰC HIỆN
1. Sở Nông nghiệp và Môi trường
- Theo dõi, đôn đốc việc thực hiện Kế hoạch này; tổng hợp, báo cáo UBND tỉnh trước ngày 20/12/2026.

Nơi nhận:
- UBND các xã, phường;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
"""
ASKED = [
    (name, at)
    for name, case in CASES.items()
    for at, _ in enumerate(case["cascade"] if isinstance(case["cascade"], list) else [case["cascade"]])
]


def fold(text):
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", str(text))).strip().casefold()


@cache
def surveyed(name, folder):
    file = folder / f"{name}.txt"
    case = CASES[name]
    title = case.get("title", "Bảo vệ nguồn nước năm 2026")
    text = case["plan"] if case.get("whole") else f"{HEAD.format(title=title)}{case['plan'].strip()}{TAIL}"
    file.write_text(text, encoding="utf-8")
    return docgen.survey(docgen.read_file(file).plan)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("plans")


def wanted_words(want):
    return [want] if isinstance(want, str) else want["words"]


@pytest.mark.parametrize(("name", "at"), ASKED, ids=lambda each: str(each))
def test_the_directive_holds_what_was_decided(name, at, folder):
    asked = CASES[name]["cascade"]
    wants = (asked if isinstance(asked, list) else [asked])[at]
    survey = surveyed(name, folder)
    date = IssueDate.model_validate(wants["options"][1]) if "options" in wants else None
    made = docgen.cascade(survey, docgen.read_unit(wants["unit"], survey.plan), date=date)
    items = [(section.name, item) for section in made.sections for item in section.items]
    for want in wants.get("item", ()):
        words = [fold(word) for word in wanted_words(want)]
        homes = [home for home, item in items if all(word in fold(item.text) for word in words)]
        assert homes, (words, [item.text for _, item in items])
        if not isinstance(want, str) and "department" in want:
            assert any(fold(want["department"]) in fold(home) for home in homes), (words, homes)
    for word in wants.get("absent", ()):
        assert not [item.text for _, item in items if fold(word) in fold(item.text)], word
    coverage = made.coverage
    told = " ".join(
        (
            *(source.quote for _, item in items for source in item.sources),
            *(each.quote for each in (*coverage.omitted, *coverage.unresolved, *coverage.others)),
            *(f"{each.message} {each.found}" for each in made.findings),
        )
    )
    for word in wants.get("told", ()):
        assert fold(word) in fold(told), word
    assert len(items) <= wants.get("items", len(items)), [item.text for _, item in items]
    assert not (wants.get("nothing") and items)
