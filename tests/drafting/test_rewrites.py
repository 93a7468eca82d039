import pytest

from docgen.drafting.pipeline import cascade


def _texts(survey, unit):
    return [item.text for each in cascade(survey, unit).sections for item in each.items]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Chỉ đạo các phòng chuyên môn tổ chức tuyên truyền tại chợ.",
            "Tổ chức tuyên truyền tại chợ.",
        ),
        (
            "Lắp biển báo tại chợ; chỉ đạo các đơn vị trực thuộc tổ chức tuyên truyền tại chợ.",
            "Lắp biển báo tại chợ; tổ chức tuyên truyền tại chợ.",
        ),
    ],
)
def test_a_department_does_itself_what_departments_are_directed_to_do(surveyed, ward, text, told):
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    assert _texts(survey, ward) == [told]


def test_others_than_its_own_people_are_still_directed(surveyed, ward):
    text = "Chỉ đạo các hợp tác xã tổ chức thu gom rác thải tại chợ."
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    assert "chỉ đạo các hợp tác xã" in _texts(survey, ward)[0]


def test_a_body_that_stands_alone_directs_nobody_and_one_with_members_does(surveyed, ward):
    def duty(body, text):
        return {"so": "1.", "tieu_de": body, "cua": [body], "muc": [{"so": "-", "noi_dung": text}]}

    police = surveyed(duty("Công an tỉnh", "Chỉ đạo thực hiện tuần tra."), kind="to_chuc")
    members = "Chỉ đạo các tổ chức thành viên vận động Nhân dân."
    front = surveyed(duty("Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh", members), kind="to_chuc")
    assert _texts(police, ward) == ["Đề nghị thực hiện tuần tra."]
    assert _texts(front, ward) == ["Đề nghị chỉ đạo các tổ chức thành viên vận động Nhân dân."]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Xây dựng từ thôn, bản tiến tới các xã, phường “không rác”.",
            "Xây dựng phường “không rác”, bắt đầu từ thôn, bản.",
        ),
        ("Xây dựng bến thuyền tiến tới thả phao.", "Xây dựng bến thuyền tiến tới thả phao."),
    ],
)
def test_what_is_built_stands_before_where_it_begins(surveyed, ward, text, told):
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    assert _texts(survey, ward) == [told]


def test_the_area_that_alone_is_meant_stays_said(surveyed, ward):
    who = "Phối hợp với chính quyền địa phương khu vực biên giới, cửa khẩu và trên biển tuyên truyền tại chợ."
    survey = surveyed({"so": "1.", "tieu_de": "Sở Y tế", "cua": ["Sở Y tế"], "noi_dung": who}, kind="to_chuc")
    (text,) = _texts(survey, ward)
    assert text == "Phối hợp với Sở Y tế tuyên truyền tại chợ (ở khu vực biên giới, cửa khẩu và trên biển)."
