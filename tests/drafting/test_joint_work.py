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


@pytest.mark.parametrize(
    ("text", "share"),
    [
        # Three words behind the partners are an act; two are none, and the sentence is left as it is.
        ("Sở Y tế phối hợp với UBND cấp xã mở lớp học.", "mở lớp học."),
        ("Sở Y tế phối hợp với UBND cấp xã mở lớp.", "Sở Y tế phối hợp với UBND cấp xã mở lớp."),
        # Where nothing follows the partners, what stands before them, if it is as long.
        ("Sở Y tế mở lớp học, phối hợp với UBND cấp xã.", "mở lớp học."),
        ("Sở Y tế mở lớp, phối hợp với UBND cấp xã.", "Sở Y tế mở lớp, phối hợp với UBND cấp xã."),
        ("Sở Y tế kiểm tra các bến và phối hợp với UBND cấp xã.", "kiểm tra các bến."),
        # What stands before them is another's, unless it has a figure.
        ("Sở Y tế kiểm tra các bến và phối hợp với UBND cấp xã phun hóa chất.", "phun hóa chất."),
        (
            "Sở Y tế kiểm tra 20 bến và phối hợp với UBND cấp xã phun hóa chất.",
            "kiểm tra 20 bến và phun hóa chất.",
        ),
        # The premise stays, with or without a subject behind it.
        (
            "Căn cứ điều kiện thực tế, Sở Y tế phối hợp với UBND cấp xã phun hóa chất.",
            "Căn cứ điều kiện thực tế, phun hóa chất.",
        ),
        (
            "Căn cứ kế hoạch năm học, mở lớp học nghề, phối hợp với UBND cấp xã.",
            "Căn cứ kế hoạch năm học, mở lớp học nghề.",
        ),
        # More partners without a name go, unless their number would go with them.
        ("Sở Y tế phối hợp với UBND cấp xã và các đội bốc vác tổ chức dọn bến.", "tổ chức dọn bến."),
        (
            "Sở Y tế phối hợp với UBND cấp xã và 12 đội bốc vác tổ chức dọn bến.",
            "và 12 đội bốc vác tổ chức dọn bến.",
        ),
        # What the act is for stays where the act itself stands before it.
        ("Sở Y tế phối hợp với UBND cấp xã, để phun hóa chất, dọn cỏ.", "phun hóa chất, dọn cỏ."),
        ("Sở Y tế phối hợp với UBND cấp xã, tổ chức phun vôi để dọn cỏ dại.", "tổ chức phun vôi để dọn cỏ dại."),
        # What other sentences of the clause ask stays where it stands, and each sentence is cut for itself.
        (
            "Sở Y tế mua vôi. Sở Y tế phối hợp với UBND cấp xã phun hóa chất. Sở Y tế họp dân.",
            "Sở Y tế mua vôi. phun hóa chất. Sở Y tế họp dân.",
        ),
        (
            "Sở Y tế phối hợp với UBND cấp xã phun hóa chất; phối hợp với UBND cấp xã diệt loăng quăng.",
            "phun hóa chất; diệt loăng quăng.",
        ),
        # The paper on working together is made together, whatever it is on.
        (
            "Xây dựng quy chế phối hợp với Công an và UBND cấp xã để quản lý nguồn nước.",
            "Xây dựng quy chế phối hợp để quản lý nguồn nước.",
        ),
        (
            "Xây dựng quy chế phối hợp với Công an và UBND cấp xã quản lý nguồn nước.",
            "Xây dựng quy chế phối hợp quản lý nguồn nước.",
        ),
    ],
)
def test_of_what_stands_around_the_partners_only_the_joint_act_stays(surveyed, ward, rules, text, share):
    assert joint(text, surveyed({"so": "1.", "noi_dung": text}).statements, ward, rules) == share


def test_what_the_work_is_for_stands_where_no_further_partner_does(surveyed, ward, rules):
    for text, share in (
        ("Sở Y tế phối hợp với UBND cấp xã phun vôi để dọn cỏ dại.", "phun vôi để dọn cỏ dại."),
        ("Sở Y tế phối hợp với UBND cấp xã rắc vôi bột để tổ chức diễn tập.", "rắc vôi bột để tổ chức diễn tập."),
    ):
        assert joint(text, surveyed({"so": "1.", "noi_dung": text}).statements, ward, rules) == share
