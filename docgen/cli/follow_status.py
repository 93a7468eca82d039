"""`docgen follow status`: what a tracking sheet tells that people have filled in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import click

import docgen
from docgen import SheetRow
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import print_findings, print_json, tell
from docgen.messages import say


@spoken.command("status", help=say("Tell how a tracking sheet stands: done, late, due within 7 days, untold."))
@click.argument("file", type=click.Path(path_type=Path))
@options.today
@options.as_json
def command(file: Path, today: dt.date | None, as_json: bool) -> int:
    """Read one sheet back."""
    filled = docgen.read_tracking(file)
    day = today or dt.date.today()
    stands = docgen.tracking_status(filled, day)
    if as_json:
        print_json(docgen.list_tracking(filled, stands))
    else:
        counted = say(
            "{total} tasks on {day}: {done} done, {late} late, {near} due within 7 days, {going} going on, "
            "{untold} without a status",
            total=len(stands.every),
            day=f"{day:%d/%m/%Y}",
            done=len(stands.done),
            late=len(stands.late),
            near=len(stands.near),
            going=len(stands.going),
            untold=len(stands.untold),
        )
        tell(counted)
        _tell(say("Late"), stands.late)
        _tell(say("Near"), stands.near)
        _tell(say("Done without a result"), stands.without_result)
        print_findings(filled.findings)
    return LOOK if filled.findings or stands.late else DONE


def _tell(title: str, rows: Sequence[SheetRow]) -> None:
    for row in rows:
        due = row.days["due"]
        day = f"{due:%d/%m/%Y}" if due is not None else "…"
        tell(f"  {title} {row.key or row.at} ({day}) {row.texts['department']}: {row.texts['task']}")
