import datetime as dt
from unicodedata import normalize

import pytest

from docgen.errors import DocgenError
from docgen.register.lookup import entry, nearest, province, province_of, search


@pytest.fixture
def here():
    return province("Thái Nguyên")


def fault(call, *arguments, **options):
    with pytest.raises(DocgenError) as caught:
        call(*arguments, **options)
    (only,) = caught.value.faults
    return only


@pytest.mark.parametrize(
    "query",
    [
        "01843",
        "phuong-bac-kan",
        "Phường Bắc Kạn",
        "phường bắc kạn",
        "PHƯỜNG  BẮC KẠN ",
        "phường Bắc\u00a0Kạn",
        normalize("NFD", "Phường Bắc Kạn"),
        "Bắc Kạn",
        "bac kan",
        "phường Bac Kan",
    ],
)
def test_a_unit_is_found_by_code_slug_and_name(query, here):
    assert entry(query, here).code == "01843"
    assert entry(query).code == "01843"


@pytest.mark.parametrize("query", ["Xã Định Hóa", "Xã Định Hoá", "định hoá", normalize("NFD", "Định Hoá")])
def test_tone_marks_may_stand_on_either_letter(query, here):
    assert entry(query, here).full_name == "Xã Định Hóa"


def test_a_name_that_others_bear_elsewhere_is_sought_in_the_province(here):
    assert entry("Trần Phú", here).code == "02176"
    assert entry("trần phú", province("Hà Nội")).code == "10081"


def test_marks_tell_apart_what_the_slug_does_not(here):
    assert entry("Xã Văn Lang", here).code == "02143"
    assert entry(normalize("NFD", "văn lăng"), here).code == "05665"
    assert entry("xa-van-lang-05665", here).code == "05665"


@pytest.mark.parametrize("query", ["xa-van-lang", "van lang", "Xã Van Lang"])
def test_a_name_of_two_units_is_refused_with_both_and_how_to_ask_for_each(query, here):
    told = fault(entry, query, here)
    assert told.message == f"“{query}” is the name of 2 communes: Xã Văn Lang (02143), Xã Văn Lăng (05665)"
    assert told.hint == "write one of: 02143 / xa-van-lang-02143, 05665 / xa-van-lang-05665"


def test_in_the_whole_country_only_the_code_tells_namesakes_apart():
    told = fault(entry, "Xã Trần Phú")
    assert told.message == (
        "“Xã Trần Phú” is the name of 3 communes: "
        "Xã Trần Phú (Hà Nội, 10081), Xã Trần Phú (Thái Nguyên, 02176), Xã Trần Phú (Hải Phòng, 10633)"
    )
    assert told.hint == "write one of: 10081, 02176, 10633"


@pytest.mark.parametrize("query", ["Phường Bắc Cạn", "phuong-bac-can", "xã Bắc Kạn", "xa-bac-kan", "Băc Kạn"])
def test_an_unknown_unit_is_refused_with_the_nearest_first(query, here):
    told = fault(entry, query, here)
    assert told.message == f"there is no commune “{query}” in Thái Nguyên"
    assert told.hint.startswith("did you mean: Phường Bắc Kạn (01843)")


@pytest.mark.parametrize("query", ["", " ", "xyzxyz", "99999", "東京"])
def test_where_nothing_is_near_nothing_is_proposed(query, here):
    assert fault(entry, query, here).hint == "“docgen units” lists them"


@pytest.mark.parametrize("query", ["Phường Ba Đình", "00004", "phuong-ba-dinh"])
def test_a_unit_of_another_province_is_named_as_such(query, here):
    assert fault(entry, query, here).message == "Phường Ba Đình (Hà Nội, 00004) is not in Thái Nguyên"


def test_the_kind_is_that_of_the_day():
    day = dt.date(2025, 7, 1)
    assert entry("Xã Bố Hạ", province("Bắc Ninh"), day).slug == "xa-bo-ha"
    told = fault(entry, "Xã Bố Hạ", province("Bắc Ninh"))
    assert told.hint.startswith("did you mean: Phường Bố Hạ (07294)")


