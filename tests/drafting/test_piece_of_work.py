from docgen.drafting.decide import Decided
from docgen.drafting.piece_of_work import Work
from docgen.drafting.select import select


def test_a_change_is_a_step_and_no_change_is_none(surveyed, ward):
    (each,) = select(
        surveyed({"so": "1.", "noi_dung": "Mở lớp.", "thuc_hien": ["UBND cấp xã"]}), ward, Decided(None)
    )
    work = Work("I.1", each, each.duty.whole, "Mở lớp.")
    assert work.changed("x", "Mở lớp.") is work
    changed = work.changed("x", "Mở hai lớp.")
    assert (changed.text, changed.steps[0].before) == ("Mở hai lớp.", "Mở lớp.")
    assert (changed.source.clause, changed.source.quote) == ("I.1", "Mở lớp.")
