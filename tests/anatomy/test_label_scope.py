"""Whose a labelled line is: the entry's, each entry's, or what the list stands below."""

import pytest

from docgen.anatomy.label_scope import is_label
from docgen.anatomy.outline import outline
from docgen.anatomy.source_text import Paragraph

SCOPES = {
    "below a list: the whole list's": (
        "1. Việc lớn:/- Việc a./- Việc b./Đơn vị chủ trì: X; Thời gian: Y.",
        {"Việc lớn:": "X Y"},
    ),
    "below a list of points, by bullets: the whole list's": (
        "1. Việc lớn:/a) Việc a./b) Việc b./- Cơ quan chủ trì: X/- Thời gian: Y/2. Việc sau.",
        {"Việc lớn:": "X Y"},
    ),
    "after each bullet: its own": (
        "1. Việc lớn:/- Việc a./Đơn vị chủ trì: X/- Việc b./Đơn vị chủ trì: Y",
        {"Việc a.": "X", "Việc b.": "Y"},
    ),
    "after each bullet, by bullets of the same kind: its own": (
        "1. Việc lớn:/- Việc a./- Đơn vị chủ trì: X/- Việc b./- Đơn vị chủ trì: Y",
        {"Việc a.": "X", "Việc b.": "Y"},
    ),
    "after most points: each its own": (
        "1. Việc lớn:/a) Việc a./- Chủ trì: X/b) Việc b./c) Việc c./- Chủ trì: Y",
        {"Việc a.": "X", "Việc c.": "Y"},
    ),
    "one bullet deeper than an entry: the entry's": (
        "1. Việc lớn:/- Việc a./- Việc b./+ Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "one bullet deeper than its neighbours: the task's": (
        "1. Việc lớn./- Chủ trì: X/+ Phối hợp: Y/+ Thời gian: Z/2. Việc sau./- Chủ trì: T",
        {"Việc lớn.": "X Y Z", "Việc sau.": "T"},
    ),
    "of a parent and of its children": (
        "1. Việc lớn/- Chủ trì: X/1.1. Việc a./- Chủ trì: Y/1.2. Việc b./- Thời gian: Z",
        {"Việc lớn": "X", "Việc a.": "Y", "Việc b.": "Z"},
    ),
    "lists in lists, one block at the end: all of it": (
        "1. Việc lớn:/a) Nhóm a:/- Việc a./- Việc b./b) Nhóm b:/- Việc c./- Việc d./Chủ trì: X",
        {"Việc lớn:": "X"},
    ),
    "lists in lists, a block after each: each list's": (
        "1. Việc lớn:/a) Nhóm a:/- Việc a./- Việc b./Chủ trì: X/b) Nhóm b:/- Việc c./- Việc d./Chủ trì: Y",
        {"Nhóm a:": "X", "Nhóm b:": "Y"},
    ),
    "of numbered tasks: the last one's alone": (
        "I. Nhiệm vụ/1. Việc a./2. Việc b./Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "behind a list below one of several points: that list's": (
        "1. Việc lớn/- Việc a./- Nhóm b/+ Việc c./+ Việc d./Chủ trì: X",
        {"Nhóm b": "X"},
    ),
    "behind numbered points of a matter: the matter's": (
        "A. Nhiệm vụ/I. Việc lớn/1. Việc a./2. Việc b./Chủ trì: X",
        {"Việc lớn": "X"},
    ),
    "by bullets of a kind that is not always deeper: the whole list's": (
        "1. Việc lớn:/- Việc a./- Việc b./* Chủ trì: X",
        {"Việc lớn:": "X"},
    ),
    "another entry opens with its body: the last one's alone": (
        "1. Việc lớn:/- Sở Tài chính lập dự toán./- Việc b./Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "after each of several paragraphs without marks: each its own": (
        "1. Việc lớn/Việc a./Chủ trì: X/Việc b./Chủ trì: Y",
        {"Việc a.": "X", "Việc b.": "Y"},
    ),
    "after the paragraph of a numbered title: the number's": (
        "1. Việc lớn/Nói thêm về việc lớn./Chủ trì: X",
        {"Việc lớn": "X"},
    ),
    "after a paragraph of a section, which holds none: the paragraph's": (
        "I. Nhiệm vụ/Việc a./Chủ trì: X",
        {"Việc a.": "X"},
    ),
    "with its value on the next line": (
        "1. Việc lớn./Chủ trì:/Sở X/Phối hợp: Y",
        {"Việc lớn.": "Sở X Y"},
    ),
    "by a bullet of the level above, behind a list below a mere name: that list's": (
        "I. Nhiệm vụ/- Việc nhỏ./- Nhóm b/+ Việc c./+ Việc d./- Chủ trì: X/- Việc e.",
        {"Nhóm b": "X"},
    ),
    "by bullets of the level above, between the entries of a list: each its own": (
        "I. Nhiệm vụ/- Nhóm b/+ Việc c./- Chủ trì: X/+ Việc d./- Chủ trì: Y",
        {"Việc c.": "X", "Việc d.": "Y"},
    ),
    "below a list of a section, which holds none: each entry's": (
        "I. Nhiệm vụ/- Việc a./- Việc b./Chủ trì: X",
        {"Việc a.": "X", "Việc b.": "X"},
    ),
    "another entry names its body in its line: the last one's alone": (
        "1. Việc lớn:/a) Việc a. Cơ quan chủ trì: X/b) Việc b./- Cơ quan chủ trì: Y",
        {"Việc b.": "Y"},
    ),
    "by bullets of the same kind behind a section's last entry: each entry's": (
        "I. Nhiệm vụ/- Việc a./- Việc b./- Chủ trì: X/- Thời gian: Y",
        {"Việc a.": "X Y", "Việc b.": "X Y"},
    ),
    "another entry names its body behind a premise: the last one's alone": (
        "I. Nhiệm vụ/- Để giảm chi phí, Sở Y tế mua máy./- Việc b./Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "another entry opens with a name and a colon: the last one's alone": (
        "I. Nhiệm vụ/- Bảo tàng Gốm: Mua máy; lau kính./- Việc b./- Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "another entry opens with its matter and a colon: each entry's": (
        "I. Nhiệm vụ/- Nước sạch: mua máy./- Việc b./- Chủ trì: X",
        {"Nước sạch: mua máy.": "X", "Việc b.": "X"},
    ),
    "another entry names its body in brackets: the last one's alone": (
        "I. Nhiệm vụ/- Mua máy (Sở Y tế chủ trì)./- Việc b./Chủ trì: X",
        {"Việc b.": "X"},
    ),
    "a list of bodies below a label": (
        "1. Việc lớn./- Cơ quan phối hợp:/+ X;/+ Y./- Thời gian: Z",
        {"Việc lớn.": "X; Y. Z"},
    ),
    "a list of bodies below a label without a bullet": (
        "1. Việc lớn./Cơ quan phối hợp:/- X;/- Y./Thời gian: Z/2. Việc sau./- Việc a.",
        {"Việc lớn.": "X; Y. Z"},
    ),
    "lines that give no body and no time are entries": ("1. Hội nghị/- Thành phần: X/- Địa điểm: Y", {}),
}


