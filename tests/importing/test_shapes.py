"""Shapes in which plans say who does what: each is read alike, whatever its words."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from docgen.errors import DocgenError
from docgen.importing.plan_listing import plan_json
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


DECISION = """ỦY BAN NHÂN DÂN
TỈNH LÀO CAI
Số: 77/QĐ-UBND
Lào Cai, ngày 05 tháng 3 năm 2026
QUYẾT ĐỊNH
{title}
CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH
Căn cứ Luật Thủy lợi;
QUYẾT ĐỊNH:
Điều 1. {first}
1. Sở Y tế soi mẫu nước.
2. UBND các xã, phường vớt bèo.
Điều 2. Quyết định này có hiệu lực kể từ ngày ký.
"""


def test_a_decision_that_holds_the_plan_it_approves_is_read_and_another_is_told_for_what_it_is(tmp_path, in_force):
    path = tmp_path / "plan.txt"
    title = "Phê duyệt Kế hoạch khơi thông dòng chảy"
    whole = DECISION.format(title=title, first=f"{title} với các nội dung sau:")
    path.write_text(whole + FOOT, encoding="utf-8")
    plan = read_plan_file(path, in_force).plan
    assert plan.abstract == title
    listed = plan_json(plan, (), in_force)
    assert [each["implement"] for each in listed["tasks"]] == [["Sở Y tế"], ["UBND các xã, phường"]]
    for other in (
        DECISION.format(title="Thành lập Tổ vớt bèo", first="Thành lập Tổ vớt bèo gồm các thành viên sau:"),
        DECISION.format(title=title, first=f"{title}."),
    ):
        path.write_text(other + FOOT, encoding="utf-8")
        with pytest.raises(DocgenError, match="quyết định"):
            read_plan_file(path, in_force)


def test_a_decision_whose_articles_share_out_work_is_read_and_one_that_only_names_who_answers_is_not(
    tmp_path, in_force
):
    path = tmp_path / "plan.txt"
    shared = DECISION.replace("Điều 2. Quyết định này", "{second}\nĐiều 3. Quyết định này")
    first = "Phát động Tháng vớt bèo năm 2026."
    work = "Điều 2. Phân công thực hiện\n1. Sở Xây dựng\na) Thông ba cống.\n2. Công an tỉnh phạt xe đổ rác."
    path.write_text(
        shared.format(title="Phát động Tháng vớt bèo", first=first, second=work) + FOOT, encoding="utf-8"
    )
    listed = plan_json(read_plan_file(path, in_force).plan, (), in_force)
    told = {each["text"]: each["actors"][0]["name"] for each in listed["statements"] if each["actors"]}
    assert told["Thông ba cống."] == "Sở Xây dựng"
    assert told["Công an tỉnh phạt xe đổ rác."] == "Công an tỉnh"
    alone = "Điều 2. Tổ chức thực hiện."
    other = DECISION.replace("1. Sở Y tế soi mẫu nước.\n2. UBND các xã, phường vớt bèo.\n", f"{alone}\n")
    path.write_text(other.format(title="Phát động Tháng vớt bèo", first=first) + FOOT, encoding="utf-8")
    with pytest.raises(DocgenError, match="quyết định"):
        read_plan_file(path, in_force)


def test_text_that_a_machine_read_is_set_right_and_told_and_typed_text_is_not(tmp_path, in_force):
    path = tmp_path / "plan.txt"
    spoilt = "I NHIỆM VỤ\n1. Vớt bèo.\n- GCQ chủ tri: Sở Y tế.\n- Cơ quan phôi hợp: UBND các xã, phưòng.\n"
    path.write_text(HEAD + spoilt + FOOT, encoding="utf-8")
    reading = read_plan_file(path, in_force)
    (task,) = plan_json(reading.plan, (), in_force)["tasks"]
    assert (task["lead"], task["support"]) == (["Sở Y tế"], ["UBND các xã, phường"])
    assert [finding.rule for finding in reading.findings if finding.rule == "chu-doc-nham"] == ["chu-doc-nham"]
    path.write_text(HEAD + "I. NHIỆM VỤ\n1. Sở Y tế thâm định mẫu nước.\n" + FOOT, encoding="utf-8")
    reading = read_plan_file(path, in_force)
    assert "thâm định" in plan_json(reading.plan, (), in_force)["tasks"][0]["text"]
    assert not any(finding.rule == "chu-doc-nham" for finding in reading.findings)
