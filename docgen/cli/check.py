"""`docgen check`: is this Word file right under Decree 30, and if not, where and what instead."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

import docgen
from docgen import Checked, DocgenError, Fault, Settings, Severity
from docgen.cli import DONE, LOOK, options, tell_faults, worded_commands
from docgen.cli.output import deliver, print_json, tell
from docgen.messages import say

_OUTPUT = click.Path(path_type=Path)


@worded_commands.command(
    "check", help=say("Check Word files under Decree 30: every fault with its place and its clause.")
)
@click.argument("files", nargs=-1, metavar="FILE…", type=_OUTPUT)
@worded_commands.option(
    "--annotate", "comments", type=_OUTPUT, metavar="OUT", help=say("the same file with Word comments")
)
@worded_commands.option(
    "--fix", "repaired", type=_OUTPUT, metavar="OUT", help=say("a copy with the safe repairs made")
)
@worded_commands.option(
    "--track", is_flag=True, help=say("with --fix: each repair as a tracked change with its reason")
)
@worded_commands.option("-o", "--output", hidden=True)
@worded_commands.option("--parts", "show_parts", is_flag=True, help=say("show what was taken for what"))
@worded_commands.option("--rules", "show_rules", is_flag=True, help=say("print all rules and stop"))
@worded_commands.option(
    "--only", multiple=True, metavar="RULE", help=say("run this rule only (viet-hoa-* for several)")
)
@worded_commands.option("--skip", multiple=True, metavar="RULE", help=say("leave this rule out"))
@worded_commands.option(
    "--regime", default="", metavar="ID", help=say("the rules it stands under: nd30, nd78, hd36 …")
)
@worded_commands.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help=say("processes to use (all cores by default)")
)
@worded_commands.option("--sarif", "as_sarif", is_flag=True, help=say("print SARIF and nothing else"))
@options.force
@options.as_json
def command(
    files: tuple[Path, ...],
    comments: Path | None,
    repaired: Path | None,
    output: str | None,
    track: bool,
    show_parts: bool,
    show_rules: bool,
    only: tuple[str, ...],
    skip: tuple[str, ...],
    regime: str,
    jobs: int | None,
    as_sarif: bool,
    force: bool,
    as_json: bool,
) -> int:
    """Check the files, print what was found, and write what was asked for."""
    if as_json and as_sarif:
        raise click.UsageError(say("standard output takes one thing: --json, or --sarif"))
    options.refuse_unheeded()
    if output is not None:
        raise click.UsageError(
            say(
                "what shall be written? “--fix {file}”: a repaired copy; “--annotate {file}”: one with comments",
                file=output,
            )
        )
    chosen = docgen.check_settings(only, skip, regime=regime)
    if show_rules and files:
        raise click.UsageError(say("--rules prints the rules and looks at no file: name no file, or leave it out"))
    if show_parts and (as_json or as_sarif or comments or repaired):
        raise click.UsageError(say("--parts only shows: leave out --json, --sarif, --annotate and --fix"))
    if show_rules:
        click.echo(docgen.describe_rules(chosen), nl=False)
        return DONE
    if not files:
        raise click.UsageError(say("name at least one Word file"))
    if show_parts:
        for file in files:
            tell("\n".join([str(file), *docgen.parts(file)]))
        return DONE
    if track and repaired is None:
        raise click.UsageError(say("--track belongs to --fix"))
    _write(files, comments, repaired, chosen, force, quiet=as_json or as_sarif, track=track)
    results = list(docgen.check_all(files, only, skip, regime=regime, jobs=jobs))
    piped = docgen.STANDARD_OUTPUT in (comments, repaired)
    # After a repair its account says what is left; the findings of the file as it was would hide that.
    if repaired is None or as_json or as_sarif:
        _print([each for each in results if not each.faults], chosen, as_json, as_sarif, err=piped)
    unread = [fault for each in results for fault in each.faults]
    if unread:
        return tell_faults(unread)
    wrong = any(finding.severity is Severity.ERROR for each in results for finding in each.findings)
    return LOOK if wrong else DONE


def _print(results: Sequence[Checked], chosen: Settings, as_json: bool, as_sarif: bool, err: bool) -> None:
    if as_json or as_sarif:
        print_json(docgen.show_findings(results, chosen, "json" if as_json else "sarif"))
    elif results:
        tell(docgen.show_findings(results, chosen), err=err)


def _write(
    files: Sequence[Path],
    comments: Path | None,
    repaired: Path | None,
    chosen: Settings,
    force: bool,
    quiet: bool,
    track: bool,
) -> None:
    """The commented and the repaired copies of every file, with an account of the repairs."""
    wanted = [path for path in (comments, repaired) if path is not None]
    targets = [(file, path, _target(path, file, files)) for file in files for path in wanted]
    docgen.check_distinct((target for _, _, target in targets), files)
    outputs: list[tuple[Path, bytes]] = []
    accounts: list[str] = []
    piped = any(target == docgen.STANDARD_OUTPUT for _, _, target in targets)
    if piped and quiet:
        raise click.UsageError(say("standard output takes one thing: --json, or one file"))
    for file, path, target in targets:
        if path is comments:
            outputs.append((target, docgen.comment(file, chosen)))
            continue
        result = docgen.repair(file, chosen, track=track)
        outputs.append((target, result.data))
        accounts.append(docgen.account_of_repairs(file, result))
    for told in (
        () if quiet else accounts
    ):  # a file that cannot be read ends it before anything is said to be mended
        tell(told, err=piped)
    deliver(outputs, force=force, quiet=quiet)


def _target(output: Path, file: Path, files: Sequence[Path]) -> Path:
    """Where the copy of `file` goes: `output`, or in it where that is a folder or there are several files.

    Raises DocgenError for the name of a file of another kind.
    """
    if output == docgen.STANDARD_OUTPUT or not (output.is_dir() or len(files) > 1):
        return docgen.check_output(output, ".docx")
    if output.suffix.casefold() == ".docx" and not output.is_dir():
        problem = say("of several files there are several results")
        raise DocgenError(Fault(problem, say("name a folder for them"), str(output)))
    return output / f"{file.stem}.docx"  # an older .doc is written as what it has become
