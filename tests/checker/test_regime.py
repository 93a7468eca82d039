"""Under which rules a document stands, and that its form is left alone where they are not those of Decree 30."""

import pytest

from docgen.checker.chosen_rules import settings
from docgen.checker.fixing import fixed
from docgen.checker.regime import regimes, standing
from docgen.checker.rule import Area
from docgen.checker.rule_run import examine, open_subject
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.errors import DocgenError

from .conftest import P

DATED = "Thái Nguyên, ngày 05 tháng {month} năm {year}"


@pytest.fixture
def opened(tmp_path):
    def run(draft):
        path = tmp_path / "draft.docx"
        path.write_bytes(draft.docx())
        return open_subject(path)

    return run


def regime(subject, chosen=""):
    return standing(subject, chosen).regime.id


@pytest.mark.parametrize("kind", ["letter", "plan", "decision", "regulation"])
def test_administrative_documents_of_today_stand_under_decree_30(kind, request, opened):
    assert regime(opened(request.getfixturevalue(kind))) == "nd30"


@pytest.mark.parametrize(
    ("month", "year", "expected"),
    [("3", 2020, "nd30"), ("4", 2020, "nd30"), ("02", 2020, "tt01"), ("6", 2015, "tt01"), ("6", 2009, "ttlt55")],
)
def test_the_day_decides_among_the_rules_of_a_family(month, year, expected, decision, opened):
    assert regime(opened(decision.set("date", text=DATED.format(month=month, year=year)))) == expected


@pytest.mark.parametrize(("year", "expected"), [(2026, "nd78"), (2024, "nd34"), (2013, "qppl-cu")])
def test_a_decision_whose_number_bears_a_year_is_a_legal_document(year, expected, decision, opened):
    decision.set("number", text=f"Số: 07/{year}/QĐ-UBND").set("date", text=DATED.format(month=6, year=year))
    found = standing(opened(decision))
    assert found.regime.id == expected and f"07/{year}" in found.why


def test_a_plan_whose_number_bears_a_year_is_wrong_and_no_legal_document(plan, opened):
    subject = opened(plan.set("number", text="Số: 15/2026/KH-UBND"))
    assert regime(subject) == "nd30"
    assert {fault.rule.id for fault in examine(subject, rules())} == {"so-co-nam"}


@pytest.mark.parametrize(("year", "expected"), [(2026, "qd399"), (2024, "hd36")])
def test_a_document_of_the_party(year, expected, letter, opened):
    letter.set("title", text="ĐẢNG CỘNG SẢN VIỆT NAM").set("number", text="Số 15-CV/TU").drop("motto")
    letter.set("date", text=DATED.format(month=6, year=year))
    assert regime(opened(letter)) == expected


def test_a_letter_that_speaks_of_the_party_is_none_of_its_documents(letter, opened):
    letter.set("clause_1", text="1. Đảng Cộng sản Việt Nam lãnh đạo; thực hiện Chỉ thị số 11-CT/TU của Tỉnh ủy.")
    assert regime(opened(letter)) == "nd30"


def test_a_form_and_loose_text_stand_under_no_rules(letter, opened):
    parts = (
        "issuer_kind",
        "issuer",
        "number",
        "subject",
        "date",
        "addressees_label",
        "addressee_1",
        "addressee_2",
    )
    letter.drop(*parts)
    letter.body.insert(0, P("kind", "ĐƠN ĐỀ NGHỊ CẤP GIẤY PHÉP", bold=True, align="center"))
    assert regime(opened(letter)) == "khong"


def test_under_other_rules_only_faults_of_the_file_are_told(decision, opened):
    decision.set("number", text="Số: 07/2026/QĐ-UBND").set("kind", size=20).set("basis_1", text="x\u200by")
    subject = opened(decision)
    told = examine(subject, rules())
    assert {fault.rule.area for fault in told} == {Area.FILE}
    assert {fault.rule.id for fault in examine(subject, rules(), "nd30")} > {fault.rule.id for fault in told}


def test_a_document_under_other_rules_is_not_mended_unless_a_person_says_so(decision, opened, tmp_path):
    opened(decision.set("number", text="Số: 07/2026/QĐ-UBND").set("kind", size=20))
    path = tmp_path / "draft.docx"
    with pytest.raises(DocgenError) as told:
        fixed(path, rules(), profile())
    assert "78/2025" in str(told.value) and "--regime nd30" in str(told.value)
    assert "ten-loai-trinh-bay" in {each.rule for each in fixed(path, rules(), profile(), "nd30").mended}


def test_an_unknown_regime_is_told_with_the_known_ones():
    with pytest.raises(DocgenError) as told:
        settings(regime="nd99")
    assert "nd30" in str(told.value)


def test_each_family_has_a_regime_from_the_beginning_and_the_newest_first():
    for family in {each.family for each in regimes().regimes}:
        since = [each.since for each in regimes().regimes if each.family == family]
        assert since == sorted(since, reverse=True) and since[-1].year == 1945


def between_parties(letter, title):
    letter.drop("issuer_kind", "issuer", "subject", "date", "addressees_label", "addressee_1", "addressee_2")
    letter.body.insert(0, P("kind", title, bold=True, align="center"))
    return letter


@pytest.mark.parametrize("title", ["BIÊN BẢN LÀM VIỆC", "BIÊN BẢN HỌP", "BẢN GHI NHỚ"])
def test_a_kind_of_the_decree_stands_under_it_though_its_issuer_is_missing(title, letter, opened):
    assert regime(opened(between_parties(letter, title))) == "nd30"


def test_minutes_on_a_contract_that_a_body_issues_are_an_administrative_document(decision, opened):
    assert (
        regime(opened(decision.set("kind", text="BIÊN BẢN NGHIỆM THU").set("number", text="Số: 7/BB-SXD")))
        == "nd30"
    )


