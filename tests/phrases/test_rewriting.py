"""Each rewrite on a sentence it is for, and on one it must leave alone."""

import pytest

from docgen.phrases.patterns import compiled
from docgen.phrases.rewriting import Replacement

WORDS = {"loai": "phường", "don_vi": "phường Bắc Kạn", "ke_hoach": "Kế hoạch số 9/KH-UBND"}


@pytest.fixture
def rewritten(rules):
    def rewrite(id_, text):
        rule = next(each for each in rules.wording.rewrites if each.id == id_)
        return rules.replaced(rule, text, WORDS)

    return rewrite


CASES = [
    ("bo-chu-ngu", "UBND các xã, phường rà soát hộ nghèo", "rà soát hộ nghèo"),
    ("bo-chu-ngu", "Các sở, ngành và UBND cấp xã xây dựng kế hoạch", "xây dựng kế hoạch"),
    ("bo-chu-ngu", "Hằng năm, các sở và UBND cấp xã lập dự toán", "Hằng năm, lập dự toán"),
    ("bo-chu-ngu", "Tập huấn cho UBND các xã, phường", None),
    ("bo-chu-ngu-dich-danh", "UBND các xã: Bảo Thắng, Văn Bàn phối hợp với Sở Y tế", "phối hợp với Sở Y tế"),
    ("bo-tien-de", "Căn cứ điều kiện thực tiễn, xây dựng đường", "xây dựng đường"),
    ("bo-tien-de", "Căn cứ Luật Đầu tư, xây dựng đường", None),
    ("bo-trinh-cap-tren", "mở lớp, trình UBND tỉnh trong Quý III", "mở lớp trong Quý III"),
    ("bo-trinh-cap-tren", "mở lớp, trình bày kết quả", None),
    (
        "bao-cao-len-tinh",
        "kiểm tra; kịp thời báo cáo UBND tỉnh",
        "kiểm tra; tham mưu UBND phường kịp thời báo cáo UBND tỉnh",
    ),
    ("de-xuat-len-tinh", "Đề xuất UBND tỉnh cấp máy", "tham mưu UBND phường đề xuất UBND tỉnh cấp máy"),
    ("de-xuat-len-tinh", "Đề xuất nhu cầu gửi UBND tỉnh", None),
    ("kien-nghi-len-tinh", "Kịp thời kiến nghị HĐND tỉnh", "tham mưu UBND phường kiến nghị HĐND tỉnh"),
    ("cung-cap", "trình Hội đồng nhân dân cùng cấp", "trình Hội đồng nhân dân phường"),
    ("cac-dia-ban-cap-xa", "phát động tại các địa bàn cấp xã", "phát động trên địa bàn phường"),
    ("tram-phan-tram-thon", "100% cấp xã, thôn, xóm ký cam kết", "100% thôn, xóm ký cam kết"),
    ("tram-phan-tram-thon", "100% cấp xã ký cam kết", None),
    ("ubnd-hai-cap", "cơ quan thuộc Ủy ban nhân dân cấp tỉnh, cấp xã", "cơ quan thuộc UBND phường"),
    ("ubnd-hai-cap", "UBND cấp tỉnh, xã hội học tập", None),
    ("cung-cap", "các cơ quan cùng cấp", None),
    ("bo-can-cu-de", "Căn cứ nhiệm vụ được giao để xây dựng đường", "xây dựng đường"),
    ("bo-can-cu-de", "Căn cứ nội dung Kế hoạch, tổ chức tập huấn để xây dựng đường", None),
    ("bo-nhan-manh-sau-tien-de", "Khi thấy chó, mèo ốm, phải báo cáo", "Khi thấy chó, mèo ốm, báo cáo"),
    ("bo-nhan-manh-sau-tien-de", "Rà soát chó, mèo phải tiêm", None),
    ("vao-ngay", "Ngày 25 của tháng cuối quý, gửi báo cáo", "Vào ngày 25 của tháng cuối quý gửi báo cáo"),
    ("vao-ngay", "Ngày 25 tháng 12, trời mưa", None),
    ("tai-phu-luc", "(theo mẫu tại Phụ lục II)", "(theo mẫu tại Phụ lục II kèm theo Kế hoạch số 9/KH-UBND)"),
    ("tai-phu-luc", "theo mẫu tại Phụ lục Nghị định số 30", None),
    ("bo-nguoi-lam-trong-ngoac", "Treo cờ (UBND các xã, phường thực hiện)", "Treo cờ"),
    ("bo-nguoi-lam-trong-ngoac", "Treo cờ (Sở Y tế thực hiện)", None),
    ("bao-dam-co", "có ít nhất 01 điểm tiêm", "Bảo đảm có ít nhất 01 điểm tiêm"),
    ("bao-dam-co", "có hồ nước", None),
    ("phoi-hop-chinh-quyen", "phối hợp chính quyền địa phương dọn", "phối hợp với chính quyền phường dọn"),
    ("phoi-hop-chinh-quyen", "phối hợp với chính quyền địa phương nước bạn", None),
    ("ke-hoach-cua-dia-phuong", "vào kế hoạch hằng năm của địa phương", "vào kế hoạch hằng năm của phường"),
    ("ke-hoach-cua-dia-phuong", "sản phẩm của địa phương", None),
    ("bo-nhan-manh-giua-cau", "rà soát; phải tổ chức dọn kênh", "rà soát; tổ chức dọn kênh"),
    ("cap-xa-thanh-loai", "giữa cấp tỉnh và cấp xã", None),
    ("bao-cao-len-tinh", "gửi Sở Y tế để tổng hợp, báo cáo UBND tỉnh", None),
    ("dia-ban-tung-xa", "trên địa bàn từng xã, phường", "trên địa bàn phường"),
    ("tung-dia-phuong", "phù hợp với từng xã, phường", "phù hợp với địa phương"),
    ("cap-xa-thanh-loai", "Ban Chỉ đạo cấp xã", "Ban Chỉ đạo phường"),
    ("xa-phuong-thanh-loai", "lực lượng Công an xã, phường", "lực lượng Công an phường"),
    ("xa-phuong-thanh-loai", "Mỗi xã, phường có một đội", "phường có một đội"),
    ("xa-phuong-thanh-loai", "100% xã, phường, đặc khu có đội", "phường có đội"),
    ("dia-ban", "trên địa bàn tỉnh Thái Nguyên", "trên địa bàn phường"),
    ("dia-ban", "trên địa bàn tỉnh đến năm 2030", "trên địa bàn phường đến năm 2030"),
    ("dia-ban", "kinh tế - xã hội của tỉnh", None),
    ("ke-hoach-nay", "theo Kế hoạch này", "theo Kế hoạch số 9/KH-UBND"),
    ("phu-luc-kem-theo", "tại phụ lục kèm theo.", "tại Phụ lục kèm theo Kế hoạch số 9/KH-UBND."),
    ("phu-luc-kem-theo", "tại Phụ lục II đính kèm", "tại Phụ lục II kèm theo Kế hoạch số 9/KH-UBND"),
    ("phu-luc-kem-theo", "tại Phụ lục số 2 kèm theo", "tại Phụ lục số 2 kèm theo Kế hoạch số 9/KH-UBND"),
    ("phu-luc-kem-theo", "tại Phụ lục I kèm theo Kế hoạch số 9/KH-UBND", None),
    ("phu-luc-kem-theo", "tại Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP", None),
    ("bo-chu-lap", "trách nhiệm trong trong việc", "trách nhiệm trong việc"),
    ("bo-chu-lap", "trong trạm", None),
    ("thanh-tra-thanh-kiem-tra", "thanh tra, kiểm tra", "kiểm tra"),
    (
        "kenh-thong-tin",
        "trên báo, đài phát thanh, truyền hình và mạng xã hội",
        "trên Trang thông tin điện tử, Hệ thống loa truyền thanh và các nền tảng mạng xã hội do phường quản lý",
    ),
    ("kenh-thong-tin", "trên mạng xã hội", None),
]


