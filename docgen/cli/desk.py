"""`docgen desk`: the same work in a browser."""

from __future__ import annotations

from pathlib import Path

import click

from docgen import DocgenError, Fault
from docgen.cli import DONE, worded_commands
from docgen.cli.output import tell
from docgen.messages import say


@worded_commands.command("desk", help=say("Open the desk: the same work in a browser, on this machine."))
@worded_commands.option(
    "--port", type=click.IntRange(0, 65535), default=0, metavar="N", help=say("port (a free one)")
)
@worded_commands.option(
    "--host", default="127.0.0.1", metavar="ADDRESS", help=say("for several people; needs --users")
)
@worded_commands.option(
    "--name", "names", multiple=True, metavar="NAME", help=say("a name by which a proxy is asked for the desk")
)
@worded_commands.option(
    "--users",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=say("who may sign in"),
)
@worded_commands.option("--add-user", metavar="NAME", help=say("put a person into the users file, and stop"))
@worded_commands.option(
    "--role",
    type=click.Choice(["clerk", "reviewer"]),
    help=say("with --add-user: his role (clerk by default)"),
)
@worded_commands.option("--folder", default="", metavar="NAME", help=say("with --add-user: a folder of his own"))
@worded_commands.option("--no-browser", is_flag=True, help=say("only print the address"))
def command(
    port: int,
    host: str,
    names: tuple[str, ...],
    users: Path | None,
    add_user: str | None,
    role: str | None,
    folder: str,
    no_browser: bool,
) -> int:
    """Serve the desk of the working folder until Ctrl-C."""
    try:
        from docgen.desk.people import DeskRole, add_person
        from docgen.desk.serving import serve
    except ModuleNotFoundError as missing:
        problem = say("the desk needs {module}, which is not installed", module=missing.name)
        raise DocgenError(
            Fault(problem, say('in the folder of docgen: .venv/bin/pip install ".[desk]"'))
        ) from None
    if add_user is not None:
        if users is None:
            raise click.UsageError(say("--add-user belongs to --users FILE"))
        password = click.prompt(say("password"), hide_input=True, confirmation_prompt=True)
        add_person(users, add_user, password, DeskRole(role or DeskRole.CLERK), folder)
        tell(say("written: {file}", file=users))
        return DONE
    if role is not None or folder:
        raise click.UsageError(say("--role and --folder belong to --add-user NAME"))
    serve(Path.cwd(), host=host, port=port, names=names, users=users, browser=not no_browser, tell=tell)
    return DONE
