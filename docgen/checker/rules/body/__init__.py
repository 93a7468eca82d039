"""Rules on the body (PL1.I.II.6); `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.body import (
    article_form,
    article_look,
    article_order,
    division_look,
    division_title,
    end_mark,
    gap,
    indent,
    indent_once,
    justified,
    point_letters,
    section_form,
    section_look,
    section_order,
    size,
    spacing,
    subclause_scope,
    titled_clause_look,
    upright,
)

RULES: tuple[Rule, ...] = (
    division_look.RULE,
    division_title.RULE,
    article_form.RULE,
    article_look.RULE,
    article_order.RULE,
    section_form.RULE,
    section_look.RULE,
    section_order.RULE,
    titled_clause_look.RULE,
    subclause_scope.RULE,
    point_letters.RULE,
    size.RULE,
    upright.RULE,
    justified.RULE,
    indent.RULE,
    indent_once.RULE,
    gap.RULE,
    spacing.RULE,
    end_mark.RULE,
)
