"""Dates as people here write and read them, 15/6/2026 or 6/2026; the files of the project hold 2026-06-15."""

from __future__ import annotations

import re

from pydantic import ValidationError

from docgen import DocgenError, Fault, IssueDate
from docgen.messages import say

_TYPED = re.compile(r"(?:(\d{1,2})\s*[/.-]\s*)?(\d{1,2})\s*[/.-]\s*(\d{4})")
_KEPT = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


def as_kept(typed: str) -> str:
    """What was typed as files hold it; what is no such date stays as it is, to be refused where it is kept."""
    found = _TYPED.fullmatch(typed.strip())
    if found is None:
        return typed
    day, month, year = found.groups()
    return "-".join([year, *(f"{int(part):02d}" for part in (month, day) if part is not None)])


def date_typed(typed: str) -> IssueDate | None:
    """The date that was typed; None where nothing was. Raises DocgenError for what is none."""
    if not typed:
        return None
    try:
        return IssueDate.model_validate(as_kept(typed))
    except ValidationError:
        raise DocgenError(Fault(say("“{given}” is not a date such as 15/6/2026 or 6/2026", given=typed))) from None


def as_shown(kept: object) -> str:
    """A date of a file, with month and day as far as they are known, as people read it."""
    found = _KEPT.fullmatch(str(kept))
    return str(kept) if found is None else "/".join(part for part in reversed(found.groups()) if part is not None)
