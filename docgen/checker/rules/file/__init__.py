"""Rules on the file itself; `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.file import (
    composed_letters,
    external_links,
    hidden_characters,
    language,
    legacy_font,
    macros,
    tracked_changes,
)

RULES: tuple[Rule, ...] = (
    legacy_font.RULE,
    tracked_changes.RULE,
    macros.RULE,
    external_links.RULE,
    composed_letters.RULE,
    hidden_characters.RULE,
    language.RULE,
)
