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


@pytest.mark.parametrize(
    ("line", "partners"),
    [
        ("Sở Tài chính chủ trì, phối hợp với Thanh tra tỉnh.", "Thanh tra tỉnh"),
        ("Sở Tài chính chủ trì, phối hợp với Nhà hát Chèo tỉnh.", "Nhà hát Chèo tỉnh"),
        ("Sở Tài chính chủ trì, phối hợp với Thanh tra tỉnh kéo điện lên bản Sin.", None),
        ("Sở Tài chính chủ trì, phối hợp với Thanh tra tỉnh sửa cầu Nậm Mu.", None),
    ],
)
def test_whoever_is_told_what_to_do_heads_a_sentence_and_no_label(labels, line, partners):
    told = {each.kind.value: each.value for each in labels.lines(line)}
    assert told.get("phoi_hop") == partners
