"""Half a duty told only by the product: accounted for, asked as support, the unit's half in the table."""

import pytest

import docgen
from docgen.drafting.own_products import own_products

BOTH = "Bảng tự chấm của UBND cấp xã; Quyết định của UBND tỉnh"


@pytest.fixture
def scored(surveyed):
    def make(product):
        remarks = [{"nhan": "Sản phẩm", "noi_dung": product}]
        return surveyed(
            {
                "so": "1.",
                "noi_dung": "Chấm điểm cải cách hành chính.",
                "chu_tri": ["Sở Nội vụ"],
                "ghi_chu": remarks,
            }
        )

    return make


@pytest.mark.parametrize(
    ("product", "own"),
    [
        (BOTH, ("Bảng tự chấm của UBND cấp xã",)),
        ("Kế hoạch của UBND tỉnh, UBND các xã, phường", ("Kế hoạch của UBND tỉnh, UBND các xã, phường",)),
        ("Báo cáo của các sở và UBND cấp xã", ("Báo cáo của các sở và UBND cấp xã",)),
        ("Quyết định của UBND tỉnh gửi UBND cấp xã", ()),
        ("Quyết định của UBND tỉnh", ()),
        ("Bảng chấm của UBND xã Chợ Mới", ()),
    ],
)
def test_a_product_is_the_units_own_where_it_is_said_to_be_of_it(scored, ward, product, own):
    survey = scored(product)
    assert own_products(survey.duties[0], ward, survey.rules, survey.gazetteer) == own


def test_the_half_reaches_draft_and_account(scored, ward):
    made = docgen.cascade(scored(BOTH), ward)
    (section,) = made.sections
    (item,) = section.items
    assert item.text == "Phối hợp với Sở Nội vụ chấm điểm cải cách hành chính."
    assert (item.product, item.supporting) == ("Bảng tự chấm của UBND phường", True)
    assert any("Bảng tự chấm" in note for note in item.notes)
    (clause,) = made.coverage.addressed
    assert made.coverage.covered == (clause,) and not made.coverage.unresolved
    assert clause not in {each.clause for each in made.coverage.others}


def test_what_the_product_only_mentions_is_told_as_such(scored, ward):
    made = docgen.cascade(scored("Quyết định của UBND tỉnh gửi UBND cấp xã"), ward)
    assert not made.sections and made.coverage.others
