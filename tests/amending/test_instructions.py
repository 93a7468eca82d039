"""Amending plans that only say what changes: each changes the clauses that it names, and no other."""

import re
from pathlib import Path

import docx
import pytest
import yaml

import docgen
from docgen.amending.amending_plan import consolidated
from docgen.amending.clause_pairs import clause_changes
from docgen.importing.reading import read_source_text
from docgen.model.amendment import Change
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import Workspace
from tests.fixtures.word_files import CORPUS

ORDERS = yaml.safe_load((Path(__file__).parent / "orders.yaml").read_text(encoding="utf-8"))
HEADS = {
    "209": ("TỈNH THÁI NGUYÊN", "Thái Nguyên, ngày 01 tháng 10 năm 2026", "209/KH-UBND ngày 15/5/2026"),
    "p30": ("TỈNH LÂM ĐỒNG", "Lâm Đồng, ngày 20 tháng 11 năm 2025", "8123/KH-UBND ngày 15/10/2025"),
}


def document(order):
    """The amending plan as a text file has it."""
    place, date, cited = HEADS[str(order["plan"])]
    kind = order.get("kind", "KẾ HOẠCH")
    sign = "QĐ" if kind == "QUYẾT ĐỊNH" else "KH"
    about = f"Sửa đổi, bổ sung một số nội dung của Kế hoạch số {cited} của UBND tỉnh"
    lines = [
        f"ỦY BAN NHÂN DÂN\n{place}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc",
        f"Số: 315/{sign}-UBND\n\n{date}",
        f"{kind}\n{about}",
        "Căn cứ tình hình thực tế, Ủy ban nhân dân tỉnh sửa đổi, bổ sung một số nội dung của Kế hoạch như sau:",
        order["body"].rstrip("\n").replace("\n", "\n\n"),
        "Nơi nhận:\n- UBND các xã, phường;\n- Lưu: VT.",
        "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    ]
    return "\n\n".join(lines) + "\n"


def in_word(text, rows, path):
    """The same in a Word file, with a table behind the first paragraph of its body."""
    made = docx.Document()
    for block in text.split("\n\n"):
        for line in block.split("\n"):
            made.add_paragraph(line)
        if re.match(r"Điều chỉnh một số nội dung|I\. NỘI DUNG", block):
            add_table(made, rows)
    made.save(path)
    return path


def add_table(made, rows):
    table = made.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, said in zip(row.cells, texts, strict=True):
            cell.text = said


@pytest.fixture(scope="session")
def plans(plan_209, plan_p30):
    return {"209": plan_209, "p30": plan_p30}


@pytest.mark.parametrize("order", ORDERS, ids=lambda order: order["name"])
def test_each_plan_changes_what_it_says_and_nothing_else(order, plans, tmp_path):
    old = plans[str(order["plan"])]
    in_force = rules(Workspace().places("rules"))
    file = tmp_path / "sua-doi.txt"
    file.write_text(document(order), encoding="utf-8")
    if "table" in order:
        file = in_word(document(order), order["table"], tmp_path / "sua-doi.docx")
    found = consolidated(old, read_source_text(file, in_force), in_force)
    assert found is not None
    changes = clause_changes(old, found.plan, found.origins)
    told = [f"{each.place}: {each.message} [{each.found}]" for each in found.findings if each.rule != "co-quan-la"]
    wanted = order.get("told", [])
    assert [word for word in wanted if not any(re.search(word, each) for each in told)] == [], told
    assert len(told) == len(wanted), told
    by_kind = {kind: [each for each in changes if each.change is kind] for kind in Change}
    changed = {each.old: each.after for each in by_kind[Change.CHANGED]}
    new = {each.new: each.after for each in by_kind[Change.NEW]}
    assert sorted(each.old for each in by_kind[Change.ENDED]) == sorted(order.get("ended", []))
    assert sorted(changed) == sorted(order.get("changed", {}))
    assert sorted(new) == sorted(order.get("new", {}))
    names = {each.old: each.new for each in changes}
    assert order.get("names", {}).items() <= names.items()
    for texts, expected in ((changed, order.get("changed", {})), (new, order.get("new", {}))):
        for name, words in expected.items():
            for word in words:
                has = word.removeprefix("-") in texts[name]
                assert has is not word.startswith("-"), (name, word, texts[name])


P33 = CORPUS / "plans" / "p33_lamdong_KH-UBND_CCHC-2026_phu-luc.docx"
COLUMNS = ["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Thời gian"]


def with_annexes(order, annexes, path):
    """An amending plan in Word, with tables under these headings behind its signature."""
    made = docx.Document()
    for line in document({"plan": "p30", "body": order}).split("\n"):
        made.add_paragraph(line)
    for heading, rows in annexes:
        made.add_paragraph().add_run(heading).bold = True
        add_table(made, rows)
    made.save(path)
    return path


@pytest.fixture(scope="session")
def annexed():
    if not P33.exists():
        pytest.skip("p33 is not in ../shared/corpus")
    return docgen.read_plan(P33)


def test_an_annex_is_replaced_by_that_of_the_amending_plan(annexed, tmp_path):
    in_force = rules(Workspace().places("rules"))
    rows = [COLUMNS, ["1", "Rà soát thủ tục hành chính cấp xã", "UBND các xã, phường", "Quý I/2026"]]
    order = (
        "1. Thay thế Phụ lục ban hành kèm theo Kế hoạch số 9/KH-UBND ngày 5/1 bằng Phụ lục kèm theo Kế hoạch này."
    )
    file = with_annexes(order, [("PHỤ LỤC", rows)], tmp_path / "a.docx")
    found = consolidated(annexed, read_source_text(file, in_force), in_force)
    assert [each.problem for each in found.outcomes] == [""]
    *others, annex = found.plan.sections
    assert others == list(annexed.sections[:-1])
    assert (annex.number, annex.kind) == (annexed.sections[-1].number, annexed.sections[-1].kind)
    assert [each.text or each.title for each in annex.clauses] == ["Rà soát thủ tục hành chính cấp xã"]


def test_an_annex_that_is_not_there_and_one_that_nothing_names_are_told(annexed, tmp_path):
    in_force = rules(Workspace().places("rules"))
    rows = [COLUMNS, ["1", "Rà soát thủ tục hành chính cấp xã", "UBND các xã, phường", "Quý I/2026"]]
    order = "1. Thay thế Phụ lục bằng Phụ lục II kèm theo Kế hoạch này.\n2. Bãi bỏ khoản 1 Mục II."
    file = with_annexes(order, [("PHỤ LỤC I", rows)], tmp_path / "a.docx")
    found = consolidated(annexed, read_source_text(file, in_force), in_force)
    assert [bool(each.problem) for each in found.outcomes] == [True, False]
    assert any("PHỤ LỤC I" in each.found for each in found.findings)
    assert found.plan.sections[-1] == annexed.sections[-1]


def test_a_table_of_old_and_new_words_may_stand_in_an_annex(plans, tmp_path):
    in_force = rules(Workspace().places("rules"))
    rows = [
        ["TT", "Nội dung hiện hành", "Nội dung điều chỉnh"],
        ["1", "Điểm e khoản 4 Mục III: Ngân hàng Nhà nước khu vực X", "Ngân hàng Nhà nước Khu vực 10"],
    ]
    file = with_annexes(
        "1. Sửa đổi một số nội dung tại Phụ lục kèm theo.", [("PHỤ LỤC", rows)], tmp_path / "a.docx"
    )
    found = consolidated(plans["p30"], read_source_text(file, in_force), in_force)
    assert found is not None
    changes = clause_changes(plans["p30"], found.plan, found.origins)
    assert [each.old for each in changes if each.change is not Change.SAME] == ["III.4.e"]
