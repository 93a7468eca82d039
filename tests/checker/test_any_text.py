"""Whatever is written where, the checker answers, and its copies can be read."""

import copy

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from docgen.checker.comments import annotated
from docgen.checker.fixing import fixed
from docgen.checker.rule_run import examine, open_subject
from docgen.checker.rules import rules
from docgen.decree.profile import profile

LETTERS = st.text("aăâđêôơưàảãáạẹỹ ABCĐÊIVX0123456789.,;:/-–()“”\u0301\u0323\u200b\u00a0\n", max_size=40)
NAMES = (
    "issuer",
    "title",
    "motto",
    "number",
    "date",
    "subject",
    "addressees_label",
    "addressee_1",
    "clause_1",
    "name",
)
BODY = ("kind", "abstract", "section_1", "titled", "closing", "recipient_1", "recipient_3", "appendix_I", "post_1")
SETTINGS = settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])


def answers(draft, folder):
    path = folder / "draft.docx"
    path.write_bytes(draft.docx())
    faults = examine(open_subject(path), rules())
    made = folder / "copy.docx"
    made.write_bytes(annotated(path, faults))
    assert [fault.finding for fault in examine(open_subject(made), rules())] == [fault.finding for fault in faults]
    once = fixed(path, rules(), profile())
    left = {(fault.rule.id, fault.finding.expected) for fault in once.left}
    assert not {(each.rule, each.expected) for each in once.mended} & left
    made.write_bytes(once.data)
    assert fixed(made, rules(), profile()).data == once.data


@SETTINGS
@given(words=st.dictionaries(st.sampled_from(NAMES), LETTERS, min_size=1))
def test_any_words_in_a_letter(words, letter, tmp_path):
    draft = copy.deepcopy(letter)
    for name, text in words.items():
        draft.set(name, text=text)
    answers(draft, tmp_path)


@SETTINGS
@given(words=st.dictionaries(st.sampled_from(BODY), LETTERS, min_size=1))
def test_any_words_in_a_plan(words, plan, tmp_path):
    draft = copy.deepcopy(plan)
    for name, text in words.items():
        draft.set(name, text=text)
    answers(draft, tmp_path)
