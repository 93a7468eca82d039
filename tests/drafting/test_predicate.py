import pytest

from docgen.drafting.predicate import without_subjects


@pytest.mark.parametrize(
    ("text", "plain", "bare"),
    [
        ("UBND các xã, phường nơi có đập phải gia cố mái đập.", "phải gia cố mái đập.", "phải gia cố mái đập."),
        (
            "Sở Y tế chủ trì, phối hợp với UBND cấp xã phun hóa chất.",
            "chủ trì, phối hợp với UBND cấp xã phun hóa chất.",
            "phun hóa chất.",
        ),
        (
            "UBND các xã, phường dọn rác ven hồ. UBND các xã, phường trồng cây bóng mát.",
            "dọn rác ven hồ. Trồng cây bóng mát.",
            "dọn rác ven hồ. Trồng cây bóng mát.",
        ),
        ("Về phía UBND các xã, phường, UBND tỉnh giao lập sổ.", "lập sổ.", "lập sổ."),
        (
            "Đăng trên trang tin của cơ quan, đơn vị, địa phương lịch cắt nước.",
            "Đăng trên trang tin của cơ quan, đơn vị, địa phương lịch cắt nước.",
            "Đăng trên trang tin của cơ quan, đơn vị, địa phương lịch cắt nước.",
        ),
    ],
)
def test_a_subject_goes_and_what_is_inside_the_object_stays(surveyed, text, plain, bare, rules):
    said = surveyed({"so": "1.", "noi_dung": text}).statements
    assert without_subjects(text, said, rules) == plain
    assert without_subjects(text, said, rules, partners=True) == bare
