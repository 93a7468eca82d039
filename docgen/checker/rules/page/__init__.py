"""Rules on the page: paper, margins, fonts, page numbers, tables; `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.page import (
    color,
    fixed_rows,
    font,
    margins,
    orientation,
    page_number_first,
    page_number_look,
    page_number_missing,
    page_number_place,
    paper,
    size_pairing,
    table_width,
)

RULES: tuple[Rule, ...] = (
    paper.RULE,
    orientation.RULE,
    margins.RULE,
    font.RULE,
    color.RULE,
    page_number_missing.RULE,
    page_number_place.RULE,
    page_number_first.RULE,
    page_number_look.RULE,
    table_width.RULE,
    fixed_rows.RULE,
    size_pairing.RULE,
)
