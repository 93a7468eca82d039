"""`docgen draft`: any of the decree's 29 kinds of documents from plain text."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, pdf_of, print_findings, tell
from docgen.messages import say

_MANUSCRIPT = ".md"
_WORD = (".docx", ".docm", ".dotx")


@worded_commands.command(
    "draft",
    help=say("Write a starting file for a kind, or from a former FILE.docx; make the Word file of FILE.md."),
)
@click.argument("what", metavar="KIND|FILE.docx|FILE.md")
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="FILE", help=say("where to write")
)
@worded_commands.option("--unit", "unit", default="", metavar="NAME", help=say("the unit, in a starting file"))
@options.template
@options.force
@options.pdf
def command(
    what: str, output: Path | None, unit: str, template_file: Path | None, force: bool, as_pdf: bool
) -> int:
    """Start a manuscript, from a kind or from a former document, or draft what one says."""
    if not what.casefold().endswith(_MANUSCRIPT) and (as_pdf or template_file is not None):
        raise click.UsageError(say("--pdf and --template go with FILE.md, of which a Word file is made"))
    if what.casefold().endswith((_MANUSCRIPT, *_WORD)) and unit:
        raise click.UsageError(say("--unit goes with a KIND: a file says its unit itself"))
    if what.casefold().endswith(_WORD):
        former = docgen.former_manuscript(what)
        target = docgen.check_output(output or Path(what).with_suffix(_MANUSCRIPT), _MANUSCRIPT)
        deliver([(target, former.text.encode())], force=force)
        for line in former.left_out:
            tell(say("not taken over: {line}", line=line))
        return LOOK if former.left_out else DONE
    if not what.casefold().endswith(_MANUSCRIPT):
        text = docgen.start_draft(what, unit)
        target = docgen.check_output(output or Path(f"{what}{_MANUSCRIPT}"), _MANUSCRIPT)
        deliver([(target, text.encode())], force=force)
        return DONE
    options.refuse_unheeded()
    drafted = docgen.draft(Path(what), template=template_file)
    target = docgen.check_output(output or Path(what).with_suffix(".docx"), ".docx")
    made = [(target, drafted.docx), *([pdf_of(target, drafted.docx)] if as_pdf else [])]
    deliver(made, read=(template_file,), force=force)
    print_findings(drafted.findings)
    return LOOK if drafted.findings else DONE
