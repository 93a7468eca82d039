"""Options that several commands share."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import click

import docgen
from docgen import DocgenError, DocumentNumber, Fault, Form, IssueDate, Plan, Unit
from docgen.cli import worded_commands
from docgen.cli.worded_commands import F
from docgen.messages import say


class DateOption(click.ParamType[IssueDate]):
    """A date of which the day may be open: 2026-06-15, 2026-06."""

    name = "YYYY-MM[-DD]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> IssueDate:
        """The date written as `value`."""
        if isinstance(value, IssueDate):
            return value
        try:
            return IssueDate.model_validate(value)
        except ValueError:
            self.fail(say("“{given}” is not a date such as 2026-06-15 or 2026-06", given=value), param, ctx)


class FormOption(click.ParamType[Form]):
    """The form of the document."""

    name = "congvan|kehoach"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Form:
        """The form called `value`."""
        try:
            return Form(str(value))
        except ValueError:
            self.fail(say("“{given}” is not a form: choose congvan or kehoach", given=value), param, ctx)


class NumberOption(click.ParamType[str]):
    """The number of a document, without its symbol: 12, 12a."""

    name = "N"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The number written as `value`."""
        try:
            number = DocumentNumber.model_validate(f"{value}/CV").number
        except ValueError:
            number = None
        if number != value or (number and not number.lstrip("0")[:1].isdecimal()):
            self.fail(say("“{given}” is not a number such as 12 or 12a", given=value), param, ctx)
        return str(value)


class DayOption(click.ParamType[dt.date]):
    """A day of the calendar: 2026-06-15."""

    name = "YYYY-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> dt.date:
        """The day written as `value`."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(str(value))
        except ValueError:
            self.fail(say("“{given}” is not a day such as 2026-06-15", given=value), param, ctx)


def unit_of(
    query: str | None,
    plan: Plan,
    *,
    date: IssueDate | None = None,
    today: dt.date | None = None,
    with_decisions: bool = True,
    hint: str = "",
) -> Unit:
    """As `read_unit`; without a query the unit that is meant: what is wrong with it is told with its place.

    `hint`: what else may be typed where nobody has said which is meant.
    """
    named = query or docgen.default_unit()
    if named is None:
        hint = hint or say(
            "add --unit NAME; to name it once: unit = “…” in docgen.toml here or among your own settings, or the "
            "variable DOCGEN_UNIT"
        )
        raise DocgenError(Fault(say("no unit is named"), hint))
    try:
        return docgen.read_unit(named, plan, date=date, today=today, with_decisions=with_decisions)
    except DocgenError as error:
        if query:
            raise
        file, line = docgen.default_unit_place()
        faults = [fault if fault.file else fault._replace(file=file, line=line) for fault in error.faults]
        raise DocgenError(faults) from None


def refuse_unheeded(*plans: Plan) -> None:
    """Raise DocgenError where something in the specs here would be heeded by nobody, before anything is made."""
    faults = docgen.inspect_specs(*plans)
    if faults:
        raise DocgenError(faults)


def outputs(told: str) -> Callable[[F], F]:
    """`-o` for commands that write several kinds of files; `told` says which."""
    path = click.Path(path_type=Path)
    return worded_commands.option("-o", "outputs", type=path, metavar="FILE", multiple=True, help=told)


unit = worded_commands.option(
    "--unit", "query", metavar="SLUG|CODE|NAME", help=say("the commune or body (that of docgen.toml by default)")
)
plan = worded_commands.option(
    "--plan", "plan_name", metavar="NAME|FILE", help=say("the plan (209-kh-ubnd by default)")
)
plan_of_sheet = worded_commands.option(
    "--plan", "plan_name", metavar="NAME|FILE", help=say("the plan, where it is not among the known ones")
)
form = worded_commands.option("--form", type=FormOption(), help=say("congvan (default) or kehoach"))
date = worded_commands.option("--date", type=DateOption(), help=say("date of issue, as far as it is known"))
today = worded_commands.option("--today", type=DayOption(), help=say("the day that counts (default: the clock)"))
number = worded_commands.option(
    "--number", type=NumberOption(), default="", help=say("the document's number, once it has one")
)
no_decisions = worded_commands.option(
    "--no-decisions", is_flag=True, help=say("leave the unit's own decisions aside")
)
annex = worded_commands.option(
    "--annex/--no-annex", default=None, help=say("the tasks as a table in an annex (above ten by itself), or not")
)
issue = worded_commands.option(
    "--issue", is_flag=True, help=say("for issue: without what only serves those who draft")
)
template = worded_commands.option(
    "--template", "template_file", type=click.Path(path_type=Path), metavar="FILE", help=say("your own template")
)
force = worded_commands.option("--force", is_flag=True, help=say("replace files that a person has changed"))
pdf = worded_commands.option(
    "--pdf", "as_pdf", is_flag=True, help=say("the same as a PDF beside it (by LibreOffice)")
)
preview = worded_commands.option(
    "--preview",
    "preview",
    type=click.Path(path_type=Path),
    metavar="PNG",
    help=say("a picture of each page (a-1.png, a-2.png …; by LibreOffice)"),
)
as_json = worded_commands.option("--json", "as_json", is_flag=True, help=say("print JSON and nothing else"))
