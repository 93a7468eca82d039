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


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("1,5 km, 30-4, từ 2026-2030, 5% và 100%", ("1,5", "30-4", "2026-2030", "5%", "100%")),
        ("Nghị định số 105/2025/NĐ-CP, Điều 5.", ("105/2025/NĐ-CP", "5")),
        ("05 tổ, 05 đội, 5 nhóm", ("05", "5")),
        ("tổ số 7/ phòng", ("7",)),
    ],
)
def test_each_figure_is_told_whole_and_once(text, found):
    assert figures(text) == found


@pytest.mark.parametrize(
    ("before", "after", "lost"),
    [
        ("100 hộ", "1000 hộ", ("100",)),
        ("1000 hộ", "100 hộ", ("1000",)),
        ("105 hộ", "15 hộ", ("105",)),
        ("010 hộ, 20 hộ", "10 hộ, 020 hộ", ()),
        ("0 hộ", "00 hộ", ()),
        ("ngày 01/09/2026", "ngày 1/9/2025", ("01/09/2026",)),
        ("ba hộ", "hai hộ", ()),
    ],
)
def test_only_zeros_before_a_figure_tell_nothing(before, after, lost):
    assert lost_figures(before, after) == lost


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("họp ở Lào Cai - Sa Pa, Bắc Hà; Y Tý", ("Lào Cai - Sa Pa", "Bắc Hà", "Y Tý")),
        ("đi Sa-Pa rồi đi Sa-Pa", ("Sa-Pa",)),
        ("đi Huế", ()),
        ("Lào Cai họp", ()),
        ("xong. Lào Cai họp", ()),
    ],
)
def test_each_name_is_told_once_and_none_where_a_sentence_opens(text, found):
    assert names(text) == found


def test_a_name_is_kept_in_any_letters():
    assert lost_names("họp ở Hồ Tây", "họp ở hồ tây") == ()
    assert lost_names("họp ở Hồ Tây và Hồ Đông", "họp ở Hồ Tây") == ("Hồ Đông",)
