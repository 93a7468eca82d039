"""Writes plans whose meaning is known: every choice is drawn at random from a seed."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Callable
from random import Random

from tests.plans.meaning import GeneratedPlan, Line, Meant
from tests.plans.rungs import LADDERS, Mark
from tests.plans.shapes import SHAPES, table
from tests.plans.vocabulary import WORDS, Doers, Draw, capital

HEAD = "ỦY BAN NHÂN DÂN\nTỈNH LÀO CAI\n\nSố: 88/KH-UBND\nLào Cai, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n{}\n"
FOOT = "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn A\n"
BULLETS = ("- ", "* ", "", "own")
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
        self.lines: list[str] = []
        self.meant: list[Meant] = []

    def section(self, title: str) -> None:
        """Begin a section."""
        self._numbers = [self._numbers[0] + 1, 0, 0]
        mark = self._marks[0](self._numbers[0], "")
        self.lines.append(f"{mark}{'' if mark.endswith(chr(10)) else ' '}{title}")

    def block(self, shape: str, lines: list[Line], meant: list[Meant]) -> None:
        """Add the lines of a shape."""
        # Set one bullet deeper, labels behind a list would be those of its last point.
        bullet = self._draw.random.choice(("- ", "* ", "") if shape == "labels after a list" else BULLETS)
        self.lines += [self._line(line, bullet) for line in lines]
        self.meant += [each._replace(shape=shape) for each in meant]

    def _line(self, line: Line, bullet: str) -> str:
        if line.depth is None:
            return line.text
        if line.label:
            below = self._marks[line.depth + 1]
            own = f"{below(1, '')} " if below in (LADDERS["I 1 -"][2], LADDERS["I 1 -"][3]) else ""
            return f"{own if bullet == 'own' else bullet}{line.text}"
        level = line.depth + 1
        self._numbers[level] += 1
        self._numbers[level + 1 :] = [0] * (2 - level)
        marking: Mark | None = self._marks[level]
        assert marking
        above = self._marks[0](self._numbers[0], "") if level == 1 else ""
        return f"{marking(self._numbers[level], above)} {line.text}"


def written(seed: int) -> GeneratedPlan:
    """The plan of this seed."""
    random = Random(seed)
    draw = Draw(random)
    ladder, noise = random.choice(list(LADDERS)), random.choice(list(NOISES))
    writing = Writing(draw, ladder)
    for _ in range(random.choice((1, 2, 2, 3))):
        if random.random() < 0.2:
            _titled(writing, draw)
            continue
        writing.section(draw.choice("titles"))
        if random.random() < 0.1:
            writing.block("table in the body", *table(draw))
            continue
        for shape in random.sample(list(SHAPES), random.choice((2, 3, 4))):
            writing.block(shape, *SHAPES[shape](draw))
    body = "\n".join(writing.lines)
    annex = ""
    if random.random() < 0.2:
        kept, writing.lines = writing.lines, []
        writing.block("table in an annex", *table(draw))
        annex = "\n" + "\n".join([*draw.choice("annexes"), *writing.lines]) + "\n"
        writing.lines = kept
    text = HEAD.format("Chăm lo đời sống nhân dân năm 2026") + "\n" + body + FOOT + annex
    return GeneratedPlan(NOISES[noise](text), tuple(writing.meant), ladder, noise, tuple(WORDS["matters"]))


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
