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


@pytest.mark.parametrize(
    ("told", "short", "long"),
    [
        # The shortest end that has the letters in their order, the first word the first letter.
        ("công tác xóa mù chữ; xóa mù chữ (XMC)", "XMC", "xóa mù chữ"),
        ("lo việc xóa nạn mù chữ (XMC)", "XMC", "xóa nạn mù chữ"),
        ("phòng cháy và chữa cháy (PCCC)", "PCCC", "phòng cháy và chữa cháy"),
        ("đổi mới sáng tạo và khoa học (ĐMST&KH)", "ĐMST&KH", "đổi mới sáng tạo và khoa học"),
        ("Anh chị em (ACE), bạn bè (B)", "ACE", "anh chị em"),
        # The first explanation stands.
        ("xóa mù chữ (XMC) và xây mương cạn (XMC)", "XMC", "xóa mù chữ"),
    ],
)
def test_letters_are_explained_by_the_words_before_them(surveyed, rules, told, short, long):
    assert abbreviations(surveyed(mo_dau=[told]).plan, rules) == (Abbreviation(short, long),)


@pytest.mark.parametrize(
    "told",
    [
        "mù chữ (XMC)",
        "chữ mù xóa (XMC)",
        "các bạn (B)",
        "Đề án (gọi tắt là Đề án)",
        "Đề án chợ số 5 (gọi tắt là Đề án 5)",
        # Too far from its bracket.
        f"Đề án {'chợ ' * 60}(gọi tắt là Đề án)",
    ],
)
def test_words_that_do_not_hold_the_letters_explain_nothing(surveyed, rules, told):
    assert abbreviations(surveyed(mo_dau=[told]).plan, rules) == ()


def test_titles_and_texts_of_clauses_explain_too(surveyed, rules):
    clause = {"so": "1.", "tieu_de": "Xóa mù chữ (XMC)", "noi_dung": "Dạy nghề nông thôn (DNNT)"}
    assert [each.short for each in abbreviations(surveyed(clause).plan, rules)] == ["XMC", "DNNT"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("lớp XMC và XMC", "lớp xóa mù chữ (XMC) và XMC"),
        ("lớp XMC.", "lớp xóa mù chữ (XMC)."),
        ("“a” XMC", "“a” xóa mù chữ (XMC)"),
        ("“XMC” và XMC", "“XMC” và xóa mù chữ (XMC)"),
        ("lớp XMC-2 và XMC", "lớp XMC-2 và xóa mù chữ (XMC)"),
        ("lớp xóa mù chữ (XMC2) XMC", "lớp xóa mù chữ (XMC2) xóa mù chữ (XMC)"),
        # What is explained already stays as it is.
        ("lớp xóa mù chữ (gọi là XMC) và XMC", "lớp xóa mù chữ (gọi là XMC) và XMC"),
        ("lớp Xóa Mù Chữ (XMC), XMC", "lớp Xóa Mù Chữ (XMC), XMC"),
        # What is no use of it stays too.
        ("(XMC)", "(XMC)"),
        ("XMC 3, XMC số 3, a/XMC, XMC/2, xmc", "XMC 3, XMC số 3, a/XMC, XMC/2, xmc"),
    ],
)
def test_the_first_bare_use_is_opened(text, told):
    assert Abbreviation("XMC", "xóa mù chữ").opened(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Thực hiện Đề án.", "Thực hiện Đề án phát triển chợ (sau đây gọi tắt là Đề án)."),
        (
            "Theo Đề án phát triển chợ của tỉnh.",
            "Theo Đề án phát triển chợ (sau đây gọi tắt là Đề án) của tỉnh.",
        ),
        ("Đề án phát triển làng", "Đề án phát triển chợ (sau đây gọi tắt là Đề án) phát triển làng"),
    ],
)
def test_a_short_name_that_opens_the_long_one_is_told_behind_it(text, told):
    assert Abbreviation("Đề án", "Đề án phát triển chợ").opened(text) == told


NAMED = "Chương trình trồng rừng ngập mặn"


def test_a_short_name_of_what_the_opening_names_is_given_there(surveyed, ward):
    clause = CLAUSE | {"noi_dung": "Phổ biến Chương trình đến từng ngõ."}
    told = [f"{NAMED} (sau đây gọi tắt là Chương trình)"]
    directive = docgen.cascade(surveyed(clause, mo_dau=told, trich_yeu=f"Thực hiện {NAMED}"), ward)
    assert f"{NAMED} (sau đây gọi tắt là Chương trình; có văn bản gửi kèm theo)" in directive.frame.opening
    assert [item.text for item in directive.sections[0].items] == ["Phổ biến Chương trình đến từng ngõ."]


@pytest.mark.parametrize(
    ("opening", "used"), [("Thực hiện Đề án trồng rau", "Chương trình"), (f"Thực hiện {NAMED}", "Đề án khác")]
)
def test_an_opening_that_names_it_not_or_items_that_use_it_not_change_nothing(surveyed, ward, opening, used):
    told = [f"{NAMED} (sau đây gọi tắt là Chương trình)"]
    clause = CLAUSE | {"noi_dung": f"Phổ biến {used} đến từng ngõ."}
    directive = docgen.cascade(surveyed(clause, mo_dau=told, trich_yeu=opening), ward)
    assert "gọi tắt" not in directive.frame.opening


def test_an_opening_that_a_person_wrote_stays(surveyed, ward, decided):
    clause = CLAUSE | {"noi_dung": "Phổ biến Chương trình đến từng ngõ."}
    told = [f"{NAMED} (sau đây gọi tắt là Chương trình)"]
    fixed = decided(khung={"mo_dau": f"Thực hiện {NAMED}:"})
    directive = docgen.cascade(
        surveyed(clause, mo_dau=told, trich_yeu=f"Thực hiện {NAMED}"), ward, decisions=fixed
    )
    assert directive.frame.opening == f"Thực hiện {NAMED}:"
    assert "gọi tắt" in directive.sections[0].items[0].text
