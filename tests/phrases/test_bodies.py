import pytest

from docgen.errors import DocgenError
from docgen.phrases.bodies import BodyRules
from docgen.spec.load import parse


def test_every_counterpart_is_a_department_that_some_commune_has(rules):
    from docgen.register import find

    known = {each.id for code in ("01843", "05569") for each in find(code).departments}
    assert {id_ for body in rules.bodies.bodies for id_ in body.counterparts} <= known


def test_no_name_means_two_bodies(rules):
    names = [name.casefold() for body in rules.bodies.bodies for name in (body.name, *body.other_names)]
    assert sorted(names) == sorted(set(names))


def test_abolished_bodies_have_their_day(rules):
    assert {f"{body.since:%d/%m/%Y}" for body in rules.bodies.abolished} == {"01/03/2025", "01/07/2025"}


def test_faults_of_a_rule_file_come_all_at_once():
    text = "co_quan:\n- ten: A\n  phan_chieu: mai\nkhong_con:\n- mau: '('\n  chu_nhan_ra: [x]\n  tu_ngay: 31/6\n"
    with pytest.raises(DocgenError) as raised:
        parse(text, "co-quan.yaml", BodyRules)
    assert [fault.line for fault in raised.value.faults] == [3, 5, 7]
