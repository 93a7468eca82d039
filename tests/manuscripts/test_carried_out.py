"""Thực hiện, trả lời: a known plan is cited as practice has it, by its number alone."""

import pytest

CITED = "Thực hiện Kế hoạch số 209/KH-UBND ngày 15/5/2026 của UBND tỉnh về triển khai Chiến lược"
PLAN = (
    "so_ky_hieu: 209/KH-UBND\nngay_ban_hanh: {date}\nco_quan_ban_hanh: Ủy ban nhân dân tỉnh Lào Cai\n"
    "trich_yeu: Thử\nphan: []\n"
)


@pytest.mark.parametrize("written", ["209/KH-UBND", "209 / KH-UBND ngày 15/5/2026", "'209'", "209-kh-ubnd"])
def test_a_number_is_looked_up(drawn, written):
    made = drawn("Phường yêu cầu.\n", "cong-van", f"thuc_hien: {written}\n")
    (led,) = [line for line in made.lines if line.startswith(CITED)]
    assert led.endswith(", Phường yêu cầu./.")


def test_what_is_written_out_stands_as_it_is_written(drawn):
    made = drawn("Phường báo cáo.\n", more="tra_loi: Công văn số 5/STC-NS ngày 02/6/2026 của Sở Tài chính\n")
    assert "Trả lời Công văn số 5/STC-NS ngày 02/6/2026 của Sở Tài chính, Phường báo cáo./." in made.lines


@pytest.mark.parametrize("body", ["# Một\n\nChữ.\n", "- Một;\n\nChữ.\n", "1. Một.\n\nChữ.\n", "a) Một.\n\nChữ.\n"])
def test_a_body_that_begins_with_a_heading_or_a_list_is_led_in_by_a_sentence(drawn, body):
    made = drawn(body, "ke-hoach", "thuc_hien: 209/KH-UBND\n")
    (led,) = [line for line in made.lines if line.startswith(CITED)]
    assert led.endswith(", Ủy ban nhân dân phường Bắc Kạn ban hành Kế hoạch như sau:")


def test_what_a_decision_carries_out_is_one_of_its_legal_bases(drawn):
    more = "can_cu: [Căn cứ Luật A, Theo đề nghị của Trưởng phòng]\nthuc_hien: 209/KH-UBND\n"
    lines = drawn("Điều 1. Thử.\n", "quyet-dinh", more).lines
    first = lines.index("Căn cứ Luật A;")
    assert lines[first + 1].startswith("Căn cứ Kế hoạch số 209/KH-UBND ngày 15/5/2026 của UBND tỉnh về")
    assert lines[first + 2] == "Theo đề nghị của Trưởng phòng."


def test_a_body_of_another_province_names_the_province(drawn):
    head = "---\nloai: cong-van\nco_quan: Sở Y tế\ntrich_yeu: Thử\nkinh_gui: A\nthuc_hien: 209/KH-UBND\n---\n"
    assert any("của UBND tỉnh Thái Nguyên về" in line for line in drawn("Sở yêu cầu.\n", head=head).lines)


def test_a_number_that_no_plan_bears_is_refused_with_its_line(faults):
    ((line, words),) = faults(more="thuc_hien: 999/KH-UBND\n")
    assert line == 5 and "999/KH-UBND" in words and "write the document out" in words


def test_a_number_that_two_plans_bear_asks_which(faults, drawn, tmp_path):
    (tmp_path / "specs" / "plans").mkdir(parents=True)
    own = tmp_path / "specs" / "plans" / "209-kh-ubnd_2026-01-02_ubnd-tinh-lao-cai.yaml"
    own.write_text(PLAN.format(date="2026-01-02"), encoding="utf-8")
    ((line, words),) = faults(more="thuc_hien: 209/KH-UBND\n")
    assert line == 5 and own.stem in words
    made = drawn(more="thuc_hien: 209/KH-UBND ngày 02/01/2026\n")
    assert any("ngày 02/01/2026 của UBND tỉnh Lào Cai" in line for line in made.lines)
