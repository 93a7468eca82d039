"""The command line: parses, calls one verb, prints. Exit 0: done; 1: done, a person must look; 2: wrong input."""

from __future__ import annotations

import gc
import gettext
import os
import sys
import traceback
from collections.abc import Sequence
from pathlib import Path

from docgen.errors import DocgenError, Fault, fault_of
from docgen.messages import LANGUAGES, say, speak
from docgen.text.terminal_text import visible

DONE, LOOK, WRONG = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> None:
    """Run docgen with the words of the command line and end the process with its exit code."""
    # A fifth of a short call is the collector looking at what stays anyway: while it is loaded, and at the end.
    gc.disable()
    # Nobody else's plugin changes what is valid here; to look for one takes up to 5 ms.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    code = _flushed(run(sys.argv[1:] if arguments is None else list(arguments)))
    gc.freeze()
    sys.exit(code)


def run(arguments: list[str]) -> int:
    """The exit code of one call; whatever goes wrong is told on standard error, never as a traceback.

    `--debug` shows the traceback as well, for whoever keeps docgen.
    """
    for stream in (sys.stdout, sys.stderr):
        # Windows consoles are not UTF-8 by themselves; a pipe or a test's stream cannot always be told.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
    debug = "--debug" in arguments
    language, arguments = _language([word for word in arguments if word != "--debug"])
    speak(language)
    # Click looks its own words up in the catalogue of the current gettext domain.
    os.environ["LANGUAGE"] = language
    gettext.bindtextdomain("docgen", Path(__file__).parents[1] / "locale")
    gettext.textdomain("docgen")

    import click

    from docgen.cli.commands import docgen

    try:
        code = docgen.main(arguments, prog_name="docgen", standalone_mode=False)
        return code if isinstance(code, int) else DONE
    except DocgenError as error:
        return tell_faults(error.faults)
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except click.exceptions.NoArgsIsHelpError as asked:
        click.echo(asked.format_message())
        return DONE
    except click.ClickException as error:
        where = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else "docgen"
        return tell_faults((Fault(error.format_message(), say("“{command} --help” tells more", command=where)),))
    except (KeyboardInterrupt, click.Abort):
        click.echo(say("stopped"), err=True)
        return LOOK
    except (BrokenPipeError, SystemExit):  # the reader of a pipe has gone; Click itself would end with 1 then
        _let_go()
        return DONE
    except Exception as error:
        # Python wraps what interrupts the making of a class while a module is loaded.
        if isinstance(error, RuntimeError) and isinstance(error.__cause__, KeyboardInterrupt):
            click.echo(say("stopped"), err=True)
            return LOOK
        if debug:
            traceback.print_exc()
        return tell_faults((fault_of(error),))


def _flushed(code: int) -> int:
    """The exit code once all is printed; a full disk behind standard output is told, a reader that left is not."""
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        _let_go()
    except OSError as error:
        _let_go()
        return tell_faults((fault_of(error),))
    return code


def _let_go() -> None:
    """Print no more: Python would complain once more of the same while it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell_faults(faults: Sequence[Fault]) -> int:
    """Print every fault to standard error; returns the exit code for them."""
    import click

    for fault in faults:
        click.echo(visible(f"{say('error')}: {fault}"), err=True)
    return WRONG


def _language(arguments: list[str]) -> tuple[str, list[str]]:
    """The language asked for by `--lang`, wherever it stands, and the arguments without it."""
    rest, language = [], LANGUAGES[0]
    words = iter(arguments)
    for word in words:
        name, _, value = word.partition("=")
        if name != "--lang":
            rest.append(word)
        elif (chosen := value or next(words, "")) in LANGUAGES:
            language = chosen
        else:
            rest += [name, chosen]
    return language, rest
