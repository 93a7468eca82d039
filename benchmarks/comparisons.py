"""Many pairs of Word files compared: all accepted they say what the newer says, all rejected what the older says.

python -m benchmarks.comparisons PAIRS [FOLDER …] [--first SEED] [--office] [--validator PROGRAM] [--keep DIR]

The pairs are letters of two units, a letter and the same edited, a plan and the same amended, and, of the Word
files in the folders, a file and the same edited, and one file and another.
"""

from __future__ import annotations

import argparse
import copy
import datetime as dt
import io
import json
import random
import subprocess
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import docx

import docgen
from benchmarks.office_macro import ACCEPT, REJECT, settle_all
from docgen.files.ooxml import W
from docgen.messages import speak
from tests.amending.conftest import amended
from tests.comparing.settled_words import accepted, accepted_apart, rejected
from tests.learning.conftest import EDITS, Hand

PLAN, DAY = "209-kh-ubnd", dt.date(2026, 6, 15)


class Pair(NamedTuple):
    """Two Word files, and how they came about."""

    name: str
    old: bytes
    new: bytes


def pairs(count: int, first: int, files: list[Path]) -> Iterator[Pair]:
    """So many pairs, of each kind in turn; the seed of a pair is its number."""
    surveyed = docgen.survey(docgen.read_plan(PLAN))
    units = [entry.code for entry in docgen.choose_units(PLAN)]

    def unit(dice: random.Random) -> docgen.Unit:
        return docgen.read_unit(dice.choice(units), surveyed.plan)

    def letter(dice: random.Random) -> bytes:
        form = dice.choice((docgen.Form.LETTER, docgen.Form.PLAN))
        return docgen.render(docgen.cascade(surveyed, unit(dice), form=form))

    def two_letters(dice: random.Random) -> Pair:
        return Pair("two letters", letter(dice), letter(dice))

    def edited_letter(dice: random.Random) -> Pair:
        old = docgen.render(docgen.cascade(surveyed, unit(dice)), annex=False)
        hand = Hand(old)
        for _ in range(dice.randrange(1, 7)):
            getattr(hand, dice.choice(EDITS))(dice)
        return Pair("a letter, edited", old, hand.saved())

    def amended_plan(dice: random.Random) -> Pair:
        newer = amended(surveyed.plan, dice.randrange(10**6)).plan
        return Pair("a plan, amended", docgen.render(surveyed.plan), docgen.render(newer))

    def edited_file(dice: random.Random) -> Pair:
        file = dice.choice(files)
        return Pair(f"{file.stem}, edited", file.read_bytes(), shaken(file.read_bytes(), dice))

    def two_files(dice: random.Random) -> Pair:
        one, other = dice.sample(files, 2)
        return Pair(f"{one.stem} and {other.stem}", one.read_bytes(), other.read_bytes())

    kinds: list[Callable[[random.Random], Pair]] = [two_letters, edited_letter, amended_plan]
    kinds += [edited_file, two_files] if len(files) > 1 else []
    for seed in range(first, first + count):
        made = kinds[seed % len(kinds)](random.Random(seed))
        yield made._replace(name=f"{seed} {made.name}")


def shaken(data: bytes, dice: random.Random) -> bytes:
    """A Word file after some edits in its paragraphs and rows: words, whole ones, empty ones, other places."""
    document = docx.Document(io.BytesIO(data))
    for _ in range(dice.randrange(1, 12)):
        paragraphs = [each for each in document.element.body.iter(f"{W}p") if _is_free(each)]
        if paragraphs:
            dice.choice((_reword, _reword, _drop, _empty, _again, _elsewhere, _row))(dice.choice(paragraphs), dice)
    made = io.BytesIO()
    document.save(made)
    return made.getvalue()


def _is_free(paragraph: Any) -> bool:
    """Whether it may come and go: no end of a section, not alone in its cell, outside of drawings and controls."""
    parent = paragraph.getparent()
    alone = len(parent.findall(f"{W}p")) < 2 or paragraph.getnext() is None
    held = any(
        True
        for name in ("sectPr", "drawing", "pict", "object", "fldChar", "ins", "del")
        for _ in paragraph.iter(f"{W}{name}")
    )
    return parent.tag in (f"{W}body", f"{W}tc") and not alone and not held


def _reword(paragraph: Any, dice: random.Random) -> None:
    texts = [each for each in paragraph.iter(f"{W}t") if (each.text or "").strip()]
    if texts:
        text = dice.choice(texts)
        words = text.text.split(" ")
        at = dice.randrange(len(words))
        words[at : at + dice.randrange(2)] = dice.choice((["kịp thời"], ["trong", "quý IV"], []))
        text.text = " ".join(words)


def _drop(paragraph: Any, dice: random.Random) -> None:
    paragraph.getparent().remove(paragraph)


def _empty(paragraph: Any, dice: random.Random) -> None:
    paragraph.addnext(paragraph.makeelement(f"{W}p"))


def _again(paragraph: Any, dice: random.Random) -> None:
    made = copy.deepcopy(paragraph)
    paragraph.addnext(made)
    _reword(made, dice)


def _elsewhere(paragraph: Any, dice: random.Random) -> None:
    others = [each for each in paragraph.getparent().findall(f"{W}p") if each is not paragraph and _is_free(each)]
    if others:
        dice.choice(others).addprevious(paragraph)


