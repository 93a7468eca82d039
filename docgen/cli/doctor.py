"""`docgen doctor`: is all there that the work needs, and what to do where it is not."""

from __future__ import annotations

import docgen
from docgen.cli import DONE, LOOK, WRONG, options, spoken
from docgen.cli.output import print_json, tell
from docgen.messages import say


@spoken.command("doctor", help=say("Look whether this machine has all that docgen needs, and say what to do."))
@options.as_json
def command(as_json: bool) -> int:
    """Tell every symptom; 2 where documents cannot be made, 1 where something is less than it could be."""
    found = docgen.examine_machine()
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
