"""`docgen units`: the communes of the register."""

from __future__ import annotations

import click

import docgen
from docgen.cli import DONE, LOOK, options, spoken
from docgen.cli.output import print_json, tell
from docgen.messages import say


@spoken.command("units", help=say("List communes: all, or those with QUERY in code or name, or of a province."))
@click.argument("query", default="", metavar="[QUERY]")
@options.as_json
def command(query: str, as_json: bool) -> int:
    """List what the register has."""
    found = docgen.search_units(query)
    if as_json:
        print_json(
            [
                {"code": each.code, "slug": each.slug, "name": each.full_name, "province": each.province.name}
                for each in found
            ]
        )
    elif not found:
        tell(say("there is no commune “{query}”", query=query))
    for each in () if as_json else found:
        tell(f"{each.code}  {each.slug:<32} {each.full_name}, {each.province.name}")
    return DONE if found else LOOK
