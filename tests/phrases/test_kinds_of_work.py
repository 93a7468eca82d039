import pytest


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Tổ chức quán triệt Nghị quyết", ["quan-triet"]),
        ("Đã quán triệt Nghị quyết", []),
        ("Chủ động bố trí nguồn lực", ["chu-dong"]),
        ("Chủ động kiểm tra", []),
        ("Gửi báo cáo về Sở Y tế", ["bao-cao"]),
        ("Báo cáo kết quả trước ngày 10/12", ["bao-cao"]),
        ("Tập huấn kỹ năng viết báo cáo", []),
        ("Lập dự toán kinh phí", ["du-toan"]),
        ("Bố trí kinh phí trong dự toán", ["du-toan", "san-pham-cua-ubnd"]),
        ("Đưa chỉ tiêu vào nghị quyết", ["long-ghep"]),
        ("Đưa học sinh vào lớp", []),
        ("Chủ tịch UBND cấp xã chịu trách nhiệm trước Chủ tịch UBND tỉnh", ["trach-nhiem-chu-tich"]),
        ("Nâng cao trách nhiệm trước nhân dân", []),
        ("Thành lập Ban Chỉ đạo", ["san-pham-cua-ubnd"]),
        ("Tuyên truyền việc thành lập Ban Chỉ đạo", []),
    ],
)
def test_the_kind_of_work_is_told_by_how_it_is_written(rules, text, kinds):
    assert [kind.id for kind in rules.kinds_of(text)] == kinds


def test_every_kind_sends_its_work_somewhere_known(rules):
    known = {None, "tat_ca", "dau_moi", *(field.department for field in rules.fields.fields)}
    assert {kind.department for kind in rules.work.kinds} <= known
    assert all(kind.reason for kind in rules.work.kinds if kind.department)
