"""How clauses are named, whatever a plan prints before them."""

from __future__ import annotations

from docgen.model.clause_names import walk
from docgen.model.plan import Plan


def clause(number: str = "", *below: dict) -> dict:
    return {"so": number, "noi_dung": "x", "muc": list(below)}


def names(*sections: tuple[str, list[dict]]) -> list[str]:
    plan = Plan.model_validate(
        {
            "so_ky_hieu": "1/KH-UBND",
            "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh",
            "trich_yeu": "x",
            "phan": [{"so": number, "tieu_de": "X", "muc": clauses} for number, clauses in sections],
        }
    )
    return [placed.id for placed in walk(plan)]


def test_numbers_that_repeat_the_number_above_are_not_doubled():
    deep = clause("5.", clause("5.1.", clause("5.1.1"), clause("5.1.2.")), clause("5.2."))
    assert names(("III.", [deep])) == ["III.5", "III.5.1", "III.5.1.1", "III.5.1.2", "III.5.2"]


def test_numbers_that_start_afresh_below_are_joined():
    assert names(("III.", [clause("1.", clause("1."), clause("a)"), clause("(b)"))])) == [
        "III.1",
        "III.1.1",
        "III.1.a",
        "III.1.b",
    ]


def test_a_number_that_only_begins_alike_is_another():
    assert names(("III.", [clause("1.", clause("10.1."), clause("1.10."))])) == ["III.1", "III.1.10.1", "III.1.10"]


def test_bullets_are_counted_from_one_among_themselves():
    assert names(
        ("V.", [clause("4.", clause("-"), clause("+"), clause("a)"), clause("–")), clause("5.", clause(""))])
    ) == [
        *("V.4", "V.4-1", "V.4-2", "V.4.a", "V.4-3"),
        *("V.5", "V.5-1"),
    ]


def test_numbers_below_a_bullet_start_afresh():
    assert names(("I.", [clause("1.", clause("-", clause("1.1.")))])) == ["I.1", "I.1-1", "I.1-1.1.1"]


def test_appendices_in_any_writing():
    assert names(("Phụ lục II", [clause("1.")]), ("PHỤ LỤC", [clause("-")]), ("phụ lục iii:", [clause("2")])) == [
        "PL.II.1",
        "PL-1",
        "PL.iii.2",
    ]


def test_a_section_without_a_number_is_zero():
    assert names(("", [clause("1."), clause("-")])) == ["0.1", "0-1"]


def test_a_name_given_twice_is_told_apart():
    assert names(("I.", [clause("1."), clause("1."), clause("1.")]), ("I.", [clause("1.")])) == [
        *("I.1", "I.1(2)", "I.1(3)"),
        "I.1(4)",
    ]


def test_each_clause_knows_what_stands_above_it():
    plan = Plan.model_validate(
        {
            "so_ky_hieu": "1/KH-UBND",
            "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh",
            "trich_yeu": "x",
            "phan": [{"so": "I.", "tieu_de": "X", "muc": [clause("1.", clause("1.1.", clause("-")))]}],
        }
    )
    last = list(walk(plan))[-1]
    assert [each.number for each in last.above] == ["1.", "1.1."]
    assert last.section is plan.sections[0]
    assert last.clause is last.above[-1].clauses[0]


def test_the_paragraph_below_a_title_bears_the_number_of_its_section():
    plan = Plan.model_validate(
        {
            "so_ky_hieu": "1/KH-UBND",
            "co_quan_ban_hanh": "Ủy ban nhân dân tỉnh",
            "trich_yeu": "x",
            "phan": [{"so": "II.", "tieu_de": "X", "noi_dung": "y", "muc": [clause("1.")]}, {"tieu_de": "Z"}],
        }
    )
    assert [(placed.id, placed.clause.text) for placed in walk(plan)] == [("II", "y"), ("II.1", "x")]
