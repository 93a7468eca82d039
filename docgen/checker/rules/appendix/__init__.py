"""Rules on appendices (PL1.I.III.1); `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.appendix import (
    label_case,
    label_look,
    mentioned,
    numbers,
    pages,
    reference_look,
    reference_missing,
    title_look,
)

RULES: tuple[Rule, ...] = (
    mentioned.RULE,
    numbers.RULE,
    label_look.RULE,
    label_case.RULE,
    title_look.RULE,
    reference_look.RULE,
    reference_missing.RULE,
    pages.RULE,
)
