import pytest

import docgen
from docgen.drafting.abbreviations import Abbreviation, abbreviations

CLAUSE = {"so": "1.", "thuc_hien": ["UBND các xã, phường"]}


@pytest.mark.parametrize(
    ("told", "short", "long"),
    [
        ("đẩy mạnh xóa mù chữ (XMC) ở vùng cao", "XMC", "xóa mù chữ"),
        ("công tác phòng cháy, chữa cháy (PCCC)", "PCCC", "phòng cháy, chữa cháy"),
        ("Đổi mới sáng tạo (ĐMST) là động lực", "ĐMST", "đổi mới sáng tạo"),
        (
            "bảo vệ khoáng sản chưa khai thác (sau đây viết tắt là BVKS)",
            "BVKS",
            "bảo vệ khoáng sản chưa khai thác",
        ),
        ("Đề án phát triển chợ nông thôn (sau đây gọi tắt là Đề án)", "Đề án", "Đề án phát triển chợ nông thôn"),
    ],
)
def test_a_plan_explains_what_it_shortens(surveyed, told, short, long):
    assert abbreviations(surveyed(mo_dau=[told]).plan, surveyed().rules) == (Abbreviation(short, long),)


@pytest.mark.parametrize(
    "told",
    [
        "Ủy ban nhân dân (UBND) tỉnh",  # everybody knows it
        "sản phẩm mỗi xã một nghề (OCOP)",  # letters of another language
        "Nghị định số 105/2025/NĐ-CP (viết tắt là Nghị định số 105/2025/NĐ-CP)",  # a number names it already
        "các mô hình (mới)",
    ],
)
def test_what_needs_no_explaining_or_cannot_be_explained_is_none(surveyed, told):
    assert abbreviations(surveyed(mo_dau=[told]).plan, surveyed().rules) == ()


def test_only_the_first_use_in_the_directive_is_explained(surveyed, drafted):
    one = CLAUSE | {"noi_dung": "Tổ chức tuyên truyền về XMC và mở lớp XMC."}
    two = CLAUSE | {"so": "2.", "noi_dung": "Vận động người dân học lớp XMC."}
    texts = drafted(surveyed(one, two, mo_dau=["xóa mù chữ (XMC)"]))
    assert texts == {
        "Phòng Văn hóa - Xã hội": [
            "Tổ chức tuyên truyền về xóa mù chữ (XMC) và mở lớp XMC.",
            "Vận động người dân học lớp XMC.",
        ]
    }


def test_the_explanation_is_a_step(surveyed, ward):
    directive = docgen.cascade(surveyed(CLAUSE | {"noi_dung": "Mở lớp XMC."}, mo_dau=["xóa mù chữ (XMC)"]), ward)
    (item,) = directive.sections[0].items
    assert (item.steps[-1].rule, item.steps[-1].after) == ("mo-viet-tat", "Mở lớp xóa mù chữ (XMC).")


def test_wording_that_a_person_fixed_is_not_opened(surveyed, decided, drafted):
    plan = surveyed(CLAUSE | {"noi_dung": "Mở lớp XMC."}, mo_dau=["xóa mù chữ (XMC)"])
    texts = drafted(plan, decisions=decided({"dieu_khoan": "I.1", "giao": "vhxh", "loi_van": "Mở lớp XMC ngay."}))
    assert texts == {"Phòng Văn hóa - Xã hội": ["Mở lớp XMC ngay."]}


@pytest.mark.parametrize("text", ["Đề án 06 của Chính phủ", "Đề án số 5", "tiểu-Đề án/x", 'mô hình "Đề án xanh"'])
def test_other_names_that_begin_alike_are_left_alone(text):
    assert not Abbreviation("Đề án", "Đề án phát triển chợ").used(text)


def test_words_that_stand_there_already_are_not_said_twice():
    fire = Abbreviation("PCCC", "phòng cháy, chữa cháy")
    assert fire.opened("Công tác phòng cháy, chữa cháy (PCCC)") == "Công tác phòng cháy, chữa cháy (PCCC)"
    assert fire.opened("Công tác phòng cháy, chữa cháy PCCC") == "Công tác phòng cháy, chữa cháy (PCCC)"
    assert fire.opened("PCCC là việc chung") == "Phòng cháy, chữa cháy (PCCC) là việc chung"
