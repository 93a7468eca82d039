"""`docgen schema`: the JSON Schema of the spec files, for editors."""

from __future__ import annotations

import click

import docgen
from docgen.cli import DONE, worded_commands
from docgen.cli.output import print_json
from docgen.messages import say


@worded_commands.command(
    "schema", help=say("Print the JSON Schema of a kind of spec file, for editors that check and complete.")
)
@click.argument("kind", type=click.Choice(["plan", "unit", "defaults", "decisions", "rules"]))
def command(kind: str) -> int:
    """Print the schema of plans, units, default departments, decisions, or (one for each file) rules."""
    print_json(docgen.schema(kind))
    return DONE
