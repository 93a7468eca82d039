"""Issuers beside the UBND: a department of its, a Sở, a Trung tâm, a school, a body without a file."""

import pytest

import docgen

FILE = (
    "ten: {name}\ncap: {level}\ngoi_tat: {short}\nky_hieu: {symbol}\ntinh: Thái Nguyên\ndia_danh: {place}\n"
    "co_quan_chu_quan: {parent}\n{more}phong_ban:\n- {{ma: th, ten: Tổ Tổng hợp, ky_hieu: TH}}\n"
)
BODIES = {
    "so": (
        {"name": "Sở Khoa học và Công nghệ", "level": "so", "short": "Sở", "symbol": "SKHCN", "more": "",
         "place": "Thái Nguyên", "parent": "Ủy ban nhân dân tỉnh Thái Nguyên"},
        ["UBND TỈNH THÁI NGUYÊN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ", "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ", "GIÁM ĐỐC"],
    ),
    "trung-tam": (
        {"name": "Trung tâm Dịch vụ tổng hợp", "level": "don_vi", "short": "Trung tâm", "symbol": "TTDVTH",
         "place": "Bắc Kạn", "parent": "Ủy ban nhân dân phường Bắc Kạn", "more": "nguoi_ky: {hinh_thuc: kt}\n"},
        ["UBND PHƯỜNG BẮC KẠN", "TRUNG TÂM DỊCH VỤ TỔNG HỢP", "GIÁM ĐỐC TRUNG TÂM DỊCH VỤ TỔNG HỢP",
         "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"],
    ),
    "truong": (
        {"name": "Trường Trung học cơ sở Bắc Kạn", "level": "don_vi", "short": "Trường", "symbol": "THCSBK",
         "place": "Bắc Kạn", "parent": "Ủy ban nhân dân phường Bắc Kạn", "more": "nguoi_dung_dau: Hiệu trưởng\n"},
        ["UBND PHƯỜNG BẮC KẠN", "TRƯỜNG TRUNG HỌC CƠ SỞ BẮC KẠN", "HIỆU TRƯỞNG TRƯỜNG TRUNG HỌC CƠ SỞ BẮC KẠN",
         "HIỆU TRƯỞNG"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_body_with_a_file_of_its_own_issues_under_its_name(drawn, tmp_path, body):
    known, lines = BODIES[body]
    (tmp_path / "specs" / "units").mkdir(parents=True)
    (tmp_path / "specs" / "units" / f"{body}.yaml").write_text(FILE.format(**known), encoding="utf-8")
    head = f"---\nloai: quyet-dinh\ndon_vi: {known['name']}\ntrich_yeu: Về việc thử\ncan_cu: Căn cứ Luật A\n---\n"
    made = drawn("Điều 1. Thử.\n\nĐiều 2. Thi hành.\n", head=head)
    assert {*lines, f"Số:        /QĐ-{known['symbol']}"} <= {*made.lines}
    assert f"{known['place']}, ngày     tháng     năm      " in made.lines
    assert docgen.check(made.docx) == ()


@pytest.mark.parametrize(
    ("asked", "name", "competence", "head"),
    [
        ("vhxh", "PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG"),
        ("Phòng Văn hóa - Xã hội", "PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG VĂN HÓA - XÃ HỘI", "TRƯỞNG PHÒNG"),
        ("vp", "VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN",
         "CHÁNH VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN VÀ ỦY BAN NHÂN DÂN", "CHÁNH VĂN PHÒNG"),
        ("tyt", "TRẠM Y TẾ PHƯỜNG", "TRƯỞNG TRẠM Y TẾ PHƯỜNG", "TRƯỞNG TRẠM"),
    ],
)  # fmt: skip
def test_a_department_of_the_unit_issues_under_the_unit(drawn, asked, name, competence, head):
    made = drawn("Điều 1. Thử.\n", "quyet-dinh", f"co_quan: {asked}\ncan_cu: Căn cứ Luật A\n")
    assert {"UBND PHƯỜNG BẮC KẠN", name, competence, head} <= {*made.lines}


def test_the_unit_itself_decides_as_a_collective(drawn):
    made = drawn("Điều 1. Thử.\n", "quyet-dinh", "can_cu: Căn cứ Luật A\n")
    assert {"ỦY BAN NHÂN DÂN PHƯỜNG BẮC KẠN", "TM. ỦY BAN NHÂN DÂN"} <= {*made.lines}


def test_the_drafter_stands_only_with_what_his_own_department_drafts(drawn):
    assert any("Lưu: VT, VHXH.Hungvv." in line for line in drawn(kind="cong-van", more="soan_thao: vhxh\n").lines)
    assert any("Lưu: VT, KTHTĐT." in line for line in drawn(kind="cong-van", more="soan_thao: kt\n").lines)


def test_a_centre_of_the_commune_numbers_and_signs_its_own(drawn):
    signed = "nguoi_ky: [{quyen_han: [KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC]}]\n"
    made = drawn("# Tổ chức thực hiện\n\nNội dung.\n", "ke-hoach", f"co_quan: pvhcc\nso: 1\n{signed}")
    centre = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"
    assert {"UBND PHƯỜNG BẮC KẠN", centre, "Số: 01/KH-PVHCC", "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"} <= {*made.lines}
    assert docgen.check(made.docx) == ()


@pytest.mark.parametrize(
    ("kind", "more", "told"),
    [
        ("ke-hoach", "", 1),
        ("ke-hoach", "nguoi_ky: [{quyen_han: [TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH]}]\n", 0),
        ("ke-hoach", "co_quan: pvhcc\n", 0),
        ("bao-cao", "", 0),
    ],
)
def test_a_plan_signed_by_order_is_told(tmp_path, kind, more, told):
    (tmp_path / "specs" / "units").mkdir(parents=True)
    by_order = "ma: '01843'\nnguoi_ky: {hinh_thuc: tl, chuc_vu: Chánh Văn phòng}\n"
    (tmp_path / "specs" / "units" / "phuong-bac-kan.yaml").write_text(by_order, encoding="utf-8")
    text = f"---\nloai: {kind}\ndon_vi: phuong-bac-kan\ntrich_yeu: Thử\n{more}---\n\nNội dung.\n"
    made = docgen.draft(text, workspace=docgen.Workspace(tmp_path))
    assert len([each for each in made.findings if each.rule.startswith("ky-thua-lenh")]) == told


def test_a_body_that_only_the_manuscript_names_leaves_gaps(drawn):
    head = "---\nloai: bao-cao\nco_quan: Trường Mầm non Hoa Sen\ndia_danh: Định Hóa\ntrich_yeu: Thử\n---\n"
    made = drawn("Nhà trường báo cáo kết quả năm học như sau:\n\n1. Số lớp: 9.\n", head=head)
    assert {"TRƯỜNG MẦM NON HOA SEN", "Số:        /BC-…"} <= {*made.lines}
    assert docgen.check(made.docx) == ()
