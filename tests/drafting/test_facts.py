import pytest

from docgen.drafting.facts import figures, lost_figures, lost_names, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("trồng 1.200 cây trước ngày 30/4/2026 theo Kế hoạch số 12/KH-UBND", ("1.200", "30/4/2026", "12/KH-UBND")),
        ("đạt 95,5% vào quý II", ("95,5%",)),
        ("trồng cây ven đường", ()),
    ],
)
def test_figures_are_numbers_dates_and_symbols(text, found):
    assert figures(text) == found


def test_one_date_written_in_two_ways_is_not_lost():
    assert lost_figures("trước 01/09/2026, 05 tổ", "trước 1/9/2026, 5 tổ") == ()
    assert lost_figures("trước 01/09/2026, 05 tổ", "trước 1/9/2026") == ("05",)


def test_a_name_is_two_capitals_behind_a_word():
    assert names("Trồng cây tại Mường Hum và Bản Vược") == ("Mường Hum", "Bản Vược")
    assert lost_names("theo Luật Đất đai và nhu cầu", "theo nhu cầu") == ("Luật Đất",)
    assert names("Trồng Cây") == ()


def test_a_premise_with_a_figure_stays(surveyed, directive_of):
    clause = {"so": "1.", "chu_tri": ["UBND các xã, phường"]}
    text = "Căn cứ 12 tiêu chí tại Công văn số 45/SKHCN-QL và điều kiện thực tế, khảo sát các thôn."
    (section,) = directive_of(surveyed(clause | {"noi_dung": text})).sections
    assert "45/SKHCN-QL" in section.items[0].text
    plainly = "Căn cứ điều kiện thực tế, khảo sát các thôn."
    (section,) = directive_of(surveyed(clause | {"noi_dung": plainly})).sections
    assert section.items[0].text == "Khảo sát các thôn."
