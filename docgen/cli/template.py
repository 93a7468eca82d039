"""`docgen template`: draw docgen's own templates, check a template before use."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli import DONE, options, tell_faults, worded_commands
from docgen.cli.output import tell
from docgen.messages import say


@worded_commands.group("template", help=say("Draw docgen's templates from the decree, or check your own."))
def command() -> None:
    """The two verbs of templates."""


@command.command(
    "draw",
    help=say("Draw docgen's templates for directives and for all kinds of documents from the decree's data."),
)
@worded_commands.option("-o", "folder", type=click.Path(path_type=Path), default=Path("templates"), metavar="DIR")
@options.force
def draw(folder: Path, force: bool) -> int:
    """Draw the templates into a folder."""
    for file in docgen.draw_templates(folder, force):
        tell(say("written: {file}", file=file))
    return DONE


@command.command("check", help=say("Find unknown variables, broken tags and unsafe code in a template."))
@click.argument("file", type=click.Path(path_type=Path))
def check(file: Path) -> int:
    """Check one template."""
    faults = docgen.inspect_template(file)
    if faults:
        return tell_faults(faults)
    tell(say("{file}: no faults", file=file))
    return DONE
