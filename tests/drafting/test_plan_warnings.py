"""What stands between a plan and a unit is told in one line; a date before the plan's is refused."""

import pytest

from docgen.drafting.plan_warnings import check_date
from docgen.errors import DocgenError
from docgen.model.identity import IssueDate
from docgen.register import province_of_plan


def told(surveyed, unit, **plan):
    import docgen

    clause = {"so": "1.", "noi_dung": "Mở lớp.", "thuc_hien": ["UBND các xã, phường"]}
    return [each.rule for each in docgen.cascade(surveyed(clause, **plan), unit).findings]


@pytest.mark.parametrize(
    ("plan", "rule"),
    [
        ({"co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Lào Cai"}, "ke-hoach-tinh-khac"),
        ({"co_quan_ban_hanh": "Sở Y tế", "co_quan_chu_quan": "UBND tỉnh Lào Cai"}, "ke-hoach-tinh-khac"),
        ({"co_quan_ban_hanh": "Bộ Khoa học và Công nghệ"}, "ke-hoach-trung-uong"),
        ({"co_quan_ban_hanh": "Ủy ban nhân dân huyện Định Hóa"}, "ke-hoach-cap-khong-con"),
        ({"co_quan_ban_hanh": "Phòng Y tế", "co_quan_chu_quan": "UBND huyện Định Hóa"}, "ke-hoach-cap-khong-con"),
    ],
)
def test_a_plan_that_does_not_bind_the_unit_is_told_once(surveyed, ward, plan, rule):
    assert told(surveyed, ward, **plan).count(rule) == 1


@pytest.mark.parametrize(
    "plan",
    [
        {"co_quan_ban_hanh": "Ủy ban nhân dân tỉnh Thái Nguyên"},
        {"co_quan_ban_hanh": "Sở Y tế", "co_quan_chu_quan": "UBND tỉnh Thái Nguyên"},
        {"co_quan_ban_hanh": "Sở Y tế tỉnh Thái Nguyên"},
    ],
)
def test_the_province_s_own_plan_is_not(surveyed, ward, plan):
    assert not [rule for rule in told(surveyed, ward, **plan) if rule.startswith("ke-hoach-")]


def test_a_sở_s_plan_belongs_to_the_province_of_its_parent_body(surveyed):
    plan = surveyed(co_quan_ban_hanh="Sở Y tế", co_quan_chu_quan="UBND tỉnh Lào Cai").plan
    assert province_of_plan(plan).name == "Lào Cai"
    assert province_of_plan(plan.model_copy(update={"parent_authority": None})) is None


@pytest.mark.parametrize(
    ("issued", "date", "refused"),
    [
        ("2026-05-15", "2026-05-14", True),
        ("2026-05-15", "2026-05-15", False),
        ("2026-05-15", "2026-05", False),
        ("2026-05-15", "2026-04", True),
        ("2026-05-15", "2026", False),
        ("2026-05-15", "2025", True),
        ("2026-05", "2026-05-01", False),
        ("2026-12", "2026-11-30", True),
    ],
)
def test_a_date_before_the_plan_s_is_refused_as_far_as_both_are_known(surveyed, issued, date, refused):
    plan = surveyed(ngay_ban_hanh=issued).plan
    if not refused:
        check_date(plan, IssueDate.model_validate(date))
        return
    with pytest.raises(DocgenError, match="before the plan"):
        check_date(plan, IssueDate.model_validate(date))
