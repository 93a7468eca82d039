import datetime as dt

import pytest

import docgen
from docgen.batch.unit_choice import chosen
from docgen.errors import DocgenError
from docgen.model.unit import UnitKind
from docgen.register import province, units


@pytest.fixture(scope="module")
def plan():
    return docgen.read_plan("209-kh-ubnd")


@pytest.fixture(scope="module")
def of_the_state(plan):
    """A plan that binds every province."""
    return plan.model_copy(update={"issuer": "Chính phủ"})


def slugs(entries):
    return [each.slug for each in entries]


def test_where_nothing_is_named_all_of_the_province_are_meant(plan):
    assert tuple(chosen(plan, None, [], False)) == units(province("Thái Nguyên"))


@pytest.mark.parametrize("kind", [UnitKind.WARD, UnitKind.COMMUNE])
def test_of_a_kind_all_of_the_province_are_meant(plan, kind):
    found = chosen(plan, kind, [], False)
    assert tuple(found) == units(province("Thái Nguyên"), kind)
    assert found and {each.kind for each in found} == {kind}


def test_those_named_come_once_in_the_order_of_the_register(plan):
    order = slugs(units(province("Thái Nguyên")))
    named = ["xa-dinh-hoa", "phuong-bac-kan", "01843"]
    assert slugs(chosen(plan, None, named, False)) == sorted(named[:2], key=order.index)
    assert slugs(chosen(plan, UnitKind.WARD, named[1:], False)) == ["phuong-bac-kan"]


def test_every_name_that_is_none_is_told(plan):
    with pytest.raises(DocgenError) as told:
        chosen(plan, None, ["xa-khong-co", "xa-dinh-hoa", "phuong-khong-co"], False)
    assert len(told.value.faults) == 2
    assert "xa-khong-co" in str(told.value) and "phuong-khong-co" in str(told.value)


def test_all_that_are_not_of_the_kind_are_told_and_no_other(plan):
    with pytest.raises(DocgenError, match="not of the kind asked for: Phường Bắc Kạn, Phường Sông Công\n"):
        chosen(plan, UnitKind.COMMUNE, ["phuong-bac-kan", "phuong-song-cong", "xa-dinh-hoa"], False)


def test_a_province_without_a_unit_of_the_kind_is_told(plan):
    with pytest.raises(DocgenError, match="Thái Nguyên has no unit of the kind “đặc khu”"):
        chosen(plan, UnitKind.SPECIAL_ZONE, [], False)
    with pytest.raises(DocgenError, match="not of the kind asked for: Phường Bắc Kạn\n"):
        chosen(plan, UnitKind.SPECIAL_ZONE, ["phuong-bac-kan"], False)


def test_a_unit_of_another_province_is_none_here(plan):
    other = units(province("Cao Bằng"))[0]
    with pytest.raises(DocgenError):
        chosen(plan, None, [other.code], False)


def test_everywhere_is_for_a_plan_that_binds_every_province(plan, of_the_state):
    assert tuple(chosen(of_the_state, None, [], True)) == units()
    other = units(province("Cao Bằng"))[0]
    assert chosen(of_the_state, None, [other.code], True) == [other]
    with pytest.raises(DocgenError, match="binds only its own communes"):
        chosen(plan, None, [], True)


def test_where_no_province_is_known_it_is_asked_for(of_the_state):
    with pytest.raises(DocgenError, match="not known of which province “Chính phủ” is"):
        chosen(of_the_state, None, [], False)


def test_units_are_those_of_the_day(of_the_state):
    day = dt.date(2025, 7, 2)
    assert tuple(chosen(of_the_state, None, [], True, on=day)) == units(on=day) != units()
    changed = next(each for each in units(on=day) if each not in units())
    assert chosen(of_the_state, None, [changed.code], True, on=day) == [changed]
    assert chosen(of_the_state, None, [changed.code], True) != [changed]
