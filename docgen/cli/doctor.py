"""`docgen doctor`: is all there that the work needs, and what to do where it is not."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, WRONG, options, worded_commands
from docgen.cli.output import print_json, tell
from docgen.messages import say


@worded_commands.command(
    "doctor", help=say("Look whether this machine has all that docgen needs, and say what to do.")
)
@click.argument("folder", required=False, type=click.Path(path_type=Path))
@options.as_json
def command(folder: Path | None, as_json: bool) -> int:
    """Tell every symptom; 2 where documents cannot be made, 1 where something is less than it could be.

    With a FOLDER, the results that a batch left there are looked at too.
    """
    found = docgen.examine_machine(folder)
    if as_json:
        print_json([symptom._asdict() for symptom in found])
    else:
        for symptom in found:
            tell(f"{'✓' if symptom.well else '✗'} {symptom.name}: {symptom.found}")
            if not symptom.well:
                tell(f"    → {symptom.remedy}")
    if any(symptom.needed and not symptom.well for symptom in found):
        return WRONG
    return DONE if all(symptom.well for symptom in found) else LOOK
