import pytest

import docgen
from docgen.model.directive import Form


@pytest.mark.parametrize(
    ("number", "date", "cited"),
    [
        ("9/KH-UBND", "2026-03-02", "Kế hoạch số 9/KH-UBND ngày 02/3/2026 của UBND tỉnh về thử"),
        ("9/KH-UBND", "2026-02-12", "Kế hoạch số 9/KH-UBND ngày 12/02/2026 của UBND tỉnh về thử"),
        ("/KH-UBND", "2026-03", "Kế hoạch số …/KH-UBND ngày …/3/2026 của UBND tỉnh về thử"),
        ("9/KH-UBND", None, "Kế hoạch số 9/KH-UBND của UBND tỉnh về thử"),
    ],
)
def test_the_plan_is_cited_with_what_is_known(surveyed, context, number, date, cited):
    words = context(surveyed(so_ky_hieu=number, ngay_ban_hanh=date, trich_yeu="Thử")).words
    assert words["ke_hoach_day_du"] == cited


def test_the_units_own_abstract_is_about_its_own_area(surveyed, context):
    words = context(surveyed(trich_yeu="Xây chợ trên địa bàn tỉnh Thái Nguyên")).words
    assert words["trich_yeu_rieng"] == "Xây chợ trên địa bàn phường Bắc Kạn"


def test_the_focal_department_answers_to_the_presiding_body(surveyed, context):
    assert context(surveyed()).focal.id == "vhxh"
    assert context(surveyed(co_quan_dau_moi="Sở Xây dựng")).focal.id == "kt"
    assert context(surveyed(co_quan_dau_moi=None)).focal is None


TASK = {"so": "1.", "noi_dung": "Theo Phụ lục I kèm theo Kế hoạch này, mở lớp.", "thuc_hien": ["UBND cấp xã"]}


@pytest.mark.parametrize("words", ["Thu hút {CL}", r"Xây \1 và \g<0>", "{", "{0}"])
def test_what_an_abstract_says_is_text_and_no_template(surveyed, ward, words):
    survey = surveyed(TASK, trich_yeu=f"Việc {words} trên địa bàn tỉnh")
    for form in Form:
        assert f"iệc {words} trên địa bàn" in docgen.cascade(survey, ward, form=form).frame.subject


def test_an_annex_of_the_plan_is_cited_with_its_number_once(surveyed, ward):
    (item,) = [item for section in docgen.cascade(surveyed(TASK), ward).sections for item in section.items]
    assert item.text.count("9/KH-UBND") == 1
    assert "Phụ lục I kèm theo Kế hoạch số 9/KH-UBND" in item.text
