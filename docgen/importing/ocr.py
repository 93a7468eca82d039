"""Pages recognised from their pictures by Tesseract, in Vietnamese; nothing leaves the machine."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from docgen.errors import DocgenError, Fault
from docgen.importing.deskewing import Slope, slope_of
from docgen.importing.pdf_pages import page_of
from docgen.importing.pdf_tables import Grid, grids
from docgen.importing.pdf_words import Ruling, Word
from docgen.importing.picture import Picture, picture_of
from docgen.messages import say
from docgen.model.finding import Finding, Severity

_MOST_PAGES = 300
_SECONDS_A_PAGE = 120
_DOUBTFUL = 60
_SHOWN = 12
_INSET = 2.0
"""So many points from its drawn sides a column of a table is read."""
_NARROW = 12.0

_SHORTEST = 3
"""A word of so many letters is wider than it is high."""

Row = dict[str, str]
"""A line of Tesseract's table."""
Found = tuple[Row, list[Row]]
"""A line of print with its words."""


@dataclass(frozen=True, slots=True)
class Page:
    """What was recognised on a page: words, drawn lines, its height in points."""

    words: list[Word]
    rulings: list[Ruling]
    height: float


class _Read(NamedTuple):
    """A word and how sure Tesseract is of it, of a hundred."""

    word: Word
    sureness: float


def recognised(document: Any, watch: Callable[[int, int], None] | None = None) -> tuple[list[Page], list[Finding]]:
    """What stands on each page of a PDF, and where it is doubtful; `watch` is told of pages done, of how many.

    Raises DocgenError where Tesseract or its Vietnamese is missing, and whatever `watch` raises to stop it.
    """
    program = _program()
    if len(document) > _MOST_PAGES:
        raise DocgenError(
            Fault(say("the file has more pages than can be recognised"), say("split it into several files"))
        )
    message = say("the text was recognised from pictures; compare it with the original")
    findings = [Finding(rule="ocr", severity=Severity.WARNING, place="", message=message)]
    pages: list[Page] = []
    at_once = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(at_once) as pool:
        for start in range(0, len(document), at_once):
            pictures = [_picture(document, number) for number in range(start, min(start + at_once, len(document)))]
            names = [Path(folder, f"{number}.pgm") for number in range(len(pictures))]
            for page, doubtful in pool.map(lambda pair: _page(program, *pair), zip(pictures, names, strict=True)):
                pages.append(page)
                if doubtful:
                    findings.append(_doubt(len(pages), doubtful))
                if watch is not None:
                    watch(len(pages), len(document))
    return pages, findings


def _program() -> str:
    program = shutil.which("tesseract")
    languages = ""
    if program is not None:
        run = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)
        languages = run.stdout
    if program is None or "vie" not in languages.split():
        raise DocgenError(
            Fault(
                say("the pages are pictures, and Tesseract with Vietnamese is not installed to recognise them"),
                say("install it (Debian: apt-get install tesseract-ocr-vie), or name a file with text"),
            )
        )
    return program


def _picture(document: Any, number: int) -> Picture:
    page = page_of(document, number)
    try:
        return picture_of(page).without_specks().dark()
    finally:
        page.close()


def _page(program: str, picture: Picture, path: Path) -> tuple[Page, list[str]]:
    """What stands on a page, made straight, and the words that are doubtful; `path` is a file used on the way.

    Within a table each column is read by itself: across columns, lines of print run into one another.
    """
    picture, found = _upright(program, picture, path)
    slope = slope_of([_word(row, picture.scale) for row in rows] for _, rows in found)
    read = [
        _Read(slope.straight(word), float(row["conf"]))
        for line, rows in found
        for row, word in zip(rows, _set_in(line, rows, slope, picture.scale), strict=True)
    ]
    rulings = [slope.straight_ruling(ruling) for ruling in picture.rulings()]
    for grid in grids(rulings):
        for sides in pairwise(grid.columns):
            whole = [each for each in read if grid.holds(each.word) and _is_between(each.word, sides)]
            alone = _in_column(program, picture, path, sides, grid, slope) if sides[1] - sides[0] > _NARROW else []
            if _worth(alone) > _worth(whole):
                taken = set(map(id, whole))
                read = [*(each for each in read if id(each) not in taken), *alone]
    doubtful = [each.word.text for each in read if each.sureness < _DOUBTFUL]
    return Page([each.word for each in read], rulings, picture.height * picture.scale), doubtful


