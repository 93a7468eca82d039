"""Labels that a poor scan misread (`D/v chủ trì:`, `5= Trách nhiệm thực hiện:`), set right by the usual ones.

What stands before a colon, where a label may stand, is taken for the one usual label that is as near as a scan's
errors go, if no label reads so as it stands. What was read before it instead of a bullet goes. Each is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from docgen.anatomy.labelled_lines import LabelFinder
from docgen.anatomy.titles import unmarked
from docgen.importing.printed_line import Line
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.ruleset import Rules

_LABEL = re.compile(r"(?:^|(?<=[;.]\s))(?P<mark>(?:[-+]|\\?\*)\s+)?(?P<read>[^:;.]{3,45}?)(?=\s?:(?:\s|$))")
_STRANGE = re.compile(r"(?:\W|\b\w(?=[^\w/]))+")
"""What is no letter, and a letter or a figure alone among such signs."""
_LETTERS_AN_ERROR = 8
"""One letter in so many may be wrong, missing or one too many; in a shorter label one."""


class MisreadLabels:
    """Sets right the labels of printed lines that were recognised from a picture."""

    def __init__(self, rules: Rules) -> None:
        self._finder = LabelFinder(rules)
        self._usual = {_bare(label): label for label in rules.reading.usual_labels}

    def corrected(self, lines: Iterable[Line]) -> tuple[list[Line], list[Finding]]:
        """The lines with their labels set right, and a finding for each line in which one was."""
        kept: list[Line] = []
        findings: list[Finding] = []
        for line in lines:
            text = _LABEL.sub(self._meant, line.text)
            kept.append(line if text == line.text else replace(line, text=text))
            if text != line.text:
                message = say("a label was misread and is taken for a usual one")
                change = f"{line.text} → {text}"
                findings.append(Finding("nhan-doc-nham", Severity.WARNING, line.place, message, found=change))
        return kept, findings

    def _meant(self, found: re.Match[str]) -> str:
        read = found["read"]
        if self._finder.kind_of(read) is not None:
            return found[0]
        strange = _STRANGE.match(read)
        for bare in (_bare(read), _bare(read[strange.end() :] if strange else read)):
            near = self._nearest(bare)
            if near is not None:
                return f"{found['mark'] or ''}{near}"
        return found[0]

    def _nearest(self, read: str) -> str | None:
        """The one usual label that is near enough to what was `read`; None where two are as near, or none."""
        most = max(1, len(read) // _LETTERS_AN_ERROR)
        near = [(Levenshtein.distance(read, bare, score_cutoff=most), bare) for bare in self._usual]
        errors = min(near)[0]
        best = [bare for distance, bare in near if distance == errors <= most]
        return self._usual[best[0]] if len(best) == 1 else None


def _bare(text: str) -> str:
    """The letters of `text` without marks and case."""
    return unmarked(text.lower()).strip()
