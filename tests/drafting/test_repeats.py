import pytest

from docgen.drafting.pipeline import cascade

FULL = (
    "Thường xuyên kiểm tra việc chấp hành quy định xả thải của các cơ sở giết mổ gia súc, xử lý hành vi vi phạm."
)


def _texts(surveyed, ward, *texts):
    named = {"thuc_hien": ["UBND các xã, phường"]}
    clauses = [{"so": f"{at}.", **named, "noi_dung": text} for at, text in enumerate(texts, 1)]
    made = cascade(surveyed(*clauses), ward)
    return [(item.text, len(item.sources)) for each in made.sections for item in each.items]


def test_an_act_told_again_in_other_words_goes_and_its_source_stays(surveyed, ward):
    found = _texts(
        surveyed,
        ward,
        FULL,
        "Kiểm tra, giám sát chặt chẽ việc chấp hành quy định xả thải của cơ sở giết mổ gia súc.",
    )
    assert len(found) == 1
    assert found[0][1] == 2


def test_an_act_with_a_thing_of_its_own_stays(surveyed, ward):
    found = _texts(
        surveyed,
        ward,
        FULL,
        "Kiểm tra việc chấp hành quy định xả thải của 12 cơ sở giết mổ gia súc.",
    )
    assert len(found) == 2


def test_of_an_item_only_the_act_that_repeats_goes(surveyed, ward):
    found = _texts(
        surveyed,
        ward,
        FULL,
        "Kiểm tra việc chấp hành quy định xả thải của cơ sở giết mổ gia súc; lắp đặt biển báo trước cổng.",
    )
    assert any(text == "Lắp đặt biển báo trước cổng." for text, _ in found)


SHORT = "Kiểm tra việc chấp hành quy định xả thải của cơ sở giết mổ gia súc"


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        # Only the act that is told again goes, wherever it stands, with its place among the others.
        (
            (FULL, f"{SHORT}; lắp đặt biển báo trước cổng; quét vôi tường rào chợ."),
            [(FULL, 1), ("Lắp đặt biển báo trước cổng; quét vôi tường rào chợ.", 1)],
        ),
        (
            (FULL, f"Lắp đặt biển báo trước cổng; {SHORT[0].lower()}{SHORT[1:]}; quét vôi tường rào chợ."),
            [(FULL, 1), ("Lắp đặt biển báo trước cổng; quét vôi tường rào chợ.", 1)],
        ),
        # Within one item too, the fuller one stays.
        ((f"{SHORT}; {SHORT} nhỏ.",), [(f"{SHORT} nhỏ.", 1)]),
        # What others tell together goes; one of them alone does not tell it all.
        (
            (
                "Phát hiện, ngăn chặn hành vi vi phạm; dọn cỏ.",
                "Kiểm tra định kỳ để phát hiện hành vi vi phạm nội quy.",
                "Ngăn chặn hành vi lấn chiếm vi phạm.",
            ),
            [
                ("Dọn cỏ.", 1),
                ("Kiểm tra định kỳ để phát hiện hành vi vi phạm nội quy.", 1),
                ("Ngăn chặn hành vi lấn chiếm vi phạm.", 1),
            ],
        ),
    ],
)
def test_what_is_told_again_goes_and_the_rest_keeps_its_order(surveyed, ward, texts, told):
    assert _texts(surveyed, ward, *texts) == told


@pytest.mark.parametrize(
    "more",
    [" tại Bản Vược", " theo Kế hoạch số 12/KH-UBND"],
)
def test_a_name_or_a_figure_of_its_own_keeps_an_act(surveyed, ward, more):
    found = _texts(surveyed, ward, f"{SHORT}{more}; lắp đặt biển báo trước cổng.", FULL)
    assert any(more in text for text, _ in found)


def test_an_act_under_a_condition_is_not_told_by_others(surveyed, ward):
    found = _texts(
        surveyed,
        ward,
        "Phát hiện, ngăn chặn hành vi vi phạm nếu có; dọn cỏ.",
        "Kiểm tra định kỳ để phát hiện hành vi vi phạm nội quy.",
        "Ngăn chặn hành vi lấn chiếm vi phạm nếu có.",
    )
    assert any("Phát hiện, ngăn chặn hành vi vi phạm nếu có" in text for text, _ in found)


def test_a_decided_item_and_a_report_lose_nothing(surveyed, ward, decided):
    clauses = [
        {"so": f"{at}.", "thuc_hien": ["UBND các xã, phường"], "noi_dung": text}
        for at, text in enumerate((FULL, f"{SHORT}; lắp đặt biển báo trước cổng."), 1)
    ]
    made = cascade(surveyed(*clauses), ward, decided({"dieu_khoan": "I.2", "giao": "kt"}))
    told = [item.text for section in made.sections for item in section.items]
    assert f"{SHORT}; lắp đặt biển báo trước cổng." in told


WALL = "Đẩy nhanh sửa chữa, gia cố kè đá và rào chắn quanh bến thuyền chài."


def test_an_act_behind_a_comma_that_is_told_again_goes(surveyed, ward):
    found = _texts(
        surveyed, ward, "Lắp đặt phao neo trước cổng trường, sửa chữa kè đá quanh bến thuyền chài.", WALL
    )
    assert [text for text, _ in found] == ["Lắp đặt phao neo trước cổng trường.", WALL]


def test_of_several_verbs_with_one_object_none_goes(surveyed, ward):
    told = "Thường xuyên rà soát, sửa chữa kè đá quanh bến thuyền chài và thay phao neo."
    assert any(told.rstrip(".") in text for text, _ in _texts(surveyed, ward, told, WALL))
