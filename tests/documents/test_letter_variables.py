import pytest

from docgen.documents.letter_variables import letter_variables


@pytest.fixture
def variables(directive):
    return letter_variables(directive)


def test_the_frame_is_finished_strings(variables):
    assert variables.issuing_authority == ("ỦY BAN NHÂN DÂN", "PHƯỜNG BẮC KẠN")
    assert variables.parent_authority == ""
    assert variables.number == "Số:        /UBND-VHXH"
    assert variables.place_and_date == "Bắc Kạn, ngày     tháng 6 năm 2026"
    assert variables.abstract == "V/v triển khai Kế hoạch số 09/KH-UBND"
    assert variables.recipients == ("Như trên;", "Lưu: VT, VHXH.Hungvv.")
    assert variables.closing == ("Với nội dung trên, đề nghị các cơ quan, đơn vị triển khai thực hiện./.",)


def test_departments_are_numbered_and_items_are_not(variables):
    assert [section.title for section in variables.sections] == [
        "1. Các cơ quan, đơn vị",
        "2. Phòng Văn hóa - Xã hội",
    ]
    assert variables.sections[1].items == ("Tham mưu phát động Tết trồng cây.", "Báo cáo trước ngày 05/12.")


def test_one_addressee_has_no_full_stop_and_several_are_a_list(directive, variables):
    assert variables.addressees == ("Các cơ quan, đơn vị thuộc UBND phường",)
    two = directive.frame._replace(addressees=("Các phòng", "Công an phường"))
    assert letter_variables(directive._replace(frame=two)).addressees == (
        "Các phòng;",
        "Công an phường.",
    )


def test_without_a_closing_the_end_mark_goes_to_the_last_item(directive):
    frame = directive.frame._replace(closing=())
    variables = letter_variables(directive._replace(frame=frame))
    assert variables.closing == ()
    assert variables.sections[0].items == ("Trồng cây ở cơ quan.",)
    assert variables.sections[1].items[-1] == "Báo cáo trước ngày 05/12./."
