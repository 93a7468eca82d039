"""What a batch is asked to make, and what became of each unit."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from docgen.documents.directive_layout import DRAFT, Presentation
from docgen.errors import DocgenError, Fault
from docgen.model.directive import Directive, Form
from docgen.model.identity import IssueDate
from docgen.register import Entry
from docgen.spec.workspace import Workspace


class Job(NamedTuple):
    """What is made for each unit, and how.

    `resume`: what the same input has made already is left as it is. `force`: a file that a person has changed is
    replaced. `by_province`: each province has a folder of its own, for names of communes come again in others.
    """

    workspace: Workspace
    plan: str | None
    folder: Path
    form: Form = Form.LETTER
    date: IssueDate | None = None
    decisions: bool = True
    template: Path | None = None
    force: bool = False
    resume: bool = True
    by_province: bool = False
    presentation: Presentation = DRAFT
    today: dt.date | None = None
    """The day of the run, whose year is that of issue where no more is known of the date."""

    @property
    def year(self) -> int | None:
        """The year of issue where no more is known of the date."""
        return None if self.today is None else self.today.year

    @property
    def day(self) -> dt.date | None:
        """The day whose departments units have that decided on no date of their own."""
        return self.today if self.date is None else self.date.nearest(self.today)


class Figures(NamedTuple):
    """What a directive comes to."""

    departments: tuple[str, ...] = ()
    items: int = 0
    omitted: tuple[str, ...] = ()
    unresolved: tuple[str, ...] = ()
    findings: int = 0

    @classmethod
    def read(cls, values: Sequence[Any]) -> Figures:
        """The figures as JSON brings them back; raises TypeError for what is none."""
        read = cls._make(tuple(each) if isinstance(each, list) else each for each in values)
        counts = (read.items, read.findings)
        names = (read.departments, read.omitted, read.unresolved)
        if not all(type(count) is int and count >= 0 for count in counts):
            raise TypeError(counts)
        if not all(type(each) is tuple and all(type(name) is str for name in each) for each in names):
            raise TypeError(names)
        return read

    @classmethod
    def of(cls, directive: Directive) -> Figures:
        """The figures of a directive."""
        coverage = directive.coverage
        return cls(
            departments=tuple(section.name for section in directive.sections),
            items=sum(len(section.items) for section in directive.all_sections()),
            omitted=tuple(each.clause for each in coverage.omitted),
            unresolved=tuple(each.clause for each in coverage.unresolved),
            findings=len(directive.findings),
        )


NONE = Figures()


class Result(NamedTuple):
    """What became of one unit: a file with its figures, or the error that stopped it.

    `kept`: a person has changed the file, so it was left alone. `stood`: an earlier run had made it.
    """

    code: str
    slug: str
    name: str
    file: str | None = None
    figures: Figures = NONE
    kept: bool = False
    error: str | None = None
    stood: bool = False

    @classmethod
    def failed(cls, entry: Entry, error: DocgenError | Fault) -> Result:
        """The result of a unit that this error stopped."""
        return cls(entry.code, entry.slug, entry.full_name, error=str(error))
