"""How well statements are read in passages of real plans whose statements were counted by hand.

A truth file (`tests/importing/truth/statements/`) names passages. Each lists the beginnings of its clauses in
order: with who does them (`ai`; `A|B` allows either name), who supports (`phoi_hop`), by when (`thoi_gian`), each
only where it is beyond doubt; or `khong`, for what is no task. Whatever is read within a clause is judged by that
clause, so it does not matter into how many statements a long one is divided. `hang` lists rows of tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from rapidfuzz import fuzz

from docgen.anatomy.column_lines import lines_of
from docgen.errors import DocgenError
from docgen.importing.plan_listing import plan_json
from docgen.importing.reading import read_as_plan, read_source_text
from docgen.phrases.ruleset import Rules
from docgen.text.normalize import folded

TRUTH = Path(__file__).parents[1] / "tests" / "importing" / "truth" / "statements"
NAMED = 93
NAMED_IN_A_SCAN = 80
BEGINNING = 60
"""So many letters of an entry say where in the source it stands."""

MARK = 3
"""So many letters the mark of a clause may take (3.1, đ)."""


@dataclass
class Share:
    """What was found of what is there."""

    right: int = 0
    found: int = 0
    there: int = 0

    def __str__(self) -> str:
        return f"{self.right}/{self.found} · {self.right}/{self.there}" if self.found or self.there else "none"


@dataclass
class Passages:
    """The figures of one document."""

    clauses: Share = field(default_factory=Share)
    doers: Share = field(default_factory=Share)
    support: Share = field(default_factory=Share)
    times: Share = field(default_factory=Share)
    false: list[str] = field(default_factory=list)
    """Tasks that were read where there is none."""
    missed: list[str] = field(default_factory=list)
    """What is wrong, in words, for whoever mends it."""


def judged(truth: dict[str, Any], listed: dict[str, Any], source: str) -> Passages:
    """The figures of a document that was listed so and whose text is `source`."""
    figures = Passages()
    text, scanned = _plain(source), bool(truth.get("ocr"))
    entries = [*listed["tasks"], *listed["duties"], *listed["funding"]]
    for passage in truth["doan"]:
        starts = list(_starts(passage, text, scanned))
        standing: dict[int, list[dict[str, Any]]] = {}
        taken: set[int] = set()
        for entry in entries:
            places = [at for at in _places(entry["text"], text) if starts[0] <= at < starts[-1]]
            # The same words may stand under several headings; entries come in the order of the document.
            places.sort(key=lambda at: (at in taken, min(abs(at - start) for start in starts) > MARK))
            at = places[0] if places else -1
            if at >= 0:
                taken.add(at)
                standing.setdefault(max(n for n, start in enumerate(starts) if start <= at), []).append(entry)
        for number, wanted in enumerate(passage["y"]):
            _count(figures, wanted, standing.get(number, []), scanned)
    for wanted in truth.get("hang", ()):
        rows = [entry for entry in entries if _plain(entry["text"]).startswith(_plain(wanted["cau"]))]
        ranked = sorted(rows, key=lambda row: -len(_bodies([row], "doers")) - len(_bodies([row], "support")))
        _count(figures, wanted, ranked[:1], scanned)
    return figures


def _starts(passage: dict[str, Any], text: str, scanned: bool) -> Iterator[int]:
    """Where each clause of the passage begins in the text, and where the passage ends."""
    at = 0
    for words in (*(each["cau"] for each in passage["y"]), passage["het"]):
        plain = _plain(words)
        found = text.find(plain, at)
        if found < 0 and scanned:
            alignment = fuzz.partial_ratio_alignment(plain, text[at:], score_cutoff=NAMED_IN_A_SCAN)
            found = at + alignment.dest_start if alignment else -1
        if found < 0:
            raise ValueError(f"the passage has no “{words}”")
        yield found
        at = found + 1


def _places(words: str, text: str) -> Iterator[int]:
    beginning = _plain(words)[:BEGINNING]
    at = text.find(beginning)
    while at >= 0:
        yield at
        at = text.find(beginning, at + 1)


def _count(figures: Passages, wanted: dict[str, Any], entries: list[dict[str, Any]], scanned: bool) -> None:
    if wanted.get("khong"):
        figures.false += [entry["text"] for entry in entries]
        figures.clauses.found += len(entries)
        return
    figures.clauses.there += 1
    figures.clauses.found += bool(entries)
    figures.clauses.right += bool(entries)
    if not entries:
        figures.missed.append(f"not read: {wanted['cau']}")
    for key, part, share in (("ai", "doers", figures.doers), ("phoi_hop", "support", figures.support)):
        if key not in wanted:
            continue
        got = _bodies(entries, part)
        right = sum(any(_named(name, other, scanned) for other in got) for name in wanted[key])
        share.right += right
        share.found += len(got)
        share.there += len(wanted[key])
        if right != len(wanted[key]) or right != len(got):
            figures.missed.append(f"{part} of “{wanted['cau'][:40]}”: {sorted(got)}")
    if "thoi_gian" in wanted:
        times = {entry["timing"] for entry in entries if entry.get("timing")}
        right = any(folded(wanted["thoi_gian"]) in folded(time) for time in times)
        figures.times.right += right
        figures.times.found += len(times)
        figures.times.there += 1
        if not right:
            figures.missed.append(f"time of “{wanted['cau'][:40]}”: {sorted(times)}")


def _bodies(entries: list[dict[str, Any]], part: str) -> set[str]:
    if part == "support":
        return {folded(name) for entry in entries for name in entry.get("support") or ()}
    return {
        folded(name)
        for entry in entries
        for name in [*(entry.get("lead") or ()), *(entry.get("implement") or ())] or entry.get("actors") or ()
    }


def _named(wanted: str, got: str, scanned: bool) -> bool:
    least = NAMED_IN_A_SCAN if scanned else NAMED
    return any(fuzz.ratio(folded(name), got) >= least for name in wanted.split("|"))


def _plain(text: str) -> str:
    return re.sub(r"\W+", "", folded(text))


def unplaced(source: str, listed: dict[str, Any]) -> int:
    """How many words of the source stand nowhere in what was listed; words are looked up three by three."""
    told = {key: value for key, value in listed.items() if key not in ("findings", "ledger")}
    runs = {run for text in _texts(told) for run in _runs(re.findall(r"\w+", folded(text)))}
    lost = 0
    for line in source.split("\n"):
        words = re.findall(r"\w+", folded(line))
        placed = {at + step for at, run in enumerate(_runs(words)) if run in runs for step in range(len(run))}
        lost += len(words) - len(placed)
    return lost


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list | tuple):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def _runs(words: list[str]) -> list[tuple[str, ...]]:
    size = min(3, len(words))
    return [tuple(words[at : at + size]) for at in range(len(words) - size + 1)] if words else []


def rows(corpus: Path, in_force: Rules, scans: bool = True) -> Iterator[str]:
    """A row of the page for each document below `corpus` of which passages were counted."""
    for file in sorted(TRUTH.glob("*.yaml")):
        truth = yaml.safe_load(file.read_text(encoding="utf-8"))
        if truth.get("ocr") and not scans:
            continue
        for path in (corpus / name for name in truth["nguon"]):
            if path.is_file():
                yield f"| `{path.name}`{' (OCR)' if truth.get('ocr') else ''} | {_cells(truth, path, in_force)} |"


def _cells(truth: dict[str, Any], path: Path, in_force: Rules) -> str:
    try:
        read = read_source_text(path, in_force)
        reading = read_as_plan(read, path, in_force)
    except DocgenError:
        return "refused | | | | |"
    listed = plan_json(reading.plan, reading.findings, in_force)
    source = "\n".join(lines_of(read.blocks))
    found = judged(truth, listed, source)
    lost = f"{unplaced(source, listed)} of {len(source.split())}"
    shares = (found.clauses, found.doers, found.support, found.times)
    return " | ".join([*map(str, shares), str(len(found.false)), lost])
