"""The roll-up as files: a workbook with a sheet for each question, a page that opens in any browser by itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup, escape

from docgen.following.roll_up import RolledUp, State
from docgen.following.spreadsheet import TOP, Column, Spreadsheet, Value
from docgen.model.plan_reference import with_issuer
from docgen.phrases.following_words import RollUpWords

_COLOURS = {
    State.TAKEN: "#E2EFDA",
    State.OMITTED: "#EDEDED",
    State.WAITING: "#FFE699",
    State.MISSING: "#F8CBAD",
    State.NOT_ADDRESSED: "#FFFFFF",
}
_STYLE = """body{font:15px/1.45 "Times New Roman",serif;margin:1.5rem;color:#222}
h1{font-size:1.35rem}h2{font-size:1.1rem;margin-top:2rem}
table{border-collapse:collapse;font-size:.9rem}
th,td{border:1px solid #bbb;padding:.25rem .45rem;vertical-align:top}
th{background:#DDEBF7;position:sticky;top:0}tbody th{text-align:left;font-weight:normal;position:sticky;left:0}
td.n{text-align:right}.wide{overflow:auto;max-height:85vh}
@media print{.wide{overflow:visible;max-height:none}th{position:static}}"""


class _Table(NamedTuple):
    """One table of both files."""

    name: str
    columns: tuple[Column, ...]
    rows: list[tuple[Value, ...]]
    states: list[tuple[State, ...]] | None = None
    """The states behind the cells from the second column on, where they have colours."""


def roll_up_workbook(rolled: RolledUp, words: RollUpWords) -> bytes:
    """The workbook; a cell of the matrix bears the colour of what became of the clause."""
    book = Spreadsheet()
    for table in _tables(rolled, words):
        sheet = book.sheet(table.name)
        book.table(sheet, table.columns, table.rows)
        for at, states in enumerate(table.states or (), start=1):
            for column, state in enumerate(states, start=1):
                value = table.rows[at - 1][column]
                book.write(sheet, at, column, value, **TOP | {"bg_color": _COLOURS[state]})
        if table.states is not None:
            sheet.freeze_panes(1, 1)
    return book.sealed(_title(rolled, words))


def roll_up_page(rolled: RolledUp, words: RollUpWords) -> str:
    """The page: no script, nothing fetched from anywhere, every text of others escaped."""
    title = _title(rolled, words)
    legend = Markup(" ").join(
        Markup('<span style="background:{};padding:.1rem .5rem;border:1px solid #bbb">{}</span>').format(
            _COLOURS[state], words.states[state]
        )
        for state in State
    )
    body = Markup("\n").join(_section(table) for table in _tables(rolled, words))
    return str(
        Markup(
            '<!DOCTYPE html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width">\n<title>{title}</title>\n<style>{style}</style>\n'
            "</head>\n<body>\n<h1>{title}</h1>\n<p>{counted}</p>\n<p>{legend}</p>\n{body}\n</body>\n</html>\n"
        ).format(title=title, style=Markup(_STYLE), counted=_counted(rolled, words), legend=legend, body=body)
    )


def _section(table: _Table) -> Markup:
    head = Markup("").join(Markup("<th>{}</th>").format(column.heading) for column in table.columns)
    rows = Markup("\n").join(_row(values, states) for values, states in _with_states(table))
    return Markup(
        '<h2>{}</h2>\n<div class="wide"><table>\n<thead><tr>{}</tr></thead>\n<tbody>\n{}\n</tbody>\n</table></div>'
    ).format(table.name, head, rows)


def _with_states(table: _Table) -> Iterator[tuple[tuple[Value, ...], tuple[State, ...]]]:
    states: Iterable[tuple[State, ...]] = table.states or [()] * len(table.rows)
    yield from zip(table.rows, states, strict=True)


def _row(values: Sequence[Value], states: Sequence[State]) -> Markup:
    first, *others = values
    cells = [Markup("<th>{}</th>").format(first)]
    for at, value in enumerate(others):
        look = Markup(' style="background:{}"').format(_COLOURS[states[at]]) if states else Markup("")
        number = Markup(' class="n"') if isinstance(value, int) else Markup("")
        cells.append(Markup("<td{}{}>{}</td>").format(number, look, "" if value is None else escape(value)))
    return Markup("<tr>{}</tr>").format(Markup("").join(cells))


def _tables(rolled: RolledUp, words: RollUpWords) -> list[_Table]:
    return [
        _by_clause("", list(rolled.clauses), rolled, words),
        _matrix(rolled, words),
        _by_clause(words.untaken, rolled.untaken, rolled, words),
        _reasons(words.waiting, State.WAITING, rolled, words),
        _reasons(words.omitted, State.OMITTED, rolled, words),
        _reasons(words.missing, State.MISSING, rolled, words),
        _units(rolled, words),
    ]


def _by_clause(name: str, clauses: Sequence[str], rolled: RolledUp, words: RollUpWords) -> _Table:
    widths = (14, 70, 12, 12, 12, 12, 50)
    rows: list[tuple[Value, ...]] = []
    for clause in clauses:
        states = rolled.states(clause)
        counted = (states[state] for state in (State.TAKEN, State.OMITTED, State.WAITING, State.MISSING))
        told = "; ".join(f"{department}: {count}" for department, count in rolled.departments(clause))
        rows.append((clause, rolled.clauses[clause], *counted, told))
    return _Table(name or words.clauses, _columns(words.clause_columns, widths), rows)


def _matrix(rolled: RolledUp, words: RollUpWords) -> _Table:
    clauses = list(rolled.clauses)
    columns = (Column(words.unit, 28), *(Column(clause, 18) for clause in clauses))
    rows: list[tuple[Value, ...]] = []
    states = []
    for taking in rolled.takings:
        own = tuple(taking.state(clause) for clause in clauses)
        cells = (
            "; ".join(taking.departments[clause]) if state is State.TAKEN else words.cells[state]
            for clause, state in zip(clauses, own, strict=True)
        )
        rows.append((taking.unit, *cells))
        states.append(own)
    return _Table(words.matrix, columns, rows, states)


def _reasons(name: str, state: State, rolled: RolledUp, words: RollUpWords) -> _Table:
    rows: list[tuple[Value, ...]] = [
        (clause, rolled.clauses[clause], unit, reason) for clause, unit, reason in rolled.told(state)
    ]
    return _Table(name, _columns(words.reason_columns, (14, 60, 28, 60)), rows)


def _units(rolled: RolledUp, words: RollUpWords) -> _Table:
    rows: list[tuple[Value, ...]] = []
    for each in rolled.takings:
        states = [each.state(clause) for clause in rolled.clauses]
        counted = (states.count(state) for state in (State.TAKEN, State.OMITTED, State.WAITING, State.MISSING))
        notes = [words.edited] * each.edited + [words.outdated] * each.outdated
        tracked = each.tracked or (None, None, None)
        rows.append((each.unit, each.file, *counted, *tracked, "; ".join(notes)))
    return _Table(words.units, _columns(words.unit_columns, (28, 60, 10, 10, 10, 10, 10, 10, 10, 50)), rows)


def _columns(headings: Sequence[str], widths: Sequence[int]) -> tuple[Column, ...]:
    return tuple(Column(heading, width) for heading, width in zip(headings, widths, strict=True))


def _title(rolled: RolledUp, words: RollUpWords) -> str:
    return words.title.format(ke_hoach=with_issuer(rolled.plan))


def _counted(rolled: RolledUp, words: RollUpWords) -> str:
    return words.counted.format(
        don_vi=len(rolled.takings), dieu_khoan=len(rolled.clauses), khong_ai=len(rolled.untaken)
    )
