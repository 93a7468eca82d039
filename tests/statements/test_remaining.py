"""The rest of the communes: whoever is named right before is not among them."""

import pytest

from docgen.model.plan import Clause
from docgen.statements.reader import StatementReader
from tests.statements.plans import plan


@pytest.fixture(scope="module")
def left_out(rules):
    """The names that each statement of the clauses leaves out, and whether it still depends on a person."""
    reader = StatementReader(rules)

    def read(*clauses):
        mentions = [each.doers[0] for each in reader.read(plan(*clauses)) if each.doers]
        return [(each.excluded, each.conditional) for each in mentions]

    return read


def test_those_named_in_the_same_clause_are_left_out(left_out):
    assert left_out("UBND xã Văn Lang dựng cổng chào; UBND các xã, phường còn lại treo cờ phướn.") == [
        ((), False),
        (("Văn Lang",), False),
    ]


def test_those_named_in_the_points_beside_are_left_out_and_no_others(left_out):
    points = ("UBND phường Sông Công và xã Văn Lang lợp mái chợ.", "UBND các xã khác quét vôi chợ.")
    below = tuple(Clause(number="-", text=each) for each in points)
    other = Clause(number="-", text="UBND các xã còn lại rào ao.")
    assert left_out(
        Clause(number="1.", text="Sửa chợ:", clauses=below), Clause(number="2.", text="Rào ao:", clauses=(other,))
    )[-3:] == [((), False), (("Sông Công", "Văn Lang"), False), ((), True)]


def test_a_clause_that_names_some_itself_does_not_leave_out_those_named_beside_it(left_out):
    assert left_out(
        Clause(number="1.", text="UBND xã Văn Lang rào ao."),
        Clause(number="2.", text="UBND phường Sông Công dựng cổng chào; UBND các xã, phường còn lại treo cờ."),
    )[-1] == (("Sông Công",), False)


def test_a_clause_that_names_none_ends_the_run_of_those_that_do(left_out):
    texts = ("UBND xã Văn Lang rào ao.", "Sở Y tế súc bể.", "UBND các xã còn lại treo cờ.")
    assert left_out(*(Clause(number=f"{at}.", text=text) for at, text in enumerate(texts, 1)))[-1] == ((), True)


def test_a_body_that_is_named_is_no_commune(left_out):
    assert left_out("Sở Y tế rào ao; UBND các xã còn lại quét vôi.")[-1] == ((), True)


def test_those_that_have_a_time_of_their_own_are_left_out_of_the_others_and_no_others_are(left_out):
    apart = "UBND các xã, phường rào ao trước ngày 10/5/2026; riêng xã Văn Lang trước ngày 20/5/2026."
    assert left_out(apart) == [(("Văn Lang",), False), ((), False)]
    more = "UBND các xã, phường rào ao trước ngày 10/5/2026; riêng xã Văn Lang dựng cổng trước ngày 20/5/2026."
    assert left_out(more) == [((), False), ((), False)]


ALL = "UBND các xã, phường rào ao trước ngày 10/5/2026"


@pytest.mark.parametrize("apart", ["{} trước ngày 20/5/2026.", "{} rào trước ngày 20/5/2026."])
@pytest.mark.parametrize("form", ["; riêng {}", ", riêng {}", " (riêng {})."])
def test_a_bracket_a_comma_and_a_semicolon_set_apart_alike(left_out, form, apart):
    told = form.format(apart.format("xã Văn Lang").rstrip(".")).rstrip(".") + "."
    assert left_out(ALL + told) == [(("Văn Lang",), False), ((), False)]


def test_brackets_inside_a_sentence_or_about_something_else_set_nobody_apart(left_out):
    inside = "UBND các xã, phường (riêng xã Văn Lang trước ngày 20/5/2026) rào ao trước ngày 10/5/2026."
    assert left_out(inside) == [((), False)]
    assert left_out("UBND các xã, phường rào ao (riêng lẻ từng thôn).") == [((), False)]


@pytest.mark.parametrize(
    ("apart", "others"),
    [
        ("riêng các phường trước ngày 20/5/2026", ("xã", "đặc khu")),
        ("riêng các xã trước ngày 20/5/2026", ("phường", "đặc khu")),
        # Which ones lie at the border no rule knows: all keep the day of all.
        ("riêng các xã biên giới trước ngày 20/5/2026", ()),
        ("riêng các phường dựng cổng trước ngày 20/5/2026", ()),
    ],
)
def test_a_kind_of_communes_with_its_own_time_is_none_of_the_others(rules, apart, others):
    first, _ = StatementReader(rules).read(plan(f"{ALL}; {apart}."))
    assert first.doers[0].detail == others


def test_a_body_with_its_own_time_does_what_all_do(rules):
    told = "Các sở, ban, ngành nộp sổ trước ngày 10/5/2026; riêng Sở Y tế {} trước ngày 20/5/2026."
    same, other = (StatementReader(rules).read(plan(told.format(work)))[1] for work in ("nộp", "mở kho"))
    assert [same.apart_of, other.apart_of] == [1, 0]


def test_behind_a_bracket_the_first_subject_goes_on(rules):
    told = f"{ALL} (riêng các phường trước ngày 20/5/2026); gửi Sở Y tế sổ theo dõi."
    assert [each.doers[0].text for each in StatementReader(rules).read(plan(told))] == [
        "UBND các xã, phường",
        "các phường",
        "UBND các xã, phường",
    ]
