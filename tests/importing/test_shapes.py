"""Shapes in which plans say who does what: each is read alike, whatever its words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from docgen.importing.listing import plan_json
from docgen.importing.reading import read_plan_file
from docgen.text.normalize import folded

SHAPES = yaml.safe_load((Path(__file__).parent / "shapes.yaml").read_text(encoding="utf-8"))
HEAD = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 88/KH-UBND
Lào Cai, ngày 05 tháng 3 năm 2026
KẾ HOẠCH
Phòng, chống thiên tai năm 2026

"""
FOOT = "\n\nNơi nhận:\n- Các sở;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n"
ROLES = ("lead", "support", "implement")


def names(entry, role):
    return sorted(folded(name) for name in entry.get(role, ()))


def everybody(entry):
    return sorted({name for role in (*ROLES, "actors") for name in names(entry, role)})


def fits(entry, wanted):
    """Whether `entry` is what is wanted; a body that leads alone may stand as the one that does it."""
    if "who" in wanted and everybody(entry) != sorted(map(folded, wanted["who"])):
        return False
    if "lead" in wanted:
        lead = names(entry, "lead") or names(entry, "implement")
        if lead != sorted(map(folded, wanted["lead"])):
            return False
    if "support" in wanted and names(entry, "support") != sorted(map(folded, wanted["support"])):
        return False
    return folded(wanted.get("time", "")) in folded(entry["timing"])


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape["shape"])
def test_each_shape_is_read(shape, tmp_path, in_force):
    path = tmp_path / "plan.txt"
    path.write_text(HEAD + shape["plan"].strip() + FOOT, encoding="utf-8")
    reading = read_plan_file(path, in_force)
    listed = plan_json(reading.plan, reading.findings, in_force)
    entries = [(kind, each) for kind in ("tasks", "duties", "funding") for each in listed[kind]]
    wrong = []
    for wanted in shape["wanted"]:
        words = folded(wanted.get("find") or wanted["none"])
        found = [(kind, each) for kind, each in entries if words in folded(each["text"])]
        right = [
            each for kind, each in found if fits(each, wanted) and wanted.get("kind", "") in {"", KINDS[kind]}
        ]
        if bool(found) == ("none" in wanted) or ("find" in wanted and not right):
            wrong.append((wanted, found))
    assert not wrong


KINDS = {"tasks": "task", "duties": "duty", "funding": "funding"}
