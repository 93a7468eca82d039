"""Amending plans that only say what changes: each changes the clauses that it names, and no other."""

import re
from pathlib import Path

import docx
import pytest
import yaml

from docgen.amending.amending_plan import consolidated
from docgen.amending.clause_pairs import clause_changes
from docgen.importing.reading import read_manuscript
from docgen.model.amendment import Change
from docgen.phrases.ruleset import rules
from docgen.spec.workspace import Workspace

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
            table = made.add_table(len(rows), len(rows[0]))
            for row, texts in zip(table.rows, rows, strict=True):
                for cell, said in zip(row.cells, texts, strict=True):
                    cell.text = said
    made.save(path)
    return path


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
    found = consolidated(old, read_manuscript(file, in_force), in_force)
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
