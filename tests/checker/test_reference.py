"""The page of rules is the one that the rules themselves make."""

from pathlib import Path

from docgen.checker.reference import reference
from docgen.checker.rules import RULES
from docgen.decree.profile import profile
from docgen.messages import speak

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_in_the_docs_is_up_to_date():
    speak("vi")
    made = reference(RULES, profile())
    assert PAGE.read_text(encoding="utf-8") == made, "run: docgen check --rules > docs/rules.md"


def test_every_rule_has_its_heading_its_clause_and_its_examples():
    page = reference(RULES, profile())
    for rule in RULES:
        assert f"\n### {rule.id}\n" in page and rule.wrong in page and rule.right in page
