"""Purpose and targets in the unit's own terms: what binds it, what stays the province's, what a share is."""

import pytest

import docgen
from docgen.drafting.own_plan_aims import PROVINCES
from docgen.model.directive import Form


def section(kind, *texts):
    clauses = [{"so": f"{number}.", "noi_dung": text} for number, text in enumerate(texts, start=1)]
    return {"so": "I.", "loai": kind, "tieu_de": "MỤC", "muc": clauses}


@pytest.fixture
def aimed(surveyed):
    def make(unit, kind, *texts):
        body = docgen.cascade(surveyed(phan=[section(kind, *texts)]), unit, form=Form.PLAN).body
        return body.purpose if kind == "muc_dich" else body.targets

    return make


@pytest.mark.parametrize(
    ("plan", "own"),
    [
        ("Phù hợp với điều kiện thực tiễn của tỉnh.", "Phù hợp với điều kiện thực tiễn của phường."),
        ("Rõ trách nhiệm của từng sở, ngành, địa phương.", "Rõ trách nhiệm của từng cơ quan, đơn vị."),
        ("Rõ trách nhiệm của các sở, ban, ngành và địa phương.", "Rõ trách nhiệm của các cơ quan, đơn vị."),
        (
            "Tiến tới các xã, phường, đặc khu trên toàn tỉnh không có ma túy.",
            "Tiến tới toàn phường không có ma túy.",
        ),
        ("Phát triển kinh tế của tỉnh.", "Phát triển kinh tế của tỉnh."),
    ],
)
def test_the_purpose_is_told_of_the_unit(aimed, ward, plan, own):
    assert [item.text for item in aimed(ward, "muc_dich", plan)] == [own]


def test_a_share_of_all_communes_is_the_province_s_to_reach(aimed, ward):
    text = "Nắm chắc tình hình trên địa bàn tỉnh. Bảo đảm ít nhất 40% xã, phường không có ma túy."
    (item,) = aimed(ward, "muc_dich", text)
    assert item.text == (
        "Nắm chắc tình hình trên địa bàn phường. "
        "Góp phần cùng tỉnh bảo đảm ít nhất 40% xã, phường không có ma túy."
    )
    assert PROVINCES in [step.rule for step in item.steps]
    assert item.steps[0].before == text and item.steps[-1].after == item.text
    assert all(one.after == two.before for one, two in zip(item.steps, item.steps[1:], strict=False))


LISTED = (
    "Xây dựng mới 3 xã, phường không ma túy, gồm: Phường Bắc Kạn; Xã Chợ Mới; Xã Ba Bể.",
    "Các xã, phường còn lại tiếp tục tuyên truyền, xây dựng địa bàn cấp xã không ma túy.",
)


def test_a_target_for_communes_by_name_binds_those(aimed, ward, commune):
    first, pointer = aimed(ward, "muc_tieu", *LISTED)
    assert first.text == "Xây dựng mới phường Bắc Kạn không ma túy."
    assert pointer.text.startswith("Góp phần thực hiện mục tiêu của tỉnh") and not pointer.notes
    first, pointer = aimed(commune, "muc_tieu", *LISTED)
    assert first.text == "Tiếp tục tuyên truyền, xây dựng địa bàn xã không ma túy."
    assert [source.clause for source in pointer.sources] == ["I.1"]


def test_where_nothing_binds_the_unit_its_own_targets_are_wanted(aimed, ward):
    (item,) = aimed(ward, "muc_tieu", "Ít nhất 50% số xã, phường đạt chuẩn.", "Có 150 doanh nghiệp.")
    assert "150" not in item.text and "50%" not in item.text
    assert item.notes


@pytest.mark.parametrize(
    ("plan", "own"),
    [
        ("Rõ việc. Bảo đảm 100% xã, phường có chợ! Rõ người… Xong sớm.", None),
        (
            "Rõ việc. Có 3 xã, phường làm trước. Rõ người.",
            "Rõ việc. Góp phần cùng tỉnh có 3 xã, phường làm trước. Rõ người.",
        ),
    ],
)
def test_only_a_share_makes_a_purpose_the_province_s(aimed, ward, plan, own):
    (item,) = aimed(ward, "muc_dich", plan)
    assert item.text == (own or "Rõ việc. Bảo đảm phường có chợ! Rõ người… Xong sớm.")
    assert (PROVINCES in [step.rule for step in item.steps]) is (own is not None)
    assert [source.clause for source in item.sources] == ["I.1"]


@pytest.mark.parametrize(
    ("texts", "told", "pointed"),
    [
        # All communes, not a share of them, not another one, not nobody.
        (("100% xã, phường có chợ.", "Có 5 chợ.", "60% xã có chợ."), ["Phường có chợ."], ["I.2", "I.3"]),
        (("Xây chợ tại Xã Chợ Mới.", "100% xã, phường có ao."), ["Phường có ao."], ["I.1"]),
        (("Các xã, phường còn lại tiếp tục giữ ao.",), ["Tiếp tục giữ ao."], []),
        (
            (
                "Các xã, phường còn lại tiếp tục giữ ao.",
                "Xây mới 2 xã, phường sạch, gồm: Xã Chợ Mới; Phường Bắc Kạn.",
            ),
            ["Xây mới phường Bắc Kạn sạch."],
            ["I.1"],
        ),
    ],
)
def test_a_target_binds_whom_it_names_or_counts_whole(aimed, ward, texts, told, pointed):
    items = aimed(ward, "muc_tieu", *texts)
    binding = [item for item in items if PROVINCES not in [step.rule for step in item.steps]]
    assert [item.text for item in binding] == told
    others = [item for item in items if item not in binding]
    assert [source.clause for item in others for source in item.sources] == pointed
    assert all("phần I " in item.text and not item.notes for item in others)
