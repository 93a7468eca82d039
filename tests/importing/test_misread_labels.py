"""Labels that a scan misread are taken for the usual one that is near, where a label may stand; each is told."""

import pytest

from docgen.importing.misread_labels import MisreadLabels
from docgen.importing.printed_line import Line


@pytest.fixture(scope="module")
def labels(in_force):
    return MisreadLabels(in_force)


def corrected(labels, text):
    lines, findings = labels.corrected([Line(text, 0, "page 1")])
    assert [each.found for each in findings] == ([f"{text} → {lines[0].text}"] if lines[0].text != text else [])
    return lines[0].text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("D/v chủ trì: Tỉnh đoàn.", "Đ/v chủ trì: Tỉnh đoàn."),
        ("=Cơ quan thực hiện: Sở Y tế.", "Cơ quan thực hiện: Sở Y tế."),
        ("5= Trách nhiệm thực hiện: Sở Y tế", "Trách nhiệm thực hiện: Sở Y tế"),
        ("- CGQPH: Sở Y tế", "- CQPH: Sở Y tế"),
        ("\\* '\\[rách nhiệm thực hiện: Sở Y tế", "\\* Trách nhiệm thực hiện: Sở Y tế"),
        ("Chủ trì: Sở Y tế; Phôi hơp: Sở Nội vụ; TG: 10/5", "Chủ trì: Sở Y tế; Phối hợp: Sở Nội vụ; TG: 10/5"),
    ],
)
def test_what_is_near_a_usual_label_is_taken_for_it(labels, read, meant):
    assert corrected(labels, read) == meant


@pytest.mark.parametrize(
    "text",
    [
        "Cơ quan chủ quản: Bộ Y tế",
        "Thời gian thực tập: 3 tháng",
        "CQXH: Sở Y tế",  # one letter from three of them
        "Bảo tàng Gốm: Ký cam kết",
        "Nơi nhận:",
        "Làm theo D/v chủ trì: Sở Y tế",
        "Đơn vị chủ trì: Sở Y tế",
        "Thời gian từ 7:30",
    ],
)
def test_what_is_no_label_or_a_known_one_stays(labels, text):
    assert corrected(labels, text) == text


def test_each_usual_label_is_one_that_the_rules_know(labels, in_force):
    assert [
        each for each in in_force.reading.usual_labels if labels.corrected([Line(f"{each}: X", 0, "")])[1]
    ] == []
