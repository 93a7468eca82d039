import datetime as dt
import re
from collections import Counter
from unicodedata import is_normalized

import pytest

from docgen.errors import DocgenError
from docgen.model.unit import UnitKind
from docgen.register.administrative_units import BEGINS, provinces, units
from docgen.register.lookup import province
from docgen.register.slug import slug
from docgen.spec.workspace import shipped

WARD, COMMUNE, ZONE = UnitKind.WARD, UnitKind.COMMUNE, UnitKind.SPECIAL_ZONE
FULL_NAMES = shipped("specs", "units", "register", "full_names.tsv")


def table(path):
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return [line.split("\t") for line in lines][1:]


def kinds(entries):
    return Counter(entry.kind for entry in entries)


def test_the_whole_country_is_there():
    assert len(provinces()) == 34
    assert kinds(units()) == {WARD: 709, COMMUNE: 2599, ZONE: 13}
    assert len({entry.code for entry in units()}) == 3321


@pytest.mark.parametrize(
    ("day", "wards", "communes"),
    [
        ("2025-07-01", 687, 2621),
        ("2026-04-29", 687, 2621),
        ("2026-04-30", 697, 2611),
        ("2026-09-19", 697, 2611),
        ("2026-09-20", 709, 2599),
    ],
)
def test_kinds_are_those_of_the_day(day, wards, communes):
    on = dt.date.fromisoformat(day)
    assert kinds(units(on=on)) == {WARD: wards, COMMUNE: communes, ZONE: 13}


def test_a_commune_that_became_a_ward_has_the_name_of_the_day():
    (then,) = [entry for entry in units(on=BEGINS) if entry.code == "07294"]
    (now,) = [entry for entry in units() if entry.code == "07294"]
    assert (then.full_name, then.slug, then.province.kind) == ("Xã Bố Hạ", "xa-bo-ha", "tỉnh")
    assert (now.full_name, now.slug, now.province.kind) == ("Phường Bố Hạ", "phuong-bo-ha", "thành phố")


def test_nothing_is_known_of_the_time_before():
    with pytest.raises(DocgenError, match="begins on 01/07/2025"):
        units(on=dt.date(2025, 6, 30))


def test_thai_nguyen_has_92():
    here = units(province("Thái Nguyên"))
    assert kinds(here) == {WARD: 15, COMMUNE: 77}
    assert units(province("Thái Nguyên"), WARD) == tuple(entry for entry in here if entry.kind is WARD)
    assert {entry.province.name for entry in here} == {"Thái Nguyên"}


def test_codes_are_five_digits_and_names_are_composed_and_trimmed():
    for entry in units():
        assert re.fullmatch(r"\d{5}", entry.code)
        assert is_normalized("NFC", entry.name)
        assert entry.name == " ".join(entry.name.split())


def test_a_slug_is_unique_in_its_province():
    assert all(times == 1 for times in Counter((entry.province.code, entry.slug) for entry in units()).values())


def test_the_eight_pairs_that_differ_in_marks_alone_bear_their_code():
    pairs = {}
    for entry in units():
        if entry.slug != slug(entry.full_name):
            assert entry.slug == f"{slug(entry.full_name)}-{entry.code}"
            pairs.setdefault((entry.province.name, slug(entry.full_name)), []).append(entry.code)
    assert pairs == {
        ("Thái Nguyên", "xa-van-lang"): ["02143", "05665"],
        ("Hải Phòng", "xa-cam-giang"): ["10888", "10903"],
        ("Quảng Ngãi", "xa-son-ha"): ["21289", "21292"],
        ("Quảng Ngãi", "xa-ba-to"): ["21484", "21523"],
        ("Đồng Nai", "xa-loc-thanh"): ["25280", "25294"],
        ("Hồ Chí Minh", "xa-thanh-an"): ["25807", "27676"],
        ("Tây Ninh", "xa-tan-thanh"): ["25534", "27826"],
        ("Đồng Tháp", "xa-tan-thanh"): ["29938", "30157"],
    }


@pytest.mark.parametrize(
    ("code", "place_name"),
    [
        ("05443", "Phường Phan Đình Phùng"),
        ("02176", "Xã Trần Phú"),
        ("03127", "Phường Điện Biên Phủ"),
        ("28945", "Xã Đồng Khởi"),
        ("24823", "Phường 1 Bảo Lộc"),
        ("01843", "Bắc Kạn"),
        ("26560", "Bà Rịa"),
        ("00694", "Hà Giang 1"),
        ("31673", "Trần Đề"),
    ],
)
def test_a_place_named_after_a_person_a_number_or_an_event_is_named_in_full(code, place_name):
    (entry,) = [entry for entry in units() if entry.code == code]
    assert entry.place_name == place_name


def test_a_city_named_after_a_person_is_named_in_full():
    assert province("79").place_name == "Thành phố Hồ Chí Minh"
    assert province("48").place_name == "Đà Nẵng"


def test_the_list_of_full_names_names_what_the_register_has_and_why():
    named = {entry.code: entry.full_name for entry in units()}
    named |= {each.code: each.place_name for each in provinces()}
    rows = table(FULL_NAMES)
    assert [(code, name) for code, name, _ in rows if named.get(code) != name] == []
    assert {reason for *_, reason in rows} == {"tên người", "chữ số", "sự kiện"}
    assert len({code for code, *_ in rows}) == len(rows)


def test_names_equal_in_wording_are_treated_alike_unless_the_list_says_why():
    """The same person's name is a person's name in every province."""
    listed = {name.split(" ", 1)[1] for _, name, _ in table(FULL_NAMES)}
    assert [entry.full_name for entry in units() if entry.name in listed and entry.place_name == entry.name] == []
