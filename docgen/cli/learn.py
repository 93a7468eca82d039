"""`docgen learn`: what a person changed in a draft in Word becomes decisions of the unit."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import print_json, show_difference, tell
from docgen.messages import say


@worded_commands.command("learn", help=say("Take what was changed in a draft in Word into the unit's decisions."))
@click.argument("document", type=click.Path(path_type=Path), metavar="EDITED.docx")
@worded_commands.option(
    "--unit", metavar="SLUG|CODE|NAME", default="", help=say("the commune, where the draft does not say it")
)
@options.plan
@options.template
@worded_commands.option("--reason", default="", help=say("why items were taken out"))
@worded_commands.option(
    "--likeness", is_flag=True, help=say("go by the likeness of texts alone, whatever the draft was made of")
)
@worded_commands.option("--yes", is_flag=True, help=say("write the decisions; without it they are only shown"))
@options.as_json
def command(
    document: Path,
    unit: str,
    plan_name: str | None,
    template_file: Path | None,
    reason: str,
    likeness: bool,
    yes: bool,
    as_json: bool,
) -> int:
    """Show what was understood, and with --yes write it; tells what no decision can say."""
    found = docgen.learn(
        document,
        unit=unit,
        plan=plan_name,
        template=template_file,
        reason=reason,
        likeness=likeness,
        today=docgen.this_day(),
    )
    options.refuse_unheeded(found.surveyed.plan)
    lesson = found.lesson
    if yes and lesson.left_out and not reason:
        raise click.UsageError(say("items were taken out: say why with --reason “…”"))
    written = yes and lesson.decisions is not None
    if written:
        docgen.write_lesson(found)
    if as_json:
        print_json(
            {
                "unit": found.unit.slug,
                "changes": [each._asdict() for each in lesson.changes],
                "beyond": list(lesson.beyond),
                "open": [each._asdict() for each in lesson.open],
                "comments": [each._asdict() for each in lesson.comments],
                "written": written,
            }
        )
    else:
        _tell(found, written)
    waits = lesson.beyond or (lesson.decisions is not None and not written)
    return LOOK if waits else DONE


def _tell(found: docgen.Learned, written: bool) -> None:
    lesson = found.lesson
    if lesson.decisions is None and not lesson.beyond:
        tell(say("nothing was changed in this draft"))
    for change in lesson.changes:
        tell(f"  {change.what}")
        show_difference(change.before, change.after)
    for text in lesson.beyond:
        tell(f"  {say('No decision can say this')}: {text}")
    for remark in lesson.open:
        tell(f"  {say('Not yet accepted or refused')} ({remark.author}): {remark.text}")
    for remark in lesson.comments:
        tell(f"  {say('Comment')} ({remark.author}): {remark.text}")
    if written:
        tell(say("written: {file}", file=docgen.place_for_decisions(found.surveyed, found.unit)))
    elif lesson.decisions is not None:
        tell(say("Nothing is written yet; add --yes to keep this in the unit's decisions."))
