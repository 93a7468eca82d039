"""`docgen plans`: the plans on the shelf."""

from __future__ import annotations

import click

import docgen
from docgen.cli import DONE
from docgen.messages import say


@click.command("plans", help=say("List the plans that can be named."))
def command() -> int:
    """List each plan with its abstract."""
    for shelved in docgen.plans():
        plan = docgen.read_plan(shelved.path)
        click.echo(f"{shelved.name:<20} {plan.kind} {plan.number}: {plan.abstract}")
    return DONE
