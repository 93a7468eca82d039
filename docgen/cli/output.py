"""Printing: JSON for programs, a few lines for a person."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterable, Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any

import click

import docgen
from docgen import Directive, Finding
from docgen.messages import say
from docgen.text.terminal_text import visible

_LONGEST, _AROUND = 160, 40


def tell(text: str, *, err: bool = False) -> None:
    """Say something to a person, whatever stands in texts and names of others that are part of it."""
    click.echo(visible(text), err=err)


def show_difference(before: str, after: str, *, err: bool = False) -> None:
    """The lines of two texts that differ; of long ones what stands round the first place where they do."""
    old, new = before.split("\n"), after.split("\n")
    gone, come = ([line for line in lines if line not in others] for lines, others in ((old, new), (new, old)))
    at = 0
    if len(gone) == len(come) == 1:
        alike = takewhile(lambda pair: pair[0] == pair[1], zip(gone[0], come[0], strict=False))
        at = max(0, len(list(alike)) - _AROUND)
    for sign, lines in (("-", gone), ("+", come)):
        for line in filter(None, lines):
            cut = line[at : at + _LONGEST]
            tell(f"    {sign} {'…' if at else ''}{cut}{'…' if at + _LONGEST < len(line) else ''}", err=err)


def print_json(value: Any) -> None:
    """`value` as UTF-8 JSON on standard output, nothing escaped."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def deliver(
    files: Sequence[tuple[Path, bytes]],
    *,
    read: Iterable[str | Path | None] = (),
    force: bool = False,
    quiet: bool = False,
) -> bool:
    """Write the files, all or none, and say so; returns whether standard output (`-`) is taken by one of them.

    Raises DocgenError where two have one name, one has that of a file `read`, and where one must not be written.
    """
    docgen.check_distinct((path for path, _ in files), read)
    wanted = {path: data for path, data in files if path != docgen.STANDARD_OUTPUT}
    kept = docgen.write_all(wanted, force=force, keep=True)
    piped = [data for path, data in files if path == docgen.STANDARD_OUTPUT]
    for data in piped:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    for path, _ in files:
        if path != docgen.STANDARD_OUTPUT and not quiet:
            tell(say("written: {file}", file=path), err=bool(piped))
    for beside in kept.values():
        tell(say("what stood there is kept: {file}", file=beside), err=bool(piped) or quiet)
    return bool(piped)


def pdf_of(target: Path, docx: bytes) -> tuple[Path, bytes]:
    """The PDF of a document, and where it is written: beside it. Raises DocgenError where none can be made."""
    if target == docgen.STANDARD_OUTPUT:
        raise click.UsageError(say("standard output takes one thing: --json, or one file"))
    return target.with_suffix(".pdf"), docgen.to_pdf(docx)


def pictures_of(preview: Path, docx: bytes) -> list[tuple[Path, bytes]]:
    """Each page of a document as a PNG: `a.png`, or `a-1.png`, `a-2.png` … of several. Raises DocgenError."""
    docgen.check_output(preview, ".png")
    pdf = docgen.to_pdf(docx)
    count = docgen.page_count(pdf)
    names = [preview] if count == 1 else [preview.with_stem(f"{preview.stem}-{n}") for n in range(1, count + 1)]
    return [(name, docgen.page_picture(pdf, number)) for number, name in enumerate(names, start=1)]


def print_summary(directive: Directive, *, err: bool = False) -> None:
    """Who got how much, and what a person must still look at; on standard error where the output is a document."""
    with contextlib.redirect_stdout(sys.stderr) if err else contextlib.nullcontext():
        _print_summary(directive)


def _print_summary(directive: Directive) -> None:
    coverage, tally = directive.coverage, directive.coverage.tally
    for section in directive.all_sections():
        tell(f"  {section.name}: {say('{count} items', count=len(section.items))}")
    tell(
        say(
            "Of {addressed} clauses addressed to {unit}: {covered} in the draft, {omitted} left out by decision, "
            "{unresolved} for a person to decide.",
            addressed=tally.addressed,
            unit=directive.unit.running_name,
            covered=tally.covered,
            omitted=tally.omitted,
            unresolved=tally.unresolved,
        )
    )
    if tally.more:
        tell(
            say(
                "{count} more to decide: parts of clauses in the draft, or duties of other bodies.",
                count=tally.more,
            )
        )
    for title, entries in ((say("Left out"), coverage.omitted), (say("To decide"), coverage.unresolved)):
        for entry in entries:
            tell(f"  {title} {entry.clause}: {entry.reason}")
    print_findings(directive.findings)


def print_findings(findings: Iterable[Finding], *, quoting: bool = False, err: bool = False) -> None:
    """Each finding on a line of its own; `quoting`: with the words that were found."""
    for finding in findings:
        place = f" {finding.place}" if finding.place else ""
        found = f" “{finding.found}”" if quoting and finding.found else ""
        tell(f"  {say('Look at')}{place}: {finding.message}{found}", err=err)
