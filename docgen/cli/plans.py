"""`docgen plans`: the plans on the shelf."""

from __future__ import annotations

import docgen
from docgen import DocgenError
from docgen.cli import DONE, tell_faults, worded_commands
from docgen.cli.output import tell
from docgen.messages import say


@worded_commands.command("plans", help=say("List the plans that can be named."))
def command() -> int:
    """List each plan with its abstract."""
    code = DONE
    for known in docgen.plans():
        try:
            plan = docgen.read_plan(known.path)
            tell(f"{known.name}: {plan.kind} {plan.number}: {plan.abstract}")
        except DocgenError as error:
            code = tell_faults(error.faults)
    return code