@pytest.mark.parametrize(
    "query", ["19", "Thái Nguyên", "tỉnh Thái Nguyên", "thai-nguyen", normalize("NFD", "Tỉnh Thái Nguyên")]
)
def test_a_province_is_found_by_code_slug_and_name(query):
    assert province(query).code == "19"


@pytest.mark.parametrize("query", ["Thành phố Hồ Chí Minh", "TP. Hồ Chí Minh", "79"])
def test_a_city_is_found_with_its_kind_in_full_or_short(query):
    assert province(query).name == "Hồ Chí Minh"


def test_an_unknown_province_is_refused_with_the_nearest():
    told = fault(province, "Thái Nguyn")
    assert told.message == "there is no province “Thái Nguyn”"
    assert told.hint.startswith("did you mean: Thái Nguyên")
    assert "Hà Nội, Cao Bằng" in fault(province, "xyz").hint


@pytest.mark.parametrize(
    ("issuer", "name"),
    [
        ("Ủy ban nhân dân tỉnh Thái Nguyên", "Thái Nguyên"),
        ("UỶ BAN NHÂN DÂN\nTỈNH THÁI NGUYÊN", "Thái Nguyên"),
        ("Sở Khoa học và Công nghệ Khánh Hoà", "Khánh Hòa"),
        ("UBND xã Quảng Ninh, tỉnh Quảng Trị", "Quảng Trị"),
        ("UBND TP. Hồ Chí Minh", "Hồ Chí Minh"),
        ("UBND Thành phố Huế", "Huế"),
        ("UBND xã Quảng Ninh", None),
        ("Bộ Khoa học và Công nghệ", None),
        ("Trung ương Đoàn TNCS Hồ Chí Minh", None),
        ("Trường THPT Nguyễn Huệ", None),
        ("Ban Quản lý hang Giangan", None),
    ],
)
def test_an_issuer_names_its_province_or_none(issuer, name):
    found = province_of(issuer)
    assert (found.name if found else None) == name


@pytest.mark.parametrize(
    ("query", "codes"),
    [
        ("bac kan", ["01843"]),
        ("Bắc Kạn, Thái Nguyên", ["01843"]),
        ("phường bac", ["01843", "05528"]),
        ("01843", ["01843"]),
        ("van lang", ["02143", "05665"]),
        ("văn lăng", ["05665", "02143"]),
        ("ac kan", []),
        ("kan bac", []),
    ],
)
def test_search_finds_by_words_without_marks(query, codes, here):
    assert [found.code for found in search(query, here)] == codes


def test_search_tells_first_what_is_called_just_so():
    assert [found.full_name for found in search("D'Ran")][:2] == ["Xã D'Ran", "Xã Ea Drăng"]


def test_search_finds_a_whole_province_and_the_whole_country(here):
    assert len(search("Thái Nguyên")) == 92
    assert len(search("")) == 3321
    assert len(search("", here)) == 92


