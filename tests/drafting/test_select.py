import pytest

import docgen
from docgen.drafting.decide import Decided
from docgen.drafting.select import own_products, select
from docgen.register import find

BOTH = "Bảng tự chấm của UBND cấp xã; Quyết định của UBND tỉnh"


def selected(survey, unit):
    return [(each.duty.id, each.standing.value, each.role.value) for each in select(survey, unit, Decided(None))]


@pytest.mark.parametrize(
    ("bodies", "ward_in", "commune_in"),
    [
        (["UBND các xã, phường"], True, True),
        (["UBND các phường"], True, False),
        (["UBND các xã"], False, True),
        (["UBND phường Bắc Kạn"], True, False),
        (["UBND các xã: Định Hóa, Phú Lương"], False, True),
        (["UBND các xã: Định Hoá, Phú Lương"], False, True),  # the tone mark in its other place
        (["Các sở, ban, ngành tỉnh"], False, False),
    ],
)
def test_a_clause_is_addressed_to_those_it_means(surveyed, ward, commune, bodies, ward_in, commune_in):
    survey = surveyed({"so": "1.", "noi_dung": "Lập danh sách.", "thuc_hien": bodies})
    addressed = [("I.1", "addressed", "thuc_hien")]
    assert selected(survey, ward) == (addressed if ward_in else [])
    assert selected(survey, commune) == (addressed if commune_in else [])


def test_the_strongest_role_counts(surveyed, ward):
    labels = {"chu_tri": ["Sở Y tế", "UBND cấp xã"], "phoi_hop": ["UBND các xã, phường"]}
    survey = surveyed({"so": "1.", "noi_dung": "Lập danh sách."} | labels)
    assert selected(survey, ward) == [("I.1", "addressed", "chu_tri")]


def test_a_body_of_the_unit_s_that_leads_comes_before_the_unit_that_supports_it(surveyed, ward):
    clause = {"so": "1.", "noi_dung": "Công an cấp xã phối hợp với UBND cấp xã dọn kênh."}
    (found,) = select(surveyed(clause), ward, Decided(None))
    assert (found.body.text, found.role.value) == ("Công an cấp xã", "thuc_hien")
    led = {"so": "1.", "noi_dung": "Sở Y tế chủ trì, phối hợp với UBND cấp xã, Công an cấp xã dọn kênh."}
    (found,) = select(surveyed(led), ward, Decided(None))
    assert (found.body, found.role.value) == (None, "phoi_hop")


def test_those_concerned_in_general_are_only_related(surveyed, ward):
    labels = {"chu_tri": ["Sở Y tế"], "phoi_hop": ["Các cơ quan, đơn vị, địa phương có liên quan"]}
    survey = surveyed({"so": "1.", "noi_dung": "Lập danh sách."} | labels)
    assert selected(survey, ward) == [("I.1", "related", "phoi_hop")]


def test_communes_concerned_are_addressed_on_that_condition(surveyed, ward):
    labels = {"chu_tri": ["Sở Y tế"], "phoi_hop": ["UBND các xã, phường nơi có cửa khẩu"]}
    (found,) = select(surveyed({"so": "1.", "noi_dung": "Kiểm dịch."} | labels), ward, Decided(None))
    assert found.conditional


def heading(body, text):
    return {"so": "1.", "tieu_de": body, "cua": [body], "muc": [{"so": "-", "noi_dung": text}]}


@pytest.mark.parametrize(
    ("body", "text", "mirrored"),
    [
        ("Báo và Phát thanh, Truyền hình Thái Nguyên", "Tăng cường tuyên truyền.", True),
        ("Công an tỉnh", "Tăng cường tuần tra.", True),
        ("Báo và Phát thanh, Truyền hình Thái Nguyên", "Phối hợp với các sở tuyên truyền.", False),
        ("Sở Y tế", "Tăng cường tuyên truyền.", False),  # a Sở's own duty is never mirrored
    ],
)
def test_only_bodies_that_have_a_counterpart_are_mirrored(surveyed, ward, body, text, mirrored):
    assert bool(selected(surveyed(heading(body, text)), ward)) == mirrored


def test_a_task_that_names_the_broadcaster_is_not_mirrored(surveyed, ward):
    survey = surveyed({"so": "1.", "noi_dung": "Tuyên truyền.", "thuc_hien": ["Báo và Phát thanh, Truyền hình"]})
    assert selected(survey, ward) == []


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


@pytest.mark.parametrize(
    ("named", "zone_in"),
    [
        ("UBND các xã, phường tỉa cành cây bàng; UBND đặc khu Phú Quý trực cảng cá.", False),
        ("UBND các xã, phường, đặc khu tỉa cành cây bàng; UBND đặc khu Phú Quý trực cảng cá.", True),
        ("UBND cấp xã tỉa cành cây bàng; UBND đặc khu Phú Quý trực cảng cá.", True),
        ("UBND các xã, phường tỉa cành cây bàng; Sở Y tế trực cảng cá.", True),
    ],
)
def test_a_special_zone_that_is_told_apart_is_none_of_the_communes_and_wards(surveyed, named, zone_in):
    survey = surveyed({"so": "1.", "noi_dung": named})
    found = [each.duty.quote for each in select(survey, find("dac-khu-phu-quy"), Decided(None))]
    assert any("cây bàng" in quote for quote in found) is zone_in
