"""`docgen schema`: the JSON Schema of the spec files, for editors."""

from __future__ import annotations

import click

from docgen.cli import DONE
from docgen.cli.output import print_json
from docgen.messages import say


@click.command(
    "schema", help=say("Print the JSON Schema of a kind of spec file, for editors that check and complete.")
)
@click.argument("kind", type=click.Choice(["plan", "unit", "decisions", "rules"]))
def command(kind: str) -> int:
    """Print the schema of plans, units, decisions, or (one for each file) rules."""
    from pydantic import BaseModel

    from docgen.model.decisions import Decisions
    from docgen.model.plan import Plan
    from docgen.phrases.ruleset import FILES
    from docgen.register import UnitFile
    from docgen.spec.schema import schema

    if kind == "rules":
        print_json({f"{name}.yaml": schema(model) for name, model in FILES.items()})
    else:
        models: dict[str, type[BaseModel]] = {"plan": Plan, "unit": UnitFile, "decisions": Decisions}
        print_json(schema(models[kind]))
    return DONE
