"""Which rules are run, and how a house narrows the decree."""

import pytest

from docgen.checker.chosen_rules import settings
from docgen.checker.rules import rules
from docgen.errors import DocgenError


@pytest.fixture
def here(tmp_path):
    """Write a settings file and house rules; gives how `settings` is called for them."""

    def write(toml="", house=""):
        file = tmp_path / "docgen.toml"
        if toml:
            file.write_text(toml, encoding="utf-8")
        if house:
            (tmp_path / "the-thuc.yaml").write_text(house, encoding="utf-8")
        return {"folders": (tmp_path,), "file": file}

    return write


def ids(chosen):
    return [rule.id for rule in chosen.rules]


def test_all_rules_are_run_where_nothing_is_said(here):
    assert settings(**here()).rules == rules()


def test_rules_are_chosen_and_left_out_by_id_or_pattern(here):
    assert ids(settings(only=("le-trang", "kho-giay"), **here())) == ["kho-giay", "le-trang"]
    assert not [each for each in ids(settings(skip=("viet-hoa-*",), **here())) if each.startswith("viet-hoa-")]


def test_the_settings_file_speaks_where_the_call_does_not(here):
    where = here('[check]\nonly = ["le-trang", "kho-giay"]\nskip = ["kho-giay"]\n')
    assert ids(settings(**where)) == ["le-trang"]
    assert ids(settings(only=("phong-chu",), **where)) == ["phong-chu"]


def test_every_unknown_rule_is_told_with_the_nearest(here):
    with pytest.raises(DocgenError) as caught:
        settings(only=("le-trangg",), skip=("khong-co",), **here())
    assert len(caught.value.faults) == 2
    assert "le-trang" in caught.value.faults[0].hint


@pytest.mark.parametrize("toml", ["[check]\nonyl = []\n", '[check]\nonly = "le-trang"\n', "[check\n"])
def test_faults_of_the_settings_file(toml, here):
    with pytest.raises(DocgenError, match=r"docgen\.toml"):
        settings(**here(toml))


def test_a_house_may_narrow_a_range(here):
    chosen = settings(
        **here(house="khoang:\n  trang: {le_trai: 30 mm}\n  thanh_phan: {noi_dung: {co_chu: 14 pt}}\n")
    )
    assert (chosen.decree.page.left.high, chosen.decree.components.body.size.low) == (30, 14)
    assert chosen.decree.page.right.low == 15


def test_a_house_never_widens_the_decree(here):
    page, parts = "trang: {le_trai: 25 - 35 mm, le_phai: 10 mm}", "thanh_phan: {noi_dung: {co_chu: 12 pt, mau: x}}"
    house = f"khoang:\n  {page}\n  {parts}\n"
    with pytest.raises(DocgenError) as caught:
        settings(**here(house=house))
    assert len(caught.value.faults) == 4


def test_a_house_weighs_and_leaves_out_rules(here):
    chosen = settings(**here(house="muc_do: {ket-thuc: error}\nbo_qua: [ngon-ngu]\n"))
    assert "ngon-ngu" not in ids(chosen)
    assert next(rule for rule in chosen.rules if rule.id == "ket-thuc").severity == "error"


def test_a_narrowed_range_is_what_is_checked(here, letter, tmp_path):
    from docgen.checker.many_files import check_one

    path = tmp_path / "draft.docx"
    for name in ("opening", "clause_1", "clause_2", "closing"):
        letter.set(name, size=13)
    path.write_bytes(letter.docx())
    assert check_one(path, settings(**here())).findings == ()
    narrowed = settings(**here(house="khoang:\n  thanh_phan: {noi_dung: {co_chu: 14 pt}}\n"))
    assert [each.rule for each in check_one(path, narrowed).findings] == ["noi-dung-co-chu"]
