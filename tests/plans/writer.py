"""Writes plans whose meaning is known: every choice is drawn at random from a seed."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from random import Random

from tests.plans.meaning import GeneratedPlan, Line, Meant, Printed
from tests.plans.rungs import LADDERS, Mark
from tests.plans.shapes import SHAPES, UNMARKED, table
from tests.plans.vocabulary import WORDS, Doers, Draw, capital

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 88/KH-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n{}\n"
FOOT = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn A\n"
ABSTRACT = "Chăm lo đời sống nhân dân năm 2026"
BULLETS = ("-", "*", "", "own")
TITLED = ("NHIỆM VỤ CỦA {}", "TRÁCH NHIỆM CỦA {}", "{}")


def _pages(text: str) -> str:
    lines = text.split("\n")
    middle = len(lines) * 2 // 3
    return "\n".join([*lines[:middle], "\f2", *lines[middle:]])


def _wrapped(text: str) -> str:
    return "\n".join(
        line if line.startswith("|") else "\n".join(textwrap.wrap(line, 76)) for line in text.split("\n")
    )


NOISES: dict[str, Callable[[str], str]] = {
    "none": str,
    "NFD": lambda text: unicodedata.normalize("NFD", text),
    "ƣ": lambda text: text.replace("ư", "ƣ").replace("Ư", "Ƣ"),
    "page break": _pages,
    "wrapped lines": _wrapped,
    "double spaces": lambda text: text.replace(" và ", "  và ").replace(", ", ",  "),
    "CRLF": lambda text: text.replace("\n", "\r\n"),
}


class Writing:
    """The lines of one plan while it is written."""

    def __init__(self, draw: Draw, ladder: str) -> None:
        self._marks = LADDERS[ladder]
        self._draw = draw
        self._numbers = [0, 0, 0]
        self.lines: list[Printed] = []
        self.meant: list[Meant] = []

    def section(self, title: str) -> None:
        """Begin a section."""
        self._numbers = [self._numbers[0] + 1, 0, 0]
        self.lines.append(Printed(self._marks[0](self._numbers[0], ""), title, 0))

    def block(self, shape: str, lines: list[Line], meant: list[Meant]) -> None:
        """Add the lines of a shape."""
        # Set one bullet deeper, labels behind a list would be those of its last point.
        bullet = self._draw.random.choice(("-", "*", "") if shape == "labels after a list" else BULLETS)
        self.lines += [self._line(line, bullet) for line in lines]
        self.meant += [each._replace(shape=shape) for each in meant]

    def _line(self, line: Line, bullet: str) -> Printed:
        if line.depth is None:
            return Printed("", line.text)
        if line.label:
            below = self._marks[line.depth + 1]
            own = below(1, "") if below in (LADDERS["I 1 -"][2], LADDERS["I 1 -"][3]) else ""
            return Printed(own if bullet == "own" else bullet, line.text, label=True)
        level = line.depth + 1
        self._numbers[level] += 1
        self._numbers[level + 1 :] = [0] * (2 - level)
        marking: Mark | None = self._marks[level]
        assert marking
        above = self._marks[0](self._numbers[0], "") if level == 1 else ""
        return Printed(marking(self._numbers[level], above), line.text, level)


def written(seed: int) -> GeneratedPlan:
    """The plan of this seed."""
    random = Random(seed)
    draw = Draw(random)
    ladder, noise = random.choice(list(LADDERS)), random.choice(list(NOISES))
    writing = Writing(draw, ladder)
    # Paragraphs without marks stand below numbers and letters, not below bullets.
    bulleted = LADDERS[ladder][1] is LADDERS["I - +"][1]
    shapes = [shape for shape in SHAPES if not (bulleted and shape in UNMARKED)]
    for _ in range(random.choice((1, 2, 2, 3))):
        if random.random() < 0.2:
            _titled(writing, draw)
            continue
        writing.section(draw.choice("titles"))
        if random.random() < 0.1:
            writing.block("table in the body", *table(draw))
            continue
        for shape in random.sample(shapes, random.choice((2, 3, 4))):
            writing.block(shape, *SHAPES[shape](draw))
    body, writing.lines = tuple(writing.lines), []
    if random.random() < 0.2:
        writing.lines = [Printed("", heading) for heading in draw.choice("annexes")]
        writing.block("table in an annex", *table(draw))
    annex = tuple(writing.lines)
    text = HEAD.format(ABSTRACT) + "\n" + "\n".join(each.line for each in body) + FOOT
    text += "\n" + "\n".join(each.line for each in annex) + "\n" if annex else ""
    return GeneratedPlan(
        NOISES[noise](text), tuple(writing.meant), ladder, noise, tuple(WORDS["matters"]), body, annex
    )


def _titled(writing: Writing, draw: Draw) -> None:
    """A section whose title names who does what stands below."""
    doers: Doers = draw.doers(lists=False, persons=False)
    writing.section(draw.random.choice(TITLED).format(doers.text.upper()))
    lines, meant = [], []
    for _ in range(draw.random.choice((1, 2, 3))):
        deed, (said, time) = draw.deed(), draw.time("in_sentence")
        lines.append(Line(0, f"{capital(deed.text)}{', ' if said else ''}{said}."))
        meant.append(Meant(deed.key, doers.names, (), time, "", doers.kind, "sentence" if time else "none"))
    writing.block("title of the section", lines, meant)
