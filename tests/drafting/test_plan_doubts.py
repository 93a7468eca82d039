import pytest


def found(surveyed, clause, **plan):
    return [(each.rule, each.place, each.found) for each in surveyed(clause | {"so": "1."}, **plan).findings]


def test_a_body_nobody_knows_is_told_once(surveyed):
    clauses = [{"so": f"{n}.", "noi_dung": "Làm.", "chu_tri": ["Hội Thả diều"]} for n in (1, 2)]
    findings = surveyed(*clauses).findings
    assert [(each.rule, each.place) for each in findings] == [("co-quan-la", "I.1")]


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ({"noi_dung": "Làm.", "chu_tri": ["Sở Thông tin và Truyền thông"]}, "Sở Thông tin và Truyền thông"),
        ({"noi_dung": "UBND các huyện, thị xã, thành phố báo cáo."}, "UBND các huyện, thị xã, thành phố"),
        ({"noi_dung": "Phòng Giáo dục và Đào tạo các huyện lập sổ."}, "Phòng Giáo dục và Đào tạo các huyện"),
        ({"noi_dung": "Phối hợp với Công an huyện."}, "Công an huyện"),
        ({"noi_dung": "Gửi số liệu về Bộ Tài nguyên và Môi trường."}, "Bộ Tài nguyên và Môi trường"),
        ({"noi_dung": "Làm.", "phoi_hop": ["Bộ Giao thông vận tải"]}, "Bộ Giao thông vận tải"),
    ],
)
def test_a_body_that_is_no_more_is_flagged_and_not_mended(surveyed, clause, name):
    (finding,) = [each for each in surveyed(clause | {"so": "1."}).findings if each.rule == "co-quan-khong-con"]
    assert (finding.place, finding.found) == ("I.1", name)
    assert finding.expected


@pytest.mark.parametrize(
    "text",
    [
        # An old document is cited.
        "Theo Báo cáo số 5 ngày 01/02/2024 của Sở Kế hoạch và Đầu tư, UBND các xã rà soát.",
        "Thực hiện Thông tư số 02/TT-BTNMT của Bộ Tài nguyên và Môi trường.",
        "Gửi Bộ Tài nguyên và Môi trường (nay là Bộ Nông nghiệp và Môi trường).",
        "Gửi Bộ Nông nghiệp và Môi trường (trước đây là Bộ Tài nguyên và Môi trường).",
        "Sở Khoa học và Công nghệ chủ trì.",
        "UBND các xã, phường, đặc khu thực hiện.",
        "Phòng Văn hóa - Xã hội xã chủ trì.",
    ],
)
def test_living_bodies_and_old_documents_are_no_fault(surveyed, text):
    assert not [
        each for each in surveyed({"so": "1.", "noi_dung": text}).findings if each.rule == "co-quan-khong-con"
    ]


def test_dates_that_cannot_be(surveyed):
    work = {"thuc_hien": ["UBND các xã, phường"]}
    assert found(surveyed, work | {"noi_dung": "Nộp trước ngày 31/6/2026."}) == [
        ("ngay-khong-co", "I.1", "ngày 31/6/2026")
    ]
    assert found(surveyed, work | {"noi_dung": "Nộp.", "thoi_gian": "Quý IV/2025"}) == [
        ("han-truoc-ngay-ban-hanh", "I.1", "Quý IV/2025")
    ]
    assert found(surveyed, work | {"noi_dung": "Nộp trước ngày 30/6/2026.", "thoi_gian": "Quý II/2026"}) == []


def test_history_is_no_late_deadline(surveyed):
    assert found(surveyed, {"noi_dung": "Đến hết ngày 31/12/2025, tỉnh có 100 mỏ."}) == []
