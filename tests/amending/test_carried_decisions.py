"""Decisions go on with clauses that stayed, under their new numbers; those about others are given back."""

import docgen
from docgen.amending.carried_decisions import carried
from docgen.amending.clause_pairs import clause_changes
from docgen.model.amendment import Change, ClauseChange
from docgen.model.decisions import Decision, Decisions, FrameDecisions, OwnItem
from tests.amending.conftest import amended

CHANGES = (
    ClauseChange(Change.SAME, "III.1", "III.2", "a", "a"),
    ClauseChange(Change.CHANGED, "III.2", "III.3", "b", "b2"),
    ClauseChange(Change.ENDED, "III.3", "", "c", ""),
    ClauseChange(Change.NEW, "", "III.1", "", "d"),
)


def decided(*entries, own=(), order=()):
    frame = FrameDecisions(subject="việc cũ", recipients=("Như trên", "Đảng ủy"))
    return Decisions(
        plan="9/KH-UBND",
        unit="xa-a",
        number="12",
        decisions=entries,
        own_items=own,
        order=order,
        frame=frame,
    )


def test_what_stayed_is_kept_under_its_new_number(plan_209):
    entry = Decision(clause="III.1#2", department="kt", by="Chánh Văn phòng")
    found = carried(decided(entry, order=("III.1#2", "III.2")), CHANGES, plan_209)
    assert found.decisions.decisions == (entry.model_copy(update={"clause": "III.2#2"}),)
    assert found.decisions.order == ("III.2#2",)
    assert found.reopened == ()
    assert found.decisions.plan.fits(plan_209)


def test_what_changed_or_ended_is_given_back_with_both_texts(plan_209):
    entries = (
        Decision(clause="III.2", omit="đã làm"),
        Decision(clause="III.3", department="kt"),
        Decision(clause="III.1", merge_with="III.3"),
        Decision(clause="IX.9", omit="lạ"),
    )
    found = carried(decided(*entries), CHANGES, plan_209)
    assert found.decisions.decisions == ()
    assert [(each.decision, each.about.before, each.about.after) for each in found.reopened] == [
        (entries[0], "b", "b2"),
        (entries[1], "c", ""),
        (entries[2], "c", ""),
        (entries[3], "", ""),
    ]


def test_own_items_go_with_their_clauses_and_stay_without(plan_209):
    free = OwnItem(name="rieng-1", department="vp", wording="Theo dõi.")
    split = OwnItem(name="rieng-2", department="vp", wording="Lập sổ.", clauses=("III.2",))
    found = carried(decided(own=(free, split), order=("rieng-1", "rieng-2")), CHANGES, plan_209)
    assert (found.decisions.own_items, found.decisions.order) == ((free,), ("rieng-1",))
    assert [each.decision for each in found.reopened] == [split]


def test_what_was_the_older_documents_own_goes(plan_209):
    found = carried(decided(), CHANGES, plan_209).decisions
    assert (found.number, found.frame.subject) == ("", None)
    assert found.frame.recipients == ("Như trên", "Đảng ủy")


def test_those_of_phuong_bac_kan_fit_the_amended_plan(plan_209, surveyed_209):
    unit = docgen.read_unit("phuong-bac-kan", plan_209)
    own = docgen.read_decisions(surveyed_209, unit)
    made = amended(plan_209, 4)
    found = carried(own, clause_changes(plan_209, made.plan), made.plan)
    new = docgen.survey(made.plan)
    assert docgen.cascade(new, unit, decisions=found.decisions).sections
    lost = {each.decision.clause.partition("#")[0] for each in found.reopened}
    assert lost == {each.clause for each in own.decisions} & (made.changed | made.ended)
    assert len(found.decisions.decisions) + len(found.reopened) == len(own.decisions)