@pytest.mark.parametrize(("rule", "text", "after"), CASES)
def test_a_rewrite_changes_what_it_is_for_and_nothing_else(rewritten, rule, text, after):
    assert rewritten(rule, text) == (text if after is None else after)


def test_no_two_rules_share_an_id(rules):
    ids = [rule.id for rule in rules.wording.rewrites] + sorted(rules.draft.shortening_ids)
    assert len(ids) == len(set(ids))


def test_every_name_in_a_replacement_is_one_that_is_filled(rules):
    for rule in (*rules.wording.rewrites, *(each for tier in rules.draft.shortening for each in tier)):
        rule.replacement.format_map(WORDS)


def test_the_words_a_pattern_is_looked_for_by_are_in_all_that_it_finds(rules):
    texts = [text for _, text, _ in CASES]
    for rule in rules.wording.rewrites:
        for text in texts:
            told = compiled(rule.pattern, rules.macros, WORDS).search(text)
            assert rule.may_change(text) or told is None, (rule.id, text)


@pytest.mark.parametrize("value", ["{CL}", r"\1", r"\g<0>", "a.c", "(?i)"])
def test_a_value_of_a_plan_is_text_in_a_pattern_and_in_a_replacement(rules, value):
    rule = Replacement(ma="a", mau="theo {ke_hoach}", thay="thực hiện {ke_hoach}")
    values = {"ke_hoach": value}
    assert rules.replaced(rule, f"Theo {value}, theo abc", values) == f"thực hiện {value}, theo abc"