def _upright(program: str, picture: Picture, path: Path) -> tuple[Picture, list[Found]]:
    """A page as it must lie to be read, and the lines found on it: of all its turns the one that is read surest.

    Only a page whose words stand on end, or are all doubtful, is turned at all.
    """
    found = _found(_read(program, picture, path))
    words = [row for _, rows in found for row in rows if len(row["text"].strip()) >= _SHORTEST]
    if sum(int(row["height"]) > int(row["width"]) for row in words) * 2 > len(words):
        turns: tuple[int, ...] = (1, 3)
    elif words and sum(float(row["conf"]) for row in words) < _DOUBTFUL * len(words):
        turns = (2,)
    else:
        return picture, found
    ways: list[tuple[Picture, list[Found]]] = []
    for turn in turns:
        turned = picture
        for _ in range(turn):
            turned = turned.turned()
        ways.append((turned, _found(_read(program, turned, path))))
    best = max(ways, key=lambda way: _sureness(way[1]))
    return best if _sureness(best[1]) > 0 else (picture, found)


def _sureness(found: Sequence[Found]) -> float:
    """How much was read and how surely, in lines that were found."""
    return sum(len(row["text"].strip()) * (float(row["conf"]) - _DOUBTFUL) for _, rows in found for row in rows)


def _in_column(
    program: str, picture: Picture, path: Path, sides: tuple[float, float], grid: Grid, slope: Slope
) -> list[_Read]:
    """What a column of a table reads alone, its words where they stand on the page made straight."""
    left, right, top = sides[0] + _INSET, sides[1] - _INSET, grid.rows[0]
    strip = picture.strip(left, right, top, grid.rows[-1], slope.fall)
    return [
        _Read(
            replace(
                word,
                left=word.left + left,
                right=word.right + left,
                top=word.top + top,
                bottom=word.bottom + top,
            ),
            float(row["conf"]),
        )
        for line, rows in _found(_read(program, strip, path, block=True))
        for row, word in zip(rows, _set_in(line, rows, Slope(0.0), strip.scale), strict=True)
    ]


def _is_between(word: Word, sides: tuple[float, float]) -> bool:
    return sides[0] <= (word.left + word.right) / 2 < sides[1]


def _worth(read: Sequence[_Read]) -> float:
    """How much was read and how surely: what is doubtful counts against it."""
    return sum(len(each.word.text) * (each.sureness - _DOUBTFUL) for each in read)


def _read(program: str, picture: Picture, path: Path, *, block: bool = False) -> str:
    """What Tesseract says of `picture`, or of a single `block` of text, as its table of words."""
    picture.write(path)
    command = [program, str(path), "stdout", "-l", "vie", "--dpi", str(picture.dots_per_inch)]
    command += ["--psm", "6", "tsv"] if block else ["tsv"]
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        run = subprocess.run(command, capture_output=True, check=True, timeout=_SECONDS_A_PAGE, env=environment)
    except (subprocess.SubprocessError, OSError) as error:
        raise DocgenError(Fault(say("a page cannot be recognised: {why}", why=type(error).__name__))) from None
    finally:
        path.unlink()
    return run.stdout.decode("utf-8", "replace")


def _found(table: str) -> list[Found]:
    """The lines that Tesseract found, each with its words."""
    lines: list[Found] = []
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row.get("level") == "4":
            lines.append((row, []))
        elif row.get("level") == "5" and (row.get("text") or "").strip() and lines:
            lines[-1][1].append(row)
    return [(line, rows) for line, rows in lines if rows]


def _set_in(line: Row, rows: Sequence[Row], slope: Slope, scale: float) -> Iterator[Word]:
    """The words of a line, each as high as the line is where it stands, for letters differ in height."""
    whole = _word(line, scale)
    height = max(
        whole.size - abs(slope.fall) * (whole.right - whole.left), *(_word(row, scale).size for row in rows), 1
    )
    for row in rows:
        word = _word(row, scale)
        middle = whole.middle + slope.fall * ((word.left + word.right) - (whole.left + whole.right)) / 2
        yield replace(word, top=middle - height / 2, bottom=middle + height / 2, size=height)


def _word(row: Row, scale: float) -> Word:
    left, top = int(row["left"]) * scale, int(row["top"]) * scale
    width, height = int(row["width"]) * scale, int(row["height"]) * scale
    text = row["text"].strip().replace("Ð", "Đ")  # the letter of Iceland looks the same
    return Word(((text, False),), left, left + width, top, top + height, height, False)


def _doubt(page: int, words: list[str]) -> Finding:
    return Finding(
        rule="ocr-ngo",
        severity=Severity.WARNING,
        place=say("page {number}", number=page),
        message=say("{count} words are doubtful", count=len(words)),
        found=", ".join(words[:_SHOWN]),
    )