def _row(paragraph: Any, dice: random.Random) -> None:
    row = next(paragraph.iterancestors(f"{W}tr"), None)
    if row is None:
        return
    if dice.random() < 0.5:
        row.addnext(copy.deepcopy(row))
    elif len(row.getparent().findall(f"{W}tr")) > 1:
        row.getparent().remove(row)


def main() -> None:
    """Compare, judge, print how many are right and what is wrong."""
    parser = argparse.ArgumentParser()
    parser.add_argument("pairs", type=int)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--office", action="store_true")
    parser.add_argument("--validator")
    parser.add_argument("--keep", type=Path)
    given = parser.parse_args()
    speak("en")
    files = sorted(file for folder in given.folders for file in folder.glob("*.docx"))
    with tempfile.TemporaryDirectory() as folder:
        home = (given.keep or Path(folder)).absolute()
        home.mkdir(exist_ok=True)
        made = []
        for number, pair in enumerate(pairs(given.pairs, given.first, files)):
            result = docgen.compare(pair.old, pair.new, author="Người soát", date=DAY)
            for kind, data in (("old", pair.old), ("new", pair.new), ("compared", result.data)):
                (home / f"{number}-{kind}.docx").write_bytes(data)
            made.append(pair.name)
        _told("in XML", made, partial(in_xml, home))
        if given.office:
            _settle(
                home, ((number, "compared", order) for number in range(len(made)) for order in (ACCEPT, REJECT))
            )
            # What LibreOffice reads otherwise than it is written (fields, boxes), it does in the two files too.
            differing = [number for number in range(len(made)) if any(in_office(home, number))]
            _settle(home, ((number, kind, ACCEPT) for number in differing for kind in ("old", "new")))
            _told("in LibreOffice", made, partial(in_office, home))
        if given.validator:
            _told("validator", made, partial(validated, given.validator, home))


def _settle(home: Path, files: Iterable[tuple[int, str, str]]) -> None:
    settle_all(
        [
            (order, home / f"{number}-{kind}.docx", home / f"{number}-{kind}-{order}.docx")
            for number, kind, order in files
        ]
    )


def _told(judge: str, made: list[str], look: Callable[[int], Iterator[str]]) -> None:
    found = [(name, fault) for number, name in enumerate(made) for fault in look(number)]
    print(f"{judge}: {len(made)} pairs, faults in {len({name for name, _ in found})}", flush=True)
    for name, fault in found:
        print(f"  {name}: {fault}", flush=True)


def in_xml(home: Path, number: int) -> Iterator[str]:
    """What is wrong when the changes are accepted and rejected by the rules of ECMA-376."""
    old, new, made = ((home / f"{number}-{kind}.docx").read_bytes() for kind in ("old", "new", "compared"))
    for order, got, wanted in (
        (ACCEPT, accepted(made), accepted(new)),
        (REJECT, rejected(made), accepted(old)),
    ):
        ended = got == [*wanted, ""]  # the paragraph that Word adds itself to a body that ends with a table
        yield from () if ended else _differing(order, got, wanted)


def in_office(home: Path, number: int) -> Iterator[str]:
    """The same where LibreOffice did it, held against what it makes of the two files where it has saved them.

    Paragraphs without words are passed over: it leaves one where a table or a drawing came or went. So is the
    order of boxes at one place: it writes them by their depth, or as they came where they were in a change.
    """

    def words(kind: str, order: str) -> list[str] | None:
        file = home / f"{number}-{kind}-{order}.docx"
        return _worded(file) if file.is_file() else None

    for order, kind in ((ACCEPT, "new"), (REJECT, "old")):
        wanted = words(kind, ACCEPT) or _worded(home / f"{number}-{kind}.docx")
        yield from _differing(order, words("compared", order), wanted)


def _worded(file: Path) -> list[str]:
    """The words of a file without changes: as they stand outside of boxes, those of boxes in their own order."""
    outside, boxed = accepted_apart(file.read_bytes())
    return [*_seen(outside), *sorted(_seen(boxed))]


def _seen(paragraphs: list[str]) -> list[str]:
    seen = ("".join(sign for sign in text if unicodedata.category(sign) != "Cf").strip() for text in paragraphs)
    return [text for text in seen if text]


def _differing(what: str, got: list[str] | None, wanted: list[str]) -> Iterator[str]:
    if got is None:
        yield f"{what}: LibreOffice wrote no file"
    elif got != wanted:
        longest = [*got, *[None] * len(wanted)], [*wanted, *[None] * len(got)]
        at, one, other = next((at, *two) for at, two in enumerate(zip(*longest, strict=False)) if two[0] != two[1])
        yield f"{what}: paragraph {at} is {one!r}, not {other!r} ({len(got)} and {len(wanted)} paragraphs)"


def validated(program: str, home: Path, number: int) -> Iterator[str]:
    """What the validator finds in a comparison that it does not find in either of its files."""

    def errors(kind: str) -> set[str]:
        ended = subprocess.run([program, str(home / f"{number}-{kind}.docx")], capture_output=True, check=False)
        return {each["description"] for each in json.loads(ended.stdout)["errors"]}

    if found := errors("compared"):
        yield from sorted(found - errors("old") - errors("new"))


if __name__ == "__main__":
    main()