@pytest.mark.parametrize("title", ["HỢP ĐỒNG LAO ĐỘNG", "PHỤ LỤC HỢP ĐỒNG", "ĐƠN ĐỀ NGHỊ"])
def test_what_parties_write_to_each_other_stands_under_no_rules(title, letter, opened):
    assert regime(opened(between_parties(letter, title))) == "khong"


def test_a_contract_that_a_body_issues_is_an_administrative_document(plan, opened):
    assert regime(opened(plan.set("kind", text="HỢP ĐỒNG").set("number", text="Số: 15/HĐ-UBND"))) == "nd30"


def test_a_paper_that_nobody_issues_and_no_kind_fits_stands_under_no_rules(letter, opened):
    letter.drop("number", "recipients_label", "recipient_1", "recipient_2")
    assert regime(opened(between_parties(letter, "SƠ YẾU LÝ LỊCH"))) == "khong"


def test_the_youth_union_has_rules_of_its_own(letter, opened):
    letter.set("title", text="ĐOÀN TNCS HỒ CHÍ MINH").set("number", text="Số: 15-KH/TĐTN-VP").drop("motto")
    assert regime(opened(letter)) == "doan"


@pytest.mark.parametrize(
    ("part", "text", "expected"),
    [
        ("issuer_kind", "LIÊN ĐOÀN LAO ĐỘNG TỈNH", "cong-doan"),
        ("issuer_kind", "CÔNG TY CỔ PHẦN NƯỚC SẠCH", "khong"),
        ("issuer_kind", "HỢP TÁC XÃ NÔNG NGHIỆP", "khong"),
        ("issuer_kind", "CÔNG TY TNHH MTV THỦY LỢI", "nd30"),
        ("issuer_kind", "SỞ CÔNG THƯƠNG", "nd30"),
        ("number", "Số: 14/2022/HNGĐ-ST", "nd30"),
        ("number", "Bản án số: 14/2022/HNGĐ-ST", "khong"),
        ("number", "Số: 09/2023/QĐST-DS", "khong"),
        ("number", "Nghị quyết số: 46/2024/UBTVQH15", "nd78"),
        ("number", "Luật số: 46/2026/QH16", "nd78"),
    ],
)
def test_the_issuer_and_its_number_tell_whose_rules_hold(part, text, expected, letter, opened):
    assert regime(opened(letter.set(part, text=text))) == expected


def test_a_company_under_a_body_of_the_state_is_an_enterprise_of_the_state(letter, opened):
    letter.set("issuer_kind", text="ỦY BAN NHÂN DÂN TỈNH LÀO CAI").set("issuer", text="CÔNG TY CỔ PHẦN CẤP NƯỚC")
    assert regime(opened(letter)) == "nd30"


@pytest.mark.parametrize(("year", "expected"), [(2016, "tt01"), (2026, "nd30")])
def test_minutes_bear_their_day_in_the_first_sentence(year, expected, decision, opened):
    decision.drop("date").set("kind", text="BIÊN BẢN")
    decision.body.insert(8, P("opening", f"Hôm nay, vào hồi 14 giờ ngày 12 tháng 7 năm {year}, chúng tôi gồm:"))
    assert regime(opened(decision)) == expected


def test_a_day_that_the_text_only_speaks_of_is_not_that_of_the_document(decision, opened):
    decision.drop("date")
    decision.body.insert(8, P("opening", "Thực hiện Kế hoạch ngày 12 tháng 7 năm 2016 của UBND tỉnh."))
    assert regime(opened(decision)) == "nd30"


LOOSE = ("MẪU SỐ 01", "DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG", "LỊCH CÔNG TÁC TUẦN", "BẢNG PHÂN CÔNG NHIỆM VỤ")


@pytest.mark.parametrize("title", LOOSE)
def test_a_paper_of_no_kind_without_issuer_stands_under_no_rules_though_it_is_signed_and_sent(
    title, letter, opened
):
    found = standing(opened(between_parties(letter, title).drop("number")))
    assert found.regime.id == "khong" and title in found.why


@pytest.mark.parametrize("title", LOOSE)
def test_a_title_without_columns_is_no_body_and_a_number_left_open_is_none(title, letter, opened):
    letter.drop("issuer", "subject", "date", "addressees_label", "addressee_1", "addressee_2")
    letter.set("issuer_kind", text=title).set("number", text="Số: ……/……")
    assert regime(opened(letter)) == "khong"


@pytest.mark.parametrize(
    "title", ["BÁO CAO", "KẾ HOẠH CHUYỂN ĐỔI SỐ", "QUYÊT ĐỊNH", "T Ờ   T R Ì N H", "GIẤY MƠI"]
)
def test_a_slip_in_the_name_of_a_kind_leaves_a_document_under_decree_30(title, letter, opened):
    assert regime(opened(between_parties(letter, title).drop("number", "recipients_label"))) == "nd30"


@pytest.mark.parametrize("title", LOOSE)
def test_what_a_body_issues_under_a_number_of_its_own_is_judged_by_decree_30(title, plan, opened):
    assert regime(opened(plan.set("kind", text=title))) == "nd30"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("ngày … tháng 3 năm 2020", "nd30"),
        ("ngày … tháng 02 năm 2020", "tt01"),
        ("ngày … tháng … năm 2020", "nd30"),
        ("ngày … tháng … năm 2019", "tt01"),
        ("ngày 04 tháng 3 năm 2020", "tt01"),
    ],
)
def test_a_day_that_is_left_open_is_as_late_as_what_is_written_allows(date, expected, decision, opened):
    assert regime(opened(decision.set("date", text=f"Thái Nguyên, {date}"))) == expected