@pytest.mark.parametrize(
    "query",
    [
        "Phường Bắc Kạn, Thái Nguyên",
        "Bắc Kạn, tỉnh Thái Nguyên",
        "phuong bac kan, thai nguyen",
        "UBND phường Bắc Kạn",
        "Ủy ban nhân dân phường Bắc Kạn",
        "Uỷ ban nhân dân phường Bắc Kạn, tỉnh Thái Nguyên",
        "ubnd-phuong-bac-kan",
        "P. Bắc Kạn",
        "p.Bắc Kạn",
        "P Bắc Kạn",
        "Phg Bắc Kạn",
        "U.B.N.D phường Bắc Kạn",
        "Văn phòng HĐND và UBND phường Bắc Kạn",
        "UBND phường Bắc Kạn tỉnh Thái Nguyên",
        "Phường Bắc Kạn - Thái Nguyên",
        "Bắc Kạn (Thái Nguyên)",
        "phường Bắc Kạn, T. Thái Nguyên",
        "Phường Bắc Kạn, tỉnh Thái Nguyên, Việt Nam",
        "phuờng Bắc Kạn",
        "phương Bắc Kạn.",
        "“Phường Bắc Kạn”",
        "phường: Bắc Kạn",
        "phuong_bac_kan",
        "PhườngBắcKạn",
        "Phường Bắc Kạn (01843)",
        "1843 Bắc Kạn",
        "1843",
    ],
)
@pytest.mark.parametrize("within", ["Thái Nguyên", None])
def test_the_ways_in_which_offices_write_a_unit(query, within):
    assert entry(query, province(within) if within else None).code == "01843"
    assert "01843" in [each.code for each in search(query)]


@pytest.mark.parametrize(
    "query",
    [
        "Phường Bắc Kạn, Lào Cai",
        "P. Bắc Kạn, khong-co",
        "Bắc Kạn tỉnh",
        "843",
        "X Bắc Kạn",
        "TP Bắc Kạn",
        "Phường Bắc Kạn (01840)",
        "Phường BắcCạn",
        "Đảng ủy phường Bắc Kạn",
    ],
)
@pytest.mark.parametrize("within", ["Thái Nguyên", None])
def test_what_is_near_to_them_and_is_none(query, within):
    with pytest.raises(DocgenError):
        entry(query, province(within) if within else None)


def test_a_unit_named_with_another_province_than_the_plan_s_is_told(here):
    with pytest.raises(DocgenError, match=r"Phường Ba Đình .*is not in Thái Nguyên"):
        entry("UBND phường Ba Đình, thành phố Hà Nội", here)


@pytest.mark.parametrize(
    ("query", "within", "name"),
    [
        ("phuong bac kann", "Thái Nguyên", "Phường Bắc Kạn"),
        ("TX Bắc Kạn", "Thái Nguyên", "Phường Bắc Kạn"),
        ("thị trấn Đại Từ", "Thái Nguyên", "Xã Đại Từ"),
        ("huyện Na Rì", "Thái Nguyên", "Xã Na Rì"),
        ("Xã Na Rì, T.Nguyên", "Thái Nguyên", "Xã Na Rì"),
        ("Đảng ủy xã Bắc Hà", "Lào Cai", "Xã Bắc Hà"),
        ("Phường Xuân Hương", "Lâm Đồng", "Phường Xuân Hương - Đà Lạt"),
    ],
)
def test_what_is_nearly_written_is_proposed_first_and_never_taken(query, within, name):
    assert nearest(query, province(within))[0].full_name == name
    assert f"did you mean: {name} (" in fault(entry, query, province(within)).hint


def test_of_namesakes_the_one_of_the_kind_that_was_written_comes_first():
    both = [each.full_name for each in nearest("xã Văn Lag", province("Thái Nguyên"))]
    assert both[:2] == ["Xã Văn Lang", "Xã Văn Lăng"]
    wards = nearest("phường Tân Thànhh")
    assert wards[0].kind == "phường" and nearest("xã Tân Thànhh")[0].kind == "xã"


def test_a_name_that_begins_as_a_kind_does_is_a_name():
    assert entry("Xa Dung").full_name == "Xã Xa Dung"
    assert entry("xã xa dung").full_name == "Xã Xa Dung"
    assert entry("P. Xuân Hương - Đà Lạt, Lâm Đồng").full_name == "Phường Xuân Hương - Đà Lạt"


def test_a_province_behind_the_name_is_no_part_of_it():
    assert entry("xã Chợ Mới tỉnh Thái Nguyên").code == "02086"
    assert (
        fault(entry, "xã Chợ Mới tỉnh Lào Cai").message
        == "there is no commune “xã Chợ Mới tỉnh Lào Cai” in Lào Cai"
    )
