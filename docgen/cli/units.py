"""`docgen units`: the communes of the register, bodies with a unit file; `docgen units new`: a file to fill in."""

from __future__ import annotations

import click

import docgen
from docgen import Entry, NamedBody
from docgen.cli import DONE, LOOK, options, worded_commands
from docgen.cli.output import deliver, print_json, tell
from docgen.messages import say

NEW = "new"


@worded_commands.command(
    "units",
    help=say(
        "List communes, and other bodies that have a unit file: all, or those with QUERY in code or name, or of a "
        "province. “new NAME” writes a file to "
        "fill in for a commune or any other body."
    ),
)
@click.argument("words", nargs=-1, metavar="[QUERY | new NAME]")
@worded_commands.option("--province", metavar="NAME", help=say("with new: the province of the body"))
@options.as_json
def command(words: tuple[str, ...], province: str | None, as_json: bool) -> int:
    """List what the register has, or write a file."""
    if words[:1] == (NEW,):
        return _new(" ".join(words[1:]), province)
    if province is not None:
        raise click.UsageError(say("--province belongs to “units new NAME”"))
    query = " ".join(words)
    found: tuple[Entry | NamedBody, ...] = (*docgen.search_bodies(query), *docgen.search_units(query))
    if as_json:
        print_json(
            [
                {"code": each.code, "slug": each.slug, "name": each.full_name, "province": _province(each)}
                for each in found
            ]
        )
    elif not found:
        tell(say("there is no commune “{query}”", query=query))
        names = ", ".join(
            f"{each.full_name} ({each.province.name}, {each.code})" for each in docgen.nearest_units(query)
        )
        if names:
            tell(say("did you mean: {names}", names=names))
    for each in () if as_json else found:
        code = each.code if each.code != each.slug else ""
        tell(f"{code:<5}  {each.slug:<32} {', '.join(filter(None, (each.full_name, _province(each))))}")
    return DONE if found else LOOK


def _province(found: Entry | NamedBody) -> str:
    return "" if found.province is None else found.province.name


def _new(name: str, province: str | None) -> int:
    """Write the file of one unit; a file that stands there is somebody's and stays."""
    if not name:
        raise click.UsageError(say("say which unit: docgen units new NAME"))
    path, text = docgen.new_unit_file(name, province)
    if path.exists():
        raise click.UsageError(say("{file} is there already: change it", file=path))
    deliver([(path, text.encode())])
    tell(say("fill it in, then: docgen cascade --unit {unit}", unit=path.stem))
    return DONE
