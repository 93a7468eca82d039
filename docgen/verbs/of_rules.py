"""Verbs of the rules of a check."""

from __future__ import annotations

from docgen.checker.reference import reference
from docgen.checker.settings import Settings
from docgen.verbs.of_checks import check_settings


def describe_rules(settings: Settings | None = None) -> str:
    """Every rule with its clause, severity, reason and examples, as Markdown.

    >>> import docgen
    >>> "phong-chu" in docgen.describe_rules()
    True
    """
    chosen = settings or check_settings()
    return reference(chosen.rules, chosen.decree)
