import pytest

from docgen.phrases.plan_words import LabelKind


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Thực hiện: Các xã, phường.", "Các xã, phường."),
        ("Thực hiện: Sở Y tế; hoàn thành: quý II/2026", "Sở Y tế"),
        ("Tổ chức thực hiện: Công an tỉnh, Sở Nội vụ", "Công an tỉnh, Sở Nội vụ"),
    ],
)
def test_a_verb_before_names_alone_is_a_label(labels, line, names):
    first = labels.lines(line)[0]
    assert (first.kind, first.value) == (LabelKind.IMPLEMENT, names)


@pytest.mark.parametrize(
    "line",
    [
        "Thực hiện: rà soát các bến đò.",
        "Triển khai: UBND các xã, phường mở hội chợ.",
        "Thực hiện: Kế hoạch số 12/KH-UBND",
        "Thực hiện: Mỗi xã 01 hội chợ",
    ],
)
def test_a_verb_before_work_is_none(labels, line):
    assert labels.lines(line) == []


def test_labels_that_only_head_others_are_passed_over_however_many(labels):
    assert [each.kind for each in labels.lines("Phân công: Chủ trì: Sở Y tế")] == [LabelKind.LEAD]
    assert [each.value for each in labels.lines("Phân công: " * 2000 + "Sở Y tế")] == ["Sở Y tế"]
