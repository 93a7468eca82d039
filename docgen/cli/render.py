"""`docgen render`: a plan's spec becomes the plan itself, in Word."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli import DONE, options, worded_commands
from docgen.cli.output import deliver, pdf_of, pictures_of
from docgen.messages import say


@worded_commands.command("render", help=say("Make the Word document of a plan from its spec."))
@click.argument("spec", metavar="SPEC")
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write")
)
@options.template
@options.force
@options.pdf
@options.preview
def command(
    spec: str, output: Path | None, template_file: Path | None, force: bool, as_pdf: bool, preview: Path | None
) -> int:
    """Render a plan."""
    plan = docgen.read_plan(spec)
    target = docgen.place_for(plan, output)
    docx = docgen.render(plan, template_file)
    pictures = [] if preview is None else pictures_of(preview, docx)
    deliver([(target, docx), *([pdf_of(target, docx)] if as_pdf else []), *pictures], force=force)
    return DONE
