"""The report on a plan, in its order, as a manuscript: what the tracking sheet says, its gaps said to be gaps.

The sections are those that offices report in (lãnh đạo, chỉ đạo; kết quả; tồn tại; nguyên nhân; phương hướng; kiến
nghị); the results stand under the plan's own headings, and once more in an annex.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from docgen.following.filled_sheet import FilledSheet, SheetRow
from docgen.following.followed_task import refs_of
from docgen.following.sheet_status import SheetStanding
from docgen.messages import say
from docgen.model.clause_names import clause_of, walk
from docgen.model.finding import Finding, Severity
from docgen.model.plan import Plan
from docgen.model.plan_reference import with_issuer
from docgen.phrases.following_words import ReportWords, SectionWords
from docgen.text.capitals import lower_first
from docgen.text.days import in_figures
from docgen.text.markup import plain
from docgen.text.normalize import clean

_SIGNS = re.compile(r"[\\`*_\[\]#|<>~]|^[-+](?=\s|$)|(?<=^\d)[.)](?=\s|$)|(?<=^\d\d)[.)](?=\s|$)|^(?:=+|-+)$")
"""What means something in Markdown, anywhere or at the start of a line; behind a backslash it is what it is."""
_UNKNOWN = (10**9, "")


class Report(NamedTuple):
    """The text of a report, as `docgen draft` reads it, and what in it is still open."""

    text: str
    findings: tuple[Finding, ...]


class Occasion(NamedTuple):
    """Who reports on what, to whom, up to which day."""

    plan: Plan
    unit: str
    """The unit as the head of a manuscript names it."""
    unit_name: str
    recipients: tuple[str, ...]
    today: dt.date


def progress_report(filled: FilledSheet, stands: SheetStanding, occasion: Occasion, words: ReportWords) -> Report:
    """The report that a tracking sheet gives on `occasion.today`."""
    written = _Writer(stands, occasion, words)
    text = "\n".join(written.lines()) + "\n"
    return Report(text, (*filled.findings, *written.gaps()))


class _Writer:
    def __init__(self, stands: SheetStanding, occasion: Occasion, words: ReportWords) -> None:
        self._stands, self._occasion, self._words = stands, occasion, words
        self._places = _places(occasion.plan)
        self._rows = sorted(stands.every, key=lambda row: (self._place(row)[0], row.at))
        self._late = {row.at for row in stands.late}
        self._done = {row.at for row in stands.done}
        self._told = Counter(row.texts["task"] for row in stands.every)

    def lines(self) -> Iterator[str]:
        """The manuscript, line by line."""
        words = self._words
        yield from self._head()
        yield _safe(self._filled(words.opening))
        yield from self._section(words.leadership, [])
        yield from self._section(words.results, [])
        yield _safe(self._filled(words.summary))
        yield from self._results()
        yield from self._section(words.shortcomings, [*self._lateness(), *self._said("difficulties")])
        yield from self._section(words.causes, [])
        yield from self._section(
            words.outlook, [self._coming(row) for row in self._rows if row.at not in self._done]
        )
        yield from self._section(words.proposals, list(self._said("proposals")))
        yield from self._annex()

    def gaps(self) -> Iterator[Finding]:
        """What a person must still write."""
        open_ = [row for row in self._rows if not row.texts["result"]]
        if open_:
            message = say("{count} tasks have no result in the sheet; the report says so", count=len(open_))
            yield Finding("thieu-ket-qua", Severity.WARNING, self._words.results.title, message)
        for section in (self._words.leadership, self._words.causes):
            message = say("the sheet does not tell this; write it")
            yield Finding("can-viet", Severity.WARNING, section.title, message)

    def _head(self) -> Iterator[str]:
        occasion = self._occasion
        head: dict[str, object] = {
            "loai": "bao-cao",
            "don_vi": occasion.unit,
            "ngay": occasion.today.isoformat(),
            "trich_yeu": self._filled(self._words.abstract),
            "noi_nhan": list(occasion.recipients),
        }
        yield "---"
        yield from (f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in head.items())
        yield from ("---", "")

    def _section(self, section: SectionWords, points: list[str]) -> Iterator[str]:
        yield from ("", f"# {_safe(section.title)}", "")
        yield from (f"- {_safe(point)}" for point in points)
        if not points and section.gap:
            yield _safe(section.gap)

    def _results(self) -> Iterator[str]:
        group = None
        for row in self._rows:
            title = self._place(row)[1] or self._words.others
            if title != group:
                group = title
                yield from ("", f"## {_safe(title)}", "")
            yield f"- {_safe(self._of(row, self._words.result))}"

    def _lateness(self) -> Iterator[str]:
        yield from (self._of(row, self._words.late) for row in self._rows if row.at in self._late)

    def _said(self, field: str) -> Iterator[str]:
        """What people wrote in a column, with who wrote it."""
        for row in self._rows:
            if row.texts[field]:
                yield f"{row.texts['department']}: {row.texts[field]}"

    def _coming(self, row: SheetRow) -> str:
        due = row.days["due"]
        return self._of(row, self._words.coming if due is None else self._words.coming_due)

    def _annex(self) -> Iterator[str]:
        columns = self._words.columns
        yield from ("", f"# {_safe(self._words.annex)}", "")
        yield f"| {' | '.join(map(_safe, columns))} |"
        yield f"|{'---|' * len(columns)}"
        for number, row in enumerate(self._rows, start=1):
            cells = (
                str(number),
                self._task(row),
                row.texts["result"] or self._words.no_result,
                self._judged(row),
            )
            yield f"| {' | '.join(map(_safe, cells))} |"

    def _judged(self, row: SheetRow) -> str:
        if row.at in self._late:
            return self._of(row, self._words.judged_late)
        return row.texts["status"] or self._words.no_status

    def _of(self, row: SheetRow, text: str) -> str:
        due = row.days["due"]
        dated = "{han}" in text  # then the sentence itself tells the turns of a task apart
        return text.format(
            viec=(row.texts["task"] if dated else self._task(row)).rstrip(" .;"),
            phong_ban=row.texts["department"],
            ket_qua=(row.texts["result"] or self._words.no_result).rstrip(" ."),
            han=_day(due) if due is not None else "…",
        )

    def _task(self, row: SheetRow) -> str:
        """The task of `row`; one that comes again, and so stands in several rows, with the day of this turn."""
        task, due = row.texts["task"], row.days["due"]
        if due is None or self._told[task] == 1:
            return task
        return self._words.turn.format(viec=task.rstrip(" .;"), han=_day(due))

    def _filled(self, text: str) -> str:
        plan, today, stands = self._occasion.plan, self._occasion.today, self._stands
        return text.format(
            ke_hoach=with_issuer(plan),
            ve=lower_first(clean(plain(plan.abstract))),
            don_vi=self._occasion.unit_name,
            ngay=_day(today),
            tong=len(stands.every),
            xong=len(stands.done),
            qua_han=len(stands.late),
            chua_bao_cao=sum(not row.texts["status"] for row in stands.every),
        )

    def _place(self, row: SheetRow) -> tuple[int, str]:
        found = (self._places.get(clause_of(ref), _UNKNOWN) for ref in refs_of(row.key))
        return min(found, default=_UNKNOWN)


def _day(day: dt.date) -> str:
    return in_figures(day.year, day.month, day.day)


def _places(plan: Plan) -> Mapping[str, tuple[int, str]]:
    """Where each clause stands in the plan, and the heading that it stands under."""
    places = {}
    for at, placed in enumerate(walk(plan)):
        # A heading that names whom the plan orders tells nothing of the work.
        titles = (clause.title for clause in placed.above if clause.title and not clause.actors)
        heading = " ".join(clean(plain(next(titles, None) or placed.section.title)).split()).rstrip(" .:")
        places[placed.id] = (at, heading.capitalize() if heading.isupper() else heading)
    return places


def _safe(text: str) -> str:
    """Text as Markdown that says just that, on one line."""
    return _SIGNS.sub(lambda match: "".join(f"\\{sign}" for sign in match[0]), " ".join(text.split()))
