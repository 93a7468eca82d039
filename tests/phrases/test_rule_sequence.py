import pytest

from docgen.phrases.patterns import compiled
from docgen.phrases.rewriting import Replacement
from docgen.phrases.rule_sequence import RuleSequence


def rule(id_, pattern, **more):
    return Replacement.model_validate({"ma": id_, "mau": pattern, "thay": "", **more})


RULES = [rule("nhat", "mở lớp"), rule("nhi", "cấp sách", khi_co=["sách"]), rule("tam", "sách")]


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("mở lớp", ["nhat", "nhi", "tam"]),
        ("Cấp sách", ["nhi", "tam"]),
        ("mua sách", ["tam"]),
        ("cấp vở", []),
        ("", []),
    ],
)
def test_the_rules_from_the_first_on_that_changes_the_text(text, ids):
    assert [each.id for each in RuleSequence(RULES, compiled).over(text)] == ids


def test_a_text_is_searched_once():
    asked = []

    def regex(pattern):
        asked.append(pattern)
        return compiled(pattern)

    rules = RuleSequence(RULES, regex)
    assert rules.over("cấp vở") == rules.over("cấp vở") == ()
    assert asked == ["mở lớp", "sách"]
