from docgen.drafting.drafted_item import DraftedItem, together


def test_rewording_is_a_step_unless_nothing_changes():
    draft = DraftedItem("a", (), ())
    assert draft.reworded("a", "x") is draft
    assert [(step.rule, step.before, step.after) for step in draft.reworded("b", "x").steps] == [("x", "a", "b")]


def test_joining_takes_every_text_one_a_line_and_keeps_notes():
    joined = together([DraftedItem("a", (), (), ("n",)), DraftedItem("b", (), ())], "a; b", "x", ("m",))
    assert (joined.steps[-1].before, joined.steps[-1].after, joined.notes) == ("a\nb", "a; b", ("n", "m"))
