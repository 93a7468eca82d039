"""Rules on signature and recipients (PL1.I.II.7, 9b); `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.signature import (
    address_look,
    archive_line,
    as_above,
    authority_collective,
    authority_deputy,
    authority_look,
    authority_missing,
    authority_prefix,
    drafter_mark_look,
    name_look,
    name_titles,
    recipients_label_look,
    recipients_label_words,
    recipients_list,
    recipients_look,
    recipients_missing,
    recipients_twice,
    signed_words,
)

RULES: tuple[Rule, ...] = (
    authority_missing.RULE,
    authority_look.RULE,
    authority_prefix.RULE,
    authority_collective.RULE,
    authority_deputy.RULE,
    name_look.RULE,
    name_titles.RULE,
    signed_words.RULE,
    recipients_missing.RULE,
    recipients_label_words.RULE,
    recipients_label_look.RULE,
    recipients_look.RULE,
    recipients_list.RULE,
    archive_line.RULE,
    as_above.RULE,
    recipients_twice.RULE,
    drafter_mark_look.RULE,
    address_look.RULE,
)
