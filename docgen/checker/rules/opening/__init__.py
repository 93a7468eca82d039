"""Rules on kind, abstract, addressees and legal bases (PL1.I.II.5, 6a, 9a); `RULES` is their order."""

from __future__ import annotations

from docgen.checker.rule import Rule
from docgen.checker.rules.opening import (
    abstract_line,
    abstract_look,
    abstract_missing,
    abstract_stop,
    abstract_v_v,
    addressees_in_full,
    addressees_label,
    addressees_list,
    addressees_look,
    addressees_scope,
    citation_number,
    competence_look,
    kind_letter,
    kind_look,
    legal_basis_ends,
    legal_basis_look,
    subject_line_gap,
    subject_line_look,
    subject_line_words,
)

RULES: tuple[Rule, ...] = (
    kind_look.RULE,
    kind_letter.RULE,
    abstract_missing.RULE,
    abstract_look.RULE,
    abstract_line.RULE,
    abstract_stop.RULE,
    abstract_v_v.RULE,
    subject_line_words.RULE,
    subject_line_look.RULE,
    subject_line_gap.RULE,
    addressees_scope.RULE,
    addressees_look.RULE,
    addressees_label.RULE,
    addressees_list.RULE,
    addressees_in_full.RULE,
    legal_basis_look.RULE,
    legal_basis_ends.RULE,
    citation_number.RULE,
    competence_look.RULE,
)
