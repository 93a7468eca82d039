import docgen
from docgen.model.unit import Unit

OURS = {"so": "1.", "noi_dung": "Định kỳ gửi báo cáo về Sở Y tế.", "thuc_hien": ["UBND các xã, phường"]}


def test_a_plan_that_asks_nothing_of_the_unit_says_so(surveyed, ward):
    for survey in (surveyed(), surveyed({"so": "1.", "noi_dung": "Làm.", "chu_tri": ["Sở Y tế"]})):
        made = docgen.cascade(survey, ward)
        assert made.sections == ()
        assert [finding.rule for finding in made.findings] == ["khong-co-viec"]
    assert docgen.cascade(surveyed(OURS), ward).findings == ()


def test_where_nobody_presides_the_report_is_proposed_to_the_office(surveyed, ward):
    made = docgen.cascade(surveyed(OURS | {"noi_dung": "Định kỳ gửi báo cáo."}, co_quan_dau_moi=None), ward)
    (section,) = made.sections
    assert section.name == "Văn phòng HĐND và UBND"
    assert any(section.name in note for note in section.items[0].notes)


def test_a_unit_without_the_focal_department_loses_nothing(plan_209, ward):
    less = Unit.model_validate(
        ward.model_dump() | {"departments": [each for each in ward.departments if each.id != "vhxh"]}
    )
    made = docgen.cascade(plan_209, less)
    told = made.coverage
    assert "Phòng Văn hóa - Xã hội" not in [section.name for section in made.sections]
    assert set(told.addressed) <= {*told.covered, *(each.clause for each in told.unresolved)}
    assert all(each.reason for each in told.unresolved)


def test_two_thousand_tasks_are_no_matter(surveyed, ward):
    clauses = [
        {
            "so": f"{at}.",
            "noi_dung": f"Mở lớp số {at}.",
            "chu_tri": ["Sở Y tế"],
            "phoi_hop": ["UBND các xã, phường"],
        }
        for at in range(1, 1001)
    ]
    clauses += [OURS | {"so": f"{at}.", "noi_dung": f"Sửa chợ tại điểm {at}."} for at in range(1001, 2001)]
    made = docgen.cascade(surveyed(*clauses), ward)
    assert len(made.coverage.covered) == 2000
