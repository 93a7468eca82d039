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
