"""`docgen import`: a plan as it arrives (Word, PDF, scan, text) becomes a spec that can be cascaded."""

from __future__ import annotations

from pathlib import Path

import click

import docgen
from docgen import DocgenError, Fault
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, print_findings, print_json, tell
from docgen.messages import say


@worded_commands.command(
    "import", help=say("Read a plan from .docx, .pdf, .doc, .odt, .rtf or .txt and write its spec.")
)
@click.argument("file", type=click.Path(path_type=Path))
@worded_commands.option(
    "-o", "output", type=click.Path(path_type=Path), metavar="SPEC", help=say("where to write")
)
@worded_commands.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="SPEC",
    help=say("bring this spec up to the source, even if it seems to be another plan's"),
)
@worded_commands.option("--kind", help=say("what kind of document it is, whatever it says of itself"))
@worded_commands.option("--ocr/--no-ocr", default=None, help=say("recognise a PDF from its pictures, or never"))
@options.as_json
def command(
    file: Path, output: Path | None, into: Path | None, kind: str | None, ocr: bool | None, as_json: bool
) -> int:
    """Read one plan; write its spec, or bring one that people changed up to the source; tell what to look at."""
    if into is not None and output is not None:
        raise click.UsageError(say("--into names the file that is written: leave out -o"))
    if into is not None and not docgen.check_output(into, ".yaml", ".yml").exists():
        raise DocgenError(Fault(say("there is no such file"), say("write -o to make a new one"), str(into)))
    reading = docgen.read_file(file, kind=kind or "", ocr=ocr, watch=_tell_of_page)
    if as_json and output is None and into is None:
        print_json(docgen.list_plan(reading))
        return LOOK if reading.findings else DONE
    target = into or docgen.place_for_spec(reading.plan, output)
    if target == docgen.STANDARD_OUTPUT:
        if as_json:
            raise click.UsageError(say("standard output takes one thing: --json, or one file"))
        deliver([(target, docgen.spec_text(reading, file).encode())])
        return LOOK if reading.findings else DONE
    written = docgen.write_spec(reading, file, target, into=into is not None)
    if as_json:
        print_json(docgen.list_plan(written))
    else:
        tell(say("written: {file}", file=target))
        print_findings(written.findings)
    return LOOK if written.findings else DONE


def _tell_of_page(done: int, pages: int) -> None:
    """Say how far the recognition of a scan has come, beside whatever stands on standard output."""
    tell(say("recognised: page {done} of {pages}", done=done, pages=pages), err=True)
