"""Commands and options whose help is worded when it is shown.

Their modules are loaded once in a process, whichever language is spoken then or later.
"""

from __future__ import annotations

import gettext
import re
from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from itertools import pairwise
from typing import Any, TypeVar

import click

from docgen.errors import DocgenError, Fault
from docgen.messages import say

F = TypeVar("F", bound=Callable[..., Any])
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]+://", re.IGNORECASE)


class _Spoken:
    """Keeps the help as the message that was given."""

    _said: str | None = None

    @property
    def help(self) -> str | None:
        """The help in the language spoken now."""
        return None if self._said is None else str(self._said)

    @help.setter
    def help(self, given: str | None) -> None:
        self._said = given


class Option(_Spoken, click.Option):
    """An option with such help."""

    def __init__(self, names: list[str], help: str | None = None, **more: Any) -> None:
        super().__init__(names, help=help, **more)
        self.help = help  # Click has kept its words only


class Command(_Spoken, click.Command):
    """A command with such help, which refuses what is empty or on the net, an option given twice, its contrary."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse as click does, which would take the last one without a word."""
        values, rest, given = self.make_parser(ctx).parse_args(args=list(args))
        for each in given:
            value = values[each.name or ""]
            _refuse_addresses(each, value)
            if any(isinstance(text, str) and not text.strip() for text in _several(value)):
                named = each.opts[0] if isinstance(each, click.Option) else each.make_metavar(ctx)
                raise click.UsageError(
                    say("{option} is empty: write its value, or leave it out", option=named), ctx
                )
        single = [each for each in given if isinstance(each, click.Option) and not (each.multiple or each.is_flag)]
        for option in single:
            if single.count(option) > 1:
                raise click.UsageError(say("“{option}” is given twice", option=option.opts[0]), ctx)
        for each in given:
            _refuse_an_option_as_value(each, values[each.name or ""], args, ctx)
            words = {word for word in args if word in (*each.opts, *each.secondary_opts)}
            if words & set(each.opts) and words & set(each.secondary_opts):
                raise click.UsageError(say("{words} contradict each other", words=", ".join(sorted(words))), ctx)
        if rest and not ctx.allow_extra_args and not ctx.resilient_parsing:
            raise DocgenError(self._superfluous(args, rest, given))
        return super().parse_args(ctx, args)

    def _superfluous(self, args: Sequence[str], rest: Sequence[str], given: Sequence[click.Parameter]) -> Fault:
        """What to write instead of words that no argument takes: mostly those of a name with blanks, or a unit."""
        problem = say("“{words}” is one thing too many here", words=" ".join(rest))
        at = args.index(rest[0])
        options = [each for each in given if isinstance(each, click.Option) and not each.is_flag]
        before = [each for each in options if at > 1 and args[at - 2] in each.opts]
        if before:
            name, words = before[0].opts[0], " ".join((args[at - 1], *rest))
        elif any("--unit" in each.opts for each in self.params):
            name, words = "--unit", " ".join(rest)
        else:
            return Fault(problem, say("leave it out; put a name with blanks in it in quotation marks"))
        return Fault(problem, say('write {option} "{words}"', option=name, words=words))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Click's own `--help`, which it makes once."""
        found = super().get_help_option(ctx)
        if found is not None:
            found.help = gettext.gettext("Show this message and exit.")
        return found


def _refuse_an_option_as_value(each: click.Parameter, value: object, args: list[str], ctx: click.Context) -> None:
    """`--fix -o new.docx`: click would take `-o` for the name of the file, and the name for one more file."""
    if not isinstance(each, click.Option):
        return
    names = {name for other in ctx.command.params for name in (*other.opts, *other.secondary_opts)}
    for text in _several(value):
        looks_so = isinstance(text, str) and text[:1] == "-" and text != "-"
        is_file = isinstance(each.type, click.Path)
        if looks_so and (text in names or is_file):
            # The name that was meant may stand behind it.
            behind = (after for word, after in pairwise(args) if is_file and word == text and after[:1] != "-")
            wanted = f"{each.opts[0]} {next(behind, each.make_metavar(ctx))}"
            problem = say(
                "behind “{option}” its value must stand, and there stands “{given}”: write “{wanted}”",
                option=each.opts[0],
                given=text,
                wanted=wanted,
            )
            raise click.UsageError(problem, ctx)


def _refuse_addresses(given: click.Parameter, value: object) -> None:
    """Raise DocgenError for an address of the net where a file is named: nothing is ever fetched."""
    is_file = isinstance(given, click.Argument) or isinstance(given.type, click.Path)
    if is_file or "FILE" in (given.metavar or ""):
        for text in _several(value):
            if isinstance(text, str) and _ADDRESS.match(text):
                problem = say("docgen works offline and fetches nothing: this is an address, not a file")
                raise DocgenError(Fault(problem, say("save the file on this machine, and name that file"), text))


def _several(value: object) -> Iterable[object]:
    return value if isinstance(value, list | tuple) else (value,)


class Group(Command, click.Group):
    """A group of commands with such help."""

    command_class = Command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is called; for none the one that was meant is told, or which there are."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            names = self.list_commands(ctx)
            near = get_close_matches(error.command_name.casefold(), names, n=1)
            hint = (
                say("did you mean: {names}", names=f"{ctx.command_path} {near[0]}")
                if near
                else say("known here: {names}", names=", ".join(names))
            )
            raise DocgenError(Fault(error.message, hint)) from None


def option(*names: str, **more: Any) -> Callable[[F], F]:
    """Click's decorator, for such an option."""
    return click.option(*names, cls=Option, **more)


def command(name: str, **more: Any) -> Callable[[Callable[..., Any]], Command]:
    """Click's decorator, for such a command."""
    return click.command(name, cls=Command, **more)


def group(name: str, **more: Any) -> Callable[[Callable[..., Any]], Group]:
    """Click's decorator, for such a group."""
    return click.group(name, cls=Group, **more)
