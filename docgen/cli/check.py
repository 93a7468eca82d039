"""`docgen check`: is this Word file right under Decree 30, and if not, where and what instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

import docgen
from docgen.checker import report
from docgen.checker.comments import annotated
from docgen.checker.fixing import fixed
from docgen.checker.many import Call, Checked, check_many
from docgen.checker.parts import parts
from docgen.checker.reference import reference
from docgen.checker.running import examine, findings, open_subject
from docgen.checker.settings import Settings
from docgen.checker.source import word_file
from docgen.cli import DONE, LOOK, options, tell_faults
from docgen.cli.output import print_json
from docgen.errors import DocgenError, Fault
from docgen.messages import say, spoken
from docgen.model.finding import Severity
from docgen.spec.places import folders

_OUTPUT = click.Path(path_type=Path)


@click.command("check", help=say("Check Word files under Decree 30: every fault with its place and its clause."))
@click.argument("files", nargs=-1, metavar="FILE…", type=_OUTPUT)
@click.option("--annotate", "comments", type=_OUTPUT, metavar="OUT", help=say("the same file with Word comments"))
@click.option("--fix", "repaired", type=_OUTPUT, metavar="OUT", help=say("a copy with the safe repairs made"))
@click.option("--parts", "show_parts", is_flag=True, help=say("show what was taken for what"))
@click.option("--rules", "show_rules", is_flag=True, help=say("print all rules and stop"))
@click.option("--only", multiple=True, metavar="RULE", help=say("run this rule only (viet-hoa-* for several)"))
@click.option("--skip", multiple=True, metavar="RULE", help=say("leave this rule out"))
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help=say("processes to use (all cores by default)")
)
@click.option("--sarif", "as_sarif", is_flag=True, help=say("print SARIF and nothing else"))
@options.force
@options.as_json
def command(
    files: tuple[Path, ...],
    comments: Path | None,
    repaired: Path | None,
    show_parts: bool,
    show_rules: bool,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    jobs: int | None,
    as_sarif: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Check the files, print what was found, and write what was asked for."""
    call = Call(only, skip, folders("rules"), spoken())
    chosen = call.settings()
    if show_rules:
        click.echo(reference(chosen.rules, chosen.decree), nl=False)
        return DONE
    if not files:
        raise click.UsageError(say("name at least one Word file"))
    if show_parts:
        for file in files:
            with word_file(file) as readable:
                click.echo("\n".join([str(file), *parts(open_subject(readable, chosen.decree))]))
        return DONE
    _write(files, comments, repaired, chosen, force, quiet=as_json or as_sarif)
    results = list(check_many(files, call, jobs))
    _print([each for each in results if not each.faults], chosen, as_json, as_sarif)
    unread = [fault for each in results for fault in each.faults]
    if unread:
        return tell_faults(unread)
    wrong = any(finding.severity is Severity.ERROR for each in results for finding in each.findings)
    return LOOK if wrong else DONE


def _print(results: Sequence[Checked], chosen: Settings, as_json: bool, as_sarif: bool) -> None:
    if as_json:
        print_json([report.listing(str(each.file), each.findings) for each in results])
    elif as_sarif:
        found = [(str(each.file), each.findings) for each in results]
        print_json(report.sarif(found, chosen.rules, chosen.decree))
    else:
        for each in results:
            click.echo(report.text(str(each.file), each.findings, chosen.rules))


def _write(
    files: Sequence[Path], comments: Path | None, repaired: Path | None, chosen: Settings, force: bool, quiet: bool
) -> None:
    """The commented and the repaired copies of every file, with an account of the repairs."""
    outputs: dict[Path, bytes] = {}
    for file in files if comments or repaired else ():
        with word_file(file) as readable:
            if comments is not None:
                faults = examine(open_subject(readable, chosen.decree), chosen.rules)
                outputs[_target(comments, file, files)] = annotated(readable, faults)
            if repaired is not None:
                result = fixed(readable, chosen.rules, chosen.decree)
                outputs[_target(repaired, file, files)] = result.data
                if not quiet:
                    click.echo(report.account(str(file), result.mended, findings(result.left)))
    if outputs:
        docgen.write_all(outputs, force=force)
    for output in outputs if not quiet else ():
        click.echo(say("written: {file}", file=output))


def _target(output: Path, file: Path, files: Sequence[Path]) -> Path:
    """Where the copy of `file` goes: `output`, or in it where that is a folder or there are several files."""
    target = output / file.name if output.is_dir() or len(files) > 1 else output
    if any(target.resolve() == each.resolve() for each in files):
        raise DocgenError(
            Fault(say("the file to be checked is never written to"), say("choose another name"), str(target))
        )
    return target
