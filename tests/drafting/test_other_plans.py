"""Plans written for these tests, in other fields, provinces and ways of giving out duties."""

import pytest

import docgen

UNITS = {
    "khoang-san": ("xa-van-ban", "phuong-sa-pa"),
    "phong-chay": ("phuong-ninh-kieu", "xa-phong-dien"),
    "y-te": ("dac-khu-van-don", "phuong-ha-long"),
    "giao-duc": ("phuong-moc-chau", "xa-yen-chau"),
}
CASES = [(name, unit) for name, units in UNITS.items() for unit in units]


@pytest.mark.parametrize(("name", "unit"), CASES)
def test_the_directive_is_as_kept(golden, told, other_plan, name, unit):
    survey = other_plan(name)
    golden(f"congvan-{name}-{unit}.txt", told(docgen.cascade(survey, docgen.read_unit(unit, survey.plan))))
