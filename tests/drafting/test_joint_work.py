import pytest

from docgen.drafting.joint_work import joint


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Phối hợp với UBND các xã, phường tổ chức lớp tập huấn.", "tổ chức lớp tập huấn."),
        ("Sở Y tế chủ trì, phối hợp với UBND cấp xã và Sở Xây dựng phun hóa chất.", "phun hóa chất."),
        ("Sở Y tế: Chủ trì, phối hợp với các sở, ngành, UBND cấp xã phun hóa chất.", "phun hóa chất."),
        (
            "Sở Y tế hướng dẫn, phối hợp với các sở, ngành, UBND cấp xã liên quan để xây dựng kịch bản diễn tập.",
            "xây dựng kịch bản diễn tập.",
        ),
        ("Sở Y tế phối hợp với UBND cấp xã trong quản lý nguồn nước.", "quản lý nguồn nước."),
        ("Sở Y tế phối hợp với UBND các xã, phường, phun hóa chất khử khuẩn.", "phun hóa chất khử khuẩn."),
        ("Sở Y tế chủ trì, UBND cấp xã phối hợp phun hóa chất khử khuẩn.", "phun hóa chất khử khuẩn."),
        ("Sở Y tế phun hóa chất khử khuẩn; UBND cấp xã cùng thực hiện.", "phun hóa chất khử khuẩn."),
        (
            "Xây dựng quy chế phối hợp với Công an và UBND cấp xã trong quản lý nguồn nước.",
            "Xây dựng quy chế phối hợp trong quản lý nguồn nước.",
        ),
    ],
)
def test_what_follows_the_partners_is_done_together(surveyed, ward, rules, text, share):
    said = surveyed({"so": "1.", "noi_dung": text}).statements
    assert joint(text, said, ward, rules) == share


@pytest.mark.parametrize(
    "text",
    [
        "Sở Y tế chủ trì, phối hợp với Sở Xây dựng phun hóa chất cho các xã, phường.",
        "UBND các xã, phường phối hợp với Sở Y tế phun hóa chất.",
        "Sở Y tế phối hợp với UBND xã Yên Bình phun hóa chất.",
    ],
)
def test_where_the_unit_is_no_partner_nothing_changes(surveyed, ward, rules, text):
    assert joint(text, surveyed({"so": "1.", "noi_dung": text}).statements, ward, rules) == text


def test_a_figure_before_the_partners_stays(surveyed, ward, rules):
    text = "Sở Y tế kiểm tra 20 cơ sở và phối hợp với UBND cấp xã phun hóa chất."
    assert "20 cơ sở" in joint(text, surveyed({"so": "1.", "noi_dung": text}).statements, ward, rules)
