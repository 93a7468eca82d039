"""The page of all rules (`docs/rules.md`), made from the rules themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from docgen.checker.comments import severity_name
from docgen.checker.decree_citation import written_out
from docgen.checker.rule import Area, Rule
from docgen.decree.profile import Profile
from docgen.messages import say


def reference(rules: Sequence[Rule], decree: Profile) -> str:
    """Every rule with its clause, severity, reason and examples, as Markdown."""
    return "\n".join(_lines(rules, decree))


def _lines(rules: Sequence[Rule], decree: Profile) -> Iterator[str]:
    yield f"# {say('The rules of “docgen check”')}"
    yield ""
    yield say(
        "Made by “docgen check --rules” from the code; {count} rules on {decree}.",
        count=len(rules),
        decree=decree.title,
    )
    for area in Area:
        yield f"\n## {area.heading}"
        for rule in (each for each in rules if each.area is area):
            yield f"\n### {rule.id}\n"
            yield f"{rule.title(decree)}.\n"
            yield f"- {severity_name(rule.severity)} · {written_out(rule.clause(decree))}"
            yield f"- {say('Why')}: {rule.why(decree)}"
            yield f"- {say('Wrong')}: {rule.says.wrong}"
            yield f"- {say('Right')}: {rule.says.right}"
    yield ""
