"""The page of rules is the one that the rules themselves make."""

from pathlib import Path

from docgen.checker.reference import reference
from docgen.checker.rules import rules
from docgen.decree.profile import profile
from docgen.messages import speak

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_in_the_docs_is_up_to_date():
    speak("vi")
    made = reference(rules(), profile())
    assert PAGE.read_text(encoding="utf-8") == made, "run: docgen check --rules > docs/rules.md"


def test_every_rule_has_its_heading_its_clause_and_its_examples():
    page = reference(rules(), profile())
    for rule in rules():
        assert f"\n### {rule.id}\n" in page and rule.says.wrong in page and rule.says.right in page