def served(node):
    lines = [line for child in node.children if is_label(child) for line in child.labelled]
    own = " ".join(line.value if ";" in line.value else line.value.rstrip(".") for line in lines)
    found = {node.text: own} if own else {}
    for child in node.children:
        found |= served(child)
    return found


@pytest.mark.parametrize("name", SCOPES)
def test_a_label_serves_what_a_reader_takes_it_for(name, labels):
    text, wanted = SCOPES[name]
    lines = text.split("/") if text.startswith(("I.", "A.")) else ["I. Nhiệm vụ", *text.split("/")]
    root, _ = outline([Paragraph(line) for line in lines], labels)
    assert served(root) == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("CQ chủ trì: X; CQ phối hợp: Y; TG: Z", ["X", "Y", "Z"]),
        ("ĐV thực hiện: X. Hạn xong: Y", ["X.", "Y"]),
        ("Đ/v chủ trì: X; Đ/v phối hợp: Y; Thời hạn: Z", ["X", "Y", "Z"]),
        ("Chủ trì: X, phối hợp: Y, thời gian: Z", ["X", "Y", "Z"]),
        ("Chủ trì: X - Phối hợp: Y - Thời hạn: Z", ["X", "Y", "Z"]),
        ("Chủ trì: X | Phối hợp: Y", ["X", "Y"]),
        ("CQCT: X; CQPH: Y; TGTH: Z", ["X", "Y", "Z"]),
        ("Chủ trì/phối hợp: X/Y", ["X", "Y"]),
        ("CQPH/TGTH: X; Quý IV/2026", ["X", "Quý IV/2026"]),
        ("ĐVPH/TG: X/Quý IV/2026", ["X", "Quý IV/2026"]),
        ("Chủ trì: X, Y và Z; phối hợp: T", ["X, Y và Z", "T"]),
        ("Đầu mối: X; Đơn vị liên quan: Y", ["X", "Y"]),
    ],
)
def test_labels_are_known_when_abbreviated(line, wanted, labels):
    assert [each.value for each in labels.lines(line)] == wanted


@pytest.mark.parametrize("line", ["Chủ trì hội nghị: 1 người", "Sở Xây dựng: theo dõi", "Lưu ý: thời gian có hạn"])
def test_other_lines_with_a_colon_are_no_labels(line, labels):
    assert labels.lines(line) == []
