import pytest

from docgen.drafting.pipeline import cascade


def _item(surveyed, ward, body, text):
    survey = surveyed({"so": "1.", "tieu_de": body, "cua": [body], "noi_dung": text}, kind="to_chuc")
    (item,) = (item for section in cascade(survey, ward).sections for item in section.items)
    return item


FRONT = "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thực hiện chương trình phối hợp với Bộ Công an, vận động Nhân dân trồng tre.",
            "Đề nghị thực hiện chương trình phối hợp, vận động Nhân dân trồng tre.",
        ),
        (
            "Tuyên truyền tại chợ; phối hợp với Bộ Công an vận động Nhân dân trồng tre.",
            "Đề nghị tuyên truyền tại chợ; vận động Nhân dân trồng tre.",
        ),
        (
            "Tuyên truyền tại chợ; phối hợp với Sở Y tế vận động Nhân dân trồng tre.",
            "Đề nghị tuyên truyền tại chợ; phối hợp với Phòng Văn hóa - Xã hội vận động Nhân dân trồng tre.",
        ),
        (
            "Tuyên truyền tại chợ; phối hợp với Sở Y tế, Sở Nội vụ và Sở Tài chính trồng tre.",
            "Đề nghị tuyên truyền tại chợ; phối hợp với Phòng Văn hóa - Xã hội và"
            " Phòng Kinh tế, Hạ tầng và Đô thị trồng tre.",
        ),
        # Whom a thing is of, or to whom it goes, is no partner.
        (
            "Phổ biến hướng dẫn của Bộ Công an về trồng tre.",
            "Đề nghị phổ biến hướng dẫn của Bộ Công an về trồng tre.",
        ),
    ],
)
def test_what_is_repeated_here_is_done_with_those_who_are_here(surveyed, ward, text, told):
    assert _item(surveyed, ward, FRONT, text).text == told


def test_the_partner_of_the_annex_is_the_one_of_the_sentence(surveyed, ward):
    item = _item(surveyed, ward, FRONT, "Chủ trì, phối hợp với Sở Y tế vận động Nhân dân trồng tre.")
    assert item.support == ("Phòng Văn hóa - Xã hội",)


def test_with_whom_the_plan_itself_has_the_commune_work_stays(surveyed, ward):
    text = "Phối hợp với Sở Y tế trồng tre ven đê."
    survey = surveyed({"so": "1.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text})
    (item,) = (item for section in cascade(survey, ward).sections for item in section.items)
    assert "phối hợp với sở y tế" in item.text.casefold()
