"""What stands at the edges of pages beside the text: page numbers, running heads, footnotes."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from docgen.importing.notes import calls, footnote
from docgen.importing.printed_line import Line
from docgen.importing.wrapping import width_of

_PAGE_NUMBER = re.compile(r"\W{0,4}(?:trang\s+|page\s+)?(?P<number>\d{1,4})(?:\s*/\s*\d+)?\W{0,4}", re.IGNORECASE)


def without_page_numbers(lines: Sequence[Line]) -> list[Line]:
    """`lines` without page numbers: figures alone on a line, at a page's edge or counting up."""
    numbers = {
        index: int(found["number"])
        for index, line in enumerate(lines)
        if (found := _PAGE_NUMBER.fullmatch(line.text))
    }
    edges = {index for index in numbers if lines[index].page or index + 1 == len(lines) or lines[index + 1].page}
    dropped = set(edges)
    if width_of(lines):
        expected = None
        for index, number in numbers.items():
            if index not in edges and (
                (expected is None and number <= 3) or number == expected or number == (expected or 0) + 1
            ):
                dropped.add(index)
                expected = number + 1
    kept: list[Line] = []
    page = blank = False
    for index, line in enumerate(lines):
        if index in dropped:
            page, blank = True, blank or line.blank
            continue
        kept.append(replace(line, page=line.page or page, blank=line.blank or blank))
        page = blank = False
    return kept


def missing(lines: Sequence[Line], kept: Sequence[Line]) -> list[Line]:
    """What of `lines` is not among those `kept`."""
    places = Counter((line.place, line.text) for line in kept)
    places.subtract((line.place, line.text) for line in lines)
    return [line for line in lines if places[line.place, line.text] < 0]


def without_footnotes(lines: Sequence[Line]) -> tuple[list[Line], dict[str, str]]:
    """`lines` without the footnotes at the foot of pages, and the notes by their numbers."""
    notes: dict[str, str] = {}
    number = ""
    for line in lines:
        if line.note:
            opening = footnote(line.text)
            number, text = opening or (number, line.text)
            notes[number] = text if opening else f"{notes.get(number, '')} {text}".strip()
    called = {number for line in lines if not line.note for number in calls(line.text)}
    kept = [line for line in lines if not line.note]
    return (kept, notes) if set(notes) <= called else (list(lines), {})


def without_running_heads(lines: Sequence[Line]) -> list[Line]:
    """`lines` without those that open or close three pages or more in the same words."""
    edges = [
        index for index, line in enumerate(lines) if line.page or index + 1 == len(lines) or lines[index + 1].page
    ]
    times = Counter(re.sub(r"\d+", "#", lines[index].text) for index in edges if len(lines[index].text) > 6)
    running = {index for index in edges if times[re.sub(r"\d+", "#", lines[index].text)] > 2}
    return [line for index, line in enumerate(lines) if index not in running]
