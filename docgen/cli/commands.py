"""The commands of docgen, each in a module of its own that is imported only when it is called."""

from __future__ import annotations

from importlib import import_module

import click

from docgen.cli import worded_commands
from docgen.messages import LANGUAGES, say

COMMANDS = {
    "cascade": "docgen.cli.cascade",
    "batch": "docgen.cli.batch",
    "render": "docgen.cli.render",
    "import": "docgen.cli.import_plan",
    "draft": "docgen.cli.draft",
    "check": "docgen.cli.check",
    "compare": "docgen.cli.compare",
    "learn": "docgen.cli.learn",
    "amend": "docgen.cli.amend",
    "follow": "docgen.cli.follow",
    "units": "docgen.cli.units",
    "plans": "docgen.cli.plans",
    "template": "docgen.cli.template",
    "schema": "docgen.cli.schema",
    "doctor": "docgen.cli.doctor",
    "desk": "docgen.cli.desk",
}


class Commands(worded_commands.Group):
    """A group that knows its commands by name and imports them one by one."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of the design."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of this name."""
        module = COMMANDS.get(cmd_name)
        if module is None:
            return None
        command: click.Command = import_module(module).command
        return command


@click.group(
    cls=Commands,
    help=say("Turns a plan of a higher body into a commune's directive, as a Word document (Decree 30/2020)."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@worded_commands.option("--lang", type=click.Choice(LANGUAGES), help=say("language of the messages (vi or en)"))
@click.version_option(
    package_name="docgen",
    message="docgen %(version)s",
    cls=worded_commands.Option,
    help=say("Show the version and exit."),
)
def docgen(lang: str | None) -> None:
    """The root of all commands. `lang` has been taken out of the command line before."""
