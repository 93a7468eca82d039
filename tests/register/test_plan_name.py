"""Issuer, number and date name a plan: whatever differs in one of them has files of its own, and none is lost."""

from itertools import combinations

import pytest

from docgen.model.plan import Plan
from docgen.model.plan_reference import PlanReference
from docgen.register.plan_name import PlanName, directive_name, earlier_names, named


def plan(
    number="209/KH-UBND",
    date="2026-05-15",
    issuer="Ủy ban nhân dân tỉnh Thái Nguyên",
    title="Trồng rừng",
    text="A",
):
    spec = {"so_ky_hieu": number, "co_quan_ban_hanh": issuer, "trich_yeu": title, "phan": [{"tieu_de": text}]}
    return Plan.model_validate(spec | ({"ngay_ban_hanh": date} if date else {}))


def full(**changes):
    return PlanName.of(plan(**changes)).full


DIFFERENT = [
    {},
    {"issuer": "Ủy ban nhân dân tỉnh Lào Cai"},
    {"issuer": "Sở Y tế tỉnh Thái Nguyên"},
    {"date": "2027-05-15"},
    {"date": "2026-05-16"},
    {"date": "2026-05"},
    {"number": "20/KH-UBND"},
    {"number": "209/KH-HĐND"},
    {"number": "209a/KH-UBND"},
    {"issuer": "Ủy ban nhân dân xã Văn Lang tỉnh Thái Nguyên"},
    {"issuer": "Ủy ban nhân dân xã Văn Lăng tỉnh Thái Nguyên"},
    {"number": "/KH-UBND", "date": None},
    {"number": "/KH-UBND", "date": None, "title": "Phòng dịch"},
    {"number": "/KH-UBND", "date": None, "text": "B"},
    {"number": "/KH-UBND"},
    {"date": None},
    {"date": None, "text": "B"},
]


@pytest.mark.parametrize(("one", "other"), list(combinations(DIFFERENT, 2)), ids=str)
def test_plans_that_differ_never_meet(one, other):
    assert full(**one) != full(**other)
    assert directive_name("congvan", plan(**one), "xa-a") != directive_name("congvan", plan(**other), "xa-a")


def test_the_full_name_says_number_date_and_issuer():
    assert full() == "209-kh-ubnd_2026-05-15_ubnd-tinh-thai-nguyen"
    assert PlanName.of(plan()).short == {"209-kh-ubnd", "209"}


@pytest.mark.parametrize(
    "same", [{"issuer": "UBND tỉnh Thái Nguyên"}, {"issuer": "ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN"}, {"text": "B"}]
)
def test_ways_of_writing_are_one_plan(same):
    assert full(**same) == full()


@pytest.mark.parametrize("number", ["209/KH:UBND*?", "209/..", "209/KH\\UBND", "1/" + "A" * 300])
def test_any_number_is_fit_for_a_file(number):
    name = directive_name("congvan", plan(number=number), "xa-a")
    assert not set(name) & set('/\\:*?"<>|') and ".." not in name and len(name.encode()) <= 255


@pytest.mark.parametrize(("typed", "name"), [("209/KH-UBND", "209-kh-ubnd"), ("209", "209"), (full(), full())])
def test_what_is_typed_is_compared_as_names_are(typed, name):
    assert named(typed) == name


def test_what_was_open_may_be_filled_in_and_keeps_its_earlier_names():
    open_, known = PlanName.of(plan(number="/KH-UBND", date=None)), PlanName.of(plan())
    assert open_.may_become(known) and not known.may_become(open_)
    assert {open_.full, full(date="2026-05"), full(date=None)} <= earlier_names(plan())
    other = plan(title="Phòng dịch")
    assert not open_.may_become(PlanName.of(other)) and open_.full not in earlier_names(other)


@pytest.mark.parametrize(
    ("cited", "fits"),
    [
        ("209/KH-UBND", True),
        ("209/KH-UBND ngày 15/5/2026 của UBND tỉnh Thái Nguyên", True),
        ("Kế hoạch số 209/KH-UBND ngày 15/05/2026", True),
        ("209/KH-UBND năm 2026", True),
        ("209/KH-UBND tháng 5/2026", True),
        ("/KH-UBND", True),  # decided before the number was known
        ("209/KH-UBND năm 2027", False),
        ("209/KH-UBND ngày 16/5/2026", False),
        ("209/KH-UBND của UBND tỉnh Lào Cai", False),
        ("20/KH-UBND", False),
        ("209/KH-HĐND", False),
    ],
)
def test_a_reference_fits_what_nothing_in_it_contradicts(cited, fits):
    assert PlanReference.model_validate(cited).fits(plan()) is fits


def test_a_reference_is_written_as_it_is_read():
    told = "209/KH-UBND ngày 15/5/2026 của UBND tỉnh Thái Nguyên"
    assert str(PlanReference.model_validate(told)) == told
    assert not PlanReference.model_validate("209/KH-UBND").fits(plan(number="/KH-UBND"))
