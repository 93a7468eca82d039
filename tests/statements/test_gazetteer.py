import pytest

from docgen.register import find
from docgen.statements.mention import MentionKind


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Sở Văn hóa, Thể thao và Du lịch, Sở Giáo dục và Đào tạo",
            ["Sở Văn hóa, Thể thao và Du lịch", "Sở Giáo dục và Đào tạo"],
        ),
        ("Các sở, ban, ngành tỉnh và UBND các xã, phường.", ["Các sở, ban, ngành tỉnh", "UBND các xã, phường"]),
        (
            "Sở Tài chính (theo chức năng, nhiệm vụ); Sở Y tế",
            ["Sở Tài chính (theo chức năng, nhiệm vụ)", "Sở Y tế"],
        ),
        (
            "Đại học Thái Nguyên, các trường đại học, cao đẳng trên địa bàn tỉnh",
            ["Đại học Thái Nguyên", "các trường đại học, cao đẳng trên địa bàn tỉnh"],
        ),
        ("Sở Y tế, Hội Thả diều và Sở Nội vụ", ["Sở Y tế", "Hội Thả diều", "Sở Nội vụ"]),
        (
            "Trại giống Thủy sản Suối Vàng, Tổ hợp tác Nuôi cá lồng Hồ Xanh, Khách sạn Trúc Lâm",
            ["Trại giống Thủy sản Suối Vàng", "Tổ hợp tác Nuôi cá lồng Hồ Xanh", "Khách sạn Trúc Lâm"],
        ),
        ("Ban Quản lý Khu du lịch Hồ Xanh, Suối Vàng", ["Ban Quản lý Khu du lịch Hồ Xanh, Suối Vàng"]),
        (
            "Trung tâm Văn hóa, Thể thao và Du lịch huyện, Sở Nội vụ",
            ["Trung tâm Văn hóa, Thể thao và Du lịch huyện", "Sở Nội vụ"],
        ),
        ("Sở Kế hoạch - đầu tư, Sở Y tế", ["Sở Kế hoạch - đầu tư", "Sở Y tế"]),
        ("UBND các xã: Bảo Thắng, Văn Bàn; Công an tỉnh", ["UBND các xã: Bảo Thắng, Văn Bàn", "Công an tỉnh"]),
    ],
)
def test_a_list_is_split_by_what_is_known(gazetteer, text, names):
    assert [mention.text for mention in gazetteer.split(text)] == names


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Sở Khoa học và Công nghệ", "body"),
        ("SKH&CN", "body"),
        ("SỞ KHOA HỌC VÀ CÔNG NGHỆ", "body"),
        ("Sở Công Thương tỉnh Lào Cai", "body"),
        ("Giám đốc Sở Y tế", "body"),
        ("Ngân hàng Nhà nước Khu vực 5", "body"),
        ("Trung tâm Kiểm soát bệnh tật tỉnh", "body"),
        ("Các sở, ban, ngành thành phố", "collective"),
        ("các tổ chức hoạt động khai thác khoáng sản", "collective"),
        ("Công ty cổ phần Cấp nước", "collective"),
        ("UBND các xã, phường, đặc khu", "communes"),
        ("Chủ tịch Ủy ban nhân dân các phường, xã", "communes"),
        ("chính quyền địa phương cấp xã", "communes"),
        ("các địa phương", "communes"),
        ("UBND các phường", "communes_of_kind"),
        ("UBND phường Bắc Kạn", "communes_named"),
        ("UBND đặc khu Vân Đồn", "communes_named"),  # a name in which Đ is a capital
        ("Các cơ quan, tổ chức, địa phương có liên quan", "related"),
        ("các địa phương liên quan", "related"),
        ("UBND các huyện, thị xã, thành phố", "abolished"),
        ("Sở Thông tin và Truyền thông", "abolished"),
        ("Sở Lao động - thương binh và xã hội", "abolished"),
        ("Sở Giao thông vận tải tỉnh", "abolished"),
        ("Sở NN&PTNT", "abolished"),
        ("Sở LĐ-TB&XH", "abolished"),
        ("Sở NN&MT", "body"),
        ("UBND các xã, phường, thị trấn", "communes"),
        ("Sở Phép thuật", "unknown"),
        ("Sở Xây dựng nhà cửa", "unknown"),
        ("UBND các xã: Bảo Thắng phối hợp với Sở", "not_a_name"),
    ],
)
def test_a_name_is_what_it_means(gazetteer, name, kind):
    assert gazetteer.classify(name).kind is MentionKind(kind)
    assert gazetteer.known(name) == (kind not in ("unknown", "not_a_name"))


def test_a_mention_means_the_communes_it_says(gazetteer):
    ward, commune = find("01843"), find("xa-dinh-hoa", "19")
    meant = {
        name: (gazetteer.classify(name).means(ward), gazetteer.classify(name).means(commune))
        for name in ("UBND cấp xã", "UBND các xã", "UBND phường Bắc Kạn", "UBND xã Bắc Kạn 2", "Sở Y tế")
    }
    assert meant == {
        "UBND cấp xã": (True, True),
        "UBND các xã": (False, True),
        "UBND phường Bắc Kạn": (True, False),
        "UBND xã Bắc Kạn 2": (False, False),
        "Sở Y tế": (False, False),
    }


def test_a_condition_is_heard(gazetteer):
    assert gazetteer.classify("UBND các xã, phường có liên quan").conditional
    assert gazetteer.classify("UBND các xã, phường nơi có mỏ").conditional
    assert gazetteer.classify("Toàn bộ các đơn vị nêu tại Kế hoạch này").conditional
    assert not gazetteer.classify("UBND các xã, phường").conditional


@pytest.mark.parametrize(
    ("text", "is_name"), [("Sở Y tế", True), ("Công an tỉnh", True), ("Thái Nguyên", True), ("Mở lớp", False)]
)
def test_what_may_begin_a_name(gazetteer, text, is_name):
    assert gazetteer.begins_like_name(text) == is_name
