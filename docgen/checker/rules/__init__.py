"""Every rule in a module of its own, by page area; `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules import appendix, body, capitals, file, head, opening, page, signature

RULES: tuple[Rule, ...] = (
    *file.RULES,
    *page.RULES,
    *head.RULES,
    *opening.RULES,
    *body.RULES,
    *signature.RULES,
    *appendix.RULES,
    *capitals.RULES,
)
