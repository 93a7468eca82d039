"""What a cell of a table of tasks says beside its words: a mere tick, labelled lines, a first and a last day."""

from __future__ import annotations

import re
from collections.abc import Callable

from docgen.anatomy.labelled_lines import LabelFinder, Labelled
from docgen.anatomy.marks import mark_of
from docgen.phrases.plan_words import LabelKind
from docgen.text.markup import plain

_TICK = re.compile(r"[xX✓✔√]|có", re.IGNORECASE)


NOTHING = " -–—.…"
"""What stands in a cell that says nothing."""


def said(text: str) -> str:
    """What a cell says; empty where it has a mere dash."""
    return plain(text).strip(NOTHING)


def is_tick(text: str) -> bool:
    """Whether a cell only marks its column."""
    return _TICK.fullmatch(text.strip()) is not None


class TaskCell:
    """Parts what is to be done from the labelled lines below it in the same cell (`- Chủ trì: Sở Y tế`)."""

    def __init__(self, labels: LabelFinder, known: Callable[[str], bool]) -> None:
        """`known` tells whether a text is the name of a body, or of several."""
        self._labels, self._known = labels, known

    def parted(self, text: str, place: str) -> tuple[str, list[Labelled]]:
        """The task in one line, and the labels; a cell of nothing but labels stays as it is."""
        lines = self._lines(text, place)
        whole = " ".join(text.split("\n"))
        if not any(each.assigns for _, found in lines for each in found):
            return self._labels.split(whole, place)
        labelled = [each for _, found in lines for each in found]
        own = [line for line, found in lines if not found]
        own += [each.value for each in labelled if each.kind is LabelKind.CONTENT and each.value]
        return (
            (" ".join(own), [each for each in labelled if each.kind is not LabelKind.CONTENT])
            if own
            else (whole, [])
        )

    def labelled(self, text: str, place: str) -> list[Labelled]:
        """The labels of a cell of another column, each on a line of its own or all on one."""
        lines = self._lines(text, place)
        found = [each for _, labels in lines for each in labels if each.value]
        return found if all(labels for _, labels in lines) else self._labels.lines(" ".join(text.split()), place)

    def _lines(self, text: str, place: str) -> list[tuple[str, list[Labelled]]]:
        """Each line with its labels; one that only ends the value above has joined it."""
        lines: list[tuple[str, list[Labelled]]] = []
        for line in text.split("\n"):
            mark = mark_of(line)
            found = self._labels.lines(mark.rest if mark is not None and not mark.counts else line, place)
            above = lines[-1][1] if lines and mark is None and not found else []
            if above and self._goes_on(above[-1], line):
                above[-1] = above[-1].with_value(f"{above[-1].value} {line}".strip())
            else:
                lines.append((line, found))
        return lines

    def _goes_on(self, label: Labelled, line: str) -> bool:
        named = label.kind in (LabelKind.LEAD, LabelKind.SUPPORT, LabelKind.IMPLEMENT)
        return line[:1].islower() or not label.value or (named and not self._known(label.value))
