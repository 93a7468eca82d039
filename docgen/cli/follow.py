"""`docgen follow`: what comes after the letter: deadlines, tracking sheet, status, report, roll-up."""

from __future__ import annotations

from docgen.cli import follow_deadlines, follow_report, follow_roll_up, follow_sheet, follow_status, spoken
from docgen.messages import say


@spoken.group("follow", help=say("Follow what was ordered: deadlines, tracking sheet, report, roll-up."))
def command() -> None:
    """The verbs of following."""


for each in (follow_deadlines, follow_sheet, follow_status, follow_report, follow_roll_up):
    command.add_command(each.command)
