"""Printed lines become paragraphs: page numbers dropped, wrapped lines joined, what a page end cut mended."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from docgen.anatomy.marks import mark_of
from docgen.anatomy.source_text import Block, LeftOut, Paragraph, SourceText, Table
from docgen.importing.broken_tables import whole_tables
from docgen.importing.notes import without_notes
from docgen.importing.page_edges import missing, without_footnotes, without_page_numbers
from docgen.importing.printed_line import Line
from docgen.importing.wrapping import ENDED, has_columns, is_open, paragraphs_of, width_of
from docgen.messages import say
from docgen.model.finding import Finding, Severity
from docgen.phrases.patterns import any_of
from docgen.phrases.ruleset import Rules
from docgen.text.markup import plain
from docgen.text.normalize import clean

NO_TABLES: Mapping[int, Table] = {}
_WORD = re.compile(r"[^\W_]{2}")
_BEFORE_DATE = re.compile(r"\b(?:ngày|tháng|quý|năm|trước|sau|đến|từ)$", re.IGNORECASE)
_DATE = re.compile(r"(?:\d{1,2}|I{1,3}|IV)/\d|\d{4}\b")
_BREAK = re.compile(r"\s*<br\s*/?>\s*", re.IGNORECASE)
_CELLS = re.compile(r"\s*\|.*\|\s*")
_RULER = re.compile(r"[\s|:\-–—]+")


def source_text_of(
    lines: Sequence[Line], rules: Rules, *, recognised: bool = False, tables: Mapping[int, Table] = NO_TABLES
) -> SourceText:
    """The source text that `lines` are, without the lines that are no part of any document (`bo_qua`)."""
    ignored = rules.regex(any_of(rules.reading.ignored))
    left_out: list[LeftOut] = []
    cleaned: list[Line] = []
    for each in lines:
        if ignored.fullmatch(each.text.strip()):
            left_out.append(LeftOut(each.text.strip(), each.place, say("added by signing, scanning or printing")))
        elif not (recognised and not each.table and not _WORD.search(each.text)):  # specks of dirt
            cleaned.append(replace(each, text=clean(each.text)))
    numbered = without_page_numbers(cleaned)
    left_out += [LeftOut(each.text, each.place, say("page number")) for each in missing(cleaned, numbered)]
    kept, footnotes = without_footnotes(numbered)
    width = width_of(kept)
    blocks: list[Block | list[Table]] = []
    run: list[Line] = []
    for line in (*kept, None):
        cells = line is not None and bool(_CELLS.fullmatch(line.text)) and line.text.count("|") > 2
        table = tables.get(line.table) if line is not None else None
        if line is None or cells or table is not None:
            blocks += paragraphs_of(run, width)
            run = []
        if line is None:
            break
        if table is not None:
            _put(table, blocks)
        elif not cells:
            run.append(line)
        elif not _RULER.fullmatch(line.text):
            row = tuple(_BREAK.sub("\n", cell.strip()) for cell in line.text.strip().strip("|").split("|"))
            one, last = Table((row,), line.place, (line.place,)), blocks[-1] if blocks else None
            if isinstance(last, list) and not line.blank:
                last.append(one)
            else:
                blocks.append([one])
    whole = [_joined(each) if isinstance(each, list) else each for each in blocks]
    read, notes = without_notes(whole if width else whole_tables(whole, rules), footnotes)
    mended, findings = mend(read)
    return SourceText(tuple(mended), notes, tuple(findings), recognised, tuple(left_out))


def mend(blocks: Sequence[Block]) -> tuple[list[Block], list[Finding]]:
    """`blocks` with each paragraph that runs on in small letters joined to the one it was cut from, and told."""
    runs: list[list[Block]] = []
    findings: list[Finding] = []
    for block in blocks:
        last = runs[-1][-1] if runs else None
        long = bool(runs) and len(runs[-1]) > 1
        if isinstance(block, Paragraph) and isinstance(last, Paragraph) and _runs_on(last, block, long=long):
            runs[-1].append(block)
            if block.apart:
                findings.append(_cut(last, block))
        else:
            runs.append([block])
    return [_whole(run) for run in runs], findings


def _whole(run: Sequence[Block]) -> Block:
    """The paragraph whose pieces are `run`, or the one block there is."""
    first, *rest = run
    if not isinstance(first, Paragraph) or not rest:
        return first
    texts = [block.text for block in run if isinstance(block, Paragraph)]
    return replace(first, text=" ".join(texts))


def _runs_on(last: Paragraph, block: Paragraph, *, long: bool) -> bool:
    """Whether `block` goes on with `last`, the end of something `long` or a line that is long itself."""
    start, before = plain(block.text).lstrip("\"“'(* "), plain(last.text).strip()
    unfinished = is_open(before) or (_BEFORE_DATE.search(before) is not None and _DATE.match(start) is not None)
    return (
        (start[:1].islower() or (unfinished and not before.endswith(",")))
        and (unfinished or not ENDED.search(before))
        and (len(last.text) > 30 or unfinished or start.startswith("và "))
        and mark_of(block.text) is None
        and not last.emphatic
        and not (has_columns(last.text) or has_columns(block.text))
    )


def _cut(last: Paragraph, block: Paragraph) -> Finding:
    return Finding(
        rule="doan-dut",
        severity=Severity.INFO,
        place=block.place,
        message=say("a paragraph was cut in two here; it is joined again"),
        found=f"… {last.text[-40:]} / {block.text[:40]} …",
    )


def _put(table: Table, blocks: list[Block | list[Table]]) -> None:
    """Add `table`, or its rows to the table before it where a page's end cut one in two."""
    last = blocks[-1] if blocks else None
    if isinstance(last, list) and len(last[0].rows[0]) == len(table.rows[0]):
        last.append(table)
    else:
        blocks.append([table])


def _joined(pieces: Sequence[Table]) -> Table:
    """One table of the rows of all, once they are all there: to add each by itself would copy those before it."""
    rows = tuple(row for each in pieces for row in each.rows)
    return Table(rows, pieces[0].place, tuple(place for each in pieces for place in each.places))
