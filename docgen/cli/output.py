"""Printing: JSON for programs, a few lines for a person."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import click

from docgen import Directive, Finding
from docgen.messages import say


def print_json(value: Any) -> None:
    """`value` as UTF-8 JSON on standard output, nothing escaped."""
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))


def print_summary(directive: Directive, files: Sequence[Path]) -> None:
    """What was written, who got how much, and what a person must still look at."""
    coverage = directive.coverage
    for file in files:
        click.echo(say("written: {file}", file=file))
    for section in directive.all_sections():
        click.echo(f"  {section.name}: {say('{count} items', count=len(section.items))}")
    click.echo(
        say(
            "Of {addressed} clauses addressed to {unit}: {covered} in the draft, {omitted} left out by decision, "
            "{unresolved} for a person to decide.",
            addressed=len(coverage.addressed),
            unit=directive.unit.running_name,
            covered=len(coverage.covered),
            omitted=len([each for each in coverage.omitted if each.clause in coverage.addressed]),
            unresolved=len(coverage.unresolved),
        )
    )
    for title, entries in ((say("Left out"), coverage.omitted), (say("To decide"), coverage.unresolved)):
        for entry in entries:
            click.echo(f"  {title} {entry.clause}: {entry.reason}")
    print_findings(directive.findings)


def print_findings(findings: Iterable[Finding]) -> None:
    """Each finding on a line of its own."""
    for finding in findings:
        place = f" {finding.place}" if finding.place else ""
        click.echo(f"  {say('Look at')}{place}: {finding.message}")
